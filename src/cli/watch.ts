import type { Command } from 'commander'
import { both } from './both.ts'
import { sourceOptions, whole } from './options.ts'
import { recordName, recordOption } from './record.ts'
import type { Context, Verb } from './verb.ts'
import { workersOption } from './workers.ts'

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
  note: [
    'Without sources, those of the last run are watched on. Stop with Ctrl-C; a round that has begun is finished.',
    'من دون مصادر تُراقَب مصادر التشغيل السابق. أوقفه بـ Ctrl-C؛ وتُتم الجولة التي بدأت.',
  ],
  examples: ['isnad watch https://site.example/feed --follow --every 30 --record my-record'],

  declare(command) {
    workersOption(sourceOptions(recordOption(command)))
      .option(
        '--every <minutes>',
        both('time between two rounds of a source', 'الزمن بين جولتين لمصدر'),
        whole,
        15,
      )
      .option(
        '--silent-after <days>',
        both(
          'say that a source is silent after so many days (default: by its own rhythm)',
          'يعدّ المصدر صامتًا بعد هذا العدد من الأيام (إن لم يُذكر: بحسب إيقاعه)',
        ),
        whole,
      )
      .option('--once', both('ask each source once, and end', 'يسأل كل مصدر مرة واحدة وينتهي'))
      .option(
        '--state <file>',
        both(
          'what is remembered between runs (default: sources.json in the record’s folder)',
          'ما يُحفظ بين تشغيل وآخر (إن لم يُذكر: sources.json في مجلد السجل)',
        ),
      )
      .option('--json', both('each round as one line of JSON', 'كل جولة في سطر JSON واحد'))
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
