import type { Known } from '../../export/known.ts'
import { isTotal } from '../../linking/total.ts'
import type { Measure } from '../../ontology.ts'
import type { EventFilter, LedgerGroup, ShownEvent, TimelineGroup } from '../../record/index.ts'
import { ByHead } from '../by-head.ts'
import * as ledger from '../charts/ledger.ts'
import { timelineOf } from '../charts/timeline.ts'
import type { readTimeline } from '../contract/charts.ts'
import type { AnswerOf } from '../contract/index.ts'
import type { Identity } from '../identity.ts'
import { filterFor, isPublic, type ReadingLog } from '../restriction.ts'
import { scrub } from '../scrub.ts'
import type { Handlers } from '../service.ts'
import type { Site } from '../site.ts'
import { filterOf, given, reportsOf } from './read.ts'

type TimelineEvent = NonNullable<AnswerOf<typeof readTimeline>['events']>[number]

/** Where no more than this are in the window, the events themselves are drawn. */
const few = 120
/** Running totals that are set beside events. */
const mostSeries = 12
/** Cells kept in memory, about a hundred bytes each: those of a few filters and groupings. */
const kept = 600_000

/** What charts are drawn from: counts and sums of what who asks may see. */
export function chartHandlers({ store }: Site, reading: ReadingLog, lists: () => Promise<Known>) {
  const known = new ByHead<unknown>(store, kept, (answer) =>
    Array.isArray(answer) ? answer.length + 1 : 100,
  )
  const once = <T>(question: readonly unknown[], work: () => Promise<T>): Promise<T> =>
    known.get(question, work) as Promise<T>
  const { charts } = store

  /** The cells of a filter are the same for each of its windows and zooms. */
  const counts = (filter: EventFilter, by: TimelineGroup, open: Open) =>
    once(['counts', filter, by, open], () => charts.counts(filter, by, open))
  const sums = (filter: EventFilter, measure: Measure, by: LedgerGroup, open: Open) =>
    once(['sums', filter, measure, by, open], () => charts.sums(filter, measure, by, open))

  const eventsIn = async (who: Identity, filter: EventFilter): Promise<readonly TimelineEvent[]> => {
    const { items } = await store.events(filter, { sort: 'oldest', limit: few })
    const published = await charts.published(
      items.flatMap((event) => event.origins.flatMap((origin) => origin.reports)),
    )
    await reading.note(who, 'readTimeline', reportsOf(items))
    return items.map((event) => drawn(event, published, isPublic(who)))
  }

  return {
    async readTimeline({ query: { unit, by = 'type', from, to, ...rest }, who }) {
      const filter = filterFor(who, filterOf(rest))
      const window = given({ from, to })
      const events = await counts(filter, 'type', {})
      const cells = by === 'type' ? events : await counts(filter, by, openFor(who))
      const timeline = timelineOf(events, cells, given({ ...window, unit }))
      const { dated, undated, totals } = timeline
      const listed = dated + totals + (from === undefined && to === undefined ? undated : 0)
      return listed > few || by === 'teller'
        ? timeline
        : { ...timeline, events: await eventsIn(who, { ...filter, ...window }) }
    },

    async readLedger({ query: { unit, by = 'none', measure = 'killed', from, to, ...rest }, who }) {
      const filter = filterFor(who, filterOf(rest))
      const asked = given({ from, to, unit })
      const figures = await sums(filter, measure, by === 'teller' ? 'none' : by, {})
      const cells = by === 'teller' ? await sums(filter, measure, by, openFor(who)) : figures
      return {
        measure,
        measures: await once(['measures', filter], () => charts.measures(filter)),
        ...ledger.ledgerOf(cells, asked),
        leftOut: ledger.leftOutOf(figures, asked),
      }
    },

    async readTotals({ query: { measure = 'killed', ...rest }, who }) {
      const filter = filterFor(who, filterOf(rest))
      const open = openFor(who)
      return once(['totals', filter, measure, open], async () => {
        const all = await charts.totals(filter, measure, open)
        const series = []
        // The events beside a total are all that may be seen, whatever the filter: the total counts all of them too.
        for (const one of all.slice(0, mostSeries)) {
          const { until } = one.points.at(-1)!
          series.push(ledger.besideEvents(one, await charts.beside(one, measure, until, filter)))
        }
        const places = placesOf(
          series.flatMap((one) => one.areas),
          await lists(),
        )
        return { measure, series, places, further: all.length - series.length }
      })
    },
  } satisfies Partial<Handlers>
}

/** Names of the places among the keys of areas; one that no list has goes without. */
function placesOf(areas: readonly string[], lists: Known): Record<string, { name: string; arabic: string }> {
  const named = areas
    .filter((area) => area.startsWith('place:'))
    .flatMap((area) => {
      const place = lists.place(area.slice('place:'.length))
      return place === undefined ? [] : [[area, { name: place.name, arabic: place.arabic }] as const]
    })
  return Object.fromEntries(named)
}

interface Open {
  readonly open?: true
}
const openFor = (who: Identity): Open => (isPublic(who) ? { open: true } : {})

/** An event with each origin's first telling and the copies after it; for the public without reports and unlisted names. */
function drawn(whole: ShownEvent, published: ReadonlyMap<string, string>, open: boolean): TimelineEvent {
  const { id, type, modality, status, time, places, origins } = open ? scrub(whole) : whole
  const told = (report: string): string | null => published.get(report) ?? null
  const tellings = origins.map((origin, n) => {
    const { reports, copies } = whole.origins[n]!
    const first = reports.find((report) => told(report) !== null) ?? reports[0]
    return given({
      id: origin.id,
      kind: origin.kind,
      name: origin.name,
      told: first === undefined ? null : told(first),
      report: open ? undefined : first,
      copies: copies.map((report) => ({ report: open ? '' : report, told: told(report) })),
    })
  })
  tellings.sort((a, b) => ((a.told ?? '9') < (b.told ?? '9') ? -1 : 1))
  return { id, type, modality, status, time, places, total: isTotal(whole), tellings }
}
