import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { Store } from '../record/index.ts'
import { recordOption, withRecord } from './record.ts'
import type { Context, Verb } from './verb.ts'

const port = (value: string): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('A port from 0 (any that is free) to 65535 is needed.')
  return number
}

/** `--port` and `--host`. Only this machine can reach the page unless it is told otherwise. */
export const addressOptions = (command: Command): Command =>
  command
    .option('--port <number>', 'port; 0 takes any that is free', port, 8077)
    .option(
      '--host <address>',
      'which of this machine’s own addresses to listen on; others cannot reach the page',
      '127.0.0.1',
    )

/** Serves the page and the API until the process is told to stop. */
export async function serveUntilStopped(context: Context, command: Command, store: Store): Promise<void> {
  const { serve } = await import('../service/index.ts')
  const server = await serve(store, command.opts<{ port: number; host: string }>())
  context.note(`The page: ${server.url}  (Ctrl-C ends it)`, `الصفحة: ${server.url}  (Ctrl-C لإيقافها)`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.close()
}

export const verb: Verb = {
  summary: ['serve the page and the HTTP API', 'يشغّل الصفحة وواجهة HTTP'],

  declare(command) {
    addressOptions(recordOption(command))
  },

  async run(context, command) {
    await withRecord(command, {}, (store) => serveUntilStopped(context, command, store))
  },
}
