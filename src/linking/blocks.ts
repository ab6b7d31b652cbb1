import { familyNumber } from './families.ts'
import { cellColumn, cellRow } from './place.ts'
import type { Traits } from './traits.ts'

/**
 * Where claims meet. A claim is entered once under each of its keys and looks into the keys where a partner may stand:
 * neighbouring cells and days for places with a point, and the day with a rare mark (an area's id, a figure, wording)
 * for the rest. So a claim meets the claims of its days and surroundings, however many there are elsewhere.
 */
export class Blocks {
  readonly #cells = new Map<number, Map<number, number[]>>()
  readonly #marks = new Map<string, number[]>()

  /** Enters claim `n`. */
  add(t: Traits, n: number): void {
    for (const [cell, day] of cellsOf(t)) {
      let days = this.#cells.get(cell)
      if (days === undefined) {
        days = new Map()
        this.#cells.set(cell, days)
      }
      const block = days.get(day)
      if (block === undefined) days.set(day, [n])
      else if (block.at(-1) !== n) block.push(n)
    }
    for (const mark of marksOf(t)) {
      const block = this.#marks.get(mark)
      if (block === undefined) this.#marks.set(mark, [n])
      else if (block.at(-1) !== n) block.push(n)
    }
  }

  /** Takes claim `n` out again. */
  remove(t: Traits, n: number): void {
    const from = (block: number[] | undefined): void => {
      const at = block?.indexOf(n) ?? -1
      if (at >= 0) block!.splice(at, 1)
    }
    for (const [cell, day] of cellsOf(t)) from(this.#cells.get(cell)?.get(day))
    for (const mark of marksOf(t)) from(this.#marks.get(mark))
  }

  /** Calls `take` with every claim that may be a partner; some more than once. */
  partners(t: Traits, take: (n: number) => void): void {
    const { when } = t
    if (when.kind === 'exact' || when.kind === 'loose') {
      const family = familyNumber[t.family]
      for (const s of t.spots) {
        if (!s.small || Number.isNaN(s.lat)) continue
        const row = cellRow(s.lat)
        const column = cellColumn(s.lon)
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            const days = this.#cells.get(cellKey(family, row + dy, column + dx))
            if (days === undefined) continue
            for (let day = when.from - 2; day <= when.to + 2; day++) {
              const block = days.get(day)
              if (block !== undefined) for (const n of block) take(n)
            }
          }
      }
    }
    for (const mark of marksOf(t, true)) {
      const block = this.#marks.get(mark)
      if (block !== undefined) for (const n of block) take(n)
    }
  }
}

const cellKey = (family: number, row: number, column: number): number => (family * 2048 + row) * 4096 + column

/** A claim over a night stands in both its days. */
function cellsOf(t: Traits): [cell: number, day: number][] {
  if (t.when.kind !== 'exact' && t.when.kind !== 'loose') return []
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

/** Marks of a claim; with `around`, also those of the days before and after. */
function marksOf(t: Traits, around = false): string[] {
  const { when } = t
  const days: (number | string)[] = []
  if (when.kind === 'exact' || when.kind === 'loose') {
    const reach = around ? 2 : 0
    for (let day = when.from - reach; day <= when.to + reach; day++) days.push(day)
  } else if (when.kind === 'wide') days.push(`${when.from}..${when.to}`)
  else days.push('-')
  const marks: string[] = []
  const placed = t.spots.some((s) => s.small)
  for (const day of days) {
    if (when.kind !== 'none') {
      for (const s of t.spots)
        if (s.name.length > 2 && s.context !== true) marks.push(`p${t.family}|${day}|${s.name}`)
      if (!placed) for (const s of t.spots) marks.push(`a${t.family}|${day}|${s.id}`)
      for (const f of t.figures) if (f.min >= rare) marks.push(`f${t.family}|${day}|${f.measure}${f.min}`)
    }
    for (const name of t.names) marks.push(`n${t.family}|${day}|${name}`)
    if (t.sketch !== undefined)
      for (let k = 0; k < 2 && k < t.sketch.length; k++) marks.push(`w${t.family}|${day}|${t.sketch[k]}`)
  }
  // One report's claims meet where they stand close together: a toll beside its act.
  const near = Math.floor(t.claim.sentence.start / stretch)
  for (let at = around ? near - 1 : near; at <= (around ? near + 1 : near); at++)
    marks.push(`r${t.claim.report}|${at}`)
  return marks
}
