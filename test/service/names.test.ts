import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { partiesFile, readAllNames, readNames } from '../../src/service/names.ts'

it('parties are named in both languages; a row without a form of its own has no Arabic name, and the first row of a party counts', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-names-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'parties.tsv')
  const rows = [
    '# invented',
    'id\tforms\tname',
    'river-brigade\tلواء النهر|كتائب النهر\tRiver Brigade',
    'river-brigade\tجماعة النهر\tRiver Group',
    'coast-guard\t-\tCoast Guard',
  ]
  writeFileSync(file, rows.join('\n'))
  assert.deepEqual(readNames(file), {
    ar: { 'river-brigade': 'لواء النهر' },
    en: { 'river-brigade': 'River Brigade', 'coast-guard': 'Coast Guard' },
  })
  assert.deepEqual(readNames(join(folder, 'none.tsv')), { ar: {}, en: {} })
  assert.equal(readNames(partiesFile).en.houthis, 'Houthis (Ansar Allah)')
})

it('outlets and first-level areas are named too, every area of the map by each name that events know it by', () => {
  const { ar, en } = readAllNames()
  assert.equal(ar['admin1:IQ:Nineveh'], 'نينوى')
  assert.match(ar.sohr ?? '', /المرصد السوري/)
  assert.equal(en.reuters, 'Reuters')
  const basemap = JSON.parse(
    readFileSync(new URL('../../data/basemap/basemap.json', import.meta.url), 'utf8'),
  ) as {
    land: {
      objects: { areas: { geometries: { properties: { country: string; ar: string; names: string[] } }[] } }
    }
  }
  const areas = basemap.land.objects.areas.geometries.flatMap(
    ({ properties: { country, ar: name, names } }) => names.map((one) => [`admin1:${country}:${one}`, name]),
  )
  assert.deepEqual(
    Object.fromEntries(Object.entries(ar).filter(([key]) => key.startsWith('admin1:'))),
    Object.fromEntries(areas),
  )
})
