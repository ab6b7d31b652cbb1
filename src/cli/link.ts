import type { Command } from 'commander'
import type { Claim, Report } from '../reading/claim.ts'
import { formatOptions, sourceOptions, sourcesOf } from './options.ts'
import { jsonLine } from './out.ts'
import { Progress } from './progress.ts'
import type { Context, Verb } from './verb.ts'
import { workersOf, workersOption } from './workers.ts'

/** Reports to events; touches no record. Holds all claims and reports in memory: for more, use a record. */
export const verb: Verb = {
  summary: ['read reports and print the events they tell of', 'يقرأ التقارير ويطبع ما ترويه من أحداث'],
  examples: ['isnad link --reports reports.ndjson --json > events.ndjson'],

  declare(command) {
    workersOption(formatOptions(sourceOptions(command)))
  },

  async run(context: Context, command: Command) {
    const sources = sourcesOf(command)
    const [{ takeFiles, sizeOf }, { loadKnowledge }, { openClaimReaders }, { readTaken }, { link }] =
      await Promise.all([
        import('../intake/files.ts'),
        import('../knowledge/load.ts'),
        import('../stream/index.ts'),
        import('../adding/reading.ts'),
        import('../linking/link.ts'),
      ])
    const readers = openClaimReaders(await loadKnowledge(), workersOf(command))
    const progress = new Progress(process.stderr.isTTY ? await sizeOf(sources) : 0, 'reports')
    const reports: Report[] = []
    const claims: Claim[] = []
    try {
      for await (const { taken, value = [] } of readTaken(takeFiles(sources), readers)) {
        progress.step(taken.bytes)
        if (taken.said.length > 0) progress.clear()
        for (const said of taken.said) context.tell(said)
        if (taken.report === undefined) continue
        reports.push(taken.report)
        claims.push(...value)
      }
    } finally {
      await readers.close()
    }
    progress.clear()
    const events = link(claims, reports)
    if (command.opts<{ format: string }>().format === 'ndjson') {
      for (const event of events) await context.out.line(jsonLine(event))
      return
    }
    const { eventLines } = await import('./show/events.ts')
    for (const line of eventLines(events)) await context.out.line(line)
    context.note(
      `${events.length} events from ${claims.length} claims in ${reports.length} reports.`,
      `${events.length} حدثًا من ${claims.length} ادعاءً في ${reports.length} تقريرًا.`,
    )
  },
}
