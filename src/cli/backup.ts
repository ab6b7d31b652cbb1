import { Problem } from '../problem.ts'
import { both } from './both.ts'
import { jsonLine } from './out.ts'
import { byNow, recordDatabase, recordFolder, recordName, recordOption, withRecord } from './record.ts'
import type { Verb } from './verb.ts'

/** A checked copy of the record in a new folder, while others work. */
export const verb: Verb = {
  summary: ['copy the record, checked, while others work', 'ينسخ السجل نسخة احتياطية مفحوصة والعمل فيه جارٍ'],
  note: ['The key of checkpoints is not copied: keep it apart.', 'لا يُنسخ مفتاح نقاط التحقق: احفظه على حدة.'],
  examples: ['isnad backup /mnt/backups/2031-06-01 --record my-record'],

  declare(command) {
    recordOption(
      command.argument('<folder>', both('a folder that does not exist yet', 'مجلد لا وجود له بعد')),
    ).option('--json', both('the manifest as one line of JSON', 'البيان في سطر JSON واحد'))
  },

  async run(context, command) {
    const target = folderArgument(command.args)
    const by = await byNow('backup')
    await withRecord(command, {}, async (store) => {
      await store.appendLog({ action: 'backup', subject: '*', detail: {} }, by)
      await store.checkpoint(by)
    })
    const { backUp } = await import('../record/backup/index.ts')
    const place = { folder: recordFolder(command), database: recordDatabase(command) }
    const manifest = await backUp(place, target, by)
    if (command.opts<{ json?: boolean }>().json === true) await context.out.line(jsonLine(manifest))
    context.note(
      `${manifest.reports} reports, ${manifest.originals} originals and ${manifest.log.seq} rows of the log of ${recordName(command)} are in ${target}, checked.`,
      `نُسخ ${manifest.reports} تقريرًا و${manifest.originals} أصلًا و${manifest.log.seq} سطرًا من سجل العهدة من ${recordName(command)} إلى ${target} وفُحصت.`,
    )
  },
}

/** The one folder that a line names; throws `cli.usage` for more. */
export function folderArgument(args: readonly string[]): string {
  const [folder, ...rest] = args
  if (folder !== undefined && folder !== '' && rest.length === 0) return folder
  throw new Problem('cli.usage', {
    en: { what: 'One folder is needed.', next: 'Name the folder of the backup.' },
    ar: { what: 'يلزم مجلد واحد.', next: 'سمِّ مجلد النسخة الاحتياطية.' },
  })
}
