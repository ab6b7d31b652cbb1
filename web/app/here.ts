import { langOf, speaker } from '../words/index.ts'
import { currentSettings } from './settings.ts'

/** The language of this document. The service sent it with this language and direction; another one is another address. */
export const lang = langOf(location.pathname)
export const comma = lang === 'ar' ? '، ' : ', '

/** A number for people, in the digits they chose. */
export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(
    lang === 'en' ? 'en' : `ar-u-nu-${currentSettings().digits}`,
    // Without it Arabic puts its own marks of direction around a minus sign.
    { signDisplay: 'auto', ...options },
  ).format(value)

/** The digits of a text (a date, a time) as the person wants them. */
export const digits = (text: string): string =>
  lang === 'ar' && currentSettings().digits === 'arab'
    ? text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    : text

export const { say, nameOf, knows } = speaker(lang, number)
