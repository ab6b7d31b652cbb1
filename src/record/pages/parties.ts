import type { Measure } from '../../ontology.ts'
import {
  actsOf,
  atMost,
  besides,
  type Db,
  events,
  month,
  otherModalities,
  partsOf,
  recentOf,
  seen,
  tellersOf,
} from './counting.ts'
import type { PageSight, PartyPage, PartyRow, PartySum } from './types.ts'

/** Every party with what it did and suffered, most events first. */
export async function parties(db: Db, sight: PageSight): Promise<PartyRow[]> {
  const rows = await db
    .selectFrom('event_part')
    .where('facet', '=', 'party')
    .where('modality', '=', 'reported')
    .where(seen('event_part', sight))
    .select((eb) => ['key', 'role', eb.fn.countAll<number>().as('events')])
    .groupBy(['key', 'role'])
    .execute()
  const named = await db
    .selectFrom('event_key')
    .where('facet', '=', 'party')
    .select((eb) => ['key', eb.fn.min('name').as('name')])
    .groupBy('key')
    .execute()
  return partyRows(rows, new Map(named.map(({ key, name }) => [key, name])))
}

/** Rows of a party's roles as one row a party, most events first. */
export function partyRows(
  rows: readonly { readonly key: string; readonly role: string; readonly events: number }[],
  names: ReadonlyMap<string, string>,
): PartyRow[] {
  const out = new Map<string, { did: number; suffered: number }>()
  for (const { key, role, events: n } of rows) {
    const row = out.get(key) ?? { did: 0, suffered: 0 }
    row[role === 'agent' ? 'did' : 'suffered'] += Number(n)
    out.set(key, row)
  }
  return [...out]
    .map(([id, row]) => ({ id, name: names.get(id) ?? id, ...row }))
    .sort((a, b) => b.did + b.suffered - a.did - a.suffered || (a.id < b.id ? -1 : 1))
}

export async function party(db: Db, id: string, sight: PageSight): Promise<PartyPage | undefined> {
  const own = partsOf(db, 'party', id, sight)
  const acts = await own
    .select((eb) => ['event_part.role', 'event_part.type', 'event_part.modality', events(eb)])
    .groupBy(['event_part.role', 'event_part.type', 'event_part.modality'])
    .execute()
  if (acts.length === 0) return undefined
  const of = (role: string) => acts.filter((row) => row.role === role)
  const { events: all } = await own.select(events).executeTakeFirstOrThrow()
  const others = await own
    .where('event_part.modality', '!=', 'reported')
    .select((eb) => ['event_part.modality', events(eb)])
    .groupBy('event_part.modality')
    .execute()
  const named = await db
    .selectFrom('event_part')
    .where('facet', '=', 'party')
    .where('key', '=', id)
    .where(seen('event_part', sight))
    .select('name')
    .orderBy('name')
    .limit(1)
    .executeTakeFirst()
  const withRole = (roles: readonly string[], theirs: readonly string[]) =>
    besides(db, { facet: 'party', key: id, roles }, { facet: 'party', roles: theirs }, sight)
  return {
    id,
    name: named?.name ?? id,
    events: Number(all),
    did: actsOf(of('agent')),
    suffered: actsOf(of('target')),
    other: otherModalities(others),
    figures: await figures(db, id, sight),
    months: await months(db, id, sight),
    to: await withRole(['agent'], ['target']),
    by: await withRole(['target'], ['agent']),
    beside: await alongside(db, id, sight),
    places: (await besides(db, { facet: 'party', key: id }, { facet: 'place' }, sight)).slice(0, 15),
    tellers: await tellersOf(db, 'party', id, sight),
    recent: await recentOf(db, 'party', id, sight),
  }
}

/** Those who stand in the same role of the same event. */
async function alongside(db: Db, id: string, sight: PageSight) {
  const rows = await partsOf(db, 'party', id, sight)
    .crossJoin('event_part as o')
    .whereRef('o.event_id', '=', 'event_part.event_id')
    .where('o.facet', '=', 'party')
    .whereRef('o.role', '=', 'event_part.role')
    .whereRef('o.key', '!=', 'event_part.key')
    .where('event_part.modality', '=', 'reported')
    .select((eb) => [
      'o.key as id',
      eb.fn.min('o.name').as('name'),
      eb.fn.count<number>('o.event_id').distinct().as('events'),
    ])
    .groupBy('o.key')
    .orderBy('events', 'desc')
    .orderBy('o.key')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({ ...row, events: Number(row.events) }))
}

async function months(db: Db, id: string, sight: PageSight): Promise<PartyPage['months']> {
  const rows = await partsOf(db, 'party', id, sight)
    .where('event_part.modality', '=', 'reported')
    .select((eb) => [month.as('month'), 'event_part.role', eb.fn.countAll<number>().as('events')])
    .groupBy([month, 'event_part.role'])
    .execute()
  const out = new Map<string, { did: number; suffered: number }>()
  for (const row of rows) {
    const one = out.get(row.month) ?? { did: 0, suffered: 0 }
    one[row.role === 'agent' ? 'did' : 'suffered'] += Number(row.events)
    out.set(row.month, one)
  }
  return [...out].map(([at, one]) => ({ month: at, ...one })).sort((a, b) => (a.month < b.month ? -1 : 1))
}

async function figures(db: Db, id: string, sight: PageSight): Promise<PartySum[]> {
  const rows = await db
    .selectFrom('party_figure')
    .where('party', '=', id)
    .where(seen('party_figure', sight))
    .select((eb) => [
      'measure',
      eb.fn.sum<number>('low').as('low'),
      eb.fn.sum<number>('best').as('best'),
      eb.fn.sum<number | null>('high').as('high'),
      eb.fn.count<number>('high').as('closed'),
      eb.fn.countAll<number>().as('events'),
    ])
    .groupBy('measure')
    .execute()
  return rows
    .map((row) => ({
      measure: row.measure as Measure,
      low: Number(row.low),
      best: Number(row.best),
      high: Number(row.closed) < Number(row.events) ? null : Number(row.high),
      events: Number(row.events),
    }))
    .sort((a, b) => b.best - a.best || (a.measure < b.measure ? -1 : 1))
}
