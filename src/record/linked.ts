import type { Kysely, Transaction } from 'kysely'
import type { Event } from '../linking/event.ts'
import { keepIds } from '../linking/ids.ts'
import { Linker } from '../linking/linker.ts'
import type { Claim, Report } from '../reading/claim.ts'
import { mend } from './derived.ts'
import { lastSeq } from './log.ts'
import type { LinkStep } from './outbox/types.ts'
import { constraintsOf } from './review/constraints.ts'
import { bindings, Places } from './review/rows.ts'
import type { Moved, Relinked } from './review/types.ts'
import { asReport, chunks } from './rows.ts'
import type { By } from './store.ts'
import type { Tables } from './tables.ts'
import { changeEvents } from './write-events.ts'

type Read = Kysely<Tables>
type Db = Transaction<Tables>

export interface RelinkOptions {
  /** Links everything anew, whatever was linked before. */
  readonly all?: boolean
  /** The event whose id a claim's event takes, by the claim's id: what a person decided about ids. */
  readonly homes?: ReadonlyMap<string, string>
  /** Reports that were read elsewhere and are to be linked now. */
  readonly released?: readonly string[]
}

/**
 * The one Linker of an open record. It is fed with what is stored, and follows the custody log from there: whatever
 * this process or another one adds or decides is taken in before the next linking. What linking changes is written in
 * the transaction of the caller. Where that fails the Linker is ahead of the record and must be dropped.
 */
export class Linking {
  #linker: Linker | undefined
  /** The log's row up to which the Linker knows the record. */
  #seq = 0
  /** Reports that changed since events were last written. */
  #changed = new Set<string>()
  #decisions = ''
  #warming: Promise<void> | undefined

  drop(): void {
    this.#linker = undefined
  }

  /** Is there nothing to link? Told without feeding a Linker, which takes a while for a large record. */
  async idle(db: Read): Promise<boolean> {
    return this.#linker === undefined && (await this.#changedSince(db, await lastLinked(db))).size === 0
  }

  /**
   * Links the reports of the outbox that were added together and are all read by now, the oldest first: the same steps that
   * one machine takes, so that the same reports give the same events under the same ids, whoever read them and when.
   */
  async linkNext(db: Db, by: By): Promise<LinkStep> {
    const next = await nextBatch(db)
    if (next.what !== 'linked') return { what: next.what, reports: 0 }
    await this.relink(db, by, { released: next.reports })
    const seq = await lastSeq(db)
    for (const some of chunks(next.reports))
      await db.updateTable('outbox').set({ linked_seq: seq }).where('report_id', 'in', some).execute()
    return { what: 'linked', reports: next.reports.length }
  }

  /** Feeds the Linker with what is stored: outside of a transaction, so that others can work meanwhile. */
  async warm(db: Read): Promise<void> {
    if (this.#linker !== undefined) return
    this.#warming ??= this.#fill(db).finally(() => {
      this.#warming = undefined
    })
    await this.#warming
  }

  async #fill(db: Read): Promise<void> {
    const until = await lastSeq(db)
    const late = await this.#changedSince(db, await lastLinked(db))
    const linker = new Linker()
    // Others add while this is fed. What comes behind the last report of now is left to the log, or to its turn in the outbox;
    // so that is asked before what waits there.
    const last = await lastReport(db)
    const waiting = await unlinked(db)
    for await (const [report, claims] of eachWithClaims(db, { last }))
      if (!late.has(report.id) && !waiting.has(report.id)) linker.add(report, claims)
    this.#decisions = ''
    await this.#decide(db, linker)
    linker.settle()
    if (late.size > 0) await this.#feed(db, linker, late)
    this.#linker = linker
    this.#seq = until
    this.#changed = late
  }

  /** Links what came since, and writes what that changes. */
  async relink(
    db: Db,
    by: By,
    { all = false, homes = new Map(), released = [] }: RelinkOptions = {},
  ): Promise<Relinked> {
    if (this.#linker === undefined) await this.#fill(db)
    const linker = this.#linker!
    await this.#catchUp(db, linker)
    await this.#feed(db, linker, new Set(released))
    for (const id of released) this.#changed.add(id)
    const put = all ? linker.events() : linker.changes().put
    if (all) linker.settle()
    const changed = this.#changed
    this.#changed = new Set()
    const stored = await storedEvents(db, all ? undefined : { put, reports: [...changed] })
    const known = knownBy(stored, homes)
    const held = await decidedAbout(db, [...known.keys()])
    const kept = keepIds(
      put,
      [...known].map(([id, claims]) => ({ id, claims })),
      new Set(),
      held,
    ).events
    const events = await freeIds(db, kept, known)
    const moved = movesOf(stored, events)
    const unlike = await changedOnes(db, events)
    if (unlike.length > 0 || moved.length > 0 || changed.size > 0 || all) {
      const gone = moved.map((move) => move.from)
      await this.#move(db, moved, unlike)
      const row = await changeEvents(db, unlike, gone, by)
      this.#seq = row.seq
    }
    if (all) await mend(db)
    return { put: unlike.map((event) => event.id), moved }
  }

  async #catchUp(db: Db, linker: Linker): Promise<void> {
    const now = await lastSeq(db)
    if (now === this.#seq) return
    const reports = await this.#changedSince(db, this.#seq)
    await this.#feed(db, linker, reports)
    for (const id of reports) this.#changed.add(id)
    await this.#decide(db, linker)
    this.#seq = now
  }

  async #feed(db: Read, linker: Linker, reports: ReadonlySet<string>): Promise<void> {
    for (const some of chunks([...reports]))
      for await (const [report, claims] of eachWithClaims(db, { ids: some })) linker.add(report, claims)
  }

  /** People's merges and splits, when they are other ones than before or mean other claims. */
  async #decide(db: Read, linker: Linker): Promise<void> {
    const rows = await bindings(db)
    const refs = rows.flatMap(({ body }) => [...(body.claims ?? []), ...(body.others ?? [])])
    const places = await Places.of(
      db,
      refs.map((ref) => ref.report),
    )
    const constraints = constraintsOf(rows, (ref) => places.idOf(ref))
    const text = JSON.stringify(constraints)
    if (text === this.#decisions || (rows.length === 0 && this.#decisions === '')) return
    this.#decisions = text
    linker.decide(constraints)
  }

  /**
   * Reports that rows of the log after `seq` tell of, and those of the outbox linked since. What waits in the outbox is left
   * out: its turn comes with the reports it was added with.
   */
  async #changedSince(db: Read, seq: number): Promise<Set<string>> {
    const rows = await db
      .selectFrom('log')
      .select('subject')
      .distinct()
      .where('seq', '>', seq)
      .where('action', 'in', ['report.add', 'claims.set', 'claim.decide'])
      .where('subject', 'not in', db.selectFrom('outbox').select('report_id').where('linked_seq', 'is', null))
      .execute()
    const linked = await db.selectFrom('outbox').select('report_id').where('linked_seq', '>', seq).execute()
    return new Set([...rows.map((row) => row.subject), ...linked.map((row) => row.report_id)])
  }

  /** Ids that are no more lead to the event they live on in; one that lives again leads nowhere else. */
  async #move(db: Db, moved: readonly Moved[], put: readonly Event[]): Promise<void> {
    for (const ids of chunks(put.map((event) => event.id)))
      await db.deleteFrom('moved').where('from_id', 'in', ids).execute()
    for (const { from, into } of moved) {
      if (into === undefined) {
        await db.deleteFrom('moved').where('into_id', '=', from).execute()
        continue
      }
      await db.updateTable('moved').set({ into_id: into }).where('into_id', '=', from).execute()
      await db
        .insertInto('moved')
        .values({ from_id: from, into_id: into })
        .onConflict((conflict) => conflict.column('from_id').doUpdateSet({ into_id: into }))
        .execute()
    }
  }
}

/** Reports of the outbox that are not linked yet: not read, or not all that came with them. */
async function unlinked(db: Read): Promise<Set<string>> {
  const rows = await db.selectFrom('outbox').select('report_id').where('linked_seq', 'is', null).execute()
  return new Set(rows.map((row) => row.report_id))
}

/** The oldest reports added together that are not linked. What was set aside keeps nobody waiting. */
export async function nextBatch(
  db: Read,
): Promise<
  { readonly what: 'nothing' | 'waiting' } | { readonly what: 'linked'; readonly reports: string[] }
> {
  const open = db.selectFrom('outbox').where('linked_seq', 'is', null).where('aside_at', 'is', null)
  const rows = await open
    .select(['report_id', 'read_at'])
    .where(
      'batch',
      '=',
      open.select((eb) => eb.fn.min('batch').as('first')),
    )
    .orderBy('seq')
    .execute()
  if (rows.length === 0) return { what: 'nothing' }
  if (rows.some((row) => row.read_at === null)) return { what: 'waiting' }
  return { what: 'linked', reports: rows.map((row) => row.report_id) }
}

async function lastReport(db: Read): Promise<number> {
  const row = await db
    .selectFrom('report')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

async function lastLinked(db: Read): Promise<number> {
  const row = await db
    .selectFrom('log')
    .select('seq')
    .where('action', 'in', ['events.set', 'events.link'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** Reports with the claims that count, without what linking does not look at. */
async function* eachWithClaims(
  db: Read,
  { ids, last }: { readonly ids?: readonly string[]; readonly last?: number },
): AsyncIterable<[Report, Claim[]]> {
  for (let after = 0; ; ) {
    let query = db
      .selectFrom('report')
      .select(['seq', 'id', 'title', 'url', 'publisher', 'published', 'retrieved', 'text'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(100)
    if (ids !== undefined) query = query.where('id', 'in', ids)
    if (last !== undefined) query = query.where('seq', '<=', last)
    const rows = await query.execute()
    if (rows.length === 0) return
    const claims = await db
      .selectFrom('claim')
      .select(['report_id', 'body'])
      .where(
        'report_id',
        'in',
        rows.map((row) => row.id),
      )
      .where((eb) => eb.or([eb('how', 'is', null), eb('how', 'in', ['corrected', 'added'])]))
      .orderBy('seq')
      .execute()
    const of = Map.groupBy(claims, (row) => row.report_id)
    for (const row of rows) yield [asReport(row), (of.get(row.id) ?? []).map((one) => slim(one.body))]
    after = rows.at(-1)!.seq
  }
}

const none: readonly never[] = []
const slim = (body: string): Claim => ({ ...(JSON.parse(body) as Claim), derivation: none, notes: none })

type Stored = ReadonlyMap<string, readonly string[]>

/** Events in the record that share claims with these, or rest on these reports; all where nothing is named. */
async function storedEvents(
  db: Db,
  about?: { readonly put: readonly Event[]; readonly reports: readonly string[] },
): Promise<Stored> {
  const out = new Map<string, string[]>()
  const take = (rows: readonly { event_id: string; claim_id: string }[]): void => {
    for (const row of rows) {
      const known = out.get(row.event_id)
      if (known === undefined) out.set(row.event_id, [row.claim_id])
      else known.push(row.claim_id)
    }
  }
  if (about === undefined) {
    for (const { id } of await db.selectFrom('event').select('id').execute()) out.set(id, [])
    take(await db.selectFrom('event_claim').select(['event_id', 'claim_id']).execute())
    return out
  }
  const ids = new Set<string>()
  const claims = about.put.flatMap((event) => event.claims.map((claim) => claim.id))
  for (const [column, values] of [
    ['claim_id', claims],
    ['report_id', about.reports],
  ] as const)
    for (const some of chunks(values)) {
      const rows = await db
        .selectFrom('event_claim')
        .select('event_id')
        .distinct()
        .where(column, 'in', some)
        .execute()
      for (const row of rows) ids.add(row.event_id)
    }
  for (const some of chunks([...ids]))
    take(
      await db
        .selectFrom('event_claim')
        .select(['event_id', 'claim_id'])
        .where('event_id', 'in', some)
        .execute(),
    )
  return out
}

/** The claims by which each id is known, after what people decided about ids. */
function knownBy(stored: Stored, homes: ReadonlyMap<string, string>): Map<string, string[]> {
  const known = new Map<string, string[]>()
  const put = (id: string, claim: string): void => {
    const list = known.get(id)
    if (list === undefined) known.set(id, [claim])
    else list.push(claim)
  }
  for (const [id, claims] of stored) for (const claim of claims) if (!homes.has(claim)) put(id, claim)
  for (const [claim, id] of homes) if (id !== '') put(id, claim)
  return known
}

/** Events that people accepted, rejected or edited. */
async function decidedAbout(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const out = new Set<string>()
  for (const some of chunks(ids)) {
    const rows = await db
      .selectFrom('event')
      .select('id')
      .where('id', 'in', some)
      .where('shown', 'is not', null)
      .execute()
    for (const row of rows) out.add(row.id)
  }
  return out
}

/**
 * An event that is none of those known takes an id that nobody has or had: its own, which comes from its first claim, or
 * that with a number behind it.
 */
async function freeIds(
  db: Db,
  events: readonly Event[],
  known: ReadonlyMap<string, readonly string[]>,
): Promise<Event[]> {
  const lives = new Set(
    events.filter(({ id, claims }) => claims.some((claim) => known.get(id)?.includes(claim.id) === true)),
  )
  const taken = new Set([...known.keys(), ...[...lives].map((event) => event.id)])
  const fresh = events.filter((event) => !lives.has(event))
  for (const some of chunks(fresh.map((event) => event.id)))
    for (const row of await db.selectFrom('event').select('id').where('id', 'in', some).execute())
      taken.add(row.id)
  const out: Event[] = []
  for (const event of events) {
    let { id } = event
    for (let n = 2; !lives.has(event) && taken.has(id); n++) {
      id = `${event.id}-${n}`
      const there = await db.selectFrom('event').select('id').where('id', '=', id).executeTakeFirst()
      if (there !== undefined) taken.add(id)
    }
    taken.add(id)
    out.push(id === event.id ? event : { ...event, id })
  }
  return out
}

/** Stored ids that no event has any more, each with the event that holds most of its claims. */
function movesOf(stored: Stored, events: readonly Event[]): Moved[] {
  const home = new Map(events.flatMap((event) => event.claims.map((claim) => [claim.id, event.id] as const)))
  const alive = new Set(events.map((event) => event.id))
  return [...stored].flatMap(([from, claims]) => {
    if (alive.has(from)) return []
    const shares = new Map<string, number>()
    for (const claim of claims) {
      const id = home.get(claim)
      if (id !== undefined) shares.set(id, (shares.get(id) ?? 0) + 1)
    }
    const into = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
    return [{ from, ...(into === undefined ? {} : { into }) }]
  })
}

/** Those events that are not in the record just so. */
async function changedOnes(db: Db, events: readonly Event[]): Promise<Event[]> {
  const before = new Map<string, string>()
  for (const ids of chunks(events.map((event) => event.id)))
    for (const row of await db.selectFrom('event').select(['id', 'body']).where('id', 'in', ids).execute())
      before.set(row.id, row.body)
  return events.filter((event) => before.get(event.id) !== JSON.stringify(event))
}
