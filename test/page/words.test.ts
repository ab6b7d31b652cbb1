import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { eventStatuses } from '../../src/linking/event.ts'
import * as ontology from '../../src/ontology.ts'
import { roles } from '../../src/record/index.ts'
import { type Entry, isPlural } from '../../web/words/entry.ts'
import { dictionary, type Lang, speaker } from '../../web/words/index.ts'

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const sources = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('/words'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

const parts = Object.entries(dictionary) as [keyof typeof dictionary, Record<string, Entry>][]
const said = (entry: Entry, lang: Lang): string[] =>
  isPlural(entry) ? Object.values(entry[lang]) : [entry[lang === 'ar' ? 0 : 1]]

describe('the dictionary of the desk', () => {
  const closed = {
    types: ontology.eventTypes,
    measures: ontology.measures,
    modalities: ontology.modalities,
    placeRoles: ontology.placeRoles,
    placePrecisions: ontology.placePrecisions,
    timePrecisions: ontology.timePrecisions,
    sourceKinds: ontology.sourceKinds,
    statuses: eventStatuses,
    timeHows: ['stated', 'resolved', 'inferred', 'silent'],
    roles,
  } as const
  for (const [part, keys] of Object.entries(closed))
    it(`names all of ${part}, and nothing else`, () => {
      assert.deepEqual(Object.keys(dictionary[part as keyof typeof closed]).sort(), [...keys].sort())
    })

  it('names whom and what the lexicon counts', () => {
    for (const [file, column] of [
      ['people.tsv', 'of'],
      ['things.tsv', 'class'],
    ] as const) {
      const rows = readFileSync(new URL(`../../lexicon/${file}`, import.meta.url), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split('\t'))
      const at = rows[0]!.indexOf(column)
      assert.ok(at >= 0, file)
      for (const name of new Set(rows.slice(1).map((row) => row[at]!)))
        assert.ok(name in dictionary.people, `${file}: ${name}`)
    }
  })

  it('says everything in both languages, each in its own letters', () => {
    for (const [part, entries] of parts)
      for (const [key, entry] of Object.entries(entries)) {
        // The switch of language names the other one.
        const [ar, en]: [Lang, Lang] = key === 'otherLanguage' ? ['en', 'ar'] : ['ar', 'en']
        for (const text of said(entry, ar)) assert.match(text, /\p{Script=Arabic}|SHA/u, `${part}.${key}`)
        for (const text of said(entry, en)) assert.doesNotMatch(text, /\p{Script=Arabic}/u, `${part}.${key}`)
      }
  })

  it('both languages leave the same gaps', () => {
    const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((gap) => gap[1]!).sort()
    for (const [part, entries] of parts)
      for (const [key, entry] of Object.entries(entries))
        if (!isPlural(entry)) assert.deepEqual(gaps(entry[0]), gaps(entry[1]), `${part}.${key}`)
        else
          for (const text of [...said(entry, 'ar'), ...said(entry, 'en')])
            assert.ok(
              gaps(text).every((gap) => gap === 'n'),
              `${part}.${key}`,
            )
  })

  it('counts in Arabic as Arabic counts', () => {
    const { say } = speaker('ar', String)
    const counted = (count: number): string => say('eventsFound', { count }).replaceAll(/[\u2068\u2069]/g, '')
    assert.deepEqual([0, 1, 2, 3, 11, 100, 103].map(counted), [
      'لا أحداث',
      'حدث واحد',
      'حدثان',
      '3 أحداث',
      '11 حدثًا',
      '100 حدث',
      '103 أحداث',
    ])
  })

  it('a name put into a sentence is kept apart from its direction', () => {
    const { say } = speaker('ar', String)
    assert.equal(say('undone', { what: 'x-1' }), 'تم التراجع: \u2068x-1\u2069')
  })

  it('tells apart what it names: no two types, measures or kinds share a word', () => {
    for (const part of Object.keys(closed) as (keyof typeof closed)[])
      for (const lang of ['ar', 'en'] as const) {
        const names = Object.values(dictionary[part]).flatMap((entry: Entry) => said(entry, lang))
        assert.equal(new Set(names).size, names.length, part)
      }
  })

  it('asks for every word it has', () => {
    const all = sources.join('\n')
    const lost = Object.keys(dictionary.ui).filter((key) => !all.includes(`'${key}'`))
    assert.deepEqual(lost, [])
  })
})

describe('the desk', () => {
  it('never makes markup of text, nor code', () => {
    for (const source of sources)
      assert.doesNotMatch(
        source,
        /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(|new Function/,
      )
  })

  it('knows no left and right: styles are logical', () => {
    for (const name of readdirSync(join(web, 'style'))) {
      const css = readFileSync(join(web, 'style', name), 'utf8')
      assert.doesNotMatch(
        css,
        /(?:^|[\s;{-])(?:(?:margin|padding|border)-(?:left|right)|left|right|text-align: (?:left|right)|float: (?:left|right))\b\s*[:;]/,
        name,
      )
    }
  })

  it('is drawn with colours that can be read, in light and in dark', () => {
    const css = readFileSync(join(web, 'style/tokens.css'), 'utf8')
    for (const scheme of [colours(css, 0), colours(css, 1)]) {
      const marks = ['trigger', 'agent', 'target', 'place', 'time', 'count', 'chain']
      const pairs: [string, string, number][] = [
        ...['ink', 'soft', 'accent', 'warn'].flatMap((ink): [string, string, number][] =>
          ['ground', 'raised', 'sunken'].map((ground) => [ink, ground, 4.5]),
        ),
        ['edge', 'ground', 3],
        ['edge', 'raised', 3],
        ['accent-ink', 'accent', 4.5],
        ...['ink', 'soft', 'accent'].map((ink): [string, string, number] => [ink, 'accent-ground', 4.5]),
        ['warn', 'warn-ground', 4.5],
        ['ink', 'warn-ground', 4.5],
        ['good', 'good-ground', 4.5],
        ['person', 'person-ground', 4.5],
        ['raised', 'person', 4.5],
        ['active-ink', 'active', 4.5],
        ...marks.flatMap((mark): [string, string, number][] => [
          ['ink', mark, 7],
          ['mark-line', mark, 3],
        ]),
      ]
      for (const [ink, ground, least] of pairs) {
        const found = contrast(scheme[ink]!, scheme[ground]!)
        assert.ok(found >= least, `${ink} on ${ground}: ${found.toFixed(2)}, wanted ${least}`)
      }
    }
  })
})

/** The colours of one scheme: `light-dark(light, dark)`, or one for both. */
const colours = (css: string, dark: 0 | 1): Record<string, string> =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
      ([, name, light, night, both]) => [name!, both ?? [light!, night!][dark]!],
    ),
  )

/** WCAG 2.2: relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}
