import type { Text } from '../text/text.ts'
import { containers } from './cues.ts'
import type { Draft } from './draft.ts'

const wide = new Set(['country', 'governorate', 'district', 'region', 'subdistrict'])
const passed = /^[،,()«»"'\-:]$/

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
    if (text.sentenceOf[inner.from] !== text.sentenceOf[outer.from]) continue
    const how = link(text, inner, outer)
    if (how === undefined) continue
    const members =
      inner.list === undefined ? [n] : drafts.flatMap((d, i) => (d.list === inner.list ? [i] : []))
    for (const m of members) {
      if (drafts[m]!.within !== undefined) continue
      drafts[m]!.within = n + 1
      drafts[m]!.why.push(`${how} «${text.received.slice(outer.start, outer.end)}»`)
    }
  }
}

function link(text: Text, inner: Draft, outer: Draft): string | undefined {
  if (/^[وف]/.test(outer.pro)) return undefined
  let comma = false
  let joined = false
  for (let k = inner.to; k < outer.from; k++) {
    const word = text.words[k]!
    if (k - inner.to >= 4) return undefined
    if (word.kind === 'punct') {
      if (!passed.test(word.text)) return undefined
      if (!/^["«»']$/.test(word.text)) comma = true
    } else if (
      word.kind === 'word' &&
      (containers.has(word.text) || /^(?:الحدوديه|الاستراتيجيه|التابعات)$/.test(word.text))
    )
      joined = true
    else return undefined
  }
  if (outer.demonym === true) return comma ? undefined : 'its country follows:'
  const larger =
    outer.cue?.id === 'countryside' ||
    outer.direction !== undefined ||
    outer.cue?.kinds.some((k) => wide.has(k)) === true ||
    outer.candidates.some((c) => wide.has(c.kind) || c.rank === 3)
  if (!larger)
    return joined || outer.pro.endsWith('ب') || outer.cue?.role === 'part' ? 'it lies in' : undefined
  if (joined || outer.pro.endsWith('ب') || outer.pro.endsWith('ل')) return 'it lies in'
  if (outer.direction !== undefined || outer.cue?.role === 'part') return 'it lies by'
  return comma ? 'the wider place follows a mark:' : 'the wider place follows:'
}
