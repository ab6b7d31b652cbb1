import type { Kysely } from 'kysely'
import type { Event } from '../../linking/event.ts'
import { chunks } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { areaRows, figureRows, type Published, tellingRows, timeColumns } from './rows.ts'

type Db = Kysely<Tables>

/** An event as people see it, with the days that it is sorted by. */
export interface Charted {
  readonly event: Event
  readonly first_day: string | null
  readonly last_day: string | null
}

/** Everything that charts know of these events. */
export function chartRows(events: readonly Charted[], published: Published) {
  const all = events.map(({ event, ...days }) => ({ event, ...figureRows(event, days, published) }))
  return {
    telling: all.flatMap(({ event }) => tellingRows(event, published)),
    figure: all.flatMap(({ figures }) => figures),
    figure_said: all.flatMap(({ said }) => said),
    figure_area: all.flatMap(({ event }) => areaRows(event)),
  }
}
export const chartTables = ['telling', 'figure', 'figure_said', 'figure_area'] as const

/** Writes the rows of events that have none. */
export async function writeCharts(db: Db, events: readonly Charted[]): Promise<void> {
  const rows = chartRows(events, await publishedOf(db, events))
  for (const table of chartTables)
    for (const some of chunks<object>(rows[table]))
      await db
        .insertInto(table)
        .values(some as never)
        .execute()
}

/** When the reports of these events were published. */
export async function publishedOf(db: Db, events: readonly { readonly event: Event }[]): Promise<Published> {
  const known = new Map<string, string>()
  const ids = new Set(events.flatMap(({ event }) => event.origins.flatMap((origin) => origin.reports)))
  for (const some of chunks([...ids])) {
    const rows = await db.selectFrom('report').select(['id', 'published']).where('id', 'in', some).execute()
    for (const { id, published } of rows) if (published !== null) known.set(id, published)
  }
  return (id) => known.get(id) ?? null
}

/** For events of before there were charts. */
export async function fillCharts(db: Db): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'body', 'shown', 'first_day', 'last_day'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(200)
      .execute()
    const events = rows.map(({ body, shown, first_day, last_day }) => ({
      event: JSON.parse(shown ?? body) as Event,
      first_day,
      last_day,
    }))
    for (const { event } of events) {
      const { hour, total } = timeColumns(event)
      if (hour !== null || total === 1)
        await db.updateTable('event').set({ hour, total }).where('id', '=', event.id).execute()
    }
    await writeCharts(db, events)
    if (rows.length < 200) return
    after = rows.at(-1)!.id
  }
}
