import type { PlaceRow } from '../../src/places/index.ts'
import { mergeRows } from '../../src/places/merge.ts'
import { arabicOf, around, core } from './areas.ts'

/** A name on the map: `z` is the zoom from which it is shown. */
export interface Label {
  readonly ar: string
  readonly en: string
  readonly lat: number
  readonly lon: number
  readonly z: number
  /** Larger ones push smaller ones aside. */
  readonly n: number
}

/** Towns of the region by their importance: how many people live there, and whether they govern anything. */
export function townLabels(rows: readonly PlaceRow[]): readonly Label[] {
  return mergeRows([...rows])
    .filter(
      ({ kind, country, population, names }) =>
        names.length > 0 &&
        (kind === 'town' || kind === 'village' || kind === 'camp') &&
        (core.has(country)
          ? population >= 3000 || kind === 'town'
          : around.has(country) && population >= 300_000),
    )
    .map((row): Label => {
      const near = core.has(row.country)
      return {
        ar: arabicOf(row.names[0]!),
        en: row.english,
        lat: round(row.lat),
        lon: round(row.lon),
        z: zoomOf(row, near),
        n: row.population,
      }
    })
    .sort((a, b) => a.z - b.z || b.n - a.n || (a.en < b.en ? -1 : 1))
}

function zoomOf({ population, rank }: PlaceRow, near: boolean): number {
  const great = population >= 1_000_000 || (rank === 3 && population >= 500_000)
  if (great) return near ? 4 : 5
  if (population >= 200_000 || (near && rank === 3)) return near ? 5.5 : 6.5
  if (population >= 60_000) return 7
  if (population >= 15_000) return 8
  return population >= 5000 ? 9 : 10
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000
