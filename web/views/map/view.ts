/** Where the map looks, and what of the world that is. Web Mercator in tiles of 512 pixels. */

export interface View {
  readonly lat: number
  readonly lon: number
  readonly zoom: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const limit = 85
export const x = (lon: number, zoom: number): number => ((lon + 180) / 360) * 512 * 2 ** zoom
export function y(lat: number, zoom: number): number {
  const sine = Math.sin((Math.min(limit, Math.max(-limit, lat)) * Math.PI) / 180)
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 512 * 2 ** zoom
}
const lonAt = (at: number, zoom: number): number => (at / (512 * 2 ** zoom)) * 360 - 180
const latAt = (at: number, zoom: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * at) / (512 * 2 ** zoom)))) * 180) / Math.PI

/** What is seen, in degrees. */
export function boundsOf({ lat, lon, zoom }: View, { width, height }: Size): Bounds {
  const [middleX, middleY] = [x(lon, zoom), y(lat, zoom)]
  return {
    west: Math.max(-180, lonAt(middleX - width / 2, zoom)),
    east: Math.min(180, lonAt(middleX + width / 2, zoom)),
    north: latAt(middleY - height / 2, zoom),
    south: latAt(middleY + height / 2, zoom),
  }
}

/** The view that shows all of it, with some air around. */
export function fit({ west, south, east, north }: Bounds, { width, height }: Size): View {
  const wide = Math.max(x(east, 0) - x(west, 0), 1e-6)
  const high = Math.max(y(south, 0) - y(north, 0), 1e-6)
  const zoom = Math.log2(Math.min((width * 0.85) / wide, (height * 0.85) / high))
  const at = Math.min(9, Math.max(3, zoom))
  const [middleX, middleY] = [(x(east, 0) + x(west, 0)) / 2, (y(south, 0) + y(north, 0)) / 2]
  return { lat: round(latAt(middleY, 0)), lon: round(lonAt(middleX, 0)), zoom: round(at) }
}

export function moved(view: View, right: number, down: number): View {
  const { lat, lon, zoom } = view
  return {
    zoom,
    lon: round(lonAt(x(lon, zoom) + right, zoom)),
    lat: round(latAt(Math.max(0, y(lat, zoom) + down), zoom)),
  }
}

export const round = (value: number): number => Math.round(value * 1000) / 1000

/**
 * The box to ask for: what is seen and some more, on a grid of its own, so that a small move asks for nothing new.
 * @returns `west,south,east,north`
 */
export function boxOf(view: View, size: Size): string {
  const { west, south, east, north } = boundsOf(view, size)
  const step = 90 / 2 ** Math.floor(view.zoom)
  const low = (value: number, least: number) => Math.max(least, Math.floor(value / step) * step)
  const high = (value: number, most: number) => Math.min(most, Math.ceil(value / step) * step)
  return [low(west, -180), low(south, -90), high(east, 180), high(north, 90)].map(round).join(',')
}
