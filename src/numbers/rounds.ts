import type { Word } from '../text/words.ts'
import { afterAnd, lookup, type Read } from './atoms.ts'
import { type Draft, draft } from './draft.ts'

const roundUnit = (read: Read | undefined): number | undefined =>
  read?.atom.plural && (read.atom.cls === 'round' || read.atom.cls === 'hundred' || read.atom.cls === 'scale')
    ? read.atom.value
    : undefined

/**
 * Round words: عشرات 20–99, مئات 200–999, آلاف 2000–9999, عشرات الآلاف 20,000–99,999, ...; behind عدة or بضع at least
 * three of them; بضعة alone 3–9, «بضعة عشر» 13–19, «بضع وعشرون» 23–29.
 */
export function roundAt(words: readonly Word[], i: number, read: Read): Draft | undefined {
  if (read.atom.cls === 'few') return few(words, i, read)
  const unit = roundUnit(read)
  if (unit === undefined || read.atom.value === 12) return undefined
  const several =
    words[i - 1]?.text !== undefined && read.pro === '' ? severalBefore(words[i - 1]!) : undefined
  const made = rounded(words, i, unit, several === undefined ? 2 : 3, read)
  if (several !== undefined) {
    made.from = i - 1
    made.bareFrom = i - 1
    made.pro = several
  }
  return made
}

function rounded(words: readonly Word[], i: number, unit: number, least: number, read: Read): Draft {
  let to = i + 1
  let size = unit
  // «عشرات الآلاف», «مئات آلاف»: the larger word carries the smaller one.
  for (let next = lookup(words[to]); next?.pro === ''; next = lookup(words[to])) {
    const more = roundUnit(next)
    if (more === undefined || more <= unit || more < 1000) break
    size *= more
    to++
  }
  return draft(i, to, least * size, 'number.round', {
    max: 10 * size - 1,
    approx: true,
    written: 'round',
    pro: read.pro,
    article: read.article,
    scale: size,
  })
}

function few(words: readonly Word[], i: number, read: Read): Draft | undefined {
  const next = lookup(words[i + 1])
  if (next?.pro === '' && !next.article) {
    const unit = roundUnit(next)
    if (unit !== undefined) {
      const made = rounded(words, i + 1, unit, 3, next)
      return { ...made, from: i, bareFrom: i, pro: read.pro }
    }
    if (next.atom.cls === 'ten') return span(i, i + 2, 13, 19, read)
  }
  const and = afterAnd(words, i + 1)
  if (and?.read?.atom.cls === 'tens')
    return span(i, and.at + 1, and.read.atom.value + 3, and.read.atom.value + 9, read)
  return span(i, i + 1, 3, 9, read)
}

const span = (from: number, to: number, min: number, max: number, read: Read): Draft =>
  draft(from, to, min, 'number.round', {
    max,
    approx: true,
    written: 'round',
    pro: read.pro,
    article: read.article,
  })

/** Proclitics of «عدة» before a round word («بعدة مئات»), or undefined. */
function severalBefore(word: Word): string | undefined {
  return word.kind === 'word' ? /^([وفبلك]{0,2})عده$/.exec(word.text)?.[1] : undefined
}
