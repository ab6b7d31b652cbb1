import type { Measure } from '../../ontology.ts'
import type { EventFilter } from '../store.ts'

/** What charts ask of the record: counts and sums, never events. */

export const timeUnits = ['year', 'month', 'week', 'day', 'hour'] as const
/** A week begins on its Monday. */
export type TimeUnit = (typeof timeUnits)[number]

export const timelineGroups = ['type', 'party', 'teller'] as const
/** By `teller`, it is the first telling of each origin that stands in time, and not the event. */
export type TimelineGroup = (typeof timelineGroups)[number]

export const ledgerGroups = ['none', 'harmed', 'doer', 'teller', 'type'] as const
/** `harmed` and `doer` are the one party that suffered or did: `+` where they are several, empty where nobody is named. */
export type LedgerGroup = (typeof ledgerGroups)[number]

/** Days as ISO, both included; `null` where nothing gives a day. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
}

/** Events of one group that were in the same days. */
export interface CountCell extends Days {
  readonly key: string
  readonly name: string
  /** `2031-05-30T14`, where the hour is known. */
  readonly hour: string | null
  /** Running totals: no happenings of their own. */
  readonly total: boolean
  readonly events: number
  /** By teller: copies that followed. */
  readonly copies: number
}

/** Figures added up. */
export interface Sum {
  readonly low: number
  readonly best: number
  /** Where an upper end is open, what it is at least. */
  readonly high: number
  /** Figures whose upper end is open. */
  readonly open: number
  readonly figures: number
}

/**
 * What a figure is to a sum: `added`; `part` of another figure of its event; a running `total`; or `unreal`: denied,
 * planned, possible, threatened, or rejected by a person.
 */
export type Standing = 'added' | 'part' | 'total' | 'unreal'

/** Figures of one group and standing whose events were in the same days. */
export interface SumCell extends Sum, Days {
  readonly key: string
  readonly name: string
  readonly standing: Standing
}

/** A running total of one teller: of whom, where, since when, and its values in the order of their last day. */
export interface TotalSeries {
  readonly teller: string
  readonly kind: string
  readonly name: string
  readonly whom: string
  /** The places it names, each as `country:…`, `admin1:…` or `place:…`. */
  readonly areas: readonly string[]
  readonly since: string | null
  readonly points: readonly TotalPoint[]
}
export interface TotalPoint {
  readonly event: string
  readonly until: string
  readonly low: number
  readonly high: number | null
}

/** What who asks may see of all events. */
export type Sight = Pick<EventFilter, 'unrestricted' | 'statuses'>

interface Options {
  /** Tellers only as the public may see them. */
  readonly open?: true
}

export interface Charts {
  /**
   * Events by group and days. By `teller`, first tellings by the day that they were published. A filter's `from` and `to`
   * are left alone: cells are cut to a window by who asks, who needs them for the next one too.
   */
  counts(filter: EventFilter, by: TimelineGroup, options?: Options): Promise<readonly CountCell[]>
  /** How many events have a figure of each measure that is added up; most first. */
  measures(filter: EventFilter): Promise<readonly { readonly measure: Measure; readonly figures: number }[]>
  /** Figures by group and days; by `teller`, what each origin says now. A window is left alone, as by `counts`. */
  sums(filter: EventFilter, measure: Measure, by: LedgerGroup, options?: Options): Promise<readonly SumCell[]>
  /** Running totals of a measure, those with most values first. */
  totals(filter: EventFilter, measure: Measure, options?: Options): Promise<readonly TotalSeries[]>
  /** What the events of a running total's people, area and time add up to, a sum for each last day, oldest first. */
  beside(
    series: Pick<TotalSeries, 'whom' | 'areas' | 'since'>,
    measure: Measure,
    until: string,
    sight: Sight,
  ): Promise<readonly (Sum & { readonly day: string })[]>
  /** When these reports were published, as they say. */
  published(reports: readonly string[]): Promise<ReadonlyMap<string, string>>
}
