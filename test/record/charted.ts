import type { Event, EventCount, Origin } from '../../src/linking/event.ts'
import type { Report } from '../../src/reading/claim.ts'
import type { Store } from '../../src/record/store.ts'
import { asReceived, by } from './fixture.ts'

/** Invented events of many kinds for charts: days, weeks, months and hours; parts, open ends, copies, running totals. */

const parties = ['northern-forces', 'southern-forces', 'river-brigade', 'coast-guard', 'civilians']
const types = ['airstrike', 'shelling', 'clash', 'arrest', 'displace', 'surrender'] as const
const measureOf = {
  airstrike: 'killed',
  shelling: 'wounded',
  clash: 'killed',
  arrest: 'arrested',
  displace: 'moved',
  surrender: 'surrendered',
} as const
const tellers = [
  { id: 'nahr', kind: 'agency', name: 'وكالة النهر' },
  { id: 'mizan', kind: 'monitor', name: 'مرصد الميزان' },
  { id: 'wadi', kind: 'media', name: 'صحيفة الوادي' },
  // On no list: the public does not see who it is.
  { id: 'سلمى الخالد', kind: 'activist', name: 'سلمى الخالد' },
] as const

const reportsOf = 40
export const chartedReports: readonly Report[] = Array.from({ length: reportsOf }, (_, i) => ({
  id: `told-${i}`,
  text: `تقرير ${i}`,
  publisher: tellers[i % tellers.length]!.name,
  ...(i % 13 === 12
    ? {}
    : { published: `20${30 + (i % 4)}-0${1 + (i % 9)}-1${i % 10}${i % 3 === 0 ? '' : 'T09:00:00+03:00'}` }),
}))

const dayMs = 864e5
const start = Date.UTC(2030, 0, 1)
const iso = (n: number): string => new Date(start + n * dayMs).toISOString().slice(0, 10)
const unsaid = { start: 0, end: 0, quote: '' }

/** When the `i`-th happened: mostly a day; an hour, a week, a month, a stretch or nothing. */
function timeOf(i: number, days: number): Event['time'] {
  const day = (i * 7919) % days
  const at = iso(day)
  switch (i % 10) {
    case 3:
      return { start: `${at}T0${i % 9}:30`, end: at, precision: 'hour', how: 'stated' }
    case 5:
      return { start: at, end: iso(day + 6), precision: 'week', how: 'resolved' }
    case 7: {
      const next = new Date(Date.UTC(Number(at.slice(0, 4)), Number(at.slice(5, 7)), 0))
      return {
        start: `${at.slice(0, 7)}-01`,
        end: next.toISOString().slice(0, 10),
        precision: 'month',
        how: 'stated',
      }
    }
    case 9:
      return i % 20 === 9
        ? { start: null, end: null, precision: 'unknown', how: 'silent' }
        : { start: at, end: at, precision: 'day', how: 'inferred' }
    default:
      return { start: at, end: at, precision: 'day', how: 'stated' }
  }
}

function originsOf(i: number): Origin[] {
  return tellers.slice(0, 1 + (i % tellers.length)).map((teller, n) => {
    const reports = Array.from(
      { length: 1 + ((i + n) % 3) },
      (_, k) => `told-${(i * 3 + n * 5 + k) % reportsOf}`,
    )
    return { ...teller, reports, copies: reports.slice(1), claims: [] }
  })
}

function countsOf(i: number, type: (typeof types)[number], origins: readonly Origin[]): EventCount[] {
  if (i % 4 === 2) return []
  const low = i % 9
  const best = low + (i % 3)
  const high = i % 11 === 0 ? null : best + (i % 5)
  const of = i % 6 === 0 ? 'civilians' : i % 6 === 1 ? 'river-brigade' : 'people'
  const whole: EventCount = {
    measure: measureOf[type],
    of,
    low,
    best,
    high,
    approx: false,
    claims: origins.flatMap(({ id }, n) => [
      { claim: `c${i}-${n}`, min: low + (n % 2), max: n === 1 ? high : best, origin: id },
      ...(n === 0 ? [{ claim: `c${i}-old`, min: 999, max: 999, origin: id, superseded: true as const }] : []),
    ]),
  }
  if (i % 8 !== 0) return [whole]
  return [whole, { ...whole, of: 'children', low: 1, best: 1, high: 1, partOf: of, claims: [] }]
}

const placeOf = (i: number): Event['places'][number] => ({
  role: 'at',
  id: `test:town-${i % 50}`,
  name: `Town ${i % 50}`,
  lat: 35,
  lon: 39,
  country: i % 3 === 0 ? 'XS' : 'XN',
  admin1: `Province ${i % 5}`,
  precision: 'town',
  ...unsaid,
})

const actor = (id: string) => ({ id, name: id.replaceAll('-', ' '), ...unsaid })

/** Every fiftieth is a monitor's running total; modalities and statuses of all kinds are among them. */
export function chartedEvent(i: number, days: number): Event {
  const type = types[(i * 31) % types.length]!
  const origins = originsOf(i)
  const event: Event = {
    id: `charted-${String(i).padStart(7, '0')}`,
    type,
    modality: i % 17 === 0 ? 'denied' : i % 19 === 0 ? 'planned' : 'reported',
    status: i % 5 === 0 ? 'accepted' : i % 23 === 0 ? 'rejected' : 'proposed',
    time: timeOf(i, days),
    places: i % 7 === 0 ? [] : [placeOf(i)],
    agents: i % 12 === 0 ? [] : i % 10 === 4 ? parties.slice(0, 2).map(actor) : [actor(parties[i % 4]!)],
    targets: i % 3 === 0 ? [] : [actor(parties[(i + 2) % parties.length]!)],
    counts: countsOf(i, type, origins),
    claims: [],
    origins,
    conflicts: [],
    joins: [],
  }
  return i % 50 === 49 ? totalOf(event, i, days) : event
}

/** «500 killed in the province since January»: what the monitor had counted so far. */
function totalOf(event: Event, i: number, days: number): Event {
  const until = (i * 7919) % days
  const place = placeOf(0)
  return {
    ...event,
    type: 'tally',
    modality: 'reported',
    status: 'proposed',
    time: { start: iso(0), end: iso(Math.max(until, 40)), precision: 'month', how: 'stated' },
    places:
      i % 100 === 49
        ? [{ ...place, id: 'iso:XN', name: 'Northland', country: 'XN', admin1: '', precision: 'country' }]
        : [{ ...place, name: 'Province 1', admin1: 'Province 1', country: 'XS', precision: 'governorate' }],
    agents: [],
    targets: [],
    origins: [{ ...tellers[1], reports: [`told-${i % reportsOf}`], copies: [], claims: [] }],
    counts: [
      {
        measure: 'killed',
        of: i % 100 === 49 ? 'people' : 'civilians',
        low: until,
        best: until,
        high: until + 20,
        approx: false,
        claims: [{ claim: `t${i}`, min: until, max: until + 20, origin: 'mizan' }],
      },
    ],
  }
}

export const chartedEvents = (number: number, days = 1200): Event[] =>
  Array.from({ length: number }, (_, i) => chartedEvent(i, days))

/** Puts the reports and the events into a store. */
export async function putCharted(store: Store, number: number, days?: number): Promise<Event[]> {
  await store.putAll(
    chartedReports.map((report) => ({ report: asReceived(report), claims: [] })),
    by,
  )
  const events = chartedEvents(number, days)
  await store.replaceEvents(events, by)
  return events
}
