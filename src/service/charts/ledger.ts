import type { Sum, SumCell, TimeUnit, TotalSeries } from '../../record/index.ts'
import type { readLedger, readTotals } from '../contract/charts.ts'
import type { AnswerOf } from '../contract/index.ts'
import { bucketHolding, bucketOf, isInside, unitFor, windowOf } from './window.ts'

type Ledger = AnswerOf<typeof readLedger>
type Row = Ledger['rows'][number]
type Series = AnswerOf<typeof readTotals>['series'][number]

export const nothing: Sum = { low: 0, best: 0, high: 0, open: 0, figures: 0 }
export const plus = (a: Sum, b: Sum): Sum => ({
  low: a.low + b.low,
  best: a.best + b.best,
  high: a.high + b.high,
  open: a.open + b.open,
  figures: a.figures + b.figures,
})
const mostRows = 12
/** Stretches that a row lists; the figures of the others are in its sums alone. */
const mostStretches = 400

interface Asked {
  readonly from?: string
  readonly to?: string
  readonly unit?: TimeUnit
}

/**
 * Cells of the record as rows of a ledger, the highest first. Further rows are added to one sum: nothing is dropped.
 * @param cells figures to be added up, and those that are not
 */
export function ledgerOf(
  cells: readonly SumCell[],
  asked: Asked,
): Pick<Ledger, 'unit' | 'from' | 'to' | 'all' | 'rows' | 'further'> {
  const windowed = asked.from !== undefined || asked.to !== undefined
  const added = cells.filter(({ standing }) => standing === 'added')
  const drawn = added.filter((cell) => (cell.first === null ? !windowed : isInside(cell, asked)))
  const window = windowOf(drawn, asked)
  const fits = unitFor(asked.unit, window)
  // Figures stand by the day at the closest.
  const unit = fits === 'hour' ? 'day' : fits
  const rows = [...Map.groupBy(drawn, (cell) => cell.key)]
    .map(([key, own]) => rowOf(key, own, unit))
    .sort((a, b) => b.all.best - a.all.best || b.all.figures - a.all.figures || (a.key < b.key ? -1 : 1))
  const further = rows.slice(mostRows)
  return {
    unit,
    ...window,
    all: windowOf(added, {}),
    rows: rows.slice(0, mostRows),
    further: { rows: further.length, sum: further.map((row) => row.all).reduce(plus, nothing) },
  }
}

/** What is in the window and not added up. */
export function leftOutOf(cells: readonly SumCell[], asked: Asked): Ledger['leftOut'] {
  const out = { part: 0, total: 0, unreal: 0, added: 0 }
  for (const cell of cells) if (isInside(cell, asked)) out[cell.standing] += cell.figures
  return { parts: out.part, totals: out.total, unreal: out.unreal }
}

/** What no bucket holds is in the sums from its last day on: by then it has happened, whichever day it was. */
function rowOf(key: string, cells: readonly SumCell[], unit: TimeUnit): Row {
  const own = new Map<string, Sum>()
  const late = new Map<string, Sum>()
  const stretches = new Map<string, { from: string; to: string } & Sum>()
  let undated: Sum | null = null
  const add = (to: Map<string, Sum>, at: string, cell: Sum): void => {
    to.set(at, plus(to.get(at) ?? nothing, cell))
  }
  for (const cell of cells) {
    const { first, last } = cell
    const at = bucketHolding(cell, unit)
    if (first === null || last === null) undated = plus(undated ?? nothing, cell)
    else if (at !== undefined) add(own, at, cell)
    else {
      const known = stretches.get(first + last) ?? nothing
      stretches.set(first + last, { from: first, to: last, ...plus(known, cell) })
      add(late, bucketOf(last, unit), cell)
    }
  }
  let sum = nothing
  const points = [...new Set([...own.keys(), ...late.keys()])].sort().map((at) => {
    sum = plus(plus(sum, own.get(at) ?? nothing), late.get(at) ?? nothing)
    return { at, ...(own.get(at) ?? nothing), sum }
  })
  const listed = [...stretches.values()].sort((a, b) => b.best - a.best || byStart(a, b))
  return {
    key,
    name: cells.find(({ name }) => name !== '')?.name ?? '',
    all: plus(sum, undated ?? nothing),
    undated,
    points,
    stretches: listed.slice(0, mostStretches).sort(byStart),
    more: listed.slice(mostStretches).reduce((n, one) => n + one.figures, 0),
  }
}

const byStart = (a: { from: string; to: string }, b: { from: string; to: string }): number =>
  a.from + a.to < b.from + b.to ? -1 : 1

/** A running total beside what events add up to by each of its days. */
export function besideEvents(series: TotalSeries, events: readonly (Sum & { day: string })[]): Series {
  let sum = nothing
  let n = 0
  const points = series.points.map((point) => {
    for (; n < events.length && events[n]!.day <= point.until; n++) sum = plus(sum, events[n]!)
    return { ...point, sum, part: partOf(point, sum) }
  })
  const together = points.findLastIndex((point) => point.part === null)
  return { ...series, points, parted: points[together + 1]?.until ?? null }
}

/** Two ranges that do not meet; an open end of events is taken as what it is at least, one of the total may reach anywhere. */
function partOf(total: { low: number; high: number | null }, sum: Sum): 'over' | 'under' | null {
  if (total.low > sum.high) return 'over'
  return total.high !== null && total.high < sum.low ? 'under' : null
}
