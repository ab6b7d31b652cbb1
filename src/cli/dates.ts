import type { Command } from 'commander'
import { both } from './both.ts'
import { day, formatOptions } from './options.ts'
import { jsonLine } from './out.ts'
import { table } from './table.ts'
import { quoted } from './terminal.ts'
import { textOf } from './text.ts'
import type { Context, Verb } from './verb.ts'

/** Dates and relative days; without `--published`, a relative phrase stays unresolved. */
export const verb: Verb = {
  summary: ['find the dates in a text', 'يجد التواريخ في نص'],
  examples: ['isnad dates "قُتل ثلاثة أمس الأحد" --published 2017-10-30'],

  declare(command) {
    command
      .argument(
        '[text...]',
        both('the text; - or nothing reads standard input', 'النص؛ و- أو لا شيء يقرأ المدخل القياسي'),
      )
      .option(
        '--published <date>',
        both(
          'the day that «yesterday» is counted from; never the clock',
          'اليوم الذي يُحسب منه «أمس»؛ لا الساعة أبدًا',
        ),
        day,
      )
    formatOptions(command)
  },

  async run(context: Context, command: Command) {
    const text = await textOf(command.args)
    const options = command.opts<{ format: string; published?: string }>()
    const { dates } = await import('../arabic.ts')
    const found = dates(text, options.published)
    if (options.format === 'ndjson') {
      for (const one of found)
        await context.out.line(jsonLine({ ...one, quote: text.slice(one.start, one.end) }))
      return
    }
    const rows = found.map((d) => [
      d.from ?? '?',
      d.to ?? '?',
      d.precision,
      d.how,
      `${d.start}..${d.end}`,
      quoted(text.slice(d.start, d.end)),
    ])
    const heads = ['FROM', 'TO (excluded)', 'PRECISION', 'HOW', 'PLACE', 'WORDS'].map((head) => ({
      head,
      most: 64,
    }))
    for (const line of table(heads, rows)) await context.out.line(line)
    if (rows.length === 0) context.note('No date was found.', 'لم يوجد تاريخ.')
  },
}
