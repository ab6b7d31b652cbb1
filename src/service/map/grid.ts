import type { Box } from '../../record/index.ts'
import { type Standing, Tally, together } from './tally.ts'

/** Places of a map, those that lie too near each other joined. Web Mercator, as the map draws. */

/** Of the map; nearer ones are joined. */
const pixels = 40
const tileSize = 512

export interface Cluster extends Box {
  readonly lat: number
  readonly lon: number
  readonly places: number
  readonly tally: Tally
}

/** Nobody knows where in them: they are drawn as what they are, never as a point. */
export const isArea = ({ spot: { precision } }: Standing): boolean =>
  precision === 'governorate' || precision === 'country'

export const within =
  ({ west, south, east, north }: Box) =>
  ({ spot: { lat, lon } }: Standing): boolean =>
    lat >= south && lat <= north && lon >= west && lon <= east

/** Of a hundred events, so many on each side may lie outside: one capital far away would else make all the rest small. */
const aside = 0.03

/** What holds nearly all that is known exactly; where nothing is, what holds all. */
export function extentOf(standing: readonly Standing[]): Box | null {
  const exact = standing.filter((one) => !isArea(one))
  const all = exact.length > 0 ? exact : standing
  if (all.length === 0) return null
  const [west, east] = middlePart(all, ({ spot }) => spot.lon)
  const [south, north] = middlePart(all, ({ spot }) => spot.lat)
  return { west, south, east, north }
}

function middlePart(standing: readonly Standing[], by: (one: Standing) => number): readonly [number, number] {
  const sorted = standing
    .map((one) => ({ at: by(one), events: one.tally.events }))
    .sort((a, b) => a.at - b.at)
  const cut = aside * sorted.reduce((sum, { events }) => sum + events, 0)
  const firstBeyond = (rows: typeof sorted): number => {
    let sum = 0
    for (const { at, events } of rows) {
      sum += events
      if (sum > cut) return at
    }
    return rows[0]!.at
  }
  return [firstBeyond(sorted), firstBeyond(sorted.toReversed())]
}

/** Fraction of the world from its north; poles are where the map ends. */
export const y = (lat: number): number => {
  const sine = Math.sin((Math.min(85, Math.max(-85, lat)) * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

/** Squares of the grid stand still while the map is moved, so that a cluster does not change under the hand. */
export function clustered(
  standing: readonly Standing[],
  zoom: number,
): { readonly places: readonly Standing[]; readonly clusters: readonly Cluster[] } {
  const squares = (tileSize * 2 ** zoom) / pixels
  const cells = Map.groupBy(
    standing,
    ({ spot: { lat, lon } }) =>
      `${Math.floor(((lon + 180) / 360) * squares)} ${Math.floor(y(lat) * squares)}`,
  )
  const places: Standing[] = []
  const clusters: Cluster[] = []
  for (const cell of cells.values())
    if (cell.length === 1) places.push(cell[0]!)
    else clusters.push(join(cell))
  return { places, clusters }
}

/** Where most of its events are, weighed by their number. */
function join(cell: readonly Standing[]): Cluster {
  let [lat, lon, weight] = [0, 0, 0]
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const { spot, tally } of cell) {
    const { events } = tally
    lat += spot.lat * events
    lon += spot.lon * events
    weight += events
    box.west = Math.min(box.west, spot.lon)
    box.east = Math.max(box.east, spot.lon)
    box.south = Math.min(box.south, spot.lat)
    box.north = Math.max(box.north, spot.lat)
  }
  return { lat: lat / weight, lon: lon / weight, ...box, places: cell.length, tally: together(cell) }
}

/** By first-level area; a country known as no more than that has an area without a name. */
export function byArea(
  standing: readonly Standing[],
): readonly { readonly country: string; readonly admin1: string; readonly tally: Tally }[] {
  const areas = new Map<string, { country: string; admin1: string; tally: Tally }>()
  for (const { spot, tally } of standing) {
    const { country, admin1 } = spot
    const id = `${country}:${admin1}`
    const area = areas.get(id) ?? { country, admin1, tally: new Tally() }
    area.tally.addAll(tally)
    areas.set(id, area)
  }
  return [...areas.values()].sort(
    (a, b) => b.tally.events - a.tally.events || (a.country + a.admin1 < b.country + b.admin1 ? -1 : 1),
  )
}
