import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import { byText } from '../../linking/order.ts'
import { populationOf } from '../../linking/population.ts'
import type { Measure } from '../../ontology.ts'
import { chunks } from '../rows.ts'
import type { EventFilter } from '../store.ts'
import type { Tables } from '../tables.ts'
import { asSum, sumColumns } from './ledger.ts'
import { fightingWords } from './rows.ts'
import { conditionsOn, unnamed } from './timeline.ts'
import type { Sight, Sum, TotalPoint, TotalSeries } from './types.ts'

type Db = Kysely<Tables>

/** Running totals as series: one teller, the same people, places and beginning. */
export async function totals(
  db: Db,
  { from: after, to: before, ...filter }: EventFilter,
  measure: Measure,
  { open }: { readonly open?: true },
): Promise<TotalSeries[]> {
  const rows = await db
    .selectFrom('figure_said as s')
    .innerJoin('figure', (join) =>
      join.onRef('figure.event_id', '=', 's.event_id').onRef('figure.n', '=', 's.n'),
    )
    .where((eb) => eb.and(conditionsOn(db, 'figure.event_id', filter)))
    .where('figure.measure', '=', measure)
    .where('figure.total', '=', 1)
    .where('figure.part', '=', 0)
    .where('figure.standing', '=', 1)
    .where('figure.last_day', 'is not', null)
    .$if(after !== undefined, (query) => query.where('figure.last_day', '>=', after!))
    .$if(before !== undefined, (query) => query.where('figure.last_day', '<=', before!))
    .select(['figure.event_id', 'figure.whom', 'figure.first_day', 'figure.last_day'])
    .select(['s.teller', 's.open', 's.kind', 's.name', 's.low', 's.high'])
    .execute()
  const areas = await ownAreas(
    db,
    rows.map((row) => row.event_id),
  )
  const series = new Map<string, TotalSeries & { points: TotalPoint[] }>()
  for (const row of rows) {
    // A total that names no beginning has its last day for its first.
    const since = row.first_day === row.last_day ? null : row.first_day
    const teller = open === true ? row.open : row.teller
    const { kind, name, whom } = row
    const head = { teller, kind, name, whom, areas: areas.get(row.event_id) ?? [], since }
    const id = JSON.stringify([teller, whom, head.areas, since])
    const point = { event: row.event_id, until: row.last_day!, low: row.low, high: row.high }
    const known = series.get(id)
    if (known !== undefined) known.points.push(point)
    else series.set(id, { ...head, points: [point] })
  }
  return [...series]
    .sort(([a, x], [b, y]) => y.points.length - x.points.length || byText(a, b))
    .map(([, one]) => {
      one.points.sort((a, b) => byText(a.until, b.until) || a.low - b.low || byText(a.event, b.event))
      return open === true ? { ...one, name: unnamed({ key: one.teller, name: one.name }).name } : one
    })
}

/** The areas that the words of each event name themselves. */
async function ownAreas(db: Db, events: readonly string[]): Promise<Map<string, string[]>> {
  const out = new Map<string, string[]>()
  for (const some of chunks([...new Set(events)]))
    for (const row of await db
      .selectFrom('figure_area')
      .select(['event_id', 'area'])
      .where('event_id', 'in', some)
      .where('own', '=', 1)
      .orderBy('area')
      .execute())
      out.set(row.event_id, [...(out.get(row.event_id) ?? []), row.area])
  return out
}

/** What the events of the same people, area and time add up to, by their last day. */
export async function beside(
  db: Db,
  series: Pick<TotalSeries, 'whom' | 'areas' | 'since'>,
  measure: Measure,
  until: string,
  sight: Sight,
): Promise<(Sum & { day: string })[]> {
  const { unrestricted, statuses } = sight
  const seen = {
    ...(unrestricted === undefined ? {} : { unrestricted }),
    ...(statuses === undefined ? {} : { statuses }),
  }
  const rows = await db
    .selectFrom('figure')
    .where((eb) => eb.and([...conditionsOn(db, 'figure.event_id', seen), ...samePeople(series.whom)]))
    .where('measure', '=', measure)
    .where('total', '=', 0)
    .where('standing', '=', 1)
    .where('last_day', '<=', until)
    .$if(series.since !== null, (query) => query.where('first_day', '>=', series.since!))
    .$if(series.areas.length > 0, (query) =>
      query.where('event_id', 'in', (eb) =>
        eb.selectFrom('figure_area as a').select('a.event_id').where('a.area', 'in', series.areas),
      ),
    )
    .select('last_day as day')
    .select(sumColumns('figure'))
    .groupBy('last_day')
    .orderBy('last_day')
    .execute()
  return rows.map((row) => ({ day: row.day!, ...asSum(row) }))
}

/** Figures that count the people whom a total counts. A kind («children») is one by its word, be it a part or a whole. */
function samePeople(whom: string): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'figure'>()
  const { side, narrow } = populationOf(whom)
  if (narrow === 2) return [eb('figure.whom', '=', whom)]
  const whole = eb('figure.part', '=', 0)
  if (side === 'all') return [whole]
  if (side === 'civil') return [whole, eb('figure.side', '=', 'civil')]
  return fightingWords.has(whom)
    ? [whole, eb('figure.side', '=', 'fighting')]
    : [whole, sql<SqlBool>`(figure.whom = ${whom} or figure.harmed = ${whom})`]
}
