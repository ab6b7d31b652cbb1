import { InvalidArgumentError } from 'commander'
import type { Lang } from '../problem.ts'

/** Between the two languages: a character that no line of help holds. */
const between = '\u2028'

/** What help says, in both languages, as the one string that commander carries; `inLang` takes one of them out again. */
export const both = (en: string, ar: string): string => `${en}${between}${ar}`

/** One language of what `both` made; any other text as it is. */
export function inLang(text: string, lang: Lang): string {
  const [en, ar] = text.split(between)
  return (lang === 'ar' ? ar : undefined) ?? en!
}

/** Thrown by the reader of an option's value: why the value is none. */
export const notAValue = (en: string, ar: string): InvalidArgumentError =>
  new InvalidArgumentError(both(en, ar))
