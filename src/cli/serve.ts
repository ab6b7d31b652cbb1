import { join } from 'node:path'
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Store } from '../record/index.ts'
import type { LogLevel } from '../service/index.ts'
import { recordDatabase, recordFolder, recordOption, withRecord } from './record.ts'
import type { Context, Verb } from './verb.ts'

const port = (value: string): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('A port from 0 (any that is free) to 65535 is needed.')
  return number
}

const address = (value: string): string => {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new InvalidArgumentError('An address such as https://desk.example/ is needed, without a path.')
  return url.href
}

/** `--port` and the rest of how a record is served. Only this machine can reach it unless it is told otherwise. */
export const addressOptions = (command: Command): Command =>
  command
    .option('--port <number>', 'port; 0 takes any that is free', port, 8077)
    .option(
      '--host <address>',
      'which of this machine’s own addresses to listen on; one that others can reach needs --accounts',
      '127.0.0.1',
    )

/** What `isnad serve` has besides. */
const accountOptions = (command: Command): Command =>
  command
    .option('--new', 'make an empty record where there is none')
    .option('--accounts', 'people sign in; at the first start a link to make the owner is printed')
    .option('--open', 'with accounts: those who are not signed in may read accepted events')
    .option('--url <address>', 'address under which people reach it, such as https://desk.example/', address)
    .addOption(
      new Option('--log <level>', 'lines of JSON on standard error, without words of reports')
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
}

/** Serves the page and the API until the process is told to stop. */
export async function serveUntilStopped(
  context: Context,
  command: Command,
  store: Store,
  record: { readonly folder: string; readonly database: string | undefined },
): Promise<void> {
  const [{ serve, makeLog }, { threadAdder }, { loadKnown }, { version }] = await Promise.all([
    import('../service/index.ts'),
    import('../adding/thread.ts'),
    import('./known.ts'),
    import('./version.ts'),
  ])
  const { accounts = false, open = false, log = 'faults', ...where } = command.opts<ServeOptions>()
  const server = await serve(store, where, {
    accounts,
    open,
    version: await version(),
    log: makeLog(log),
    known: once(loadKnown),
    adding: { adder: threadAdder(record), folder: join(record.folder, 'jobs') },
    onBuild: () => context.note('Building the desk, once…', 'بناء المكتب، مرة واحدة…'),
  })
  context.note(`The page: ${server.url}  (Ctrl-C ends it)`, `الصفحة: ${server.url}  (Ctrl-C لإيقافها)`)
  if (server.firstLink !== undefined)
    context.note(
      `Open this once, within a day, to make the owner’s account: ${server.firstLink}`,
      `افتح هذا مرة واحدة خلال يوم لإنشاء حساب المالك: ${server.firstLink}`,
    )
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.close()
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

  declare(command) {
    accountOptions(addressOptions(recordOption(command))).addHelpText(
      'after',
      '\nExamples:\n  isnad serve --record my-record\n  isnad serve --record my-record --accounts --host 0.0.0.0 --url https://desk.example/',
    )
  },

  async run(context, command) {
    await withRecord(command, { create: command.opts<{ new?: true }>().new === true }, (store) =>
      serveUntilStopped(context, command, store, {
        folder: recordFolder(command),
        database: recordDatabase(command),
      }),
    )
  },
}
