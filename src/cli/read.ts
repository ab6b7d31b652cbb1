import type { Command } from 'commander'
import { formatOptions, sourceOptions, sourcesOf } from './options.ts'
import { Progress } from './progress.ts'
import { untilStopped } from './stopping.ts'
import type { Context, Verb } from './verb.ts'
import { workersOf, workersOption } from './workers.ts'

/** Reports to claims, one report at a time; touches no record. */
export const verb: Verb = {
  summary: ['read reports and print the claims in them', 'يقرأ التقارير ويطبع ما فيها من ادعاءات'],
  examples: [
    'isnad read report.txt --published 2017-10-29',
    'isnad read --reports reports.ndjson --json > claims.ndjson',
  ],

  declare(command) {
    workersOption(formatOptions(sourceOptions(command)))
  },

  async run(context: Context, command: Command) {
    const sources = sourcesOf(command)
    const [{ takeFiles, sizeOf }, { loadKnowledge }, { openReaders, scriptBeside }, { readTaken }] =
      await Promise.all([
        import('../intake/files.ts'),
        import('../knowledge/load.ts'),
        import('../stream/index.ts'),
        import('../adding/reading.ts'),
      ])
    const { claimText } = await import('./show/claim-text.ts')
    const { format } = command.opts<{ format: string }>()
    const shape = { format, columns: context.out.columns }
    const readers = openReaders(await loadKnowledge(), workersOf(command), claimText(shape), {
      file: scriptBeside(import.meta.url, 'read-thread'),
      data: shape,
      value: (text) => text,
    })
    const progress = new Progress(process.stderr.isTTY ? await sizeOf(sources) : 0, 'reports')
    await untilStopped(context, async (stop) => {
      try {
        for await (const { taken, value } of readTaken(takeFiles(sources), readers, stop)) {
          if (context.out.closed) break
          progress.step(taken.bytes)
          if (taken.said.length > 0) progress.clear()
          for (const said of taken.said) context.tell(said)
          if (value !== undefined) await context.out.text(value)
        }
        progress.clear()
        await context.out.flush()
      } finally {
        await readers.close()
      }
    })
  },
}
