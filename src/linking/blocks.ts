import { familyNumber } from './families.ts'
import { cellColumn, cellRow } from './place.ts'
import type { Traits } from './traits.ts'
import { hashAt, sizeOf } from './wording.ts'

/** Most blocks hold one claim: its number alone, without an array around it. */
type Block = number | number[]

/**
 * Where claims meet. A claim is entered once under each of its keys and looks into the keys where a partner may stand:
 * neighbouring cells and days for places with a point, and the day with a rare mark (a place's name, a figure, a person,
 * wording) for the rest. So a claim meets the claims of its days and surroundings, however many there are elsewhere.
 * Keys are numbers; two that collide make a meeting more, which the score then refuses.
 */
export class Blocks {
  readonly #cells = new Map<number, Map<number, Block>>()
  readonly #marks = new Map<number, Block>()

  /** Enters claim `n`. */
  add(t: Traits, n: number): void {
    for (const [cell, day] of cellsOf(t)) {
      let days = this.#cells.get(cell)
      if (days === undefined) {
        days = new Map()
        this.#cells.set(cell, days)
      }
      enter(days, day, n)
    }
    eachMark(t, false, (mark) => enter(this.#marks, mark, n))
  }

  /** Takes claim `n` out again. */
  remove(t: Traits, n: number): void {
    for (const [cell, day] of cellsOf(t)) {
      const days = this.#cells.get(cell)
      if (days !== undefined) leave(days, day, n)
    }
    eachMark(t, false, (mark) => leave(this.#marks, mark, n))
  }

  /** Calls `take` with every claim that may be a partner; some more than once. */
  partners(t: Traits, take: (n: number) => void): void {
    if (isDay(t)) {
      const [first, last] = around(t)
      for (const s of t.spots) {
        if (!s.small || Number.isNaN(s.lat)) continue
        const row = cellRow(s.lat)
        const column = cellColumn(s.lon)
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            const days = this.#cells.get(cellKey(familyNumber[t.family], row + dy, column + dx))
            if (days !== undefined) for (let day = first; day <= last; day++) visit(days.get(day), take)
          }
      }
    }
    eachMark(t, true, (mark) => visit(this.#marks.get(mark), take))
  }
}

function enter(blocks: Map<number, Block>, key: number, n: number): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, n)
  else if (typeof block === 'number') {
    if (block !== n) blocks.set(key, [block, n])
  } else if (block.at(-1) !== n) block.push(n)
}

function leave(blocks: Map<number, Block>, key: number, n: number): void {
  const block = blocks.get(key)
  if (block === n) blocks.delete(key)
  if (block === undefined || typeof block === 'number') return
  const at = block.indexOf(n)
  if (at < 0) return
  if (block.length === 1) blocks.delete(key)
  else block.splice(at, 1)
}

function visit(block: Block | undefined, take: (n: number) => void): void {
  if (typeof block === 'number') take(block)
  else if (block !== undefined) for (const n of block) take(n)
}

const isDay = (t: Traits): boolean => t.when.kind === 'exact' || t.when.kind === 'loose'

/** The days on which a partner may stand: a loose day is up to two after the day in words. */
const around = ({ when }: Traits): readonly [first: number, last: number] =>
  when.kind === 'loose' ? [when.from - 2, when.to + 1] : [when.from - 1, when.to + 2]

const cellKey = (family: number, row: number, column: number): number => (family * 2048 + row) * 4096 + column

/** A claim over a night stands in both its days. */
function cellsOf(t: Traits): [cell: number, day: number][] {
  if (!isDay(t)) return []
  const out: [number, number][] = []
  for (const s of t.spots)
    if (s.small && !Number.isNaN(s.lat))
      for (let day = t.when.from; day <= t.when.to; day++)
        out.push([cellKey(familyNumber[t.family], cellRow(s.lat), cellColumn(s.lon)), day])
  return out
}

/** Figures below this are told of too many happenings of a day to look for each other by. */
const rare = 3

/** Units of a report's text within which its claims meet. */
const stretch = 400

/**
 * Marks of a claim: those it is entered under, or (`looking`) those it looks for. Two claims that both stand at a village
 * on a day meet in their cells or not at all, so a claim with a village looks by figures, persons and wording only for
 * claims without one; hence the side in each mark.
 */
function eachMark(t: Traits, looking: boolean, take: (mark: number) => void): void {
  const { when } = t
  const placed = isDay(t) && t.spots.some((s) => s.small && !Number.isNaN(s.lat))
  const sides = !looking ? [placed ? 1 : 0] : placed ? [0] : [0, 1]
  const family = familyNumber[t.family]
  const [first, last] = looking && isDay(t) ? around(t) : isDay(t) ? [when.from, when.to] : [0, 0]
  const stretchKey = when.kind === 'wide' ? mix(when.from, when.to) & 0xfffff : 0
  const each = (hash: number, side: number): void => {
    const head = mix(hash, family * 2 + side)
    if (!isDay(t)) take(head * 2 ** 21 + 2 ** 20 + stretchKey)
    else for (let day = first; day <= last; day++) take(head * 2 ** 21 + (day & 0xfffff))
  }
  if (when.kind !== 'none') {
    for (const s of t.spots) {
      // Namesakes are looked for on both sides: one of them may be misplaced.
      if (s.name.length > 2 && s.context !== true) each(hashOf('p', s.name), 0)
      if (!placed) each(hashOf('a', s.id), 0)
    }
    for (const f of t.figures)
      if (f.min >= rare) for (const side of sides) each(mix(hashOf('f', f.measure), f.min), side)
  }
  for (const side of sides) {
    for (const name of t.names) each(mix(name, 5), side)
    if (t.sketch !== undefined)
      for (let k = 0; k < 2 && k < sizeOf(t.sketch); k++) each(hashAt(t.sketch, k), side)
  }
  // One report's claims meet where they stand close together: a toll beside its act.
  const near = Math.floor(t.claim.sentence.start / stretch)
  const report = hashOf('r', t.claim.report)
  for (let at = looking ? near - 1 : near; at <= (looking ? near + 1 : near); at++)
    take(mix(report, at) * 2 ** 21 + 2 ** 20)
}

const mix = (hash: number, more: number): number => {
  let h = Math.imul(hash ^ more, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}

/** FNV-1a over a kind and a text. */
function hashOf(kind: string, text: string): number {
  let h = 2166136261 ^ kind.charCodeAt(0)
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return h >>> 0
}
