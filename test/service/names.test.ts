import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { partiesFile, readNames } from '../../src/service/names.ts'

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
