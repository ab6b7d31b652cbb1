import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import type { By, Store } from '../record/index.ts'
import { both } from './both.ts'

/** `--record FOLDER`, else ISNAD_RECORD, else ./isnad-record; `--database postgres://…`, else ISNAD_DATABASE. */
export const recordOption = (command: Command): Command =>
  command
    .option(
      '--record <folder>',
      both(
        'the record (default: $ISNAD_RECORD, else ./isnad-record)',
        'السجل (إن لم يُذكر: ‎$ISNAD_RECORD وإلا ‎./isnad-record)',
      ),
    )
    .option(
      '--database <address>',
      both(
        'a record in PostgreSQL: postgres://… (default: $ISNAD_DATABASE, which other users of the machine do not see)',
        'سجل في PostgreSQL: ‏postgres://… (إن لم يُذكر: ‎$ISNAD_DATABASE، ولا يراه غيرك من مستخدمي الجهاز)',
      ),
    )

export const recordFolder = (command: Command): string =>
  command.opts<{ record?: string }>().record ?? process.env.ISNAD_RECORD ?? 'isnad-record'

/** The address of the PostgreSQL database that the command line means, if any. Throws `cli.usage` for another one. */
export function recordDatabase(command: Command): string | undefined {
  const address = command.opts<{ database?: string }>().database ?? process.env.ISNAD_DATABASE
  if (address === undefined || address === '') return undefined
  if (/^postgres(ql)?:\/\//.test(address)) return address
  throw new Problem('cli.usage', {
    en: {
      what: 'This is no address of a PostgreSQL database.',
      next: 'Write postgres://USER@HOST/DATABASE.',
    },
    ar: { what: 'هذا ليس عنوان قاعدة بيانات PostgreSQL.', next: 'اكتب postgres://USER@HOST/DATABASE.' },
  })
}

/** The record's name in messages: its folder, or its address without the password. */
export function recordName(command: Command): string {
  const address = recordDatabase(command)
  return address === undefined ? recordFolder(command) : address.replace(/\/\/[^/@]*@/, '//').split('?')[0]!
}

/** Opens the record that the command line means, does the work, and closes it whatever happens. */
export async function withRecord<T>(
  command: Command,
  options: { readonly create?: boolean; readonly readers?: number },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { openRecord } = await import('../record/index.ts')
  const store = await openRecord(recordFolder(command), {
    ...options,
    database: recordDatabase(command),
  })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Who changes the record now: this tool and its version. The clock is read here, at the outermost edge, only. */
export async function byNow(verb: string): Promise<By> {
  const { version } = await import('./version.ts')
  return { who: `isnad ${await version()} ${verb}`, at: new Date().toISOString() }
}
