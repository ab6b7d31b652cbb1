/** What a person would see: the files opened in LibreOffice and written out again. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { columns } from '../../src/export/columns.ts'
import { exportTo } from '../../src/publish/run.ts'
import { by } from '../record/fixture.ts'
import { type Land, makeLand, request } from './store.ts'

const office = process.env.ISNAD_SOFFICE ?? '/usr/bin/soffice'
const skip = existsSync(office) ? false : `no LibreOffice at ${office} (apt-get install libreoffice-calc)`

let here: Land
before(async () => {
  here = await makeLand()
})
after(() => here.close())

/** Opens a file in LibreOffice and saves it as another kind; gives the text. */
async function converted(path: string, filter: string, to: string, read?: string): Promise<string> {
  const out = here.path(`out-${to}-${path.split('/').at(-1)}`)
  mkdirSync(out, { recursive: true })
  await promisify(execFile)(office, [
    `-env:UserInstallation=file://${here.path('office-profile')}`,
    '--headless',
    ...(read === undefined ? [] : [`--infilter=${read}`]),
    '--convert-to',
    `${to}:${filter}`,
    '--outdir',
    out,
    path,
  ])
  // LibreOffice adds the sheet's name to a file's.
  const made = readdirSync(out).find((name) => name.endsWith(`.${to}`))
  assert.ok(made !== undefined, `LibreOffice made no .${to} of ${path}`)
  return readFileSync(`${out}/${made}`, 'utf8')
}

// Comma, quotes, UTF-8; as shown: no, so that numbers come back as they are stored; the first sheet.
const toCsv = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1'
const rowsOf = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true })

test('an Arabic CSV opens in LibreOffice as it was written', { skip }, async () => {
  const path = here.path('arabic.csv')
  await exportTo(here.store, request({ format: 'csv' }), path, by)
  const seen = rowsOf(await converted(path, toCsv, 'csv', 'CSV:44,34,76,1,,0,false,false'))
  assert.deepEqual(seen, rowsOf(readFileSync(path, 'utf8')))
})

test('an Arabic workbook opens in LibreOffice with the same cells, from right to left', {
  skip,
}, async () => {
  const csv = here.path('same.csv')
  const path = here.path('arabic.xlsx')
  await exportTo(here.store, request({ format: 'csv' }), csv, by)
  await exportTo(here.store, request({ format: 'xlsx', lang: 'ar' }), path, by)
  const out = await converted(path, toCsv, 'csv')
  const [heads, ...rows] = rowsOf(out)
  assert.deepEqual(
    heads,
    columns.map((c) => c.arabic),
  )
  assert.deepEqual(rows, rowsOf(readFileSync(csv, 'utf8')).slice(1))
  const flat = await converted(path, 'OpenDocument Spreadsheet Flat XML', 'fods')
  assert.match(flat, /style:writing-mode="rl-tb"/)
})
