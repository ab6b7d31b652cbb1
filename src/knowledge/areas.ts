import { readFileSync } from 'node:fs'

/**
 * Arabic names of first-level areas by `IQ:Nineveh`: country and the English name that places of the gazetteer carry. Made
 * by scripts/basemap/build.ts from Natural Earth; kept apart from the gazetteer, which has areas in English alone.
 */
export const readAreas = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL('../../data/areas.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >
