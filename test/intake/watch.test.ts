import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Book } from '../../src/intake/watch/book.ts'
import {
  afterRound,
  type Rhythm,
  type Round,
  type SourceState,
  unasked,
} from '../../src/intake/watch/schedule.ts'
import { Problem } from '../../src/problem.ts'
import { folder } from './help.ts'

const minute = 60_000
const day = 86_400_000
const rhythm: Rhythm = { every: 15 * minute, chance: () => 0.5 }
const quiet: Round = { added: 0, copies: 0, refused: 0, unchanged: 1 }
const news: Round = { added: 2, copies: 0, refused: 0, unchanged: 0 }
const failure: Round = { added: 0, copies: 0, refused: 1, unchanged: 0 }

/** Rounds one after the other, each when the one before says; what was said, and the pauses. */
function play(rounds: readonly Round[], start = 0, from: SourceState = unasked(start), how = rhythm) {
  let state = from
  let now = start
  const pauses: number[] = []
  const said: string[] = []
  for (const round of rounds) {
    const after = afterRound(state, round, now, how)
    state = after.state
    said.push(...after.notices.map((notice) => notice.kind))
    pauses.push(state.next - now)
    now = state.next
  }
  return { state, pauses, said, now }
}

test('a source that answers is asked in its time; one that fails ever more rarely, at least daily, and at once as before when it answers again', () => {
  const { pauses, said } = play([news, ...Array.from({ length: 9 }, () => failure), quiet])
  assert.deepEqual(
    pauses.slice(0, 5).map((p) => p / minute),
    [15, 30, 60, 120, 240],
  )
  assert.equal(pauses[9], day)
  assert.equal(pauses[10], 15 * minute)
  assert.deepEqual(said, ['failing'])
})

test('pauses are spread by chance, and by no more than fifteen in a hundred', () => {
  for (const [chance, share] of [
    [0, 0.85],
    [1, 1.15],
  ] as const)
    assert.equal(
      play([quiet], 0, unasked(0), { ...rhythm, chance: () => chance }).pauses[0],
      Math.round(rhythm.every * share),
    )
})

test('silence is told once, by the source’s own rhythm, and again only after it spoke in between', () => {
  let state = unasked(0)
  for (let n = 1; n <= 5; n++) state = afterRound(state, news, n * 6 * 60 * minute, rhythm).state
  const last = 30 * 60 * minute
  const at = (days: number, before: SourceState) => afterRound(before, quiet, last + days * day, rhythm)
  assert.deepEqual(at(1, state).notices, [])
  const silent = at(2, state)
  assert.deepEqual(silent.notices, [{ kind: 'silent', days: 2 }])
  assert.deepEqual(at(3, silent.state).notices, [])
  const spoke = afterRound(silent.state, news, last + 4 * day, rhythm)
  assert.deepEqual(spoke.notices, [])
  assert.equal(spoke.state.toldSilent, undefined)
  // Where a person set the bound, it holds instead.
  assert.equal(
    afterRound(state, quiet, last + 2 * day, { ...rhythm, silentAfter: 3 * day }).notices.length,
    0,
  )
})

test('a change of shape is told: another form, or the day from another place', () => {
  const shaped = (form: string, from?: string): Round => ({
    ...news,
    shape: { form, ...(from === undefined ? {} : { day: from }) },
  })
  assert.deepEqual(play([shaped('feed', 'feed item'), shaped('feed', 'feed item')]).said, [])
  assert.deepEqual(play([shaped('feed', 'feed item'), shaped('article', 'json-ld')]).said, ['changed'])
  assert.deepEqual(play([shaped('article', 'json-ld'), quiet, shaped('article')]).said, ['changed'])
})

test('the book survives a stop; what was learnt counts only when it is committed; a broken one is said to be', async (t) => {
  const dir = folder(t, {})
  const path = join(dir, 'record', 'sources.json')
  const book = await Book.open(path)
  book.keep('https://a.example/', { ...unasked(7), failures: 2 })
  book.set('https://a.example/1', { etag: '"1"' })
  book.drop()
  book.set('https://a.example/2', { etag: '"2"' })
  book.commit()
  book.set('https://a.example/3', { etag: '"3"' })
  const again = await Book.open(path)
  assert.deepEqual(again.sources, ['https://a.example/'])
  assert.equal(again.stateOf('https://a.example/')!.failures, 2)
  assert.deepEqual(
    [1, 2, 3].map((n) => again.get(`https://a.example/${n}`)),
    [undefined, { etag: '"2"' }, undefined],
  )
  assert.equal(again.get('toString'), undefined)
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -5))
  await assert.rejects(
    Book.open(path),
    (error) => error instanceof Problem && error.code === 'intake.bad-book',
  )
})
