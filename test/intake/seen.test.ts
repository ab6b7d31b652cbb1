import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SeenIds } from '../../src/intake/seen.ts'

const whyOf = (seen: SeenIds, id: string, text: string, where: string): string | undefined =>
  seen.check({ id, text }, where)?.problem.en.why

test('an id that comes again is told with the place it stood first, among many and after growing', () => {
  const seen = new SeenIds()
  for (let n = 0; n < 20_000; n++)
    assert.equal(seen.check({ id: `r${n}`, text: `${n}` }, `a.ndjson:${n + 1}`), undefined)
  assert.equal(seen.check({ id: 'page', text: 'x' }, 'https://site.example/a'), undefined)
  for (const n of [0, 1, 767, 768, 19_999]) {
    assert.equal(whyOf(seen, `r${n}`, `${n}`, 'b'), `It stands first at a.ndjson:${n + 1}.`)
    assert.equal(seen.check({ id: `r${n}`, text: `${n}` }, 'b')?.grave, false)
    assert.equal(seen.check({ id: `r${n}`, text: 'other' }, 'b')?.grave, true)
  }
  assert.equal(whyOf(seen, 'page', 'x', 'b'), 'It stands first at https://site.example/a.')
  assert.equal(seen.idForFile('/f/r7.txt', 'r7'), 'f/r7')
})

test('of endless input the last ids are remembered, and no more', () => {
  const seen = new SeenIds(100)
  for (let n = 0; n < 1000; n++) seen.check({ id: `r${n}`, text: '' }, `a:${n}`)
  const known = Array.from({ length: 1000 }, (_, n) => n).filter(
    (n) => seen.idForFile('/f/x', `r${n}`) !== `r${n}`,
  )
  assert.ok(known.length >= 100 && known.length <= 200, `${known.length} are remembered`)
  assert.deepEqual(
    known,
    Array.from({ length: known.length }, (_, i) => 1000 - known.length + i),
  )
})

test('names of sources are bounded too: past that the place is not told', () => {
  const seen = new SeenIds()
  for (let n = 0; n < 60_000; n++) seen.check({ id: `r${n}`, text: '' }, `/folder/${n}.txt`)
  assert.equal(whyOf(seen, 'r5', '', 'b'), 'It stands first at /folder/5.txt.')
  assert.equal(whyOf(seen, 'r59999', '', 'b'), 'It came earlier in this run.')
})
