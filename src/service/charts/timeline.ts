import type { CountCell, TimeUnit } from '../../record/index.ts'
import type { readTimeline } from '../contract/charts.ts'
import type { AnswerOf } from '../contract/index.ts'
import { bucketHolding, isInside, unitFor, windowOf } from './window.ts'

type Answer = Omit<AnswerOf<typeof readTimeline>, 'events'>
type Row = Answer['rows'][number]
interface Asked {
  readonly from?: string
  readonly to?: string
  readonly unit?: TimeUnit
}

/** Rows that a chart can show below each other. */
const mostRows = 14
/** Stretches that a row lists; the events of the others are counted. */
const mostStretches = 400

/**
 * Cells of the record as rows of a time line, those with most events first.
 * @param events cells by type: every event once
 * @param cells the cells to be drawn
 */
export function timelineOf(events: readonly CountCell[], cells: readonly CountCell[], asked: Asked): Answer {
  const dated = cells.filter((cell) => !cell.total && cell.first !== null)
  const drawn = dated.filter((cell) => isInside(cell, asked))
  const window = windowOf(drawn, asked)
  const unit = unitFor(asked.unit, window)
  const rows = [...Map.groupBy(drawn, (cell) => cell.key)]
    .map(([key, own]) => rowOf(key, own, unit))
    .sort((a, b) => b.events - a.events || (a.key < b.key ? -1 : 1))
  const further = rows.slice(mostRows)
  return {
    unit,
    ...window,
    all: windowOf(dated, {}),
    ...countOf(events, asked),
    rows: rows.slice(0, mostRows),
    further: { rows: further.length, events: further.reduce((sum, row) => sum + row.events, 0) },
  }
}

/** Undated events are in no window: they are counted whatever it is. */
function countOf(events: readonly CountCell[], asked: Asked) {
  const out = { dated: 0, undated: 0, totals: 0 }
  for (const cell of events)
    if (cell.total) out.totals += isInside(cell, asked) ? cell.events : 0
    else if (cell.first === null) out.undated += cell.events
    else if (isInside(cell, asked)) out.dated += cell.events
  return out
}

function rowOf(key: string, cells: readonly CountCell[], unit: TimeUnit): Row {
  const buckets = new Map<string, { at: string; events: number; copies: number }>()
  const stretches = new Map<string, { from: string; to: string; events: number }>()
  let all = 0
  for (const cell of cells) {
    const { events, copies } = cell
    all += events
    const at = bucketHolding(cell, unit)
    if (at !== undefined) {
      const known = buckets.get(at)
      if (known === undefined) buckets.set(at, { at, events, copies })
      else {
        known.events += events
        known.copies += copies
      }
      continue
    }
    const [from, to] = [cell.first!, cell.last!]
    const known = stretches.get(from + to)
    if (known === undefined) stretches.set(from + to, { from, to, events })
    else known.events += events
  }
  const listed = [...stretches.values()].sort((a, b) => b.events - a.events || byStart(a, b))
  const left = listed.splice(mostStretches)
  return {
    key,
    name: cells.find(({ name }) => name !== '')?.name ?? '',
    events: all,
    buckets: [...buckets.values()].sort((a, b) => (a.at < b.at ? -1 : 1)),
    stretches: listed.sort(byStart),
    more: left.reduce((sum, one) => sum + one.events, 0),
  }
}

const byStart = (a: { from: string; to: string }, b: { from: string; to: string }): number =>
  a.from + a.to < b.from + b.to ? -1 : 1
