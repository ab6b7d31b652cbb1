import { readFileSync, writeFileSync } from 'node:fs'

/** Measures by name, each between 0 and 1, higher is better. */
export type Measures = Readonly<Record<string, number>>

const file = new URL('floors.json', import.meta.url)

/** The floors: what was once reached and may not be lost. */
export const readFloors = (): Measures => JSON.parse(readFileSync(file, 'utf8')) as Measures

/** Names of measures that lie under their floor. A floor whose measure did not run is not judged. */
export const fallen = (measures: Measures, floors: Measures): string[] =>
  Object.keys(floors).filter((name) => name in measures && measures[name]! < floors[name]! - 1e-9)

/**
 * Floors raised to what was measured; none is ever lowered, so a bad day cannot erase a good one. A floor is the
 * measure cut to three decimals.
 */
export function raise(measures: Measures, floors: Measures): Measures {
  const raised: Record<string, number> = { ...floors }
  for (const [name, value] of Object.entries(measures)) {
    const floor = Math.floor(value * 1000 + 1e-6) / 1000
    if (floor > (raised[name] ?? -1)) raised[name] = floor
  }
  return Object.fromEntries(Object.entries(raised).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Writes floors, one a line, so that a change shows which measure it moved. */
export const writeFloors = (floors: Measures): void =>
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`)
