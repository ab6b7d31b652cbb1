import type { Split } from '../text/phrases.ts'
import type { Word } from '../text/words.ts'
import { formOf } from './form.ts'
import type { Form } from './types.ts'

/** Which clitics a form may carry. */
export function allowed(form: Form, { pro, article, rest }: Split, enc: string): boolean {
  // «My shelling» is no news; صاروخي, قتلى and سلبي are other words.
  if (enc === 'ي') return false
  if (form.pos !== 'verb') {
    if (pro.includes('س')) return false
    if (pro.endsWith('ب') && form.row.flags.has('no-ba')) return false
    if (article) return form.construct !== true && form.indefinite !== true
    if (enc === '') return true
    // Dual and plural lose their ن before a pronoun (مقاتلوهم); تأمينها has a ن of its own.
    const full = form.number !== 'sg' && /(?:ان|ين|ون)$/.test(rest.slice(0, -enc.length))
    return form.indefinite !== true && enc !== 'ني' && !full
  }
  if (article) return false
  // Only a verb with an object takes a pronoun: قضتها is «she spent it», not the «they died» of قضوا.
  const { klass, gov } = form.row
  if (enc !== '' && klass === 'event' && gov.object === undefined) return false
  const last = pro.at(-1)
  // «It will control it» is a change, not the state that the imperfect alone tells of.
  if ((last === 'س' || last === 'ل') && form.row.flags.has('imperfect-only')) return false
  if (last === 'ب' || last === 'ك') return false
  if (form.aspect === 'perfect') return last === undefined || last === 'و' || last === 'ف'
  if (last === 'س') return form.mood !== 'short'
  // The lam of purpose takes the subjunctive, that of command the jussive; neither keeps the ن of the plural.
  if (last === 'ل') return form.mood !== 'long'
  return true
}

/** How a word is spelled where it stands, as far as its readings ask. */
export interface Spelled {
  /** The received word has its folded letters and nothing between them: no vowel marks, no elongation. */
  readonly bare: boolean
  readonly last: string
  readonly nunation: boolean
}

export function spelledHere(received: string, word: Word): Spelled {
  if (word.end - word.start === word.text.length)
    return { bare: true, last: received[word.end - 1]!, nunation: false }
  return { bare: false, last: lastLetter(received, word), nunation: hasNunation(received, word) }
}

/**
 * What folding hides and the received letters still tell: إصابة is no «he hit him», and no finite verb of these forms
 * begins with إ. The other way round proves nothing, since print writes ه for ة.
 */
export function spellingAllows(
  received: string,
  word: Word,
  { bare, last, nunation }: Spelled,
  {
    pro,
    enc,
    verb,
    hamzaless,
  }: {
    readonly pro: string
    readonly enc: string
    readonly verb: boolean
    readonly hamzaless: boolean
  },
): boolean {
  if (last === 'ة' && (verb || enc === 'ه')) return false
  // Nunation is a noun's: قصفٌ.
  if (verb && nunation) return false
  if (!hamzaless) return true
  return received[bare ? word.start + pro.length : afterClitic(received, word, pro)] !== 'إ'
}

const hasNunation = (received: string, word: Word): boolean => {
  for (let at = word.start; at < word.end; at++) {
    const unit = received.charCodeAt(at)
    if (unit >= 0x064b && unit <= 0x064d) return true
  }
  return false
}

function lastLetter(received: string, word: Word): string {
  let at = word.end - 1
  while (at > word.start && isMark(received.charCodeAt(at))) at--
  return received[at]!
}

/** Received offset after the proclitics; vowel marks between letters belong to the letter before them. */
export function afterClitic(received: string, word: Word, pro: string): number {
  if (pro === '') return word.start
  let at = word.start
  let left = pro.length
  while (at < word.end) {
    if (isMark(received.charCodeAt(at))) {
      at++
      continue
    }
    if (left === 0) return at
    left--
    at++
  }
  return word.start
}

export const isMark = (unit: number): boolean =>
  (unit >= 0x064b && unit <= 0x065f) || unit === 0x0640 || unit === 0x0670

/**
 * A written vowel decides what bare letters of a verb leave open: قُتل is passive, قَتل active. In the imperfect a damma on the
 * prefix says passive only for forms that otherwise have a fatha there.
 */
export function marked(received: string, word: Word, spelled: Spelled, start: number, form: Form): Form {
  if (form.voice !== 'either') return form
  // ألقي القبض is passive, يلقي القبض active; a final ى proves nothing, since Egypt writes it for both.
  if (spelled.last === 'ي' && form.text.endsWith('ي'))
    return voiced(form, form.aspect === 'perfect' ? 'passive' : 'active')
  if (spelled.bare) return form
  const mark = received.charCodeAt(start + 1)
  if (start + 1 >= word.end || (mark !== 0x064f && mark !== 0x064e)) return form
  if (form.aspect === 'imperfect' && /^(II|III|IV|QI)$/.test(form.row.form)) return form
  return voiced(form, mark === 0x064f ? 'passive' : 'active')
}

const voices = { active: new WeakMap<Form, Form>(), passive: new WeakMap<Form, Form>() }
/** The form with its voice settled: made once, laid out as all forms are. */
export function voiced(form: Form, voice: 'active' | 'passive'): Form {
  const known = voices[voice].get(form)
  if (known !== undefined) return known
  const made = formOf({ ...form, voice }, form.text, form.row)
  voices[voice].set(form, made)
  return made
}
