import { hash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { Report } from '../reading/claim.ts'
import { intakeProblem } from './problems.ts'
import { type Seen, SeenTable } from './seen-table.ts'
import type { Said } from './taken.ts'

/** Ids that are remembered for certain; at most twice as many are, in some forty megabytes. */
const remembered = 750_000
/** Names of sources that are remembered beside them. */
const mostSources = 50_000

/**
 * The ids of one run. A claim names its report by id, so two texts under one id would lend each other their quotes. Of endless
 * input the last ids are remembered: a record knows all of its own.
 */
export class SeenIds {
  readonly #remembered: number
  #now = new SeenTable()
  #before = new SeenTable()
  readonly #sources = new Map<string, number>()
  readonly #names: string[] = ['']

  /** @param most ids after which the ones before them begin to be forgotten */
  constructor(most = remembered) {
    this.#remembered = most
  }

  /** An id for a file: its stem, or folder and stem where another file of this run already took the stem. */
  idForFile(path: string, stem: string): string {
    if (this.#seen(stem) === undefined) return stem
    const longer = `${basename(dirname(path))}/${stem}`
    if (this.#seen(longer) === undefined) return longer
    let n = 2
    while (this.#seen(`${longer}~${n}`) !== undefined) n++
    return `${longer}~${n}`
  }

  /** Notes the id. Says where it was seen before: the same text is only a repetition, another text is a fault. */
  check(report: Report, where: string): Said | undefined {
    const text = digest(report.text)[0]
    const first = this.#seen(report.id)
    if (first === undefined) {
      this.#note(report.id, { text, ...this.#placeOf(where) })
      return undefined
    }
    const same = first.text === text
    const place = this.#names[first.source]!
    const stands = first.line === 0 ? place : `${place}:${first.line}`
    const problem = intakeProblem('intake.same-id', where, {
      what: same
        ? [
            `Report "${report.id}" was given before, with the same text; this copy was not read again.`,
            `التقرير "${report.id}" ورد من قبل بالنص نفسه؛ لم تُقرأ هذه النسخة ثانية.`,
          ]
        : [
            `Another report has the id "${report.id}" too; this one was left unread.`,
            `تقرير آخر يحمل المعرّف "${report.id}" أيضًا؛ لم يُقرأ هذا.`,
          ],
      why:
        first.source === 0
          ? ['It came earlier in this run.', 'ورد من قبل في هذا التشغيل.']
          : [`It stands first at ${stands}.`, `ورد أول مرة في ${stands}.`],
      next: ['Give each report an id of its own.', 'أعط كل تقرير معرّفًا خاصًا به.'],
    })
    return { problem, grave: !same }
  }

  #seen(id: string): Seen | undefined {
    const [high, low] = digest(id)
    return this.#now.get(high, low) ?? this.#before.get(high, low)
  }

  #note(id: string, seen: Seen): void {
    if (this.#now.size >= this.#remembered) {
      this.#before = this.#now
      this.#now = new SeenTable()
    }
    this.#now.set(...digest(id), seen)
  }

  /** `file:12` as the number of `file`, and 12. */
  #placeOf(where: string): Pick<Seen, 'source' | 'line'> {
    const [, name = where, digits] = /^(.+):(\d{1,9})$/s.exec(where) ?? []
    let source = this.#sources.get(name)
    if (source === undefined && this.#names.length <= mostSources) {
      source = this.#names.push(name) - 1
      this.#sources.set(name, source)
    }
    return { source: source ?? 0, line: Number(digits ?? 0) }
  }
}

/** Two times 32 bits that stand for a text; never two zeros. */
function digest(text: string): [high: number, low: number] {
  const bytes = hash('sha256', text, 'buffer')
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4) || 1]
}
