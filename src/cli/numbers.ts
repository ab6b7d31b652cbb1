import type { Command } from 'commander'
import { both } from './both.ts'
import { formatOptions } from './options.ts'
import { jsonLine } from './out.ts'
import { table } from './table.ts'
import { quoted } from './terminal.ts'
import { textOf } from './text.ts'
import type { Context, Verb } from './verb.ts'

/** Numbers written in figures or Arabic words. */
export const verb: Verb = {
  summary: ['find the numbers in a text', 'يجد الأعداد في نص'],
  examples: ['isnad numbers "أصيب أكثر من عشرين شخصا"'],

  declare(command) {
    command.argument(
      '[text...]',
      both('the text; - or nothing reads standard input', 'النص؛ و- أو لا شيء يقرأ المدخل القياسي'),
    )
    formatOptions(command)
  },

  async run(context: Context, command: Command) {
    const text = await textOf(command.args)
    const { numbers } = await import('../arabic.ts')
    const found = numbers(text)
    if (command.opts<{ format: string }>().format === 'ndjson') {
      for (const one of found)
        await context.out.line(jsonLine({ ...one, quote: text.slice(one.start, one.end) }))
      return
    }
    const rows = found.map((n) => [
      n.kind,
      String(n.value),
      n.max === null ? `≥ ${n.min}` : n.min === n.max ? '' : `${n.min}..${n.max}`,
      n.approx ? 'about' : '',
      `${n.start}..${n.end}`,
      quoted(text.slice(n.start, n.end)),
    ])
    const heads = ['KIND', 'VALUE', 'RANGE', 'EXACT', 'PLACE', 'WORDS'].map((head) => ({ head, most: 64 }))
    for (const line of table(heads, rows)) await context.out.line(line)
    if (rows.length === 0) context.note('No number was found.', 'لم يوجد عدد.')
  },
}
