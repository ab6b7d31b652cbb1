import { join } from 'node:path'
import type { Command } from 'commander'
import { type Sources, takeFiles } from '../intake/files.ts'
import type { Taken } from '../intake/taken.ts'
import { Book } from '../intake/watch/book.ts'
import { afterRound, type Notice, type Rhythm, Shapes, unasked } from '../intake/watch/schedule.ts'
import { Problem } from '../problem.ts'
import { addReports } from './adding.ts'
import { sourcesOf } from './options.ts'
import { jsonLine } from './out.ts'
import { byNow, recordDatabase, recordFolder, withRecord } from './record.ts'
import type { Context } from './verb.ts'
import type { WatchOptions } from './watch.ts'
import { noticeProblem } from './watch-notices.ts'
import { workersOf } from './workers.ts'

const day = 86_400_000
/** Before the name of a file of addresses among the sources that are remembered. */
const listMark = 'urls:'
const longestSleep = 60_000

/** Where sources are remembered: beside the record, unless the command line says otherwise. */
export const bookPath = (command: Command): string =>
  command.opts<WatchOptions>().state ??
  (recordDatabase(command) === undefined ? join(recordFolder(command), 'sources.json') : 'isnad-sources.json')

/** Watches until stopped, or for one round of each source. The record is open only during a round: others may write. */
export async function watchSources(context: Context, command: Command): Promise<void> {
  const options = command.opts<WatchOptions>()
  const book = await Book.open(bookPath(command))
  const named = [...command.args, ...(options.urls ?? []).map((file) => listMark + file)]
  const sources = named.length > 0 ? named : book.sources
  if (sources.length === 0) throw nothingToWatch()
  const stop = stopSignal()
  const watch = new Watching(context, command, book, sourcesOf(command, sources))
  for (const source of sources) if (book.stateOf(source) === undefined) book.keep(source, unasked(Date.now()))
  while (!stop.stopped) {
    for (const source of sources) {
      if (stop.stopped) break
      if (options.once === true || book.stateOf(source)!.next <= Date.now()) await watch.round(source)
    }
    if (options.once === true) break
    const next = Math.min(...sources.map((source) => book.stateOf(source)!.next))
    await stop.sleep(Math.min(longestSleep, Math.max(0, next - Date.now())))
  }
  stop.end()
}

class Watching {
  readonly #context: Context
  readonly #command: Command
  readonly #book: Book
  readonly #all: Sources
  readonly #rhythm: Rhythm

  constructor(context: Context, command: Command, book: Book, all: Sources) {
    const { every, silentAfter } = command.opts<WatchOptions>()
    this.#context = context
    this.#command = command
    this.#book = book
    this.#all = all
    this.#rhythm = {
      every: every * 60_000,
      chance: Math.random,
      ...(silentAfter === undefined ? {} : { silentAfter: silentAfter * day }),
    }
  }

  /** One round of one source. What goes wrong with the record is said and tried again at the source's next turn. */
  async round(source: string): Promise<void> {
    const shapes = new Shapes()
    let unchanged = 0
    const seen = async function* (taking: AsyncIterable<Taken>): AsyncGenerator<Taken> {
      for await (const taken of taking) {
        shapes.add(taken)
        if (taken.left?.code === 'unchanged') unchanged++
        yield taken
      }
    }
    const before = this.#book.stateOf(source)!
    const sources: Sources = {
      ...this.#all,
      rowFiles: [],
      ...(source.startsWith(listMark)
        ? { paths: [], addressFiles: [source.slice(listMark.length)] }
        : { paths: [source], addressFiles: [] }),
      fetching: { ...this.#all.fetching, versions: this.#book, onlyNew: true },
    }
    const by = await byNow('watch')
    let counts = { added: 0, copies: 0, refused: 1 }
    try {
      const { tally } = await withRecord(this.#command, { create: true }, (store) =>
        addReports(this.#context, store, sources, by, {
          taking: seen(takeFiles(sources)),
          workers: workersOf(this.#command),
        }),
      )
      counts = tally.total
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.#book.drop()
      this.#context.tell({ problem: error, grave: true })
    }
    const round = { ...counts, unchanged, ...(shapes.most === undefined ? {} : { shape: shapes.most }) }
    const { state, notices } = afterRound(before, round, Date.now(), this.#rhythm)
    this.#book.keep(source, state)
    this.#book.commit()
    await this.#tell(source, by.at, counts, unchanged, state.next, notices)
  }

  async #tell(
    source: string,
    at: string,
    { added, copies, refused }: { readonly added: number; readonly copies: number; readonly refused: number },
    unchanged: number,
    next: number,
    notices: readonly Notice[],
  ): Promise<void> {
    for (const notice of notices) this.#context.tell({ problem: noticeProblem(source, notice), grave: false })
    if (this.#command.opts<WatchOptions>().json === true)
      await this.#context.out.line(
        jsonLine({
          at,
          source,
          new: added,
          copies,
          refused,
          unchanged,
          next: new Date(next).toISOString(),
          notices,
        }),
      )
    await this.#context.out.flush()
    const minutes = Math.max(0, Math.round((next - Date.now()) / 60_000))
    this.#context.note(
      `${at.slice(0, 19)}Z ${source}: ${added} new, ${copies} known, ${refused} refused; next in ${minutes} min.`,
      `${at.slice(0, 19)}Z ${source}: ‏${added} جديدًا، ${copies} معروفًا، ${refused} مرفوضًا؛ التالي بعد ${minutes} دقيقة.`,
    )
  }
}

/** The first signal lets the round end; a second one ends the program at once, as it would without us. */
function stopSignal(): {
  readonly stopped: boolean
  sleep(milliseconds: number): Promise<void>
  end(): void
} {
  let stopped = false
  let wake = (): void => {}
  const onSignal = (): void => {
    stopped = true
    wake()
  }
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  return {
    get stopped() {
      return stopped
    },
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        if (stopped) return resolve()
        const timer = setTimeout(resolve, milliseconds)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    end() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}

const nothingToWatch = (): Problem =>
  new Problem('cli.usage', {
    en: { what: 'No source was named, and none is remembered.', next: 'Name addresses, files or folders.' },
    ar: { what: 'لم يُسمَّ مصدر ولا مصدر محفوظ.', next: 'سمِّ عناوين أو ملفات أو مجلدات.' },
  })
