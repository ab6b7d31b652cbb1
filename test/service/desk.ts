import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Adder } from '../../src/adding/adder.ts'
import { openRecord, type Role, roles, type Store } from '../../src/record/index.ts'
import { csrfOf, hashOf } from '../../src/service/accounts/secrets.ts'
import { type OperationId, operations } from '../../src/service/contract/index.ts'
import type { Operation } from '../../src/service/contract/operation.ts'
import { openService, type Service, type ServiceOptions } from '../../src/service/index.ts'
import { by, seed } from '../record/fixture.ts'

/** A served record with one person of each role, already signed in. */

export type Asker = Role | 'stranger'
export const askers: readonly Asker[] = ['stranger', ...roles]

export interface Input {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: unknown
  readonly bytes?: string
  readonly match?: number
  readonly headers?: Readonly<Record<string, string>>
}

export interface Desk {
  readonly store: Store
  readonly service: Service
  readonly folder: string
  /** Asks for an operation as someone. */
  ask(who: Asker, id: OperationId, input?: Input): Promise<Response>
}

/** The secret of a role's session. */
export const secretOf = (role: Role): string => `session of ${role}`

/** The sessions' time; the clock of the service stands at its start. */
const start = '2031-06-02T08:00:00.000Z'
const end = '2031-06-02T20:00:00.000Z'

/** Puts nothing into the record: for tests of everything around it. */
const idle: Adder = async () => 'done'

/** Made once and copied: each row on its own would be hundreds of writes to the disk. */
let template: Promise<string> | undefined

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-desk-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const store = await openRecord(folder, { create: true })
  await seed(store)
  for (const role of roles) {
    await store.accounts.people.add({ login: role, name: `The ${role}`, role }, by)
    await store.accounts.sessions.begin(
      { hash: hashOf(secretOf(role)), login: role, createdAt: start, expiresAt: end, lastSeen: start },
      by,
    )
  }
  await store.close()
  return folder
}

export async function openDesk(
  t: Pick<TestContext, 'after'>,
  options: (folder: string) => ServiceOptions = () => ({}),
): Promise<Desk> {
  template ??= makeTemplate()
  const folder = mkdtempSync(join(tmpdir(), 'isnad-desk-'))
  cpSync(await template, folder, { recursive: true })
  const store = await openRecord(folder)
  const service = await openService(store, {
    accounts: true,
    now: () => new Date(start),
    adding: { adder: idle, folder: join(folder, 'jobs') },
    ...options(folder),
  })
  t.after(async () => {
    await service.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const strangers = (await (await service.app.request('http://127.0.0.1/api/session')).json()) as {
    csrf: string
  }
  return {
    store,
    service,
    folder,
    async ask(who, id, input = {}) {
      const operation: Operation = operations[id]
      const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(input.params?.[name] ?? ''),
      )
      const headers: Record<string, string> = { 'x-isnad-csrf': strangers.csrf }
      if (who !== 'stranger') {
        headers.cookie = `isnad-session=${encodeURIComponent(secretOf(who))}`
        headers['x-isnad-csrf'] = csrfOf(secretOf(who))
      }
      if (input.match !== undefined) headers['if-match'] = `"${input.match}"`
      if (input.body !== undefined) headers['content-type'] = 'application/json'
      return service.app.request(`http://127.0.0.1${path}${input.query ?? ''}`, {
        method: operation.method.toUpperCase(),
        headers: { ...headers, ...input.headers },
        ...(input.bytes !== undefined ? { body: input.bytes } : {}),
        ...(input.body !== undefined ? { body: JSON.stringify(input.body) } : {}),
      })
    },
  }
}
