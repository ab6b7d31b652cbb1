import { both } from './both.ts'
import { byNow, recordName, recordOption, withRecord } from './record.ts'
import type { Verb } from './verb.ts'

/** A whole record, as `isnad export --as ndjson --profile full` wrote it, into an empty one. */
export const verb: Verb = {
  summary: ['make a record of a whole exported one', 'ينشئ سجلًا من سجل كامل مُصدَّر'],
  examples: [
    'isnad export --as ndjson --profile full --out record.ndjson',
    'isnad import record.ndjson --record copy',
  ],

  declare(command) {
    recordOption(command).argument('<file>', both('an NDJSON file of a whole record', 'ملف NDJSON لسجل كامل'))
  },

  async run(context, command) {
    const { importArchive } = await import('../publish/restore.ts')
    await withRecord(command, { create: true }, async (store) => {
      const { reports, events, decisions } = await importArchive(
        store,
        command.args[0]!,
        await byNow('import'),
      )
      context.note(
        `${reports} reports, ${events} events and ${decisions} decisions are in the record ${recordName(command)}.`,
        `في السجل ${recordName(command)} الآن ${reports} تقريرًا و${events} حدثًا و${decisions} قرارًا.`,
      )
    })
  },
}
