import type { Command } from 'commander'
import { formatOptions, sourceOptions, sourcesOf } from './options.ts'
import { jsonLine } from './out.ts'
import { Progress } from './progress.ts'
import type { Context, Verb } from './verb.ts'

/** Reports to claims, one report at a time; touches no record. */
export const verb: Verb = {
  summary: ['read reports and print the claims in them', 'يقرأ التقارير ويطبع ما فيها من ادعاءات'],

  declare(command) {
    formatOptions(sourceOptions(command)).addHelpText(
      'after',
      '\nExamples:\n  isnad read report.txt --published 2017-10-29\n  isnad read --reports reports.ndjson --json > claims.ndjson',
    )
  },

  async run(context: Context, command: Command) {
    const sources = sourcesOf(command)
    const [{ takeFiles, sizeOf }, { loadKnowledge }, { read }] = await Promise.all([
      import('../intake/files.ts'),
      import('../knowledge/load.ts'),
      import('../reading/read.ts'),
    ])
    const { format } = command.opts<{ format: string }>()
    const knowledge = await loadKnowledge()
    const { claimLines } = await import('./show/claims.ts')
    const progress = new Progress(process.stderr.isTTY ? await sizeOf(sources) : 0, 'reports')
    for await (const taken of takeFiles(sources)) {
      if (context.out.closed) return
      progress.step(taken.bytes)
      if (taken.said.length > 0) progress.clear()
      for (const said of taken.said) context.tell(said)
      if (taken.report === undefined) continue
      const claims = read(taken.report, knowledge)
      const text =
        format === 'ndjson' ? claims.map(jsonLine) : claimLines(taken.report, claims, context.out.columns)
      for (const line of text) await context.out.line(line)
    }
    progress.clear()
  },
}
