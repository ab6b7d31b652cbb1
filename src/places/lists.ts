import type { Text } from '../text/text.ts'
import type { Taken } from './behind.ts'
import type { Cue } from './cues.ts'
import { type Draft, draftOf, type Strength } from './draft.ts'
import type { Gazetteer } from './gazetteer.ts'
import { wholeName } from './opening.ts'
import { isWrapper, looksOtherwise, needs } from './strength.ts'
import { unknownName } from './unknown.ts'
import { factsOf, namesAt } from './words.ts'

/** Names coordinated with the first: «قريتي س وص», «بلدات س وص وع», «(س، ص)». */
export function listAfter(text: Text, head: Draft, gazetteer: Gazetteer, taken: Taken): Draft[] {
  const out: Draft[] = []
  const many = (head.cue?.number ?? 1) > 1
  const plural = many && head.cue?.role === 'type'
  const typed = head.strength === 4
  let end = head.to
  while (out.length < 40) {
    let k = end
    let separated = false
    while (k < text.words.length && text.words[k]!.kind === 'punct' && k - end < 4) {
      const mark = text.words[k]!.text
      if (mark === '،' || mark === ',' || mark === '/') separated = true
      else if (!isWrapper(mark) && mark !== '-') break
      k++
    }
    const word = text.words[k]
    if (word === undefined || word.kind !== 'word') break
    const lone = word.text === 'و' || word.text === 'او'
    if (lone) {
      k++
      separated = true
      // «"الحضر" و"حمام العليل"»: the next name's own quotation mark.
      if (text.words[k]?.kind === 'punct' && isWrapper(text.words[k]!.text)) k++
    }
    const next = text.words[k]
    if (next === undefined || next.kind !== 'word') break
    const facts = factsOf(next, gazetteer)
    if ((facts.cue !== undefined || facts.compass !== undefined) && !wholeName(text, k, gazetteer)) break
    const hit = namesAt(text, k, gazetteer).find(
      (h) => (h.pro === 'و' || (separated && h.pro === '')) && !h.article && !taken(h.from, h.to),
    )
    if (hit === undefined) {
      const open =
        plural && head.cue!.opens
          ? unknownInList(text, k, separated, head.cue!, gazetteer, out.length, taken)
          : undefined
      if (open === undefined) break
      open.cue = head.cue
      out.push(open)
      end = open.to
      continue
    }
    const strength: Strength = plural ? 4 : typed || many ? 3 : 2
    if (!plural && hit.ordinary !== undefined && !typed && hit.pro === '') break
    if (strength + (head.strength >= 2 ? 1 : 0) < needs(hit, hit.article)) break
    const otherwise = hit.pro === '' && !separated ? looksOtherwise(text, hit, gazetteer) : undefined
    if (otherwise !== undefined) break
    const draft = draftOf(hit, k, hit.pro, strength, 'place.list')
    // «أرياف حلب وإدلب», «ريفي إدلب الجنوبي وحلب الغربي»: the part word holds for each.
    if (many) draft.cue = head.cue!
    out.push(draft)
    end = draft.to
  }
  return out
}

/** A name the gazetteer lacks inside a list: always the second of two, in longer lists where the list goes on behind it. */
function unknownInList(
  text: Text,
  k: number,
  separated: boolean,
  cue: Cue,
  gazetteer: Gazetteer,
  before: number,
  taken: Taken,
): Draft | undefined {
  const word = text.words[k]!
  const own = !separated && word.text.startsWith('و') && word.text.length > 3 ? 1 : 0
  if (!separated && own === 0) return undefined
  if (cue.number === 2 && before > 0) return undefined
  const unknown = unknownName(text, k, cue, gazetteer, own)
  if (unknown === undefined || taken(unknown.from, unknown.to)) return undefined
  if (cue.number === 3) {
    const next = text.words[unknown.to]
    const goesOn =
      next !== undefined &&
      (next.text === '،' ||
        next.text === ',' ||
        (next.kind === 'word' && namesAt(text, unknown.to, gazetteer).some((h) => h.pro === 'و')))
    if (!goesOn) return undefined
  }
  const draft = draftOf(unknown, k, own === 1 ? 'و' : '', 4, 'place.unknown')
  draft.open = true
  return draft
}
