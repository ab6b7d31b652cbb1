import { sourceOptions, sourcesOf } from './options.ts'
import { byNow, recordFolder, recordOption, withRecord } from './record.ts'
import type { Verb } from './verb.ts'

/** Reports into the record: kept as received, read, linked. */
export const verb: Verb = {
  summary: ['take reports into the record, read and linked', 'يضيف التقارير إلى السجل بعد قراءتها وربطها'],

  declare(command) {
    sourceOptions(recordOption(command)).addHelpText(
      'after',
      '\nExample:\n  isnad add reports/ --record my-record && isnad events --record my-record',
    )
  },

  async run(context, command) {
    const sources = sourcesOf(command)
    const { addReports } = await import('./adding.ts')
    await withRecord(command, { create: true }, async (store) => {
      const by = await byNow('add')
      const { added, known, claims } = await addReports(context, store, sources, by)
      const { events } = await store.totals()
      context.note(
        `${added} reports added with ${claims} claims; ${known} were known already. The record ${recordFolder(command)} now tells of ${events} events.`,
        `أُضيف ${added} تقريرًا فيها ${claims} ادعاءً؛ و${known} معروفة من قبل. في السجل ${recordFolder(command)} الآن ${events} حدثًا.`,
      )
    })
  },
}
