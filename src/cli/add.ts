import { sourceOptions, sourcesOf } from './options.ts'
import { jsonLine } from './out.ts'
import { byNow, recordName, recordOption, withRecord } from './record.ts'
import type { Verb } from './verb.ts'

/** Reports into the record: kept as received, read, linked. */
export const verb: Verb = {
  summary: ['take reports into the record, read and linked', 'يضيف التقارير إلى السجل بعد قراءتها وربطها'],

  declare(command) {
    sourceOptions(recordOption(command))
      .option('--json', 'what became of each item, as one line of JSON in place of the table')
      .addHelpText(
        'after',
        '\nExamples:\n  isnad add reports/ --record my-record && isnad events --record my-record\n  isnad add ChatExport/result.json table.xlsx --map text=البيان --map published=التاريخ',
      )
  },

  async run(context, command) {
    const sources = sourcesOf(command)
    const { addReports } = await import('./adding.ts')
    await withRecord(command, { create: true }, async (store) => {
      const by = await byNow('add')
      const { added, known, claims, tally } = await addReports(context, store, sources, by)
      const { events } = await store.totals()
      if (command.opts<{ json?: boolean }>().json === true)
        await context.out.line(jsonLine({ ...tally.json(), claims, events }))
      else for (const line of tally.lines(context.lang)) await context.out.line(line)
      await context.out.flush()
      context.note(
        `${added} reports added with ${claims} claims; ${known} were known already. The record ${recordName(command)} now tells of ${events} events.`,
        `أُضيف ${added} تقريرًا فيها ${claims} ادعاءً؛ و${known} معروفة من قبل. في السجل ${recordName(command)} الآن ${events} حدثًا.`,
      )
    })
  },
}
