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

/** A place in the table: its ending, which shape of the stem it takes, and what it says. */
interface Slot {
  readonly prefix: string
  readonly ending: string
  readonly shape: 'open' | 'closed' | 'bare'
  /** Distinguishes slots when cells merge. */
  readonly id: string
  readonly says: Omit<Cell, 'text' | 'voice'>
}

let slots = 0
function slot(
  aspect: Cell['aspect'],
  prefix: string,
  ending: string,
  shape: Slot['shape'],
  who: readonly [Cell['person'], Cell['number'], ('m' | 'f')?],
  mood?: Cell['mood'],
): Slot {
  const [person, number, gender] = who
  const says = { aspect, person, number, ...(gender && { gender }), ...(mood && { mood }) }
  return { prefix, ending, shape, id: `|${slots++}`, says }
}

const past: readonly Slot[] = [
  slot('perfect', '', 'a', 'open', [3, 'sg', 'm']),
  slot('perfect', '', 'aت', 'open', [3, 'sg', 'f']),
  slot('perfect', '', 'A', 'open', [3, 'du', 'm']),
  slot('perfect', '', 'aتA', 'open', [3, 'du', 'f']),
  slot('perfect', '', 'Uا', 'open', [3, 'pl', 'm']),
  slot('perfect', '', 'نa', 'closed', [3, 'pl', 'f']),
  slot('perfect', '', 'تu', 'closed', [1, 'sg']),
  slot('perfect', '', 'نA', 'closed', [1, 'pl']),
]

const present: readonly Slot[] = [
  slot('imperfect', 'ي', 'u', 'open', [3, 'sg', 'm']),
  slot('imperfect', 'ت', 'u', 'open', [3, 'sg', 'f']),
  slot('imperfect', 'ي', 'Aنi', 'open', [3, 'du', 'm'], 'long'),
  slot('imperfect', 'ي', 'A', 'open', [3, 'du', 'm'], 'short'),
  slot('imperfect', 'ت', 'Aنi', 'open', [3, 'du', 'f'], 'long'),
  slot('imperfect', 'ت', 'A', 'open', [3, 'du', 'f'], 'short'),
  slot('imperfect', 'ي', 'Uنa', 'open', [3, 'pl', 'm'], 'long'),
  slot('imperfect', 'ي', 'Uا', 'open', [3, 'pl', 'm'], 'short'),
  slot('imperfect', 'ي', 'نa', 'closed', [3, 'pl', 'f']),
  slot('imperfect', 'ت', 'Uنa', 'open', [2, 'pl', 'm'], 'long'),
  slot('imperfect', 'ء', 'u', 'open', [1, 'sg']),
  slot('imperfect', 'ن', 'u', 'open', [1, 'pl']),
]

/** The jussive, where its spelling differs: لم يصب, لم ينف. A first person so short is another word (أجل, نسق). */
const jussive: readonly Slot[] = [
  slot('imperfect', 'ي', '', 'bare', [3, 'sg', 'm'], 'short'),
  slot('imperfect', 'ت', '', 'bare', [3, 'sg', 'f'], 'short'),
]

/** Cells by spelling and slot, as they merge. */
type Merged = Map<string, { text: string; voice: Cell['voice']; says: Slot['says'] }>

/** Passive tables keep the third persons: news has no «I was struck». */
function addCells(
  to: Merged,
  from: readonly Slot[],
  stem: Stem,
  vowel: string,
  voice: 'active' | 'passive',
  fold: (text: string) => string,
): void {
  for (const { prefix, ending, shape, id, says } of from) {
    if (voice === 'passive' && says.person !== 3) continue
    const shapes = shape === 'bare' ? stem.bare : [stem[shape]]
    const start = prefix === '' ? '' : prefix + vowel
    for (const one of shapes) {
      for (const spelled of variants(spell(start + join(one, ending)))) {
        const text = fold(spelled)
        const key = text + id
        const known = to.get(key)
        if (known === undefined) to.set(key, { text, voice, says })
        else if (known.voice !== voice) known.voice = 'either'
      }
    }
  }
}

const keep = (text: string): string => text

/**
 * The whole table of a verb, perfect and imperfect, in plain spelling, or in that of `fold`. Where active and passive
 * are written alike the cell's voice is `either`. Left out: a jussive written like the indicative, and a first person
 * of the perfect written like «she» (قتلت); with `news`, «I», «you», and a «we» written like a third person: reports
 * speak of others, and أصل or أسير are far more often nouns than «I arrive» and «I march».
 */
export function conjugate(
  stems: Stems,
  voices: { active: boolean; passive: boolean },
  fold: (text: string) => string = keep,
  news = false,
): Cell[] {
  const cells: Merged = new Map()
  if (voices.active) {
    addCells(cells, past, stems.perfect, '', 'active', fold)
    addCells(cells, present, stems.imperfect, stems.prefix, 'active', fold)
    addCells(cells, jussive, stems.imperfect, stems.prefix, 'active', fold)
  }
  if (voices.passive) {
    addCells(cells, past, stems.perfectPassive, '', 'passive', fold)
    addCells(cells, present, stems.imperfectPassive, 'u', 'passive', fold)
    addCells(cells, jussive, stems.imperfectPassive, 'u', 'passive', fold)
  }
  const third = new Set<string>()
  const full = new Set<string>()
  for (const { text, says } of cells.values()) {
    if (says.person === 3 && (news || (says.aspect === 'perfect' && says.gender === 'f'))) third.add(text)
    if (says.aspect === 'imperfect' && says.mood === undefined && says.number === 'sg') full.add(text)
  }
  const out: Cell[] = []
  for (const { text, voice, says } of cells.values()) {
    if (news && (says.person === 2 || (says.person === 1 && says.number === 'sg'))) continue
    if (says.person === 1 && (news || says.aspect === 'perfect') && third.has(text)) continue
    if (says.mood === 'short' && says.number === 'sg' && full.has(text)) continue
    out.push({ text, voice, ...says })
  }
  return out
}
