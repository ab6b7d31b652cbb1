import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Adder, AddProgress } from '../../adding/adder.ts'
import { asProblem } from '../../problem.ts'
import type { By } from '../../record/index.ts'
import { jobRuns, jobWantsFiles, notFound, tooLarge, wrongSize } from '../problems.ts'
import { type Job, JobFolder, type JobView, viewOf, withReports, withSaid } from './job.ts'

export interface JobsOptions {
  /** Where jobs and their files lie until they are done. */
  readonly folder: string
  readonly adder: Adder
  readonly now: () => Date
  /** Told of every step, for live updates. */
  readonly changed: (job: JobView) => void
}

type New = Pick<Job, 'kind' | 'name' | 'by'> & {
  readonly files?: readonly { readonly name: string; readonly bytes: number }[]
  /** Written at once as the job's only file. */
  readonly text?: { readonly name: string; readonly bytes: Uint8Array }
  readonly address?: string | undefined
  readonly published?: string | undefined
}

/** Work that takes reports in, one job after the other. */
export class Jobs {
  readonly #jobs = new Map<string, Job>()
  readonly #folder: JobFolder
  readonly #options: JobsOptions
  #running: { readonly id: string; readonly stop: AbortController; readonly done: Promise<void> } | undefined
  #closed = false

  constructor(options: JobsOptions) {
    this.#options = options
    this.#folder = new JobFolder(options.folder)
  }

  /** Knows the jobs of before again, and goes on with those that ran. */
  async open(): Promise<void> {
    for (const job of await this.#folder.all())
      this.#jobs.set(job.id, job.state === 'running' ? { ...job, state: 'waiting' } : job)
    this.#next()
  }

  /** Last first. */
  list(): readonly JobView[] {
    return [...this.#jobs.values()].reverse().map(viewOf)
  }
  get waiting(): number {
    return [...this.#jobs.values()].filter(({ state }) => state === 'waiting' || state === 'running').length
  }
  get(id: string): JobView {
    return viewOf(this.#find(id))
  }

  async add(wanted: New): Promise<JobView> {
    const at = this.#options.now().toISOString()
    const { text, kind, name, by } = wanted
    const files = text === undefined ? (wanted.files ?? []) : [{ name: text.name, bytes: text.bytes.length }]
    const job: Job = {
      id: randomBytes(8).toString('hex'),
      kind,
      name,
      by,
      at,
      state: 'waiting',
      files: files.map((file, number) => ({ number, ...file, received: text !== undefined })),
      bytes: { done: 0, all: files.reduce((sum, file) => sum + file.bytes, 0) },
      added: 0,
      known: 0,
      claims: 0,
      reports: [],
      said: [],
      saidAll: 0,
      items: 0,
      ...(wanted.address === undefined ? {} : { address: wanted.address }),
      ...(wanted.published === undefined ? {} : { published: wanted.published }),
    }
    await this.#folder.make(job)
    if (text !== undefined) await this.#write(job, 0, Readable.from([text.bytes]))
    await this.#set(job)
    this.#next()
    return this.get(job.id)
  }

  /** Takes the bytes of an announced file: as many as were announced, or none. */
  async put(id: string, number: number, body: ReadableStream<Uint8Array> | null): Promise<JobView> {
    const job = this.#find(id)
    const file = job.files[number]
    if (file === undefined) throw notFound(`${id}/${number}`)
    if (file.received) throw jobRuns(id)
    await this.#write(job, number, body === null ? Readable.from([]) : Readable.fromWeb(body as never))
    // Another file of the same job may have come meanwhile.
    const now = this.#find(id)
    const files = now.files.map((one) => (one.number === number ? { ...one, received: true } : one))
    await this.#set({ ...now, files })
    this.#next()
    return this.get(id)
  }

  async stop(id: string): Promise<JobView> {
    const job = this.#find(id)
    if (this.#running?.id === id) {
      const { stop, done } = this.#running
      stop.abort()
      await done
    } else if (job.state === 'waiting') await this.#set({ ...job, state: 'stopped' })
    return this.get(id)
  }

  async resume(id: string): Promise<JobView> {
    await this.#ended(id)
    const job = this.#find(id)
    if (job.files.some((file) => !file.received)) throw jobWantsFiles(id)
    if (job.state === 'stopped' || job.state === 'failed') await this.#set({ ...job, state: 'waiting' })
    this.#next()
    return this.get(id)
  }

  async drop(id: string): Promise<void> {
    await this.#ended(id)
    this.#find(id)
    if (this.#running?.id === id) throw jobRuns(id)
    this.#jobs.delete(id)
    await this.#folder.drop(id)
  }

  /** Stops what runs, after the batch it is at; it goes on when the service starts anew. */
  async close(): Promise<void> {
    this.#closed = true
    this.#running?.stop.abort()
    await this.#running?.done
  }

  /** A job is told as ended a moment before its last state is on the disk; what is asked of it then waits for that. */
  async #ended(id: string): Promise<void> {
    if (this.#running?.id === id && this.#find(id).state !== 'running') await this.#running.done
  }

  #find(id: string): Job {
    const job = this.#jobs.get(id)
    if (job === undefined) throw notFound(id)
    return job
  }

  async #set(job: Job): Promise<void> {
    this.#jobs.set(job.id, job)
    await this.#folder.save(job)
    this.#options.changed(viewOf(job))
  }

  async #write(job: Job, number: number, from: Readable): Promise<void> {
    const path = this.#folder.file(job, number)
    const part = `${path}.${randomBytes(4).toString('hex')}.part`
    const wanted = job.files[number]!.bytes
    let size = 0
    const count = new Transform({
      transform(bytes: Buffer, _, next) {
        size += bytes.length
        next(size > wanted ? tooLarge(wanted) : null, bytes)
      },
    })
    try {
      await pipeline(from, count, createWriteStream(part, { mode: 0o600 }))
      if (size !== wanted) throw wrongSize(size, wanted)
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  }

  #next(): void {
    if (this.#running !== undefined || this.#closed) return
    const job = [...this.#jobs.values()].find(
      (one) => one.state === 'waiting' && one.files.every((file) => file.received),
    )
    if (job === undefined) return
    const stop = new AbortController()
    const done = this.#run(job.id, stop.signal).finally(() => {
      this.#running = undefined
      this.#next()
    })
    this.#running = { id: job.id, stop, done }
  }

  async #run(id: string, stop: AbortSignal): Promise<void> {
    const began = { ...this.#find(id), state: 'running' } as const
    await this.#set(began)
    const by: By = { who: began.by.id, at: this.#options.now().toISOString() }
    // What was told is written in the order it was told.
    let writing: Promise<void> = Promise.resolve()
    try {
      const end = await this.#options.adder(
        {
          paths: began.files.map((file) => this.#folder.file(began, file.number)),
          skip: began.items,
          by,
          ...(began.address === undefined ? {} : { address: began.address }),
          ...(began.published === undefined ? {} : { published: began.published }),
        },
        (progress) => {
          writing = writing.then(() => this.#set(this.#after(this.#find(id), progress)))
        },
        stop,
      )
      await writing
      const state = end === 'stopped' && this.#closed ? 'waiting' : end
      await this.#set({ ...this.#find(id), state })
    } catch (error) {
      await writing.catch(() => undefined)
      const { code, en, ar } = asProblem(error)
      const job = this.#find(id)
      const said = [{ code, grave: true, en: { what: en.what }, ar: { what: ar.what } }]
      await this.#set({
        ...job,
        state: 'failed',
        said: withSaid(job, said),
        saidAll: job.saidAll + 1,
      }).catch(() => undefined)
    }
  }

  #after(job: Job, progress: AddProgress): Job {
    return {
      ...job,
      items: progress.items,
      bytes: { ...job.bytes, done: Math.min(progress.bytes, job.bytes.all) },
      added: job.added + progress.added.length,
      known: job.known + progress.known,
      claims: job.claims + progress.claims,
      reports: withReports(job, progress.added),
      said: withSaid(job, progress.said),
      saidAll: job.saidAll + progress.said.length,
    }
  }
}
