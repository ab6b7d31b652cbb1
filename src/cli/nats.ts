import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import type { NatsAddress, Tell } from '../stream/nats/index.ts'
import { both } from './both.ts'
import { whole } from './options.ts'
import { recordDatabase } from './record.ts'
import type { Context } from './verb.ts'

/** `--nats nats://…`, else ISNAD_NATS. */
export const natsOption = (command: Command): Command =>
  command.option(
    '--nats <addresses>',
    both(
      'servers of NATS over which the reading is spread: nats://HOST:4222,… (default: $ISNAD_NATS)',
      'خوادم NATS التي توزَّع القراءة عبرها: ‎nats://HOST:4222,…‎ (إن لم يُذكر: ‎$ISNAD_NATS)',
    ),
  )

/** How the stream is made; the same for everyone who may be the first to need it. */
export const streamOptions = (command: Command): Command =>
  natsOption(command)
    .option(
      '--replicas <number>',
      both(
        'servers that keep each message (default: 3 in a cluster, else 1)',
        'عدد الخوادم التي تحفظ كل رسالة (إن لم يُذكر: 3 في العنقود وإلا 1)',
      ),
      whole,
    )
    .option(
      '--patience <seconds>',
      both(
        'how long a worker may have reports without a word before others get them',
        'المدة التي تبقى فيها التقارير عند عملية صامتة قبل أن تُعطى لغيرها',
      ),
      whole,
      30,
    )

/** Where the work is spread, if the command line or the environment says so. Throws `stream.address` for what is no address. */
export async function natsOf(command: Command): Promise<NatsAddress | undefined> {
  const given = command.opts<{ nats?: string }>().nats ?? process.env.ISNAD_NATS
  if (given === undefined || given === '') return undefined
  const { natsAddress, needsPostgres } = await import('../stream/nats/index.ts')
  const address = natsAddress(given)
  if (recordDatabase(command) === undefined) throw needsPostgres()
  return address
}

/** As `natsOf`, for what cannot be without. */
export async function natsWanted(command: Command): Promise<NatsAddress> {
  const address = await natsOf(command)
  if (address !== undefined) return address
  throw new Problem('cli.usage', {
    en: { what: 'No server of NATS was named.', next: '--nats nats://HOST:4222, or ISNAD_NATS' },
    ar: { what: 'لم يُسمَّ خادم NATS.', next: '‎--nats nats://HOST:4222 أو ISNAD_NATS' },
  })
}

export const streamOf = (command: Command): { readonly replicas?: number; readonly patience: number } => {
  const { replicas, patience } = command.opts<{ replicas?: number; patience: number }>()
  return { patience: patience * 1000, ...(replicas === undefined ? {} : { replicas }) }
}

/** What the spreading of work has to say goes where everything else is said. */
export const tellOf = (context: Context): Tell => ({
  problem: (problem, grave) => context.tell({ problem, grave }),
  note: (en, ar) => context.note(en, ar),
})
