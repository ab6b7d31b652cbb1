import type { Draft } from './draft.ts'
import { backed, belonging } from './heads.ts'
import { type HitOf, hitOf, type Scan } from './scan.ts'

/** Groups that a backer's name makes a known party. */
const known: Readonly<Record<string, string>> = {
  turkey: 'syrian-national-army',
  iran: 'iran-backed-militias',
  irgc: 'iran-backed-militias',
}

/**
 * «قوات س المدعومة من ص», «فصائل موالية لتركيا»: the doer is the group, never its backer. A nameless group takes its
 * party from the backer; a named one keeps its name; the backer's mention is dropped.
 */
export function readBackers(s: Scan, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const link = linkBefore(s, d)
    if (link === undefined) {
      out.push(d)
      continue
    }
    const last = out.at(-1)
    const named = last !== undefined && last.to > link.at - 3 && last.to <= link.at && last.ref === undefined
    if (named) {
      if (link.how === 'belonging') out.push(d)
      continue
    }
    const group = groupBefore(s, link.at)
    if (group !== undefined && (d.ref === 'government' || d.ref === 'regime')) {
      // «القوات الموالية للحكومة» are the country's own.
      if (last?.ref !== undefined && last.to > group.from) out.pop()
      out.push({
        ...d,
        from: group.from,
        start: group.start,
        pro: group.pro,
        ref: 'security',
        rule: 'ref.security',
      })
      continue
    }
    const party = known[d.id]
    const statelike = d.kind === 'state' || d.kind === 'government' || d.id === 'irgc'
    if (group === undefined || !statelike) {
      if (link.how === 'belonging' || !statelike) out.push(d)
      continue
    }
    // «مدرعة تابعة للجيش التركي» is the army's own; only a state's name makes its followers another party.
    if (link.how === 'belonging' && (party === undefined || d.kind !== 'state')) {
      out.push(d)
      continue
    }
    const id = party ?? `${d.id}-backed-forces`
    // A general word that stood for the group («القوات الموالية لـ») is this mention itself.
    if (last !== undefined && last.ref !== undefined && last.to > group.from) out.pop()
    out.push({
      from: group.from,
      to: d.to,
      start: group.start,
      end: d.end,
      pro: group.pro,
      enc: d.enc,
      id,
      name: s.knowledge.parties.byId.get(id)?.name ?? `${d.name}-backed forces`,
      kind: s.knowledge.parties.byId.get(id)?.kind ?? 'militia',
      country: s.knowledge.parties.byId.get(id)?.country ?? s.home,
      rule: `backed.${link.how}`,
    })
  }
  return out
}

/** The participle before a mention: «المدعومة من», «الموالية لـ», «التابعة لـ». */
function linkBefore(s: Scan, d: Draft): { at: number; how: 'backed' | 'belonging' } | undefined {
  const word = (n: number): string => s.text.words[n]?.text ?? ''
  let at = d.from - 1
  if (word(at) === 'من' || word(at) === 'علي' || word(at) === 'مع' || word(at) === 'قبل') at--
  if (word(at) === 'من') at--
  const lone = s.text.words[at]
  if (lone !== undefined && lone.text === 'ل') at--
  if (at < 0) return undefined
  const direct = at === d.from - 1
  // «تحالف بقيادة السعودية», «قوة تقودها فرنسا»: the leader of a group that is named already.
  if (direct && /^(?:بقياده|بزعامه|تقوده|تقودها|يقوده|تتزعمه)$/.test(word(at))) return { at, how: 'backed' }
  if (direct && !d.pro.endsWith('ل')) return undefined
  if (backed.test(word(at))) return { at, how: 'backed' }
  if (belonging.test(word(at))) return { at, how: 'belonging' }
  return undefined
}

const bodies = /^[وبلف]?(?:ال|لل)?(?:قوات|قوي|كتايب|الويه|وحدات)$/

/** The nameless group before the participle: «فصائل سورية مسلحة», «القوات», «مسلحين». At most three adjectives between. */
function groupBefore(s: Scan, at: number): HitOf<'head'> | HitOf<'person'> | undefined {
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    if (s.text.words[k]!.kind !== 'word') return undefined
    const head = hitOf(s.hits[k]!, 'head')
    if (head !== undefined && (head.value.head.cls === 'group' || bodies.test(s.text.words[k]!.text)))
      return head
    const person = hitOf(s.hits[k]!, 'person')
    if (person?.value.form.noun.group === 'fighter' && person.value.form.number === 'pl') return person
    const fine =
      s.hits[k]!.some((h) => h.value.t === 'modifier' || h.value.t === 'nation') ||
      s.text.words[k]!.text === 'شبه'
    if (!fine) return undefined
  }
  return undefined
}
