import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { Report } from '../reading/claim.ts'
import { intakeProblem } from './problems.ts'
import type { Said } from './taken.ts'

/** The ids of one run. A claim names its report by id, so two texts under one id would lend each other their quotes. */
export class SeenIds {
  readonly #first = new Map<string, { readonly where: string; readonly digest: string }>()

  /** An id for a file: its stem, or folder and stem where another file of this run already took the stem. */
  idForFile(path: string, stem: string): string {
    if (!this.#first.has(stem)) return stem
    const longer = `${basename(dirname(path))}/${stem}`
    if (!this.#first.has(longer)) return longer
    let n = 2
    while (this.#first.has(`${longer}~${n}`)) n++
    return `${longer}~${n}`
  }

  /** Notes the id. Says where it was seen before: the same text is only a repetition, another text is a fault. */
  check(report: Report, where: string): Said | undefined {
    const digest = createHash('sha256').update(report.text).digest('base64url').slice(0, 16)
    const first = this.#first.get(report.id)
    if (first === undefined) {
      this.#first.set(report.id, { where, digest })
      return undefined
    }
    const same = first.digest === digest
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
      why: [`It stands first at ${first.where}.`, `ورد أول مرة في ${first.where}.`],
      next: ['Give each report an id of its own.', 'أعط كل تقرير معرّفًا خاصًا به.'],
    })
    return { problem, grave: !same }
  }
}
