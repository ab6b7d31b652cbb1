import type { Span } from '../text/span.ts'

export type DatePrecision = 'hour' | 'day' | 'week' | 'month' | 'year' | 'unknown'
export type PartOfDay = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'
/** `stated`: the text gives it whole. `resolved`: against the anchor. `open`: not resolved, `first` is ''. */
export type DateHow = 'stated' | 'resolved' | 'open'
/** `point` a day or a stretch something fell in, `span` from day to day, `duration` a length of time that is no date. */
export type DateKind = 'point' | 'span' | 'since' | 'until' | 'recurring' | 'duration'

/** Another reading that the words allow. */
export interface DateAlternative {
  readonly first: string
  readonly last: string | null
  readonly why: string
}

/** A date phrase found in a text. */
export interface DateMention extends Span {
  /** Words [from, to) of the text. */
  readonly from: number
  readonly to: number
  /** Proclitics split off the first word (و، ب، ل); `start` leaves them out. */
  readonly pro: string
  /** First day or minute, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; '' while open, and for durations and "until". */
  readonly first: string
  /** Last day (or minute) INCLUDED; null = open-ended ("since X") or not resolved. */
  readonly last: string | null
  readonly precision: DatePrecision
  readonly how: DateHow
  readonly kind: DateKind
  /** Ids of the rules that read it, joined by "+". */
  readonly rule: string
  readonly part?: PartOfDay
  /** Time of day HH:MM where the words give one, also when the day stays open. */
  readonly clock?: string
  /** A doubt, in a few English words, with its code first: "date.weekday: ...". */
  readonly note?: string
  readonly alternatives?: readonly DateAlternative[]
}

/** What relative phrases count from. Without `published` they stay open. */
export interface Anchor {
  /** ISO date, or date-time with its zone where known. */
  readonly published?: string
  /** IANA zone of the place or publisher; used where `published` is an instant (ends in Z or an offset). */
  readonly zone?: string
}

/** What the dates room needs of the numbers room's mentions. */
export interface CountLike {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly kind: string
  readonly min: number
  readonly max: number | null
  readonly approx: boolean
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade'
export type Edge = 'start' | 'early' | 'mid' | 'late' | 'end'

/** A calendar date as far as it is given. `turn`: last (-1), the present (0), next (1). */
export interface DateCore {
  readonly kind: 'date'
  readonly cal: 'g' | 'h'
  readonly year?: number
  /** "of last year": relative to the anchor's year. */
  readonly yearShift?: number
  readonly month?: number
  readonly monthShift?: number
  readonly day?: number
  readonly turn?: number
  readonly edge?: Edge
}
export type Core =
  | DateCore
  /** A whole unit relative to the anchor's own: yesterday, last week. */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly n: number; readonly edge?: Edge }
  /** So many units before (-1) or after (1) the anchor. */
  | {
      readonly kind: 'ago'
      readonly unit: Unit
      readonly n: number
      readonly vague: boolean
      readonly side: -1 | 1
      /** Counts from an event the text tells. */
      readonly story?: boolean
      /** «منذ»: a stretch that begins there, so months count to the day. */
      readonly since?: boolean
    }
  /** The last or next so many units; n = 0 where the text gives no figure. */
  | {
      readonly kind: 'stretch'
      readonly unit: Unit
      readonly n: number
      readonly side: -1 | 1
      readonly today?: true
    }
  /** The n-th (or last, -1) weekday, day or week of a month or year. */
  | {
      readonly kind: 'nth'
      readonly n: number
      readonly what: number | 'day' | 'week'
      readonly of: DateCore
    }
  /** So many months from a month of a year: a season, a quarter, a half. */
  | {
      readonly kind: 'block'
      readonly month: number
      readonly months: number
      readonly year?: number
      readonly yearShift?: number
      readonly turn?: number
    }
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  | {
      readonly kind: 'feast'
      readonly feast: string
      readonly year?: number
      readonly yearShift?: number
      readonly turn?: number
    }
  | { readonly kind: 'now' }
  /** The night before (-1) or after (0) the day of publication, or between two weekdays. */
  | { readonly kind: 'night'; readonly n: number }
  | { readonly kind: 'eve'; readonly weekday: number; readonly turn?: number; readonly sure: boolean }
  | { readonly kind: 'duration'; readonly unit: Unit; readonly n: number }
  | { readonly kind: 'recurring'; readonly unit: Unit; readonly weekday?: number }

export interface Clock {
  /** Minutes after midnight as the words give them. */
  readonly minutes: number
  /** Whether minutes were given (11:40) or the hour alone. */
  readonly fine: boolean
  /** Morning or afternoon is known. */
  readonly sure: boolean
  /** Offset of a zone that the words name, in minutes. */
  readonly offset?: number
}
export interface Weekday {
  readonly day: number
  readonly turn?: number
}

/** What one rule reads at a word: one part of a date phrase. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly pro: string
  readonly rule: string
  readonly core?: Core
  readonly weekday?: Weekday
  readonly clock?: Clock
  readonly part?: PartOfDay
  /** Stands only beside another piece (a bare day of the month, a part of the day). */
  readonly weak?: boolean
}
