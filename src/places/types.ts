import type { PlacePrecision } from '../ontology.ts'
import type { Span } from '../text/span.ts'
import type { Evidence, PlaceRule } from './evidence.ts'

/** What a gazetteer row is. The curated lists use the same words. */
export const placeKinds = [
  'country',
  'governorate',
  'district',
  'subdistrict',
  'town',
  'village',
  'neighbourhood',
  'camp',
  'prison',
  'airport',
  'base',
  'dam',
  'crossing',
  'river',
  'mountain',
  'region',
  'road',
  'hospital',
  'site',
  'border',
] as const
export type PlaceKind = (typeof placeKinds)[number]

/** One place to be compiled: curated, or from an import. Merged with its doubles before it is written. */
export interface PlaceRow {
  /** 'geonames:99131', 'isnad:…', 'wof:…', 'ne:…', 'osm:…'. */
  readonly id: string
  /** Arabic names and spellings; the first is displayed. */
  readonly names: readonly string[]
  readonly english: string
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** First-level area in English; '' where unknown. */
  readonly admin1: string
  readonly kind: PlaceKind
  readonly population: number
  /** Radius in kilometres; without it the kind's own. */
  readonly km?: number
  /** The same place's ids elsewhere, by which rows of two sources are known to be one. */
  readonly also?: readonly string[]
  /** How well known the name is when it stands alone; see `Rank`. */
  readonly rank?: Rank
  /** Its names of one word are ordinary words too. */
  readonly ordinary?: boolean
  /** Adjectives of the place, masculine and without the article: سوري. */
  readonly adjectives?: readonly string[]
}

/**
 * How far a name may be trusted without a word that calls it a place:
 * 0 imported village, 1 far or small town, 2 known place of the region, 3 country, governorate, capital, great city.
 */
export type Rank = 0 | 1 | 2 | 3

/** A place as the gazetteer gives it. */
export interface Place {
  readonly id: string
  /** English display name. */
  readonly name: string
  readonly arabic: string
  readonly lat: number
  readonly lon: number
  readonly country: string
  readonly admin1: string
  readonly kind: string
  readonly precision: PlacePrecision
  /** Radius of uncertainty or extent in kilometres. */
  readonly km: number
  readonly population: number
}

/** A place named in a text; resolved where the text and the gazetteer allow it. */
export interface PlaceMention extends Span {
  /** Words [from, to), the type word («مدينة») and direction included. The span [start, end) is the name alone. */
  readonly from: number
  readonly to: number
  /** Proclitics split off the first word of the mention: 'ب', 'ل', 'و', … */
  readonly pro: string
  readonly place: Place | undefined
  /** English display name when resolved, else the words themselves. */
  readonly name: string
  readonly precision: PlacePrecision
  readonly km: number | undefined
  /** What the type word says: city, village, district, countryside, border, … */
  readonly cue: string | undefined
  /** Compass words: 'north', 'north-west', 'centre', … */
  readonly direction: string | undefined
  /** Index of the mention that contains this one: «قرية س بريف ص». */
  readonly within: number | undefined
  /** Group of a coordinated list: «قريتي س وص». */
  readonly list: number | undefined
  /** An adjective of a country («السورية»): not itself a place of an event unless its head is an area noun. */
  readonly demonym: boolean | undefined
  readonly rule: PlaceRule
  /** Reasons, for the derivation. */
  readonly why: readonly Evidence[]
  /** Candidates considered. */
  readonly alternatives: number
}

/** What the caller knows beside the text. */
export interface PlaceContext {
  /** ISO2 hints from publisher and parties. */
  readonly countries?: readonly string[]
  /** Words already taken by a party's or source's name. */
  readonly skip?: (from: number, to: number) => boolean
  /** Words already taken by a person's name. */
  readonly persons?: (from: number, to: number) => boolean
}
