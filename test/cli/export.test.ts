import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isnad, rows } from './run.ts'

/** A record of the bundled samples, in which nobody has accepted anything. */
const root = mkdtempSync(join(tmpdir(), 'isnad-cli-export-'))
const record = join(root, 'record')
const at = (name: string): string => join(root, name)
const run = (...args: string[]) => isnad([...args, '--record', record])

before(async () => {
  writeFileSync(at('file.txt'), 'x')
  const { code, err } = await isnad(['start', '--no-serve', '--record', record])
  assert.equal(code, 0, err)
})
after(() => rmSync(root, { recursive: true, force: true }))

test('by default nothing that nobody accepted leaves, and the reason and the way on are said', async () => {
  const { code, err } = await run('export', '--as', 'csv', '--out', at('none.csv'))
  assert.equal(code, 0, err)
  assert.equal(readFileSync(at('none.csv'), 'utf8').trim().split('\n').length, 1)
  assert.match(err, /not of the status asked for/)
  assert.match(err, /--status proposed/)
})

test('to standard output goes the table alone; what is left out is told beside it', async () => {
  const { code, out, err } = await run('export', '--as', 'acled', '--status', 'all')
  assert.equal(code, 0)
  assert.ok(out.startsWith('\ufeffevent_id_cnty,'))
  assert.ok(out.includes('machine-proposed, not reviewed'))
  assert.match(err, /no place in this format/)
})

test('a filter holds, the summary is JSON when asked for, and Arabic is spoken', async () => {
  const { code, out, err } = await run(
    ...['--lang', 'ar', 'export', '--as', 'geojson', '--status', 'proposed', '--type', 'shelling'],
    ...['--out', at('shelling.geojson'), '--json'],
  )
  assert.equal(code, 0, err)
  const [summary] = rows<{ events: number; digest: string }>(out)
  const made = JSON.parse(readFileSync(at('shelling.geojson'), 'utf8'))
  const told = made.features.filter((f: { properties: { role: string } }) => f.properties.role === 'event')
  assert.equal(told.length, summary!.events)
  assert.ok(
    told.length > 0 && told.every((f: { properties: { type: string } }) => f.properties.type === 'shelling'),
  )
  assert.match(err, /حُجب/)
  const log = await run('verify')
  assert.equal(log.code, 0, log.err)
})

test('every format is written for a new user, and the workbook in Arabic', async () => {
  for (const format of [
    'ucdp',
    'plover',
    'kml',
    'hxl',
    'prov',
    'case',
    'timemap',
    'parquet',
    'site',
    'xlsx',
    'ndjson',
  ]) {
    const { code, err } = await run(
      '--lang',
      'ar',
      'export',
      '--as',
      format,
      '--status',
      'all',
      '--out',
      at(`every-${format}`),
    )
    assert.equal(code, 0, `${format}: ${err}`)
    assert.ok(existsSync(at(`every-${format}`)), format)
  }
})

test('the names of the samples’ publishers are on no list and stay back', async () => {
  const { out } = await run('export', '--as', 'ndjson', '--status', 'all')
  assert.ok(!out.includes('(عينة)'))
  const partner = await run('export', '--as', 'ndjson', '--status', 'all', '--profile', 'partner')
  assert.ok(partner.out.includes('(عينة)'))
})

test('a preview shows and writes nothing', async () => {
  const { code, out } = await run('export', '--as', 'ucdp', '--status', 'all', '--preview', '--json')
  assert.equal(code, 0)
  const told = rows<{ event: string | null; leaves?: boolean; left_out?: { why: string }[] }>(out)
  assert.ok(told.some((row) => row.leaves === false && row.left_out!.some((l) => l.why === 'nobody-killed')))
  assert.equal(told.at(-1)!.event, null)
})

test('a whole record goes out and in', async () => {
  const whole = await run('export', '--as', 'ndjson', '--profile', 'full', '--out', at('whole.ndjson'))
  assert.equal(whole.code, 0, whole.err)
  const copy = at('copy')
  const done = await isnad(['import', at('whole.ndjson'), '--record', copy])
  assert.equal(done.code, 0, done.err)
  const again = await isnad(['export', '--as', 'ndjson', '--profile', 'full', '--record', copy])
  assert.equal(again.out, readFileSync(at('whole.ndjson'), 'utf8'))
  const twice = await isnad(['import', at('whole.ndjson'), '--record', copy])
  assert.equal(twice.code, 1)
  assert.match(twice.err, /publish\.not-empty/)
})

test('two people let an export out', async () => {
  const asked = await run('export', '--as', 'csv', '--status', 'all', '--ask', '--by', 'Salma', '--json')
  const [{ row }] = rows<{ row: number }>(asked.out) as [{ row: number }]
  const go = () =>
    run('export', '--as', 'csv', '--status', 'all', '--approval', '--by', 'Salma', '--out', at('two.csv'))
  assert.equal((await go()).code, 1)
  assert.equal((await run('export', '--approve', String(row), '--by', 'Salma')).code, 1)
  assert.equal((await run('export', '--approve', String(row), '--by', 'Rami')).code, 0)
  const done = await go()
  assert.equal(done.code, 0, done.err)
})

test('a coder’s table is compared, and a bad row makes the command end with 1', async () => {
  assert.equal((await run('export', '--as', 'acled', '--status', 'all', '--out', at('ours.csv'))).code, 0)
  const { code, out, err } = await run('compare', at('ours.csv'), '--json', '--page', at('compare.html'))
  assert.equal(code, 0, err)
  const kinds = new Set(rows<{ kind: string }>(out).map((r) => r.kind))
  assert.ok(kinds.has('match') && !kinds.has('only-theirs'))
  assert.ok(readFileSync(at('compare.html'), 'utf8').startsWith('<!doctype html>'))
  writeFileSync(
    at('bad.csv'),
    readFileSync(at('ours.csv'), 'utf8').replace(/,20\d\d-\d\d-\d\d,/, ',tomorrow,'),
  )
  assert.equal((await run('compare', at('bad.csv'))).code, 1)
})

const wrong: readonly (readonly [what: string, args: readonly string[], code: number, says: RegExp])[] = [
  ['no format', ['export'], 2, /No format was named/],
  ['an unknown format', ['export', '--as', 'docx'], 2, /docx/],
  ['a folder to standard output', ['export', '--as', 'site'], 2, /--out PATH/],
  ['a workbook to standard output', ['export', '--as', 'xlsx'], 2, /--out PATH/],
  [
    'a whole record with a filter',
    ['export', '--as', 'ndjson', '--profile', 'full', '--type', 'kill'],
    2,
    /filters/,
  ],
  ['watching nothing', ['export', '--as', 'csv', '--watch'], 2, /--out PATH/],
  ['approval without a name', ['export', '--as', 'csv', '--ask'], 2, /--by NAME/],
  [
    'rules that are not there',
    ['export', '--as', 'csv', '--profile', 'no-rules.json'],
    1,
    /publish\.profile/,
  ],
  ['an event that is not there', ['export', '--as', 'prov', '--event', 'ev-none'], 1, /publish\.no-event/],
  ['a folder of somebody else’s', ['export', '--as', 'site', '--out', root], 1, /publish\.not-ours/],
  [
    'a place that cannot be written',
    ['export', '--as', 'csv', '--out', join(root, 'file.txt', 'x.csv')],
    1,
    /publish\.cannot-write/,
  ],
  ['no table', ['compare', join(root, 'none')], 1, /compare\.table/],
]
for (const [what, args, code, says] of wrong)
  test(`${what}: code ${code}, and why`, async () => {
    const done = await run(...args)
    assert.equal(done.code, code, done.err)
    assert.match(done.err, says)
    assert.equal(done.out, '')
  })
