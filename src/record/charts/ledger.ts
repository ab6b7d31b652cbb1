import { type Kysely, sql } from 'kysely'
import type { Measure } from '../../ontology.ts'
import type { EventFilter } from '../store.ts'
import type { Tables } from '../tables.ts'
import { conditionsOn, unnamed } from './timeline.ts'
import type { LedgerGroup, Standing, Sum, SumCell } from './types.ts'

type Db = Kysely<Tables>
type Table = 'figure' | 'figure_said'

/** Sums of figures as columns; `best` of what one teller says is the lower end of its range. */
export function sumColumns(table: Table) {
  const ref = (name: string) => sql.ref(`${table}.${name}`)
  const best = table === 'figure' ? ref('best') : ref('low')
  const least = sql`case when ${best} > ${ref('low')} then ${best} else ${ref('low')} end`
  return [
    sql<number>`sum(${ref('low')})`.as('low'),
    sql<number>`sum(${best})`.as('best'),
    sql<number>`sum(coalesce(${ref('high')}, ${least}))`.as('high'),
    sql<number>`sum(case when ${ref('high')} is null then 1 else 0 end)`.as('open'),
    sql<number>`count(*)`.as('figures'),
  ] as const
}

/** PostgreSQL gives counts as text. */
export const asSum = ({
  low,
  best,
  high,
  open,
  figures,
}: Readonly<Record<keyof Sum, number | string>>): Sum => ({
  low: Number(low),
  best: Number(best),
  high: Number(high),
  open: Number(open),
  figures: Number(figures),
})

export async function measures(
  db: Db,
  filter: EventFilter,
): Promise<{ measure: Measure; figures: number }[]> {
  const rows = await db
    .selectFrom('figure')
    .where((eb) => eb.and(conditionsOn(db, 'figure.event_id', filter)))
    .where('standing', '=', 1)
    .where('total', '=', 0)
    .where('part', '=', 0)
    .select(['measure', sql<number>`count(*)`.as('figures')])
    .groupBy('measure')
    .orderBy('figures', 'desc')
    .orderBy('measure')
    .execute()
  return rows.map(({ measure, figures }) => ({ measure: measure as Measure, figures: Number(figures) }))
}

const standingOf = (row: { standing: number; total: number; part: number }): Standing =>
  row.standing === 0 ? 'unreal' : row.total === 1 ? 'total' : row.part === 1 ? 'part' : 'added'

export async function sums(
  db: Db,
  filter: EventFilter,
  measure: Measure,
  by: LedgerGroup,
  { open }: { readonly open?: true },
): Promise<SumCell[]> {
  const table: Table = by === 'teller' ? 'figure_said' : 'figure'
  const column = by === 'none' ? 'measure' : by === 'teller' && open === true ? 'open' : by
  const key = sql.ref<string>(`${table}.${column}`)
  const rows = await db
    .selectFrom(table as 'figure')
    .where((eb) => eb.and(conditionsOn(db, `${table}.event_id`, filter)))
    .where(sql.ref(`${table}.measure`), '=', measure)
    .select([key.as('key'), 'first_day as first', 'last_day as last', 'standing', 'total', 'part'])
    .select(by === 'teller' ? sql<string>`min(figure_said.name)`.as('name') : sql<string>`''`.as('name'))
    .select(sumColumns(table))
    .groupBy(['first_day', 'last_day', key, 'standing', 'total', 'part'])
    .execute()
  return rows.map((row) => {
    const { key, name, first, last } = row
    const cell = {
      key: by === 'none' ? '' : key,
      name,
      first,
      last,
      standing: standingOf(row),
      ...asSum(row),
    }
    return open === true ? unnamed(cell) : cell
  })
}
