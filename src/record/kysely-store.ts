import { type Kysely, sql, type Transaction } from 'kysely'
import type { Event } from '../linking/event.ts'
import type { EventType } from '../ontology.ts'
import type { Claim, Report } from '../reading/claim.ts'
import { Accounts } from './accounts/index.ts'
import { KyselyCharts } from './charts/index.ts'
import { addCheckpoint, type SigningKey } from './checkpoints.ts'
import { Linking, nextBatch } from './linked.ts'
import {
  claimsWith,
  countOf,
  eventPage,
  eventsWith,
  limitOf,
  liveClaim,
  readCursor,
  reportsWith,
  writeCursor,
} from './list.ts'
import { addToLog, logRows } from './log.ts'
import { months, movementEnds, spots } from './map.ts'
import type { Originals } from './originals.ts'
import { Outbox, type TakeDuty } from './outbox/outbox.ts'
import { putUnread } from './outbox/write.ts'
import { Pages } from './pages/index.ts'
import { asShownClaim, takeDecision } from './review/decide.ts'
import { keptDecisions, restoreDecisions } from './review/restore.ts'
import { asStanding, eventDecisions, reportDecisions } from './review/rows.ts'
import { asReport, asReportRow, chunks } from './rows.ts'
import { Searches } from './searches.ts'
import type * as S from './store.ts'
import type { Tables } from './tables.ts'
import { decodeText } from './texts.ts'
import { facets, totals } from './totals.ts'
import { verify } from './verify.ts'
import { putOne, restrict } from './write.ts'
import { claimRows, setClaims } from './write-claims.ts'
import { asShown, putEvents } from './write-events.ts'

/** The record over any database that Kysely speaks to. What differs between databases stands in their folders. */
export class KyselyStore implements S.Store {
  readonly #db: Kysely<Tables>
  readonly #originals: Originals
  readonly #key: SigningKey
  readonly #lock: ((db: Transaction<Tables>) => Promise<void>) | undefined
  readonly #linking = new Linking()
  readonly accounts: Accounts
  readonly outbox: Outbox
  readonly charts: KyselyCharts
  readonly pages: Pages
  readonly searches: Searches

  /**
   * @param options.lock makes a writer wait for the one before it, where the database does not
   * @param options.duty gives out what one process does for all, where several machines reach the database
   */
  constructor(
    db: Kysely<Tables>,
    originals: Originals,
    key: SigningKey,
    options: {
      readonly lock?: (db: Transaction<Tables>) => Promise<void>
      readonly duty?: TakeDuty
    } = {},
  ) {
    this.#db = db
    this.#originals = originals
    this.#key = key
    this.#lock = options.lock
    this.charts = new KyselyCharts(db)
    this.accounts = new Accounts(db, (work) => this.#write(work))
    this.outbox = new Outbox(db, (work) => this.#write(work), options.duty)
    this.pages = new Pages(db)
    this.searches = new Searches(db, (work) => this.#write(work))
  }

  async putReport(report: S.NewReport, by: S.By): Promise<S.PutResult> {
    return this.#write((db) => putOne(db, this.#originals, report, by))
  }

  async putClaims(report: string, claims: readonly Claim[], by: S.By): Promise<void> {
    await this.#write((db) => setClaims(db, report, claims, by))
  }

  async putAll(
    entries: readonly { readonly report: S.NewReport; readonly claims: readonly Claim[] }[],
    by: S.By,
  ): Promise<readonly S.PutResult[]> {
    return this.#write(async (db) => {
      const results: S.PutResult[] = []
      for (const { report, claims } of entries) {
        const result = await putOne(db, this.#originals, report, by)
        if (result.outcome === 'added') await setClaims(db, result.id, claims, by)
        results.push(result)
      }
      return results
    })
  }

  async putUnread(reports: readonly S.NewReport[], by: S.By): Promise<readonly S.PutResult[]> {
    return this.#write((db) => putUnread(db, this.#originals, reports, by))
  }
  async linkNext(by: S.By): Promise<S.LinkStep> {
    // Asked first: a Linker takes a while to feed, and there is nothing to link most of the time.
    const { what } = await nextBatch(this.#db)
    if (what !== 'linked') return { what, reports: 0 }
    return this.#linked((db) => this.#linking.linkNext(db, by))
  }

  async replaceEvents(events: readonly Event[], by: S.By): Promise<void> {
    await this.#write((db) => putEvents(db, events, by))
  }

  async decide(decision: S.Decision, by: S.By): Promise<S.Decided> {
    return this.#linked((db) => takeDecision(db, this.#linking, decision, by))
  }
  async relink(by: S.By, options: { readonly all?: boolean } = {}): Promise<S.Relinked> {
    if (options.all !== true && (await this.#linking.idle(this.#db))) return { put: [], moved: [] }
    return this.#linked((db) => this.#linking.relink(db, by, options))
  }
  async decisions(): Promise<S.KeptDecisions> {
    return keptDecisions(this.#db)
  }
  async restoreDecisions(kept: S.KeptDecisions, by: S.By): Promise<void> {
    await this.#write((db) => restoreDecisions(db, kept, by))
  }
  async restrict(report: string, restricted: boolean, by: S.By): Promise<void> {
    await this.#write((db) => restrict(db, report, restricted, by))
  }
  async history(
    of: { readonly event: string } | { readonly report: string },
  ): Promise<readonly S.DecisionRow[]> {
    if ('report' in of) return reportDecisions(this.#db, of.report)
    const id = (await this.#movedTo(of.event)) ?? of.event
    return (await eventDecisions(this.#db, [id])).get(id) ?? []
  }

  async events(
    filter: S.EventFilter = {},
    page: S.PageRequest & { readonly sort?: S.EventSort } = {},
  ): Promise<S.Listing<S.ShownEvent>> {
    const sort = page.sort ?? 'newest'
    // The few ids first: a sort would carry every body that it looks at.
    const ids = await eventPage(eventsWith(this.#db, filter).select('event.id'), sort, page).execute()
    const shown = ids.slice(0, limitOf(page))
    const last = ids.length > shown.length ? shown.at(-1) : undefined
    return {
      items: await this.#eventsById(shown.map((row) => row.id)),
      total: await countOf(this.#db, 'event', filter),
      next: last === undefined ? null : writeCursor(sort, last.place, last.id),
    }
  }

  async claims(filter: S.Filter = {}, page: S.PageRequest = {}): Promise<S.Listing<S.ShownClaim>> {
    let query = claimsWith(this.#db, filter)
      .select('claim.seq')
      .orderBy('claim.seq')
      .limit(limitOf(page) + 1)
    if (page.cursor !== undefined)
      query = query.where('claim.seq', '>', Number(readCursor(page.cursor, 'claims')[0]))
    const found = (await query.execute()).map((row) => row.seq)
    const shown = found.slice(0, limitOf(page))
    const rows = this.#db
      .selectFrom('claim')
      .select(['body', 'machine', 'review', 'how'])
      .where('seq', 'in', shown)
      .orderBy('seq')
    return {
      items: (shown.length === 0 ? [] : await rows.execute()).map(asShownClaim),
      total: await countOf(this.#db, 'claim', filter),
      next: found.length === shown.length ? null : writeCursor('claims', shown.at(-1)!),
    }
  }

  async reports(filter: S.ReportFilter = {}, page: S.PageRequest = {}): Promise<S.Listing<S.ReportRow>> {
    let query = reportsWith(this.#db, filter)
      .select('report.seq')
      .orderBy('report.seq', 'desc')
      .limit(limitOf(page) + 1)
    if (page.cursor !== undefined)
      query = query.where('report.seq', '<', Number(readCursor(page.cursor, 'reports')[0]))
    const found = (await query.execute()).map((row) => row.seq)
    const shown = found.slice(0, limitOf(page))
    const rows = this.#reportRows().where('report.seq', 'in', shown).orderBy('report.seq', 'desc')
    return {
      items: (shown.length === 0 ? [] : await rows.execute()).map(asReportRow),
      total: await countOf(this.#db, 'report', filter),
      next: found.length === shown.length ? null : writeCursor('reports', shown.at(-1)!),
    }
  }

  async event(id: string): Promise<S.EventView | undefined> {
    const row = await this.#db
      .selectFrom('event')
      .select(['body', 'shown', 'version'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) {
      const into = await this.#movedTo(id)
      const view = into === undefined ? undefined : await this.event(into)
      return view === undefined ? undefined : { ...view, movedFrom: id }
    }
    const [evidence] = await this.evidence([asShown(row)])
    return {
      ...evidence!,
      machine: JSON.parse(row.body) as Event,
      history: await this.history({ event: id }),
    }
  }

  async evidence(events: readonly S.ShownEvent[]): Promise<readonly S.Evidence[]> {
    const named = events.flatMap((event) => event.claims)
    const claims = new Map<string, S.ShownClaim>()
    for (const claim of await this.#claimsById([...new Set(named.map((claim) => claim.id))]))
      claims.set(claim.id, claim)
    const reports = new Map<string, S.ReportRow>()
    const texts = new Map<string, string>()
    for (const some of chunks([...new Set(named.map((claim) => claim.report))])) {
      const found = await this.#reportRows()
        .select('report.text')
        .where('report.id', 'in', some)
        .orderBy('report.seq')
        .execute()
      for (const row of found) {
        reports.set(row.id, asReportRow(row))
        texts.set(row.id, decodeText(row.text))
      }
    }
    // Reports come by their order of addition; each event's keep it.
    const order = new Map([...reports.keys()].map((id, i) => [id, i]))
    return events.map((event) => {
      const own = event.claims.map(({ id }) => claims.get(id)).filter((claim) => claim !== undefined)
      const ids = [...new Set(event.claims.map((claim) => claim.report))].filter((id) => reports.has(id))
      const sentence = ({ id, report, sentence: { start, end } }: Claim): [string, string] => [
        id,
        texts.get(report)?.slice(start, end) ?? '',
      ]
      return {
        event,
        claims: own,
        reports: ids.sort((a, b) => order.get(a)! - order.get(b)!).map((id) => reports.get(id)!),
        sentences: Object.fromEntries(own.map(sentence)),
      }
    })
  }

  async report(id: string): Promise<S.ReportView | undefined> {
    const row = await this.#reportRows().select('report.text').where('report.id', '=', id).executeTakeFirst()
    if (row === undefined) return undefined
    const claims = await this.#db
      .selectFrom('claim')
      .select(['body', 'machine', 'review', 'how'])
      .where('report_id', '=', id)
      .orderBy('seq')
      .execute()
    const links = await this.#db
      .selectFrom('event_claim as c')
      .innerJoin('event as e', 'e.id', 'c.event_id')
      .select(['e.id', 'e.type', 'c.claim_id'])
      .where('c.report_id', '=', id)
      .orderBy('e.id')
      .execute()
    const events = Map.groupBy(links, (link) => link.id)
    return {
      report: { ...asReportRow(row), text: decodeText(row.text) },
      claims: claims
        .filter((row) => row.how !== 'doubled')
        .map(asShownClaim)
        .sort((a, b) => a.trigger.start - b.trigger.start),
      events: [...events].map(([event, of]) => ({
        id: event,
        type: of[0]!.type as EventType,
        claims: of.map((link) => link.claim_id),
      })),
    }
  }

  async texts(reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const out = new Map<string, string>()
    for (const some of chunks([...new Set(reports)])) {
      const rows = await this.#db
        .selectFrom('report')
        .select(['id', 'text'])
        .where('id', 'in', some)
        .execute()
      for (const row of rows) out.set(row.id, decodeText(row.text))
    }
    return out
  }

  async original(sha256: string): Promise<Uint8Array | undefined> {
    return this.#originals.get(sha256, this.#db)
  }

  async facets(filter: S.EventFilter = {}): Promise<S.Facets> {
    return facets(this.#db, filter)
  }
  async totals(): Promise<S.Totals> {
    return totals(this.#db)
  }
  async spots(filter: S.EventFilter = {}): Promise<S.Spots> {
    return spots(this.#db, filter)
  }
  async movementEnds(filter: S.EventFilter = {}): Promise<readonly S.MovementEnd[]> {
    return movementEnds(this.#db, filter)
  }
  async months(filter: S.EventFilter = {}): Promise<S.Months> {
    return months(this.#db, filter)
  }

  /** In steps of a hundred, so that the one connection is free between them and texts do not pile up. */
  async *eachReport(): AsyncIterable<Report> {
    for (let after = 0; ; ) {
      const rows = await this.#db
        .selectFrom('report')
        .select(['seq', 'id', 'title', 'url', 'publisher', 'published', 'retrieved', 'text'])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(100)
        .execute()
      for (const row of rows) yield asReport(row)
      if (rows.length < 100) return
      after = rows.at(-1)!.seq
    }
  }

  async *eachClaim(): AsyncIterable<Claim> {
    for (let after = 0; ; ) {
      const rows = await this.#db
        .selectFrom('claim')
        .select(['seq', 'body'])
        .where('seq', '>', after)
        .where(liveClaim)
        .orderBy('seq')
        .limit(500)
        .execute()
      for (const row of rows) yield JSON.parse(row.body) as Claim
      if (rows.length < 500) return
      after = rows.at(-1)!.seq
    }
  }

  async *eachReading(): AsyncIterable<{ readonly report: Report; readonly claims: readonly Claim[] }> {
    for await (const report of this.eachReport()) {
      const standing = (await claimRows(this.#db, report.id)).map(asStanding)
      yield { report, claims: standing.filter((one) => one.added === undefined).map((one) => one.base) }
    }
  }

  async appendLog(entry: S.LogEntry, by: S.By): Promise<S.LogRow> {
    return this.#write((db) => addToLog(db, entry, by))
  }
  async log(after = 0, limit = 1000): Promise<readonly S.LogRow[]> {
    return logRows(this.#db, after, limit)
  }
  async checkpoint(by: S.By): Promise<S.Checkpoint> {
    return this.#write((db) => addCheckpoint(db, this.#key, by))
  }
  async verify(kept: readonly S.Checkpoint[] = []): Promise<S.Verdict> {
    return this.#read((db) => verify(db, this.#originals, kept))
  }
  async close(): Promise<void> {
    await this.#db.destroy()
  }

  #reportRows() {
    return this.#db
      .selectFrom('report')
      .innerJoin('original', 'original.sha256', 'report.sha256')
      .select([
        'report.seq',
        'report.id',
        'report.sha256',
        'report.part',
        'report.title',
        'report.url',
        'report.publisher',
        'report.published',
        'report.retrieved',
        'report.added_at',
        'report.added_by',
        'report.restricted',
        'original.bytes',
        'original.media_type',
      ])
      .select(sql<string>`substr(report.text, 1, 300)`.as('head'))
      .select((eb) =>
        eb
          .selectFrom('claim')
          .whereRef('claim.report_id', '=', 'report.id')
          .where(liveClaim)
          .select((inner) => inner.fn.countAll<number>().as('n'))
          .$asScalar()
          .$notNull()
          .as('claims'),
      )
  }

  /** Events in the order of their ids given here. */
  async #eventsById(ids: readonly string[]): Promise<S.ShownEvent[]> {
    const events = new Map<string, S.ShownEvent>()
    for (const some of chunks(ids)) {
      const rows = await this.#db
        .selectFrom('event')
        .select(['id', 'body', 'shown', 'version'])
        .where('id', 'in', some)
        .execute()
      for (const row of rows) events.set(row.id, asShown(row))
    }
    return ids.map((id) => events.get(id)).filter((event) => event !== undefined)
  }

  async #claimsById(ids: readonly string[]): Promise<S.ShownClaim[]> {
    const claims: S.ShownClaim[] = []
    for (const some of chunks(ids)) {
      const rows = await this.#db
        .selectFrom('claim')
        .select(['body', 'machine', 'review', 'how'])
        .where('id', 'in', some)
        .execute()
      claims.push(...rows.map(asShownClaim))
    }
    return claims
  }

  /** The event that an id which is no more leads to. */
  async #movedTo(id: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('moved')
      .select('into_id')
      .where('from_id', '=', id)
      .executeTakeFirst()
    return row?.into_id
  }

  /** Reads what the record was at one moment, while others go on writing. */
  async #read<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#db
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute(work)
  }

  /** A change: one transaction, and one at a time in the whole record, as the log's chain wants it. */
  async #write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (db) => {
      await this.#lock?.(db)
      return work(db)
    })
  }

  /** A change that links. Where it fails, the Linker knows of things that were not written. */
  async #linked<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    await this.#linking.warm(this.#db)
    try {
      return await this.#write(work)
    } catch (error) {
      this.#linking.drop()
      throw error
    }
  }
}
