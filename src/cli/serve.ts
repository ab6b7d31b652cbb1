import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { Option } from 'commander'
import { asProblem } from '../problem.ts'
import type { Store } from '../record/index.ts'
import type { LogLevel } from '../service/index.ts'
import { both, notAValue } from './both.ts'
import { natsOf, streamOptions } from './nats.ts'
import { recordDatabase, recordFolder, recordOption, withRecord } from './record.ts'
import { type Spread, spreadOver } from './spread.ts'
import type { Context, Verb } from './verb.ts'
import { jobWorkersOption, workersOf } from './workers.ts'

const port = (value: string): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw notAValue(
      'A port from 0 (any that is free) to 65535 is needed.',
      'يلزم منفذ من 0 (أي منفذ حر) إلى 65535.',
    )
  return number
}

const address = (value: string): string => {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw notAValue(
      'An address such as https://desk.example/ is needed, without a path.',
      'يلزم عنوان مثل https://desk.example/ من دون مسار.',
    )
  return url.href
}

/** `--port` and the rest of how a record is served. Only this machine can reach it unless it is told otherwise. */
export const addressOptions = (command: Command): Command =>
  command
    .option(
      '--port <number>',
      both('port; 0 takes any that is free', 'المنفذ؛ 0 يأخذ أي منفذ حر'),
      port,
      8077,
    )
    .option(
      '--host <address>',
      both(
        'which of this machine’s own addresses to listen on; one that others can reach needs --accounts',
        'أي عناوين هذا الجهاز يُستمع عليه؛ وما يصل إليه غيرك يلزمه ‎--accounts',
      ),
      '127.0.0.1',
    )

/** What `isnad serve` has besides. */
const accountOptions = (command: Command): Command =>
  command
    .option('--new', both('make an empty record where there is none', 'ينشئ سجلًا فارغًا حيث لا سجل'))
    .option(
      '--accounts',
      both(
        'people sign in; at the first start a link to make the owner is printed',
        'يسجّل الناس دخولهم؛ وفي أول تشغيل يُطبع رابط لإنشاء المالك',
      ),
    )
    .option(
      '--open',
      both(
        'with accounts: those who are not signed in may read accepted events',
        'مع الحسابات: لمن لم يسجّل دخوله أن يقرأ الأحداث المقبولة',
      ),
    )
    .option(
      '--url <address>',
      both(
        'address under which people reach it, such as https://desk.example/',
        'العنوان الذي يصل الناس به إليه، مثل https://desk.example/',
      ),
      address,
    )
    .option(
      '--tiles <file>',
      both(
        'your own map under the events: a PMTiles file, or an address of one, which browsers then ask',
        'خريطتك الخاصة تحت الأحداث: ملف PMTiles، أو عنوان ملف تطلبه المتصفحات',
      ),
    )
    .addOption(
      new Option(
        '--log <level>',
        both(
          'lines of JSON on standard error, without words of reports',
          'أسطر JSON على مخرج الأخطاء، بلا كلمات من التقارير',
        ),
      )
        .choices(['off', 'faults', 'requests'] satisfies LogLevel[])
        .default('faults'),
    )

interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly accounts?: true
  readonly open?: true
  readonly url?: string
  readonly log?: LogLevel
  readonly tiles?: string
}

/** Threads that answer the desk's questions; two at least, so that a list does not wait behind a search. */
export const readers = (): number => Math.min(4, Math.max(2, availableParallelism() - 1))

/** Serves the page and the API until the process is told to stop. */
export async function serveUntilStopped(
  context: Context,
  command: Command,
  store: Store,
  record: { readonly folder: string; readonly database: string | undefined },
  spread?: Spread,
): Promise<void> {
  const [{ serve, makeLog, tilesOf }, { threadAdder }, { loadKnown }, { version }] = await Promise.all([
    import('../service/index.ts'),
    import('../adding/thread.ts'),
    import('./known.ts'),
    import('./version.ts'),
  ])
  const { accounts = false, open = false, log = 'faults', tiles, ...where } = command.opts<ServeOptions>()
  const server = await serve(store, where, {
    accounts,
    open,
    version: await version(),
    log: makeLog(log),
    known: once(loadKnown),
    ...(tiles === undefined ? {} : { tiles: await tilesOf(tiles) }),
    adding: {
      adder: threadAdder({
        ...record,
        workers: workersOf(command, 1),
        elsewhere: spread !== undefined,
      }),
      folder: join(record.folder, 'jobs'),
    },
    onBuild: () => context.note('Building the desk, once…', 'بناء المكتب، مرة واحدة…'),
    ...(spread === undefined ? {} : { gauges: spread.gauges }),
  })
  context.note(`The page: ${server.url}  (Ctrl-C ends it)`, `الصفحة: ${server.url}  (Ctrl-C لإيقافها)`)
  if (server.firstLink !== undefined)
    context.note(
      `Open this once, within a day, to make the owner’s account: ${server.firstLink}`,
      `افتح هذا مرة واحدة خلال يوم لإنشاء حساب المالك: ${server.firstLink}`,
    )
  const told = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  // The desk stands when the relay ends: what NATS refuses is said, and reports wait in the outbox.
  const relay = spread?.run().catch((error: unknown) => {
    context.tell({ problem: asProblem(error), grave: true })
  })
  await told
  await Promise.all([server.close(), spread?.end()])
  await relay
}

/** Loaded when the first export asks for it. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}

export const verb: Verb = {
  summary: ['serve the page and the HTTP API', 'يشغّل الصفحة وواجهة HTTP'],
  examples: [
    'isnad serve --record my-record',
    'isnad serve --database postgres://isnad@db/isnad --nats nats://n1:4222,nats://n2:4222',
    'isnad serve --record my-record --accounts --host 0.0.0.0 --url https://desk.example/',
  ],

  declare(command) {
    jobWorkersOption(streamOptions(accountOptions(addressOptions(recordOption(command)))))
  },

  async run(context, command) {
    const create = command.opts<{ new?: true }>().new === true
    const address = await natsOf(command)
    await withRecord(command, { create, readers: readers() }, async (store) => {
      const record = { folder: recordFolder(command), database: recordDatabase(command) }
      const spread = address === undefined ? undefined : await spreadOver(context, command, store, address)
      await serveUntilStopped(context, command, store, record, spread)
    })
  },
}
