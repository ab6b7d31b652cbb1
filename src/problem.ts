/**
 * One shape for everything that goes wrong and that a person must hear of: the command line prints it, the service
 * sends it as problem+json, the page shows it. A doubt about a reading is a `Note`, never a Problem; a broken
 * invariant of our own is a plain Error.
 */

/** The two languages that people read here. */
export type Lang = 'ar' | 'en'

/** One Problem in one language. Sentences without the ending newline; `where` names a file, line, address or field. */
export interface Wording {
  /** What happened. */
  readonly what: string
  /** Where: a path, a path with a line, an address, a parameter. */
  readonly where?: string
  /** Why it happened, as far as is known. */
  readonly why?: string
  /** What to do now. */
  readonly next?: string
}

/** A stable name for scripts and searches: the room, then the matter. `record.locked`, `intake.not-text`, `cli.usage`. */
export type ProblemCode = `${string}.${string}`

/** An error with its story in both languages. `message` is the English line, for logs and stack traces. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly en: Wording
  readonly ar: Wording

  constructor(code: ProblemCode, wording: Readonly<Record<Lang, Wording>>, options?: ErrorOptions) {
    const { what, where } = wording.en
    super(where === undefined ? what : `${what} (${where})`, options)
    this.name = 'Problem'
    this.code = code
    this.en = wording.en
    this.ar = wording.ar
  }
}

const labels: Readonly<Record<Lang, Readonly<Record<'error' | keyof Wording, string>>>> = {
  en: { error: 'error', what: 'what', where: 'where', why: 'why', next: 'what to do' },
  ar: { error: 'خطأ', what: 'ما حدث', where: 'أين', why: 'السبب', next: 'ما العمل' },
}

/** A Problem as lines of text for a terminal: what, then where, why and what to do next, and the code to search for. */
export function printProblem(problem: Problem, lang: Lang): string {
  const wording = problem[lang]
  const name = labels[lang]
  const lines = [`${name.error}: ${wording.what}`]
  for (const part of ['where', 'why', 'next'] as const) {
    const value = wording[part]
    if (value !== undefined) lines.push(`  ${name[part]}: ${value}`)
  }
  lines.push(`  [${problem.code}]`)
  return lines.join('\n')
}

/**
 * Any thrown value as a Problem. What is not one is a fault of Isnad's own: it is said so, and the first error stays
 * as the cause.
 */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const why = error instanceof Error ? error.message : String(error)
  return new Problem(
    'isnad.fault',
    {
      en: {
        what: 'Isnad itself failed.',
        why,
        next: 'Please report this with the command you ran and this message.',
      },
      ar: {
        what: 'حدث عطل في إسناد نفسه.',
        why,
        next: 'نرجو الإبلاغ عن العطل مع الأمر الذي شغّلته وهذه الرسالة.',
      },
    },
    { cause: error },
  )
}
