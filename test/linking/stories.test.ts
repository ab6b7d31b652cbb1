import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { link } from '../../src/linking/link.ts'
import { read } from '../../src/reading/read.ts'
import { readStories, shared } from './stories.ts'

const knowledge = await loadKnowledge()
const stories = readStories().map((story) => {
  const claims = story.reports.flatMap((report) => read(report, knowledge))
  return { story, events: link(claims, story.reports) }
})

/** Of what is asked, how much came true; the rest by name. */
function tally(asked: readonly { readonly name: string; readonly got: unknown; readonly want: unknown }[]) {
  const wrong = asked.filter((a) => a.got !== a.want)
  return {
    of: asked.length,
    rate: 1 - wrong.length / asked.length,
    wrong: wrong.map((a) => `${a.name}: ${String(a.got)}, not ${String(a.want)}`),
  }
}

test('there are at least 40 stories of 2 to 6 reports, each named once', () => {
  assert.ok(stories.length >= 40)
  for (const { story } of stories)
    assert.ok(story.reports.length >= 2 && story.reports.length <= 6, story.name)
  assert.equal(new Set(stories.map(({ story }) => story.name)).size, stories.length)
})

test('origins are counted right in at least 95% of the events that stories tell', () => {
  const { of, rate, wrong } = tally(
    stories.flatMap(({ story, events }) =>
      story.one.map(({ ids, origins }) => ({
        name: `${story.name} (${ids.join(' ')})`,
        got: shared(events, ids)?.origins.length,
        want: origins,
      })),
    ),
  )
  assert.ok(rate >= 0.95, `${of - wrong.length} of ${of}\n${wrong.join('\n')}`)
})

test('look-alikes are kept apart in at least 95%', () => {
  const { of, rate, wrong } = tally(
    stories.flatMap(({ story, events }) =>
      story.apart.map(([a, b]) => ({
        name: `${story.name} (${a} ${b})`,
        got: shared(events, [a, b]) !== undefined,
        want: false,
      })),
    ),
  )
  assert.ok(rate >= 0.95, `${of - wrong.length} of ${of}\n${wrong.join('\n')}`)
})

test('contradictions are told and corrections obeyed in at least 95%', () => {
  const { of, rate, wrong } = tally(
    stories.flatMap(({ story, events }) => [
      ...story.conflict.map(({ ids, field }) => ({
        name: `${story.name} (${field})`,
        got: shared(events, ids)?.conflicts.some((c) => c.field === field),
        want: true,
      })),
      ...story.best.map(({ ids, measure, best }) => ({
        name: `${story.name} (${measure})`,
        got: shared(events, ids)?.counts.find((c) => c.measure === measure && c.partOf === undefined)?.best,
        want: best,
      })),
    ]),
  )
  assert.ok(rate >= 0.95, `${of - wrong.length} of ${of}\n${wrong.join('\n')}`)
})

test('every event says who tells it, and every join says why', () => {
  for (const { story, events } of stories)
    for (const event of events) {
      assert.ok(event.origins.length > 0, story.name)
      assert.equal(event.joins.length, event.claims.length - 1, story.name)
      const told = event.origins.flatMap((o) => o.claims).sort()
      assert.deepEqual(told, event.claims.map((c) => c.id).sort(), story.name)
      for (const join of event.joins) assert.ok(join.reasons.length > 0 && join.score > 0, story.name)
    }
})
