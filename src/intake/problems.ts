import { Problem, type ProblemCode } from '../problem.ts'

/** English and Arabic of one part of a message. */
type Both = readonly [en: string, ar: string]

/** A Problem of this room: `where` is the same in both languages, for it names a file, a line or an address. */
export function intakeProblem(
  code: `intake.${string}` & ProblemCode,
  where: string,
  say: { readonly what: Both; readonly why?: Both; readonly next: Both },
  cause?: unknown,
): Problem {
  const inLanguage = (i: 0 | 1) => ({
    what: say.what[i],
    where,
    ...(say.why === undefined ? {} : { why: say.why[i] }),
    next: say.next[i],
  })
  return new Problem(code, { en: inLanguage(0), ar: inLanguage(1) }, { cause })
}
