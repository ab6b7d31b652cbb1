/**
 * node scripts/borders.ts: the outlines behind the public site's map, from Natural Earth (public domain) as world-atlas
 * packs it: coasts and borders of the region that Isnad's gazetteer covers, as short lines of whole hundredths of a degree.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { mesh } from 'topojson-client'

const atlas = JSON.parse(
  readFileSync(new URL(import.meta.resolve('world-atlas/countries-50m.json')), 'utf8'),
) as Parameters<typeof mesh>[0]

const [west, south, east, north] = [-20, -6, 78, 46]
/** Degrees between two points that are both kept. */
const step = 0.06

const lines: number[][] = []
for (const line of mesh(atlas, atlas.objects.countries as never).coordinates) {
  let run: number[] = []
  const end = (): void => {
    if (run.length >= 4) lines.push(run)
    run = []
  }
  for (const [i, [lon, lat]] of (line as [number, number][]).entries()) {
    if (lon < west || lon > east || lat < south || lat > north) {
      end()
      continue
    }
    const last = i === line.length - 1
    const far = run.length === 0 || Math.hypot(lon - run.at(-2)! / 100, lat - run.at(-1)! / 100) > step
    if (far || last) run.push(Math.round(lon * 100), Math.round(lat * 100))
  }
  end()
}

writeFileSync(
  new URL('../site/borders.js', import.meta.url),
  '// Made by scripts/borders.ts from Natural Earth (public domain, naturalearthdata.com). Lines as drawn there, which\n' +
    '// takes no position on any border. Pairs of hundredths of a degree: longitude, latitude.\n' +
    `isnad.borders = [\n${lines.map((line) => `[${line.join(',')}]`).join(',\n')}\n]\n`,
)
