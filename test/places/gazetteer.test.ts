import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { stampOf } from '../../scripts/gazetteer/sources.ts'
import {
  compileGazetteer,
  compileOrdinary,
  compilePlaces,
  explainPlace,
  mergeRows,
  openGazetteer,
  type PlaceRow,
} from '../../src/places/index.ts'
import { bundled, root } from './marked.ts'

const row = (id: string, name: string, more: Partial<PlaceRow> = {}): PlaceRow => ({
  id,
  names: [name],
  english: id,
  lat: 35,
  lon: 40,
  country: 'SY',
  admin1: '',
  kind: 'village',
  population: 0,
  ...more,
})

describe('the bundled gazetteer', () => {
  it('is fresh: made from the lists and the code that are committed', () => {
    assert.equal(
      bundled().stamp,
      stampOf(root),
      'data/gazetteer.bin is stale: node scripts/gazetteer/build.ts',
    )
  })
  it('opens in less than 150 ms', () => {
    const bytes = readFileSync(join(root, 'data/gazetteer.bin'))
    const started = performance.now()
    openGazetteer(bytes)
    assert.ok(performance.now() - started < 150)
    assert.ok(bytes.length < 8e6)
  })
  it('holds every curated row under its id or merged with another source', () => {
    for (const file of readdirSync(join(root, 'lexicon/places'))) {
      if (!file.endsWith('.tsv') || file === 'ordinary.tsv') continue
      const rows = compilePlaces(readFileSync(join(root, 'lexicon/places', file), 'utf8'), file)
      for (const r of rows.filter((_, i) => i % 25 === 0))
        assert.ok(
          r.names.some((n) => explainPlace(n, bundled()).candidates.length > 0),
          `${file}: ${r.id}`,
        )
    }
  })
  it('refuses bytes that are no gazetteer', () => {
    assert.throws(() => openGazetteer(new Uint8Array(3000)), /Not a gazetteer/)
    assert.throws(() => openGazetteer(new Uint8Array(4)), /too short/)
  })
})

describe('compiling', () => {
  it('joins rows of one id, and rows of one name that lie close', () => {
    const merged = mergeRows([
      row('geonames:1', 'تل صغير', { population: 5 }),
      row('wof:9', 'التل الصغير', { also: ['geonames:1'] }),
      row('osm:7', 'تل صغير', { lat: 35.01 }),
      row('osm:8', 'تل صغير', { lat: 36 }),
    ])
    assert.equal(merged.length, 2)
    assert.deepEqual(merged[0]!.names, ['تل صغير', 'التل الصغير'])
    assert.equal(merged[0]!.id, 'geonames:1')
  })
  it('keeps a city and its governorate apart', () => {
    assert.equal(
      mergeRows([row('a:1', 'حلبون', { kind: 'town' }), row('a:2', 'حلبون', { kind: 'governorate' })]).length,
      2,
    )
  })
  it('finds compounds joined and apart, and spelling slips', () => {
    const g = openGazetteer(compileGazetteer([row('a:1', 'كفر زعتر'), row('a:2', 'البوزعتر', { lat: 36 })]))
    assert.equal(g.find('كفرزعتر').candidates.length, 1)
    assert.equal(g.find('البو زعتر').candidates.length, 1)
    assert.equal(g.findLoose('كفر زعطر').length, 1)
  })
  it('shows an import behind the bundled file without doubles', () => {
    const own = compileGazetteer([
      row('osm:1', 'كفر نوران', { lat: 36.081, lon: 36.83 }),
      row('osm:2', 'خربة الفراشات'),
    ])
    const g = openGazetteer(readFileSync(join(root, 'data/gazetteer.bin')), [own])
    assert.equal(g.find('كفر نوران').candidates.length, bundled().find('كفر نوران').candidates.length)
    assert.equal(g.find('خربه الفراشات').candidates[0]!.id, 'osm:2')
  })
  it('refuses rows that cannot be placed', () => {
    assert.throws(() => compileGazetteer([row('a:1', 'latin only', { names: [''] })]), /no Arabic name/)
    assert.throws(() => compileGazetteer([row('a:1', 'تل', { lat: 99 })]), /globe/)
  })
  it('names file, line and fault of a bad list', () => {
    const head = 'id\tnames\tenglish\tlat\tlon\tcountry\tadmin1\tkind\tsource\tnote\n'
    assert.throws(
      () => compilePlaces(`${head}isnad:x\tتل\tTell\t95\t40\tSY\t\tvillage\tmap\t`, 'x.tsv'),
      /x\.tsv:2: .*globe/,
    )
    assert.throws(
      () => compilePlaces(`${head}isnad:x\tتل\tTell\t35\t40\tSY\t\thamlet\tmap\t`, 'x.tsv'),
      /no kind/,
    )
    assert.throws(
      () => compilePlaces(`${head}isnad:x\tتل\tTell\t35\t40\tSY\t\tvillage\t\t`, 'x.tsv'),
      /source/,
    )
    assert.throws(() => compileOrdinary('form\tas\tsource\nباب\tword\tx\nباب\tnoun\tx', 'o.tsv'), /o\.tsv:3/)
    assert.throws(() => compileOrdinary('form\tas\tsource\nباب\tthing\tx', 'o.tsv'), /thing/)
  })
})

describe('explaining', () => {
  it('lists what a word may mean, the best known first', () => {
    const { candidates, ordinary } = explainPlace('القائم', bundled())
    assert.equal(ordinary, 'told')
    assert.ok(candidates.some((c) => c.country === 'IQ'))
  })
})
