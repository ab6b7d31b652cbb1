import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { codedRow } from '../../src/export/coded.ts'
import { comparePage } from '../../src/export/compare-page.ts'
import { profiles } from '../../src/export/profile.ts'
import type { Problem } from '../../src/problem.ts'
import { compareWith, readCoded } from '../../src/publish/compare.ts'
import { exportTo } from '../../src/publish/run.ts'
import { by } from '../record/fixture.ts'
import { type Land, makeLand, request } from './store.ts'

const ours = request({ format: 'acled', profile: profiles.full, status: 'all' })

let here: Land
before(async () => {
  here = await makeLand()
})
after(() => here.close())

const acledHead =
  'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,fatalities'
const write = (name: string, text: string): string => {
  const path = here.path(name)
  writeFileSync(path, text)
  return path
}

test('our own ACLED and UCDP tables match themselves, row by row, without a disagreement on what they can say', async () => {
  for (const format of ['acled', 'ucdp'] as const) {
    const path = here.path(`${format}.csv`)
    await exportTo(here.store, { ...ours, format }, path, by)
    const table = await readCoded(path)
    assert.equal(table.shape, format)
    assert.ok(table.rows.length > 0)
    const { comparison } = await compareWith(here.store, ours, table)
    assert.deepEqual(
      comparison.matches.map((m) => [m.theirs.id, m.ours]),
      comparison.matches.map((m) => [m.ours, m.ours]),
    )
    assert.equal(comparison.matches.length, table.rows.length)
    assert.deepEqual(comparison.onlyTheirs, [])
    const fields = new Set(comparison.matches.flatMap((m) => m.disagreements.map((d) => d.field)))
    fields.delete('type')
    assert.deepEqual([...fields], [])
  }
})

test('a match says why, and where it disagrees; the rest stands on its own side', async () => {
  const path = write(
    'coder.csv',
    [
      acledHead,
      'XNA1,31 May 2031,Explosions/Remote violence,Air/drone strike,Military Forces of the North (Northern),Civilians (Xn),Syria,Tal az-Zaytun,35.13,38.91,18',
      'XNA2,2031-06-20,Battles,Armed clash,Hill Militia,,Syria,Elsewhere,33.1,36.2,2',
      'XNA3,05/06/2031,Battles,Armed clash,x,y,Syria,z,33,36,1',
    ].join('\n'),
  )
  const table = await readCoded(path)
  assert.deepEqual(table.faults, [{ line: 4, fault: 'the day cannot be read' }])
  const { comparison, ours: own } = await compareWith(here.store, ours, table)
  const [match] = comparison.matches
  assert.deepEqual([match!.theirs.id, match!.ours], ['XNA1', 'ev-strike'])
  assert.deepEqual(match!.reasons.slice(0, 2), ['1 day apart', 'places 1 km apart'])
  assert.deepEqual(
    match!.disagreements.map((d) => [d.field, d.theirs, d.ours]),
    [
      ['date', '2031-05-31', '2031-05-30'],
      ['actor2', 'Civilians (Xn)', ''],
    ],
  )
  assert.deepEqual(
    comparison.onlyTheirs.map((row) => row.id),
    ['XNA2'],
  )
  assert.ok(!comparison.onlyOurs.includes('ev-strike'))
  const page = comparePage(comparison, own, 'ar')
  assert.match(page, /<html lang="ar" dir="rtl">/)
  assert.ok(page.includes('XNA2') && page.includes('ev-strike') && !page.includes('<script'))
})

test('one of theirs goes with one of ours: the second of two alike is only theirs', async () => {
  const row =
    '31 May 2031,Explosions/Remote violence,Air/drone strike,Northern Forces,,Syria,Tal az-Zaytun,35.12,38.9,12'
  const table = await readCoded(write('twice.csv', [acledHead, `A,${row}`, `B,${row}`].join('\n')))
  const { comparison } = await compareWith(here.store, { ...ours, ids: ['ev-strike'] }, table)
  assert.deepEqual(
    comparison.matches.map((m) => m.theirs.id),
    ['A'],
  )
  assert.deepEqual(
    comparison.onlyTheirs.map((r) => r.id),
    ['B'],
  )
})

test('what is too far in days or kilometres is no match, however alike', async () => {
  const rest = 'Explosions/Remote violence,Air/drone strike,Northern Forces,,Syria,Tal az-Zaytun'
  const table = await readCoded(
    write(
      'far.csv',
      [acledHead, `A,2031-06-10,${rest},35.12,38.9,12`, `B,2031-05-30,${rest},34.0,38.9,12`].join('\n'),
    ),
  )
  const { comparison } = await compareWith(here.store, { ...ours, ids: ['ev-strike'] }, table)
  assert.deepEqual(comparison.matches, [])
})

test('semicolons and tabs are seen; a table of neither shape, or none, is refused', async () => {
  const semicolons = write(
    'semi.csv',
    `${acledHead.replaceAll(',', ';')}\nA;2031-05-30;Battles;Armed clash;x;y;Syria;z;33;36;1\n`,
  )
  assert.equal((await readCoded(semicolons)).rows.length, 1)
  for (const path of [write('other.csv', 'a,b\n1,2\n'), write('empty.csv', ''), here.path('no-such.csv')])
    await assert.rejects(readCoded(path), (error: Problem) => error.code === 'compare.table')
})

test('days are read as coders write them, and never guessed', () => {
  const day = (event_date: string) => {
    const row = codedRow('acled', { event_date, fatalities: '0' }, 2)
    return 'fault' in row ? row.fault : row.start
  }
  assert.equal(day('2031-05-30'), '2031-05-30')
  assert.equal(day('2031-05-30 00:00:00.000'), '2031-05-30')
  assert.equal(day('3 May 2031'), '2031-05-03')
  assert.equal(day('03-May-2031'), '2031-05-03')
  assert.equal(day('05/06/2031'), 'the day cannot be read')
  assert.equal(day(''), 'the day cannot be read')
})
