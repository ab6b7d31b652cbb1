import { createInstance } from 'i18next'
import * as shared from '../../src/export/terms.ts'
import { type Entry, isPlural, type Plural } from './entry.ts'
import * as names from './names.ts'
import { ui } from './ui/index.ts'

/** The one dictionary: every word that a person reads, in both languages. */
export const dictionary = { ...shared, ...names, ui }

export type Lang = 'ar' | 'en'
export const langs: readonly Lang[] = ['ar', 'en']
/** The language of an address: its first part. Changing the language is going to another address. */
export const langOf = (path: string): Lang => (/^\/en(\/|$)/.test(path) ? 'en' : 'ar')

type Dictionary = typeof dictionary
type Part = keyof Dictionary
type Ui = Dictionary['ui']
type Values = Readonly<Record<string, string | number>>
/** Plural entries want `count`; the others take what their words have gaps for. */
type Given<E> = E extends Plural ? [values: Values & { readonly count: number }] : [values?: Values]

function resources(lang: Lang): Record<string, Record<string, string>> {
  const forms = ([key, entry]: [string, Entry]): [string, string][] =>
    isPlural(entry)
      ? Object.entries(entry[lang]).map(([category, said]): [string, string] => [`${key}_${category}`, said])
      : [[key, entry[lang === 'ar' ? 0 : 1]]]
  return Object.fromEntries(
    Object.entries(dictionary).map(([part, entries]) => [
      part,
      Object.fromEntries(Object.entries<Entry>(entries).flatMap(forms)),
    ]),
  )
}

/** A name put into a sentence keeps its own direction. */
const isolate = (text: string): string => `\u2068${text}\u2069`

/**
 * The words of one language.
 * @param number writes a number as the reader wants it; a plural entry names it `{{n}}`
 */
export function speaker(lang: Lang, number: (value: number) => string) {
  const instance = createInstance()
  // Keys are checked by the types below; the library's own would be reckoned anew at every call.
  const translate = (key: string, values: Readonly<Record<string, unknown>>): string =>
    instance.t(key, values)
  void instance.init({
    lng: lang,
    resources: { [lang]: resources(lang) },
    ns: Object.keys(dictionary),
    defaultNS: 'ui',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // React makes text nodes of everything: there is nothing to escape.
    interpolation: { escapeValue: false },
  })
  const written = (values: Values): Record<string, string | number> => ({
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? number(value) : isolate(value),
      ]),
    ),
    ...(typeof values.count === 'number' ? { count: values.count, n: number(values.count) } : {}),
  })
  return {
    /** Words of the desk itself. */
    say: <K extends keyof Ui>(key: K, ...[values]: Given<Ui[K]>): string =>
      translate(key, values === undefined ? {} : written(values)),
    /** The name of a value of the record. What the dictionary does not know comes back as it is, so that a newer service never leaves a hole. */
    nameOf: (part: Exclude<Part, 'ui'>, key: string): string => translate(key, { ns: part }),
    knows: (part: Exclude<Part, 'ui'>, key: string): boolean => Object.hasOwn(dictionary[part], key),
  }
}
