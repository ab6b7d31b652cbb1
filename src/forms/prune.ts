import type { Word } from '../text/words.ts'
import { isMark } from './clitics.ts'
import type { FormHit } from './types.ts'

/**
 * A word that is a verb, or a listed noun, as it stands (وصفت, وفرت, وحيد) is not read as «and» + another verb (و+صفت,
 * و+فرت, و+حيد), unless a written shadda says so (وفرّت).
 */
export function dropSplits(received: string, word: Word, hits: FormHit[]): void {
  if (!hits.some((h) => h.pro !== '') || !hits.some(whole)) return
  const doubled = shaddaAt(received, word)
  for (let n = hits.length - 1; n >= 0; n--) {
    const { pro, form } = hits[n]!
    if (
      form.pos === 'verb' &&
      !form.row.flags.has('joins') &&
      (pro === 'و' || pro === 'ف') &&
      doubled !== pro.length + 1
    )
      hits.splice(n, 1)
  }
}

const finite = (h: FormHit): boolean => h.form.pos === 'verb' && h.form.row.tails.length === 0
const whole = (h: FormHit): boolean =>
  h.pro === '' && (finite(h) || (h.form.pos === 'noun' && h.form.row.klass === 'other'))

/** A set phrase that stands joined is not also read as its first word alone: احتلّ المرتبة, ألقى كلمة. */
export function dropParts(hits: FormHit[]): void {
  if (!hits.some(isJoined)) return
  const joined = hits.filter(isJoined)
  const isPart = ({ to, form: { row } }: FormHit): boolean =>
    joined.some(
      (p) =>
        p.form.row.root === row.root &&
        p.form.row.form === row.form &&
        (p.to > to || (p.to === to && row.tails.length === 0)),
    )
  for (let n = hits.length - 1; n >= 0; n--) if (isPart(hits[n]!)) hits.splice(n, 1)
}

const isJoined = ({ tail, form: { row } }: FormHit): boolean =>
  tail === undefined && row.tails.length > 0 && row.root !== ''

/** Index of the letter that bears a written shadda, or -1. */
function shaddaAt(received: string, word: Word): number {
  let letter = -1
  for (let at = word.start; at < word.end; at++) {
    const unit = received.charCodeAt(at)
    if (unit === 0x0651) return letter
    if (!isMark(unit)) letter++
  }
  return -1
}
