/** A position as GeoJSON and KML have it: longitude, then latitude (RFC 7946 section 3.1.1). */
export type Position = readonly [lon: number, lat: number]

const round = (value: number): number => Math.round(value * 1e5) / 1e5

/**
 * A circle of `km` around a point as a closed ring of 33 positions, counter-clockwise (RFC 7946 section 3.1.6). Good for
 * the radii that places have; near a pole, where it is none, the ring is kept on the globe.
 */
export function ring(lat: number, lon: number, km: number): Position[] {
  const up = km / 111.2
  const out = up / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  const corners = Array.from({ length: 32 }, (_, i): Position => {
    const turn = (i * Math.PI) / 16
    return [
      round(Math.max(-180, Math.min(180, lon + out * Math.cos(turn)))),
      round(Math.max(-90, Math.min(90, lat + up * Math.sin(turn)))),
    ]
  })
  return [...corners, corners[0]!]
}
