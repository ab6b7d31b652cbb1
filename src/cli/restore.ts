import { folderArgument } from './backup.ts'
import { both } from './both.ts'
import { jsonLine } from './out.ts'
import { recordDatabase, recordFolder, recordName, recordOption } from './record.ts'
import type { Verb } from './verb.ts'

/** A backup made a record again, in a new folder or an empty database. */
export const verb: Verb = {
  summary: ['make a record of a backup', 'يستعيد سجلًا من نسخة احتياطية'],
  note: [
    'The record’s folder must not exist yet, or be empty.',
    'يجب ألا يكون لمجلد السجل وجود، أو أن يكون فارغًا.',
  ],
  examples: ['isnad restore /mnt/backups/2031-06-01 --record my-record'],

  declare(command) {
    recordOption(
      command.argument(
        '<folder>',
        both('the folder that `isnad backup` made', 'المجلد الذي صنعه `isnad backup`'),
      ),
    ).option('--json', both('what was found, as one line of JSON', 'ما وُجد، في سطر JSON واحد'))
  },

  async run(context, command) {
    const source = folderArgument(command.args)
    const { restore } = await import('../record/backup/index.ts')
    const place = { folder: recordFolder(command), database: recordDatabase(command) }
    const { manifest, verdict } = await restore(source, place)
    if (command.opts<{ json?: boolean }>().json === true)
      await context.out.line(jsonLine({ ...manifest, verdict }))
    context.note(
      `The record of ${manifest.at} is in ${recordName(command)}: ${verdict.reports} reports, ${verdict.originals} originals, ${verdict.log} rows of the log, checked.`,
      `السجل المؤرخ ${manifest.at} في ${recordName(command)}: ${verdict.reports} تقريرًا و${verdict.originals} أصلًا و${verdict.log} سطرًا من سجل العهدة، وكلها مفحوصة.`,
    )
  },
}
