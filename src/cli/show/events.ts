import type { Event, EventCount } from '../../linking/event.ts'
import { type Column, table } from '../table.ts'
import { clean } from '../terminal.ts'
import { when, where, who } from './claims.ts'

/** `killed 4 (3-6) civilians`: the best figure, and the range where tellers differ. */
export const eventFigure = (count: EventCount): string => {
  const range =
    count.high === null ? ` (≥${count.low})` : count.low === count.high ? '' : ` (${count.low}-${count.high})`
  return `${count.measure} ${count.best}${range}${count.of === '' ? '' : ` ${count.of}`}`
}

export const eventColumns: readonly Column[] = [
  { head: 'EVENT', most: 24 },
  { head: 'TYPE', most: 22 },
  { head: 'WHEN', most: 24 },
  { head: 'WHERE', most: 34 },
  { head: 'WHO', most: 44 },
  { head: 'HOW MANY', most: 44 },
  { head: 'REPORTS', most: 8 },
  { head: 'ORIGINS', most: 8 },
  { head: 'CONFLICTS', most: 30 },
]

/** One event's cells under `eventColumns`. */
export const eventRow = (event: Event): string[] => [
  clean(event.id),
  event.modality === 'reported' ? event.type : `${event.type} (${event.modality})`,
  when(event.time),
  where(event.places),
  who(event.agents, event.targets),
  event.counts.map(eventFigure).join(', '),
  String(new Set(event.claims.map((c) => c.report)).size),
  String(event.origins.length),
  event.conflicts.map((c) => c.field).join(', '),
]

/** Events as a table: what, when, where, who, how many, and on how many independent tellers it rests. */
export const eventLines = (events: readonly Event[]): string[] =>
  events.length === 0 ? [] : table(eventColumns, events.map(eventRow))
