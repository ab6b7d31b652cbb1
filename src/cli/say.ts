import type { Said } from '../intake/taken.ts'
import { type Lang, type Problem, printProblem } from '../problem.ts'
import type { Out } from './out.ts'
import { clean, cleanProblem } from './terminal.ts'
import type { Context } from './verb.ts'

/** How many Problems of one code in one file are told in full; a file of a million bad lines must not flood a log. */
const told = 20

/** The context of one command; `end` gives its exit code after saying how many Problems were not shown. */
export class Command implements Context {
  readonly lang: Lang
  readonly out: Out
  readonly #write: (text: string) => void
  readonly #counts = new Map<string, number>()
  #failed = false

  constructor(lang: Lang, out: Out, write: (text: string) => void) {
    this.lang = lang
    this.out = out
    this.#write = write
  }

  note(en: string, ar: string): void {
    this.#write(`${clean(this.lang === 'ar' ? ar : en)}\n`)
  }

  tell({ problem, grave }: Said): void {
    if (grave) this.#failed = true
    const key = `${problem.code} ${(problem.en.where ?? '').replace(/:\d+$/, '')}`
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    if (count <= told) this.#write(`${this.#text(problem, grave)}\n`)
  }

  /** Says what was held back and gives the exit code. */
  end(): 0 | 1 {
    for (const [key, count] of this.#counts) {
      if (count > told)
        this.note(`… and ${count - told} more of ${key}`, `… و${count - told} غيرها من ${key}`)
    }
    return this.#failed ? 1 : 0
  }

  #text(problem: Problem, grave: boolean): string {
    const text = printProblem(cleanProblem(problem), this.lang)
    // A remark is no error: nothing was lost.
    return grave ? text : text.replace(/^[^:]+:/, this.lang === 'ar' ? 'ملاحظة:' : 'note:')
  }
}

/** The language of messages: the option, else the locale of the environment, else English. */
export function chooseLang(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Lang {
  const wanted = option ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  return wanted.toLowerCase().startsWith('ar') ? 'ar' : 'en'
}
