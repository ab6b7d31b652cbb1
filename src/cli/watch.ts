import type { Command } from 'commander'
import { sourceOptions, whole } from './options.ts'
import { recordName, recordOption } from './record.ts'
import type { Context, Verb } from './verb.ts'

export interface WatchOptions {
  readonly every: number
  readonly silentAfter?: number
  readonly once?: boolean
  readonly json?: boolean
  readonly state?: string
  readonly urls?: string[]
}

/** Sources asked again and again, until stopped. */
export const verb: Verb = {
  summary: ['ask sources again and again, and add what is new', 'يسأل المصادر مرة بعد مرة ويضيف الجديد'],

  declare(command) {
    sourceOptions(recordOption(command))
      .option('--every <minutes>', 'time between two rounds of a source', whole, 15)
      .option(
        '--silent-after <days>',
        'say that a source is silent after so many days (default: by its own rhythm)',
        whole,
      )
      .option('--once', 'ask each source once, and end')
      .option(
        '--state <file>',
        'what is remembered between runs (default: sources.json in the record’s folder)',
      )
      .option('--json', 'each round as one line of JSON')
      .addHelpText(
        'after',
        '\nWithout sources, those of the last run are watched on. Stop with Ctrl-C; a round that has begun is finished.\n' +
          '\nExample:\n  isnad watch https://site.example/feed --follow --every 30 --record my-record',
      )
  },

  async run(context: Context, command: Command) {
    const { watchSources } = await import('./watching.ts')
    await watchSources(context, command)
    context.note(
      `The watch has ended; the record is ${recordName(command)}.`,
      `انتهت المراقبة؛ السجل ${recordName(command)}.`,
    )
  },
}
