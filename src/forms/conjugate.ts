import { spell, variants } from './spell.ts'
import type { Stem, Stems } from './stems.ts'

/** One cell of a verb's table, in plain spelling. */
export interface Cell {
  readonly text: string
  readonly aspect: 'perfect' | 'imperfect'
  readonly mood?: 'short' | 'long'
  readonly voice: 'active' | 'passive' | 'either'
  readonly person: 1 | 2 | 3
  readonly number: 'sg' | 'du' | 'pl'
  readonly gender?: 'm' | 'f'
}

type Number = Cell['number']
type Person = Cell['person']

/** Adds an ending; a weak end (vowel + W or Y) melts with it. Endings are sounds, ا is the silent alif. */
export function join(stem: string, ending: string): string {
  const end = stem.at(-1)
  if (end !== 'W' && end !== 'Y') return stem + ending
  const vowel = stem.at(-2)!
  const base = stem.slice(0, -2)
  const glide = end === 'W' ? 'و' : 'ي'
  if (ending === '') return base + vowel
  if (ending === 'u') return base + (vowel === 'a' ? (end === 'W' ? 'A' : 'E') : vowel === 'i' ? 'I' : 'U')
  if (vowel === 'a') {
    if (ending === 'a') return base + (end === 'W' ? 'A' : 'E')
    if (ending === 'aت' || ending === 'aتA') return base + ending
    if (ending.startsWith('U')) return `${base}aو${ending.slice(1)}`
    return `${base}a${glide}${ending}`
  }
  const full = vowel === 'i' ? 'ي' : 'و'
  if (ending.startsWith('U')) return base + ending
  if (/^[aA]/.test(ending)) return base + vowel + full + ending
  return base + vowel.toUpperCase() + ending
}

const past: readonly (readonly [string, boolean, Person, Number, 'm' | 'f' | undefined])[] = [
  ['a', true, 3, 'sg', 'm'],
  ['aت', true, 3, 'sg', 'f'],
  ['A', true, 3, 'du', 'm'],
  ['aتA', true, 3, 'du', 'f'],
  ['Uا', true, 3, 'pl', 'm'],
  ['نa', false, 3, 'pl', 'f'],
  ['تu', false, 1, 'sg', undefined],
  ['نA', false, 1, 'pl', undefined],
]

const present: readonly (readonly [
  string,
  string,
  boolean,
  Person,
  Number,
  'm' | 'f' | undefined,
  Cell['mood'],
])[] = [
  ['ي', 'u', true, 3, 'sg', 'm', undefined],
  ['ت', 'u', true, 3, 'sg', 'f', undefined],
  ['ي', 'Aنi', true, 3, 'du', 'm', 'long'],
  ['ي', 'A', true, 3, 'du', 'm', 'short'],
  ['ت', 'Aنi', true, 3, 'du', 'f', 'long'],
  ['ت', 'A', true, 3, 'du', 'f', 'short'],
  ['ي', 'Uنa', true, 3, 'pl', 'm', 'long'],
  ['ي', 'Uا', true, 3, 'pl', 'm', 'short'],
  ['ي', 'نa', false, 3, 'pl', 'f', undefined],
  ['ت', 'Uنa', true, 2, 'pl', 'm', 'long'],
  ['ء', 'u', true, 1, 'sg', undefined, undefined],
  ['ن', 'u', true, 1, 'pl', undefined, undefined],
]

/** Passive tables keep the third persons: news has no «I was struck». */
function pastCells(stem: Stem, voice: 'active' | 'passive'): Cell[] {
  const cells: Cell[] = []
  for (const [ending, open, person, number, gender] of past) {
    if (voice === 'passive' && person !== 3) continue
    const spelled = spell(join(open ? stem.open : stem.closed, ending))
    for (const text of variants(spelled))
      cells.push({ text, aspect: 'perfect', voice, person, number, ...(gender && { gender }) })
  }
  return cells
}

function presentCells(stem: Stem, prefixVowel: string, voice: 'active' | 'passive'): Cell[] {
  const cells: Cell[] = []
  for (const [prefix, ending, open, person, number, gender, mood] of present) {
    if (voice === 'passive' && person !== 3) continue
    const spelled = spell(prefix + prefixVowel + join(open ? stem.open : stem.closed, ending))
    const features = { person, number, ...(gender && { gender }) }
    for (const text of variants(spelled))
      cells.push({ text, aspect: 'imperfect', voice, ...features, ...(mood && { mood }) })
    // A short «let me» is not news, and is often another word (أجل, نسق).
    if (ending !== 'u' || person !== 3) continue
    for (const bare of stem.bare) {
      const text = spell(prefix + prefixVowel + join(bare, ''))
      if (text !== spelled) cells.push({ text, aspect: 'imperfect', voice, ...features, mood: 'short' })
    }
  }
  return cells
}

const keyOf = (c: Cell): string => `${c.text}|${c.aspect}|${c.mood}|${c.person}${c.number}${c.gender}`

/**
 * The whole table of a verb, perfect and imperfect, in plain spelling. Where active and passive are written alike the
 * cell's voice is `either`. A first person that is written like «she» (قتلت) is left out: the third person is news.
 */
export function conjugate(stems: Stems, voices: { active: boolean; passive: boolean }): Cell[] {
  const cells = new Map<string, Cell>()
  const add = (list: Cell[]): void => {
    for (const cell of list) {
      const key = keyOf(cell)
      const known = cells.get(key)
      if (known === undefined) cells.set(key, cell)
      else if (known.voice !== cell.voice) cells.set(key, { ...known, voice: 'either' })
    }
  }
  if (voices.active) {
    add(pastCells(stems.perfect, 'active'))
    add(presentCells(stems.imperfect, stems.prefix, 'active'))
  }
  if (voices.passive) {
    add(pastCells(stems.perfectPassive, 'passive'))
    add(presentCells(stems.imperfectPassive, 'u', 'passive'))
  }
  const she = new Set<string>()
  for (const c of cells.values())
    if (c.aspect === 'perfect' && c.person === 3 && c.gender === 'f' && c.number === 'sg') she.add(c.text)
  return [...cells.values()].filter((c) => !(c.aspect === 'perfect' && c.person === 1 && she.has(c.text)))
}
