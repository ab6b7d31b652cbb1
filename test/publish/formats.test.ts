/** Each format is opened again by a library that is not ours. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { check } from '@placemarkio/check-geojson'
import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { Ajv } from 'ajv'
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { readParquet } from 'parquet-wasm/node'
import readSheet from 'read-excel-file/node'
import { acledColumns } from '../../src/export/acled.ts'
import { columns } from '../../src/export/columns.ts'
import type { FormatName } from '../../src/export/formats.ts'
import { profiles } from '../../src/export/profile.ts'
import { ucdpColumns } from '../../src/export/ucdp.ts'
import type { ExportRequest } from '../../src/publish/request.ts'
import { exportTo } from '../../src/publish/run.ts'
import { by } from '../record/fixture.ts'
import { provSchema } from './prov-schema.ts'
import { type Land, land, makeLand, request } from './store.ts'
import { timemapAssociation, timemapEvent, timemapSource } from './timemap-rules.ts'

/** What is looked at of a feature that togeojson read. */
interface Feature {
  readonly properties: Readonly<Record<string, unknown>> | null
  readonly geometry: { readonly type: string; readonly coordinates?: unknown } | null
}

let here: Land
before(async () => {
  here = await makeLand()
})
after(() => here.close())

async function exported(format: FormatName, over: Partial<ExportRequest> = {}): Promise<string> {
  const path = here.path(`${format}-${over.lang ?? 'en'}-${over.profile?.name ?? 'public'}`)
  await exportTo(here.store, request({ format, ...over }), path, by)
  return path
}
const text = (path: string): string => readFileSync(path, 'utf8')
const table = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { bom: true, columns: true })

test('ACLED and UCDP tables are CSV with their columns, and begin with a byte-order mark', async () => {
  for (const [format, heads, ids] of [
    ['acled', acledColumns, land.map((e) => e.id)],
    ['ucdp', ucdpColumns, ['ev-clash']],
  ] as const) {
    const path = await exported(format)
    assert.equal(readFileSync(path).subarray(0, 3).toString('hex'), 'efbbbf')
    const lines: string[][] = parse(readFileSync(path), { bom: true })
    assert.deepEqual(lines[0], [...heads])
    for (const line of lines) assert.equal(line.length, heads.length)
    assert.deepEqual(
      table(path)
        .map((row) => row.event_id_cnty ?? row.id)
        .sort(),
      [...ids].sort(),
    )
  }
})

test('our own table holds Arabic and the figures, one row an event', async () => {
  const rows = table(await exported('csv'))
  assert.deepEqual(
    Object.keys(rows[0]!),
    columns.map((c) => c.name),
  )
  const strike = rows.find((row) => row.id === 'ev-strike')!
  assert.deepEqual(
    [strike.type_ar, strike.place_ar, strike.agents_ar, strike.killed, strike.killed_high, strike.date_start],
    ['غارة جوية', 'تل الزيتون', 'قوات الشمال', '12', '', '2031-05-30'],
  )
})

test('HXL tags stand under the heads and are tags', async () => {
  const lines: string[][] = parse(readFileSync(await exported('hxl')), { bom: true })
  assert.equal(lines[1]!.length, lines[0]!.length)
  for (const tag of lines[1]!) assert.match(tag, /^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/)
  assert.equal(lines.length, 2 + land.length)
})

test('GeoJSON is RFC 7946, with uncertainty, flows and what is left out', async () => {
  const collection = check(text(await exported('geojson'))) as unknown as {
    features: { geometry: { type: string; coordinates: number[][][] } | null; properties: { role: string } }[]
    isnad: { profile: string; withheld: Record<string, number> }
  }
  const roles = collection.features.map((f) => f.properties.role)
  assert.deepEqual([...new Set(roles)].sort(), ['event', 'flow', 'place', 'uncertainty'])
  assert.equal(collection.isnad.profile, 'public')
  assert.ok(collection.isnad.withheld.words! > 0)
  const area = collection.features.find((f) => f.properties.role === 'uncertainty')!
  const ring = area.geometry!.coordinates[0]!
  assert.deepEqual(ring[0], ring.at(-1))
  // Counter-clockwise: the signed area is positive.
  const signed = ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0]! * y! - x! * ring[i]![1]!), 0)
  assert.ok(signed > 0)
})

test('KML is read by another reader, with its time as a calendar day', async () => {
  const source = text(await exported('kml'))
  const dom = new DOMParser().parseFromString(source, 'text/xml')
  const { features }: { features: readonly Feature[] } = kml(dom as never)
  const strike = features.find((f) => f.properties?.id === 'ev-strike')
  assert.equal(strike?.properties?.timestamp, '2031-05-30')
  assert.deepEqual(strike?.geometry, { type: 'Point', coordinates: [38.9, 35.12] })
  assert.ok(features.some((f) => f.geometry?.type === 'LineString'))
  assert.ok(features.some((f) => f.geometry?.type === 'Polygon'))
})

test('TimeMap’s own rules hold for events, sources and associations', async () => {
  const folder = await exported('timemap')
  const read = (name: string) => JSON.parse(text(`${folder}/${name}`))
  const events: { id: string; sources: string[]; associations: string[] }[] = read('events.json')
  const sources: Record<string, unknown> = read('sources.json')
  const associations: { id: string }[] = read('associations.json')
  assert.deepEqual(events.map((e) => e.id).sort(), land.map((e) => e.id).sort())
  for (const event of events) {
    assert.equal(timemapEvent.validate(event).error, undefined)
    for (const id of event.sources) assert.ok(id in sources, id)
    for (const id of event.associations)
      assert.ok(
        associations.some((a) => a.id === id),
        id,
      )
  }
  for (const source of Object.values(sources)) assert.equal(timemapSource.validate(source).error, undefined)
  for (const row of associations) assert.equal(timemapAssociation.validate(row).error, undefined)
  assert.equal(new Set(associations.map((a) => a.id)).size, associations.length)
})

test('PLOVER records have its types and its size', async () => {
  const records = text(await exported('plover'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  // Displacement is no PLOVER event.
  assert.deepEqual(records.map((r) => r.type).sort(), ['ASSAULT', 'ASSAULT', 'COERCE'])
  const strike = records.find((r) => r.id === 'ev-strike')
  assert.deepEqual(
    [strike.mode, strike.size, strike.source[0].sector],
    ['aerial', { dead: 12, injured: 20, arrested: null }, 'MIL'],
  )
})

test('the workbook is read by another reader and runs from right to left in Arabic', async () => {
  const path = await exported('xlsx', { lang: 'ar' })
  const [events, rest] = await readSheet(path)
  assert.deepEqual(events!.sheet, 'الأحداث')
  assert.deepEqual(
    events!.data[0],
    columns.map((c) => c.arabic),
  )
  assert.equal(events!.data.length, 1 + land.length)
  const at = (name: string) => columns.findIndex((c) => c.name === name)
  const strike = events!.data.find((row) => row[at('id')] === 'ev-strike')!
  assert.deepEqual(
    [strike[at('place_ar')], strike[at('killed')], strike[at('latitude')]],
    ['تل الزيتون', 12, 35.12],
  )
  assert.match(String(rest!.data[0]![0]), /^الأحداث في هذا التصدير: 4$/)
})

test('Parquet tables are read by another reader, with what is left out in the footer', async () => {
  const folder = await exported('parquet')
  const rows = (name: string) =>
    tableFromIPC(readParquet(readFileSync(`${folder}/${name}.parquet`)).intoIPCStream()).toArray()
  assert.deepEqual(readdirSync(folder).sort(), [
    'claims.parquet',
    'events.parquet',
    'flows.parquet',
    'isnad-export.json',
    'left-out.ndjson',
    'tallies.parquet',
  ])
  const strike = rows('events').find((row) => row?.id === 'ev-strike')!
  assert.deepEqual(
    [strike.place_ar, strike.killed, strike.latitude, strike.killed_high],
    ['تل الزيتون', 12n, 35.12, null],
  )
  const [flow] = rows('flows')
  assert.deepEqual([flow!.from_id, flow!.to_id, flow!.best], ['test:tal-zaytun', 'test:wadi-safsaf', 50n])
  assert.equal(rows('claims').length, 6)
  assert.ok(readFileSync(`${folder}/events.parquet`).includes('isnad.left-out'))
})

test('PROV-JSON has the shape of the submission, and nothing refers to what is not there', async () => {
  const document: { bundle: unknown } = JSON.parse(text(await exported('prov')))
  const valid = new Ajv({ allowUnionTypes: true }).compile(provSchema)
  assert.ok(valid(document), JSON.stringify(valid.errors))
  type Bundle = Record<string, Record<string, Record<string, unknown>>>
  for (const [name, bundle] of Object.entries(document.bundle as Record<string, Bundle>)) {
    const there = new Set([
      ...Object.keys(bundle.entity!),
      ...Object.keys(bundle.activity!),
      ...Object.keys(bundle.agent!),
    ])
    for (const [relation, rows] of Object.entries(bundle))
      if (!['entity', 'activity', 'agent'].includes(relation))
        for (const row of Object.values(rows))
          for (const [role, id] of Object.entries(row))
            if (/^prov:(?:entity|activity|agent|generatedEntity|usedEntity)$/.test(role))
              assert.ok(there.has(String(id)), `${name}: ${relation} ${role} ${id}`)
  }
})

test('the case file is one page without scripts, with evidence, chain and custody', async () => {
  const html = text(await exported('case', { lang: 'ar' }))
  const faults: string[] = []
  new DOMParser({ onError: (level, message) => level !== 'warning' && faults.push(message) }).parseFromString(
    html,
    'text/html',
  )
  assert.deepEqual(faults, [])
  assert.match(html, /<html lang="ar" dir="rtl">/)
  assert.doesNotMatch(html, /<script|<img|https?:\/\/[^<]*\.js/)
  for (const heading of ['الأدلة', 'سلسلة الرواة', 'سجل العهدة', 'ما حُجب'])
    assert.ok(html.includes(heading), heading)
  const full = text(await exported('case', { profile: profiles.full }))
  assert.ok(full.includes('أفاد مصدر طبي'))
  assert.ok(full.includes('Not for publication'))
})

test('calendar days come out as told, in every zone', async () => {
  const zone = process.env.TZ
  try {
    const days: string[] = []
    for (const tz of ['Pacific/Kiritimati', 'America/Adak', 'Asia/Damascus']) {
      process.env.TZ = tz
      days.push(text(await exported('csv')) + text(await exported('kml')) + text(await exported('acled')))
    }
    assert.equal(new Set(days).size, 1)
    assert.ok(days[0]!.includes('2031-05-30'))
    assert.ok(!days[0]!.includes('2031-05-29'))
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
