import type { Scan } from './scan.ts'
import type { SourceDraft } from './source-draft.ts'
import { tellingNear } from './telling.ts'

/** What a back-reference may point at, by the noun it repeats. */
const points: Readonly<Record<string, (d: SourceDraft) => boolean>> = {
  المصدر: (d) => d.lemma === 'مصدر',
  المصادر: (d) => d.lemma === 'مصدر',
  المسؤول: (d) => d.lemma === 'مسؤول',
  المرصد: (d) => d.kind === 'monitor',
  الشبكة: (d) => d.kind === 'monitor' || d.kind === 'media',
  المنظمة: (d) => d.kind === 'monitor',
  الصحيفة: (d) => d.kind === 'media' && (d.lemma === 'صحيفة' || (d.id !== undefined && d.lemma !== 'القناة')),
  الوكالة: (d) => d.kind === 'agency',
  القناة: (d) => d.kind === 'media' && (d.lemma === 'قناة' || (d.id !== undefined && d.lemma !== 'الصحيفة')),
  الموقع: (d) => d.kind === 'media' && (d.id !== undefined || d.lemma === 'موقع'),
  التقرير: (d) => d.lemma === 'تقرير',
  البيان: (d) => d.lemma === 'بيان',
  المتحدث: (d) => d.lemma === 'متحدث' || d.lemma === 'المتحدث',
  الناشط: (d) => d.lemma === 'ناشط',
  المراسل: (d) => d.lemma === 'مراسل',
  الشهود: (d) => d.lemma === 'شاهد',
  الوزارة: (d) => d.lemma === 'الوزارة',
  الضابط: (d) => d.lemma === 'ضابط' || d.lemma === 'رائد',
}

/**
 * Points «المصدر», «الصحيفة» back at the newest teller of their noun. One without an antecedent stays open, and is left
 * out where it may be a thing of the story (الموقع, الشبكة) and nothing tells beside it.
 */
export function resolveTellers(s: Scan, drafts: readonly SourceDraft[]): SourceDraft[] {
  const out: SourceDraft[] = []
  for (const d of drafts) {
    if (d.ref !== true) {
      out.push(d)
      continue
    }
    const fits = points[d.lemma] ?? (() => false)
    let at = out.length - 1
    while (at >= 0 && (out[at]!.ref === true || !fits(out[at]!))) at--
    if (at >= 0) {
      const a = out[at]!
      d.name = a.name
      d.kind = a.kind
      d.antecedent = at
      d.rule = 'source.ref.antecedent'
      if (a.id !== undefined) d.id = a.id
      out.push(d)
    } else if (d.lemma === 'المرصد' && s.home === 'SY') {
      const sohr = s.knowledge.outlets.byId.get('sohr')
      out.push({ ...d, name: sohr?.name ?? d.name, ...(sohr === undefined ? {} : { id: sohr.id }) })
    } else if (d.lemma === 'المصدر' || d.lemma === 'المصادر' || tellingNear(s, d.from, d.to)) out.push(d)
  }
  return out
}
