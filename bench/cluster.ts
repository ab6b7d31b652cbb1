/**
 * node bench/cluster.ts [--reports 100000] [--workers 3] [--json]
 *
 * The test of `test/stream/nats-cluster.test.ts` at length: invented reports, three NATS nodes, a PostgreSQL server, a relay and
 * workers, each of which is killed while reports are worked on; then the same reports on a single machine, and the two
 * records byte for byte. Needs `nats-server` and PostgreSQL's `initdb` and `postgres` on this machine; makes its own in a
 * temporary folder. Ends with code 1 where a report is lost, written twice or set aside, or the records differ.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chaos } from '../test/stream/chaos.ts'
import { noCluster } from '../test/stream/cluster.ts'
import { inventReports } from '../test/stream/reports.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    workers: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
})
if (noCluster !== false) {
  console.error(`This cannot run here: ${noCluster}.`)
  process.exit(2)
}
const number = Number(values.reports)
const began = performance.now()
const say = (line: string): void =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(6)} s  ${line}`)
const reports = inventReports(number, 100)
const characters = reports.reduce((sum, report) => sum + report.text.length, 0)
const outcome = await chaos({ reports, workers: Number(values.workers), pause: 3000, patience: 30, say })

console.table(outcome.recoveries)
const { seconds, aloneSeconds, same, added, written, aside, faults, badEnds, bytes } = outcome
console.log(
  `${number} reports (${(characters / 1e6).toFixed(1)} M characters), ${values.workers} workers, ${cpus().length} cores:`,
  `${seconds.toFixed(0)} s spread and killed, ${aloneSeconds.toFixed(0)} s on one machine (SQLite, one process)`,
)
console.log(
  `in the record ${added}, claims set ${written} times, set aside ${aside}, faults ${faults};`,
  `${bytes} bytes of export, ${same ? 'the same' : 'NOT the same'} as on one machine`,
)
if (values.json) console.log(JSON.stringify({ cluster: outcome }))
if (!same || added !== number || written !== number || aside + faults + badEnds.length > 0)
  process.exitCode = 1
