import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import type { jobSchema } from '../contract/adding.ts'

export type JobView = z.output<typeof jobSchema>

/** A job as it is kept, beside its files in a folder of its own: a restart knows it again. */
export interface Job extends JobView {
  readonly published?: string
  readonly address?: string
  /** Items that are safe in the record. */
  readonly items: number
}

/** Lists would grow without end. */
const mostReports = 100
const mostSaid = 200

/** The part of a job that people see. */
export function viewOf({ published: _, address: __, items: ___, ...view }: Job): JobView {
  return view
}

export const withReports = (job: Job, added: readonly string[]): readonly string[] =>
  [...job.reports, ...added].slice(0, mostReports)

export const withSaid = (job: Job, said: JobView['said']): JobView['said'] =>
  [...job.said, ...said].slice(0, mostSaid)

/** The folder of all jobs. */
export class JobFolder {
  readonly #root: string
  /** The last write of each job. */
  readonly #saving = new Map<string, Promise<void>>()

  constructor(root: string) {
    this.#root = root
  }

  of(id: string): string {
    return join(this.#root, id)
  }

  /** Where a file of a job lies. Its name is kept, for the reports in it are named by it; it cannot lead out of its folder. */
  file(job: Job, number: number): string {
    return join(this.of(job.id), 'files', String(number), safeName(job.files[number]!.name))
  }

  async make(job: Job): Promise<void> {
    for (const { number } of job.files)
      await mkdir(join(this.of(job.id), 'files', String(number)), { recursive: true, mode: 0o700 })
    await mkdir(this.of(job.id), { recursive: true, mode: 0o700 })
    await this.save(job)
  }

  /** In one step, so that a crash leaves the old state or the new; one after the other, so that the last stays. */
  save(job: Job): Promise<void> {
    const saved = (this.#saving.get(job.id) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => this.#write(job))
    this.#saving.set(job.id, saved)
    return saved
  }

  async #write(job: Job): Promise<void> {
    const path = join(this.of(job.id), 'job.json')
    await writeFile(`${path}.new`, JSON.stringify(job), { mode: 0o600 })
    await rename(`${path}.new`, path)
  }

  async drop(id: string): Promise<void> {
    await this.#saving.get(id)?.catch(() => undefined)
    this.#saving.delete(id)
    await rm(this.of(id), { recursive: true, force: true })
  }

  /** Jobs of before, first first. A folder that holds none (a crash while it was made) is taken away. */
  async all(): Promise<readonly Job[]> {
    const out: Job[] = []
    for (const id of await readdir(this.#root).catch(() => [])) {
      try {
        out.push(JSON.parse(await readFile(join(this.of(id), 'job.json'), 'utf8')) as Job)
      } catch {
        await this.drop(id)
      }
    }
    return out.sort((a, b) => (a.at < b.at ? -1 : 1))
  }
}

/** The last part of a name, without what a file system or a terminal could take for more than a name. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
    .replace(/^[.\s-]+/, '')
    .replace(/[.\s]+$/, '')
  // File systems count bytes: two a letter of Arabic.
  let short = plain
  const extension = /\.\w{1,8}$/.exec(plain)?.[0] ?? ''
  while (Buffer.byteLength(short) > 200) short = `${short.slice(0, -(extension.length + 1))}${extension}`
  return short === '' ? 'file' : short
}
