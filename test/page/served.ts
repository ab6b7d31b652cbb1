import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `isnad serve` as a person starts it: a new record with accounts, in a process of its own. */
export interface Served {
  readonly url: string
  /** Makes the first owner, once. */
  readonly firstLink: string
  close(): Promise<void>
}

const bin = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))

export async function serveNew(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-served-'))
  const child = spawn(
    process.execPath,
    [bin, 'serve', '--new', '--accounts', '--port', '0', '--record', join(folder, 'record')],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const firstLink = await linkOf(child)
  return {
    url: new URL('/', firstLink).href,
    firstLink,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What the terminal says of the first start. */
const linkOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stderr!.on('data', (part: Buffer) => {
      said += part.toString()
      const link = /http:\S+set-up#\S+/.exec(said)?.[0]
      if (link !== undefined) resolve(link)
    })
    child.once('exit', () => reject(new Error(said)))
  })
