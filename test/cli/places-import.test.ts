import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isnad, rows } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-places-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}
/** A row of a GeoNames country dump: nineteen columns. */
const dump = (id: number, name: string, lat: number, lon: number): string =>
  [
    id,
    name,
    name,
    '',
    lat,
    lon,
    'P',
    'PPL',
    'IQ',
    '',
    '01',
    '',
    '',
    '',
    900,
    '',
    40,
    'Asia/Baghdad',
    '2020-01-01',
  ].join('\t')
interface Found {
  readonly name: string
  readonly country: string
  readonly admin1: string
}
const look = async (name: string, env: Record<string, string>): Promise<Found[]> =>
  rows<Found>((await isnad(['places', name, '--json'], { cwd: folder, env })).out)

test('a GeoNames dump, its alternate names and its admin-1 codes become one file that reading opens', async () => {
  const target = join(folder, 'geo.bin')
  const { code, out } = await isnad([
    'places',
    'import',
    file('IQ.txt', `${dump(990001, 'Tall Zubrah', 33.1, 43.9)}\n`),
    file('alternateNamesV2.txt', '1\t990001\tar\tتل زبرة الجديد\t1\t\t\t\n2\t990001\ten\tTall Zubrah\n'),
    file('admin1CodesASCII.txt', 'IQ.01\tAl Anbar\tAl Anbar\t99592\n'),
    '--to',
    target,
    '--json',
  ])
  assert.equal(code, 0)
  assert.deepEqual(rows<{ places: number; rows: object }>(out)[0]?.rows, { geonames: 1 })
  assert.deepEqual(
    (await look('تل زبرة الجديد', { ISNAD_GAZETTEER: target })).map((p) => [p.name, p.country, p.admin1]),
    [['Tall Zubrah', 'IQ', 'Al Anbar']],
  )
  assert.deepEqual(await look('تل زبرة الجديد', {}), [])
  const named = await isnad(['places', 'تل زبرة الجديد', '--gazetteer', target, '--json'], { cwd: folder })
  assert.equal(rows(named.out).length, 1)
})

test('a Who’s On First folder, OpenStreetMap GeoJSON and a table are told apart and joined', async () => {
  const feature = (id: number, name: string): string =>
    JSON.stringify({
      type: 'Feature',
      properties: {
        'wof:id': id,
        'wof:placetype': 'locality',
        'wof:country': 'SY',
        'wof:name': 'Zubrah',
        'name:ara_x_preferred': [name],
        'geom:latitude': 35.1,
        'geom:longitude': 40.1,
      },
      geometry: { type: 'Point', coordinates: [40.1, 35.1] },
    })
  file('wof/data/1/1.geojson', feature(1, 'زبرة التحتا'))
  file('wof/data/2/2.geojson', feature(2, 'زبرة الفوقا'))
  file('wof/README.md', 'no place')
  const osm = file(
    'extract.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'node/7',
          properties: { place: 'village', 'name:ar': 'زبرة الشرقية', 'name:en': 'East Zubrah' },
          geometry: { type: 'Point', coordinates: [40.4, 35.2] },
        },
      ],
    }),
  )
  const table = file('own.csv', 'names,lat,lon,country,kind\nزبرة الغربية|زبرة غرب,35.0,39.8,SY,village\n')
  const { code, out, err } = await isnad(['places', 'import', join(folder, 'wof'), osm, table, '--json'], {
    cwd: folder,
    env: { ISNAD_RECORD: 'rec' },
  })
  assert.equal(code, 0)
  assert.deepEqual(rows<{ rows: object }>(out)[0]?.rows, { whosonfirst: 2, openstreetmap: 1, table: 1 })
  assert.match(err, /OpenStreetMap ODbL/)
  assert.ok(existsSync(join(folder, 'rec/gazetteer.bin')))
  for (const name of ['زبرة التحتا', 'زبرة الفوقا', 'زبرة الشرقية', 'زبرة غرب'])
    assert.equal((await look(name, { ISNAD_RECORD: 'rec' })).length, 1, name)
})

test('a file that holds no places, and a compiled file that is none, are refused with their names', async () => {
  const wrong = await isnad(['places', 'import', file('notes.txt', 'no places here\n')], { cwd: folder })
  assert.deepEqual([wrong.code, /notes\.txt/.test(wrong.err)], [1, true])
  assert.equal((await isnad(['places', 'import'], { cwd: folder })).code, 2)
  const broken = await isnad(['places', 'حلب', '--gazetteer', file('broken.bin', 'x')], { cwd: folder })
  assert.deepEqual([broken.code, /broken\.bin/.test(broken.err)], [1, true])
})
