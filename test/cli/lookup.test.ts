import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isnad, rows } from './run.ts'

test('numbers prints each with its words and offsets; standard input serves too', async () => {
  const text = 'أصيب أكثر من عشرين شخصا و3 أطفال'
  const { out, code } = await isnad(['numbers', text, '--json'])
  assert.equal(code, 0)
  const found = rows<{ start: number; end: number; quote: string; min: number; max: number | null }>(out)
  assert.deepEqual(
    found.map((n) => [n.min, n.max]),
    [
      [20, null],
      [3, 3],
    ],
  )
  for (const n of found) assert.equal(text.slice(n.start, n.end), n.quote)
  assert.equal((await isnad(['numbers', '-', '--json'], { input: text })).out, out)
  assert.match((await isnad(['numbers', text])).out, /^KIND +VALUE/)
})

test('dates resolves a relative day only against --published, never against the clock', async () => {
  const text = 'قُتل ثلاثة أمس'
  const [open] = rows<{ from: string | null }>((await isnad(['dates', text, '--json'])).out)
  assert.equal(open?.from, null)
  const [day] = rows<{ from: string; to: string }>(
    (await isnad(['dates', text, '--published', '2024-03-01', '--json'])).out,
  )
  assert.deepEqual([day?.from, day?.to], ['2024-02-29', '2024-03-01'])
})

test('places gives every place of a name in any spelling', async () => {
  const { out, code } = await isnad(['places', 'إدلب', '--json'])
  assert.equal(code, 0)
  assert.ok(rows<{ country: string }>(out).some((place) => place.country === 'SY'))
  assert.equal((await isnad(['places', 'ادلب', '--json'])).out, out)
  const none = await isnad(['places', 'غغغغغغ'])
  assert.deepEqual([none.code, none.out], [0, ''])
  assert.match(none.err, /No place/)
})

test('actors finds a party by its id and by any of its names', async () => {
  for (const name of ['houthis', 'الحوثي']) {
    const { out, code } = await isnad(['actors', name, '--json'])
    assert.equal(code, 0)
    assert.ok(
      rows<{ id: string }>(out).some((party) => party.id === 'houthis'),
      name,
    )
  }
  assert.match((await isnad(['actors'])).out, /^ID +NAME/)
})
