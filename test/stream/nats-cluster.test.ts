import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaos } from './chaos.ts'
import { noCluster } from './cluster.ts'
import { inventReports } from './reports.ts'

test('three NATS nodes, PostgreSQL and workers, each killed in turn: no report lost, none twice, the same record', {
  skip: noCluster,
}, async (t) => {
  const reports = inventReports(240, 21)
  const outcome = await chaos({
    reports,
    workers: 2,
    pause: 300,
    patience: 3,
    say: (line) => t.diagnostic(line),
  })
  assert.equal(outcome.added, reports.length)
  assert.equal(outcome.written, reports.length)
  assert.equal(outcome.aside, 0)
  assert.equal(outcome.faults, 0)
  assert.ok(outcome.same, 'the record is not the one that a single machine makes')
  assert.ok(outcome.bytes > 100_000)
  assert.deepEqual(outcome.badEnds, [])
  assert.equal(outcome.recoveries.length, 5)
})
