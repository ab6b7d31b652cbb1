import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { eventStatuses } from '../../src/linking/event.ts'
import * as ontology from '../../src/ontology.ts'

type Entry = readonly [ar: string, en: string]
const web = new URL('../../web/', import.meta.url)
const { dictionary } = (await import(new URL('words.js', web).href)) as {
  dictionary: Record<string, Record<string, Entry>>
}

describe('the dictionary of the page', () => {
  const closed: Record<string, readonly string[]> = {
    types: ontology.eventTypes,
    measures: ontology.measures,
    modalities: ontology.modalities,
    placeRoles: ontology.placeRoles,
    placePrecisions: ontology.placePrecisions,
    timePrecisions: ontology.timePrecisions,
    sourceKinds: ontology.sourceKinds,
    statuses: eventStatuses,
    timeHows: ['stated', 'resolved', 'inferred', 'silent'],
  }
  for (const [part, keys] of Object.entries(closed))
    it(`names all of ${part}, and nothing else`, () => {
      assert.deepEqual(Object.keys(dictionary[part]!).sort(), [...keys].sort())
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
        assert.ok(name in dictionary.people!, `${file}: ${name}`)
    }
  })

  it('says everything in both languages, each in its own letters', () => {
    for (const [part, entries] of Object.entries(dictionary))
      for (const [key, entry] of Object.entries(entries)) {
        assert.equal(entry.length, 2, `${part}.${key}`)
        // The switch of language names the other one.
        const [ar, en] = key === 'otherLanguage' ? [entry[1], entry[0]] : entry
        assert.match(ar, /\p{Script=Arabic}|SHA/u, `${part}.${key}`)
        assert.doesNotMatch(en, /\p{Script=Arabic}/u, `${part}.${key}`)
      }
  })

  it('tells apart what it names: no two types, measures or kinds share a word', () => {
    for (const part of Object.keys(closed))
      for (const lang of [0, 1] as const) {
        const said = Object.values(dictionary[part]!).map((entry) => entry[lang])
        assert.equal(new Set(said).size, said.length, part)
      }
  })

  it('has every word that the page asks for, and asks for every word it has', () => {
    const source = readdirSync(web)
      .filter((name) => name.endsWith('.js') && name !== 'words.js')
      .map((name) => readFileSync(new URL(name, web), 'utf8'))
      .join('\n')
    const asked = [...source.matchAll(/say\(\s*'page',\s*'(\w+)'/g)].map((match) => match[1]!)
    for (const key of asked) assert.ok(key in dictionary.page!, key)
    for (const key of Object.keys(dictionary.page!))
      assert.ok(source.includes(`'${key}'`), `${key} is asked for nowhere`)
  })
})

describe('the page', () => {
  it('never makes markup of text', () => {
    for (const name of readdirSync(web).filter((one) => one.endsWith('.js'))) {
      const source = readFileSync(new URL(name, web), 'utf8')
      assert.doesNotMatch(
        source,
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(/,
        name,
      )
    }
  })

  it('is drawn with colours that can be read, in light and in dark', () => {
    const css = readFileSync(fileURLToPath(new URL('style.css', web)), 'utf8')
    const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => colours(match[1]!))
    const [light, dark] = [blocks[0]!, { ...blocks[0]!, ...blocks[1]! }]
    for (const scheme of [light, dark]) {
      const marks = ['trigger', 'agent', 'target', 'place', 'time', 'count', 'chain']
      const pairs: [string, string, number][] = [
        ...['ink', 'soft', 'accent', 'warn'].flatMap((ink): [string, string, number][] => [
          [ink, 'ground', 4.5],
          [ink, 'raised', 4.5],
        ]),
        ['accent-ink', 'accent', 4.5],
        ['warn', 'warn-ground', 4.5],
        ['ink', 'warn-ground', 4.5],
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

const colours = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
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
