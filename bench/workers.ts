/**
 * node bench/workers.ts [--reports 3000] [--workers 1,2,4] [--json]
 *
 * How reading grows with workers: the same invented reports handed to the outbox of a new record, then so many `isnad work`
 * processes of one thread each, over three NATS nodes and a PostgreSQL server that this makes for itself. Counted from the
 * moment the first is read (starts are not) to the last read, and to the last linked.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openRecord } from '../src/record/index.ts'
import { Cluster, noCluster } from '../test/stream/cluster.ts'
import { inventReports } from '../test/stream/reports.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '3000' },
    workers: { type: 'string', default: '1,2,4' },
    json: { type: 'boolean', default: false },
  },
})
if (noCluster !== false) {
  console.error(`This cannot run here: ${noCluster}.`)
  process.exit(2)
}
const reports = inventReports(Number(values.reports), 200)

interface Row {
  readonly workers: number
  readonly 'added a second': number
  readonly 'read a second': number
  readonly 'read and linked a second': number
  readonly load: number
}

async function run(workers: number): Promise<Row> {
  const cluster = await Cluster.start()
  try {
    const file = join(cluster.folder, 'reports.ndjson')
    writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
    const adding = performance.now()
    const add = cluster.isnad(['add', '--reports', file])
    const code = await new Promise((resolve) => add.child.once('close', resolve))
    if (code !== 0) throw new Error(add.said)
    const added = reports.length / ((performance.now() - adding) / 1000)
    const store = await openRecord(join(cluster.folder, 'record'), { database: cluster.database })
    const running = Array.from({ length: workers }, () => cluster.isnad(['work', '--workers', '1']))
    let first: number | undefined
    let read: number | undefined
    let before = 0
    for (;;) {
      const { unread, unlinked } = await store.outbox.counts(new Date().toISOString())
      const now = performance.now()
      if (first === undefined && unread < reports.length) {
        first = now
        before = reports.length - unread
      }
      if (unread === 0) read ??= now
      if (unread === 0 && unlinked === 0) {
        const rate = (end: number): number => Math.round((reports.length - before) / ((end - first!) / 1000))
        for (const one of running) await cluster.end(one)
        await store.close()
        return {
          workers,
          'added a second': Math.round(added),
          'read a second': rate(read!),
          'read and linked a second': rate(now),
          load: +loadavg()[0]!.toFixed(1),
        }
      }
      await sleep(200)
    }
  } finally {
    await cluster.stop()
  }
}

const rows: Row[] = []
for (const workers of values.workers.split(',').map(Number)) {
  rows.push(await run(workers))
  console.error(JSON.stringify(rows.at(-1)))
}
console.log(`${reports.length} reports, ${cpus().length} cores`)
console.table(rows)
if (values.json) console.log(JSON.stringify({ workers: rows }))
