import type { Text } from '../text/text.ts'
import { containers } from './cues.ts'
import type { Draft } from './draft.ts'
import { type EvidenceRule, said } from './evidence.ts'

const wide = new Set(['country', 'governorate', 'district', 'region', 'subdistrict'])
const passed = /^[،,()«»"'\-:#]$/
/** «عند الحدود», «على ضفاف نهر …»: between a town and the line or bank it lies on. */
const beside = new Set(['عند', 'علي', 'قرب', 'بمحاذاه', 'المحاذيه', 'القريبه'])
/** «ضمن جيبه الأخير عند …», «ضمن آخر معاقل التنظيم في …» say on behind «ضمن». */
const pocket = new Set(['جيب', 'جيبه', 'اخر', 'الاخير', 'معقل', 'معاقل', 'معاقله', 'التنظيم', 'القطاع'])

/**
 * Which mention holds which: «قرية س بريف ص», «قضاء س في محافظة ص», «الموصل العراقية», «س، محافظة ص». Sets `within` to the draft's index.
 * Drafts are in text order. A list is held as a whole.
 */
export function contain(text: Text, drafts: readonly Draft[]): void {
  for (let n = 0; n + 1 < drafts.length; n++) {
    const inner = drafts[n]!
    const outer = drafts[n + 1]!
    if (inner.demonym === true || inner.cue?.id === 'border') continue
    if (inner.list !== undefined && outer.list === inner.list) continue
    // «من سجن س في منطقتي ص وع»: nothing lies in two places, and a general word says nothing new.
    if (outer.list !== undefined && (outer.cue?.number ?? 1) > 1 && inner.list === undefined) continue
    if (outer.rule === 'place.reference') continue
    if (text.sentenceOf[inner.from] !== text.sentenceOf[outer.from]) continue
    const how = link(text, inner, outer)
    if (how === undefined) continue
    const members =
      inner.list === undefined ? [n] : drafts.flatMap((d, i) => (d.list === inner.list ? [i] : []))
    for (const m of members) {
      if (drafts[m]!.within !== undefined) continue
      drafts[m]!.within = n + 1
      drafts[m]!.why.push(said(how, text.received.slice(outer.start, outer.end)))
    }
  }
}

function link(text: Text, inner: Draft, outer: Draft): EvidenceRule | undefined {
  if (outer.pro.startsWith('و') || outer.pro.startsWith('ف')) return undefined
  let comma = false
  let joined = false
  const line = (): boolean =>
    outer.cue?.id === 'border' ||
    outer.cue?.id === 'bank' ||
    outer.candidates.some((c) => c.kind === 'river' || c.kind === 'border')
  for (let k = inner.to; k < outer.from; k++) {
    const word = text.words[k]!
    if (k - inner.to >= 6) return undefined
    if (word.kind === 'punct') {
      if (!passed.test(word.text)) return undefined
      // «طريق السلمية – الرقة»: the ends of a road.
      if (word.text === '-' && inner.cue?.id === 'road') return undefined
      if (!/^["«»']$/.test(word.text)) comma = true
    } else if (
      word.kind === 'word' &&
      (containers.has(word.text) ||
        (beside.has(word.text) && line()) ||
        (joined && pocket.has(word.text)) ||
        /^(?:الحدوديه|الاستراتيجيه|التابعات)$/.test(word.text))
    )
      joined = true
    else return undefined
  }
  if (outer.demonym === true) return comma ? undefined : 'place.country-follows'
  const larger =
    outer.cue?.id === 'countryside' ||
    outer.direction !== undefined ||
    outer.cue?.kinds.some((k) => wide.has(k)) === true ||
    outer.candidates.some((c) => wide.has(c.kind) || c.rank === 3)
  if (!larger)
    return joined || outer.pro.endsWith('ب') || outer.cue?.role === 'part' ? 'place.lies-in' : undefined
  if (joined || outer.pro.endsWith('ب') || outer.pro.endsWith('ل')) return 'place.lies-in'
  if (outer.direction !== undefined || outer.cue?.role === 'part') return 'place.lies-by'
  return comma ? 'place.wider-after-mark' : 'place.wider-follows'
}
