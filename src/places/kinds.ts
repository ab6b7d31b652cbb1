import type { PlacePrecision } from '../ontology.ts'
import type { PlaceKind } from './types.ts'

/** What a kind means for precision, and the usual radius in kilometres where a row states none. */
export const kinds: {
  readonly [K in PlaceKind]: { readonly precision: PlacePrecision; readonly km: number }
} = {
  country: { precision: 'country', km: 300 },
  governorate: { precision: 'governorate', km: 60 },
  district: { precision: 'district', km: 20 },
  subdistrict: { precision: 'district', km: 12 },
  town: { precision: 'town', km: 4 },
  village: { precision: 'town', km: 2 },
  neighbourhood: { precision: 'site', km: 1.5 },
  camp: { precision: 'site', km: 1.5 },
  prison: { precision: 'site', km: 1 },
  airport: { precision: 'site', km: 2 },
  base: { precision: 'site', km: 2 },
  dam: { precision: 'site', km: 2 },
  crossing: { precision: 'site', km: 2 },
  river: { precision: 'area', km: 150 },
  mountain: { precision: 'area', km: 20 },
  region: { precision: 'area', km: 60 },
  road: { precision: 'area', km: 40 },
  hospital: { precision: 'site', km: 1 },
  site: { precision: 'site', km: 1 },
  border: { precision: 'area', km: 100 },
}

/** A town's radius grows with its people: 4 km at 10,000, about 20 km at five million. */
export const townKm = (population: number): number =>
  population <= 10_000 ? 4 : Math.min(25, Math.round(4 * (population / 10_000) ** 0.26))
