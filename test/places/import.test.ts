import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  readAlternateNames,
  readGeoNames,
  readOpenStreetMap,
  readPlacesTable,
  readWhosOnFirst,
} from '../../src/places/index.ts'

const dump = (id: number, name: string, alternates: string, code: string, population = 0): string =>
  [
    id,
    name,
    name,
    alternates,
    '35.5',
    '40.5',
    'P',
    code,
    'SY',
    '',
    '07',
    '',
    '',
    '',
    population,
    '',
    '200',
    'Asia/Damascus',
    '2020-01-01',
  ].join('\t')

describe('imports', () => {
  it('GeoNames: Arabic names of the dump and of the alternates, kinds and ranks', () => {
    const alternates = readAlternateNames(
      '1\t11\tar\tالتلة الأولى\t1\t\t\t\n2\t11\ten\tFirst Hill\n3\t12\tar\tقديمة\t\t\t\t1',
    )
    const rows = readGeoNames(
      [
        dump(11, 'Tilla', 'Tilla,التلة', 'PPL'),
        dump(12, 'No Arabic', '', 'PPL'),
        dump(13, 'Sijn', 'سجن التلة', 'PRN'),
        dump(14, 'X', 'شيء', 'SCH'),
      ].join('\n'),
      alternates,
      new Map([['SY.07', 'Deir ez-Zor']]),
    )
    assert.deepEqual(
      rows.map((r) => [r.id, r.names[0], r.kind, r.admin1, r.rank]),
      [
        ['geonames:11', 'التلة الأولى', 'village', 'Deir ez-Zor', 0],
        ['geonames:13', 'سجن التلة', 'prison', 'Deir ez-Zor', 0],
      ],
    )
    assert.throws(() => readGeoNames('1\t2\t3'), /line 1: 3 columns/)
  })
  it("Who's On First: the flat records and its own GeoJSON", () => {
    const flat = readWhosOnFirst(
      '{"id":5,"cc":"SY","placetype":"locality","name":"Tilla","ar":["قرية التلة","Tilla"],"lat":35,"lon":40,"gn":11,"deprecated":false}\n' +
        '{"id":6,"cc":"SY","placetype":"locality","name":"Gone","ar":["الذاهبة"],"lat":35,"lon":40,"gn":null,"deprecated":true}\n',
    )
    assert.deepEqual(
      flat.map((r) => [r.id, r.also, r.names]),
      [['geonames:11', ['wof:5'], ['التلة']]],
    )
    const feature = readWhosOnFirst(
      JSON.stringify({
        type: 'Feature',
        properties: {
          'wof:id': 7,
          'wof:country': 'SY',
          'wof:placetype': 'region',
          'wof:name': 'R',
          'name:ara_x_preferred': ['التلال'],
          'geom:latitude': 35,
          'geom:longitude': 40,
        },
      }),
    )
    assert.deepEqual(
      feature.map((r) => [r.id, r.kind, r.lat]),
      [['wof:7', 'governorate', 35]],
    )
    assert.throws(() => readWhosOnFirst('\n{bad'), /line 2: not JSON/)
    assert.throws(() => readWhosOnFirst('{"id":1}'), /line 1: neither/)
  })
  it('OpenStreetMap: points and areas, collections and lines', () => {
    const point = {
      type: 'Feature',
      id: 'node/1',
      properties: { place: 'town', 'name:ar': 'التلة', 'name:en': 'Tilla', population: '12,000' },
      geometry: { type: 'Point', coordinates: [40, 35] },
    }
    const area = {
      type: 'Feature',
      id: 'way/2',
      properties: { amenity: 'prison', name: 'سجن التلة' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [40, 35],
            [42, 37],
          ],
        ],
      },
    }
    const shop = {
      type: 'Feature',
      id: 'node/3',
      properties: { shop: 'bakery', name: 'مخبز' },
      geometry: { type: 'Point', coordinates: [40, 35] },
    }
    const rows = readOpenStreetMap(
      JSON.stringify({ type: 'FeatureCollection', features: [point, area, shop] }),
    )
    assert.deepEqual(
      rows.map((r) => [r.id, r.kind, r.lat, r.population]),
      [
        ['osm:node/1', 'town', 35, 12000],
        ['osm:way/2', 'prison', 36, 0],
      ],
    )
    assert.equal(readOpenStreetMap(`${JSON.stringify(point)}\n${JSON.stringify(area)}`).length, 2)
    assert.throws(() => readOpenStreetMap('{"a":1}\n{"b"}'), /line 2/)
  })
  it('tables with commas or tabs, and their faults', () => {
    const rows = readPlacesTable(
      'name_ar,name_en,latitude,longitude,country,kind\n"التلة|تلة, الصغرى",Tilla,35,40,sy,village\n',
    )
    assert.deepEqual(
      rows.map((r) => [r.names, r.country, r.kind]),
      [[['التلة', 'تلة, الصغرى'], 'SY', 'village']],
    )
    assert.throws(() => readPlacesTable('name_ar,lat\nالتلة,35'), /no column lon/)
    assert.throws(() => readPlacesTable('name_ar\tlat\tlon\nالتلة\t95\t40'), /line 2: the point/)
  })
})
