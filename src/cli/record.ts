import type { Command } from 'commander'
import type { By, Store } from '../record/index.ts'

/** `--record FOLDER`; else ISNAD_RECORD; else ./isnad-record. */
export const recordOption = (command: Command): Command =>
  command.option('--record <folder>', 'the record (default: $ISNAD_RECORD, else ./isnad-record)')

export const recordFolder = (command: Command): string =>
  command.opts<{ record?: string }>().record ?? process.env.ISNAD_RECORD ?? 'isnad-record'

/** Opens the record that the command line means, does the work, and closes it whatever happens. */
export async function withRecord<T>(
  command: Command,
  options: { readonly create?: boolean },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { openRecord } = await import('../record/index.ts')
  const store = await openRecord(recordFolder(command), options)
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
