import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  findPlaces,
  type Gazetteer,
  openGazetteer,
  type PlaceContext,
  type PlaceMention,
} from '../../src/places/index.ts'
import { readText } from '../../src/text/text.ts'

export const root = join(import.meta.dirname, '../..')

let opened: Gazetteer | undefined
/** The bundled gazetteer, opened once. */
export function bundled(): Gazetteer {
  opened ??= openGazetteer(readFileSync(join(root, 'data/gazetteer.bin')))
  return opened
}

/** A mark in a sentence: «⟦القائم⟧» or «⟦القائم|Qa'im⟧» with part of the place's English name or id. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly want: string
}

/** Takes the marks out of a line; offsets are computed, never typed. */
export function unmark(line: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let rest = line
  for (;;) {
    const open = rest.indexOf('⟦')
    if (open < 0) break
    const close = rest.indexOf('⟧', open)
    const [words = '', want = ''] = rest.slice(open + 1, close).split('|')
    text += rest.slice(0, open)
    marks.push({ start: text.length, end: text.length + words.length, want })
    text += words
    rest = rest.slice(close + 1)
  }
  return { text: text + rest, marks }
}

/** Mentions that may be places of an event: adjectives of countries are left out. */
export const placesIn = (text: string, context: PlaceContext = {}): PlaceMention[] =>
  findPlaces(readText(text), bundled(), context).filter((m) => m.demonym !== true)

/** Folded for comparison: «Al Qā’im» and «al qaim». */
const plain = (s: string): string =>
  s
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()

/** What a line gives against its marks, as text for a message. */
export function compare(
  line: string,
  context: PlaceContext = {},
): { right: number; wrong: string[]; missed: string[] } {
  const { text, marks } = unmark(line)
  const found = placesIn(text, context)
  const wrong: string[] = []
  const left = new Set(marks)
  for (const m of found) {
    const mark = marks.find((k) => k.start === m.start && k.end === m.end)
    if (mark === undefined) wrong.push(`«${text.slice(m.start, m.end)}» read as ${m.name} (${m.rule})`)
    else {
      left.delete(mark)
      const got = `${m.name} ${m.place?.id ?? 'open'} ${m.place?.country ?? ''} ${m.precision}`
      if (mark.want !== '' && !mark.want.split(',').every((w) => plain(got).includes(plain(w.trim()))))
        wrong.push(
          `«${text.slice(m.start, m.end)}» is ${got}, not ${mark.want}: ${m.why.map((w) => `${w.rule} ${w.quote}${w.about}`).join('; ')}`,
        )
    }
  }
  return {
    right: marks.length - left.size,
    wrong,
    missed: [...left].map((m) => `«${text.slice(m.start, m.end)}» not found`),
  }
}
