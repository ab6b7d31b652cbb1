/** Great-circle arithmetic on degrees and kilometres. */

const rad = Math.PI / 180
const earth = 6371

export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Kilometres between two points. */
export function kmBetween(a: Point, b: Point): number {
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point `km` away from another, in degrees clockwise from north. */
export function offset(from: Point, km: number, bearing: number): Point {
  const lat = from.lat + (km / 111.2) * Math.cos(bearing * rad)
  const lon = from.lon + ((km / 111.2) * Math.sin(bearing * rad)) / Math.max(0.05, Math.cos(from.lat * rad))
  return { lat: round(lat), lon: round(lon) }
}

/** Five decimals: about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
