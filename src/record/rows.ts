import type { Event } from '../linking/event.ts'
import { sizeOf } from '../linking/flows.ts'
import type { Claim, ClaimActor, ClaimPlace, ClaimTime, Quote, Report } from '../reading/claim.ts'
import { timeColumns } from './charts/rows.ts'
import { outletOf } from './outlets.ts'
import { brokenQuote } from './problems.ts'
import { searchColumn, searchWords } from './search.ts'
import type { ReportRow } from './store.ts'
import type { NewKey, NewPlace, ReportRecord } from './tables.ts'
import { decodeText } from './texts.ts'

/** From the types of reading and linking to rows and back. */

/** Rows of one INSERT: SQLite and PostgreSQL bound the parameters of a statement (32,766 and 65,535). */
const rowsAtOnce = 200

/** Pieces that one statement can take. */
export function* chunks<T>(all: readonly T[], size = rowsAtOnce): Iterable<T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size)
}

/** First and last day; an hour (`2031-05-02T14`) counts as its day. */
const days = (time: ClaimTime): { first_day: string | null; last_day: string | null } => {
  const first = time.start?.slice(0, 10) ?? time.end?.slice(0, 10) ?? null
  return { first_day: first, last_day: time.end?.slice(0, 10) ?? first }
}

/** Refuses a claim whose quotes are not the report's words: what is kept as evidence must be found where it says. */
export function checkQuotes(claim: Claim, text: string): void {
  const check = (field: string, quote: Quote): void => {
    if (text.slice(quote.start, quote.end) !== quote.quote) throw brokenQuote(claim.id, field, quote.quote)
  }
  check('trigger', claim.trigger)
  for (const actor of claim.agent) check('agent', actor)
  for (const actor of claim.target) check('target', actor)
  for (const place of claim.places) check('places', place)
  for (const count of claim.counts) check('counts', count)
  for (const link of claim.chain) check('chain', link)
  const { from, quote } = claim.time
  if (from !== undefined && quote !== undefined) check('time', { ...from, quote })
}

/** The columns that follow from the claim itself. */
export function claimRow(claim: Claim, report: Report) {
  const words = searchWords(report.text.slice(claim.sentence.start, claim.sentence.end))
  for (const named of [...claim.agent, ...claim.target, ...claim.places]) searchWords(named.name, words)
  return {
    id: claim.id,
    report_id: claim.report,
    type: claim.type,
    modality: claim.modality,
    ...days(claim.time),
    body: JSON.stringify(claim),
    search: searchColumn(words),
    outlet: outletOf(claim, report),
  }
}

export function claimKeys(claim: Claim, report: Report): NewKey[] {
  const keys = new Keys(claim.id)
  keys.actors([...claim.agent, ...claim.target])
  keys.places(claim.places)
  for (const link of claim.chain) keys.add('source', link.id ?? '', link.name, link.quote)
  if (report.publisher !== undefined) keys.add('source', '', report.publisher)
  return keys.rows
}

/**
 * The columns that follow from the event as people see it.
 * @param search the search words of the event's claims
 */
export function eventRow(event: Event, search: Set<string>) {
  for (const named of [...event.agents, ...event.targets, ...event.places]) searchWords(named.name, search)
  const killed = event.counts.filter((count) => count.measure === 'killed').map((count) => count.best)
  // The largest figure, not the sum: «12 dead, 3 of them children» may stand as two figures of one toll.
  const toll = Math.max(0, ...killed)
  const tellers = event.origins.length
  return {
    id: event.id,
    type: event.type,
    modality: event.modality,
    status: event.status,
    ...days(event.time),
    ...timeColumns(event),
    toll,
    tellers,
    need: needOf(event.conflicts.length > 0, tellers, toll),
    search: searchColumn(search),
  }
}

/**
 * What a person should look at first, as one number to sort by: tellers that contradict each other, then many tellers,
 * then a high toll. Fits a 32-bit column.
 */
const needOf = (conflict: boolean, tellers: number, toll: number): number =>
  (conflict ? 1_000_000_000 : 0) + Math.min(tellers, 999) * 1_000_000 + Math.min(toll, 999_999)

export function eventKeys(event: Event): NewKey[] {
  const keys = new Keys(event.id)
  keys.actors([...event.agents, ...event.targets])
  keys.places(event.places)
  for (const origin of event.origins) keys.add('source', origin.id, origin.name)
  return keys.rows
}

/** What an event is filtered by, repeated with each of its places. */
type Filtered = Pick<
  NewPlace,
  'id' | 'type' | 'modality' | 'status' | 'first_day' | 'last_day' | 'assignee' | 'changed'
>

/** The places of an event for the map. The same place told in one role by several reports stands once. */
export function eventPlaces(
  event: Event,
  { id, type, modality, status, first_day, last_day, assignee, changed }: Filtered,
): NewPlace[] {
  const filtered = { id, type, modality, status, first_day, last_day, assignee, changed }
  const size = sizeOf(event)
  const last = event.places.some((place) => place.role === 'to') ? 'to' : 'from'
  const keyOf = (place: ClaimPlace): string => place.id ?? place.name
  const once = new Map(event.places.map((place) => [`${place.role} ${keyOf(place)}`, place]))
  const places = [...once.values()]
  const spots = places.filter((place) => place.lat !== undefined && place.lon !== undefined).map(keyOf)
  const several = new Set(spots).size > 1 ? 1 : 0
  return places.map((place, n) => ({
    ...filtered,
    n,
    role: place.role,
    key: place.id ?? '',
    name: place.name,
    lat: place.lat ?? null,
    lon: place.lon ?? null,
    country: place.country ?? '',
    admin1: place.admin1 ?? '',
    precision: place.precision,
    km: place.km ?? null,
    again: places.slice(0, n).some((other) => keyOf(other) === keyOf(place)) ? 1 : 0,
    several,
    ...(place.role === last && size !== undefined
      ? size
      : { measure: null, low: null, best: null, high: null }),
  }))
}

/** Keys of one owner, each once. */
class Keys {
  readonly rows: NewKey[] = []
  readonly #owner: string
  readonly #seen = new Set<string>()

  constructor(owner: string) {
    this.#owner = owner
  }
  actors(actors: readonly ClaimActor[]): void {
    for (const actor of actors) this.add('party', actor.id, actor.name, actor.quote)
  }
  places(places: readonly ClaimPlace[]): void {
    for (const place of places)
      this.add('place', place.id ?? '', place.name, `${place.quote} ${place.admin1 ?? ''}`)
  }
  add(facet: NewKey['facet'], key: string, name: string, also = ''): void {
    const search = searchColumn(searchWords(`${name} ${also}`))
    const once = `${facet}\n${key}\n${search}`
    if (this.#seen.has(once)) return
    this.#seen.add(once)
    this.rows.push({ owner: this.#owner, facet, key, name, search })
  }
}

/** Columns that may be null as fields that may be absent. */
function present<T extends object>(row: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never
}

type ReportColumns = Pick<
  ReportRecord,
  'id' | 'title' | 'url' | 'publisher' | 'published' | 'retrieved' | 'text'
>
export function asReport({ id, text, ...rest }: ReportColumns): Report {
  const { title, url, publisher, published, retrieved } = rest
  return { id, text: decodeText(text), ...present({ title, url, publisher, published, retrieved }) }
}

/** The beginning of a kept text; of one kept as JSON (`texts.ts`) the string may be cut off in its middle. */
const openingOf = (head: string): string =>
  head.startsWith('\u0001') ? head.slice(2).replace(/\\(?:u[0-9a-f]{0,4}|n|r|$)/g, '\n') : head

type ReportRowColumns = Omit<ReportRecord, 'text' | 'text_sha256' | 'search' | 'source' | 'outlet'> & {
  bytes: number
  media_type: string
  head: string
  claims: number
}
export function asReportRow(row: ReportRowColumns): ReportRow {
  const { title, url, publisher, published, retrieved, part } = row
  return {
    id: row.id,
    ...present({ title, url, publisher, published, retrieved, part }),
    opening: [
      ...(openingOf(row.head)
        .trim()
        .split(/[\n\r]/, 1)[0] ?? ''),
    ]
      .slice(0, 140)
      .join(''),
    sha256: row.sha256,
    mediaType: row.media_type,
    bytes: row.bytes,
    addedAt: row.added_at,
    addedBy: row.added_by,
    claims: row.claims,
    ...(row.restricted === 0 ? {} : { restricted: true as const }),
  }
}
