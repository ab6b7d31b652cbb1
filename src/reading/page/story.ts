import { foldForm } from '../../text/fold.ts'
import { splitWords } from '../../text/words.ts'
import type { Report } from '../claim.ts'
import { opens } from './clutter.ts'
import { letters } from './letters.ts'
import { shared, stemsOf } from './lines.ts'
import type { Piece } from './posts.ts'

/** What is known of the report before its lines are walked. */
export interface Story {
  /** Line of the report's own headline, or -1. */
  readonly titleAt: number
  /** First line of the report. */
  readonly start: number
  /** First line of running text from there, or -1. */
  readonly firstProse: number
  readonly title: string
  readonly titleStems: ReadonlySet<string>
  /** Whether the page shows a site's own parts: only then are lines cast out for their shape alone. */
  readonly site: boolean
}

/** A line short and open as headlines are. */
export const headlineLike = (p: Piece): boolean => p.kind === 'body' && p.line.words >= 4 && !p.line.closed

/** Where the report stands on the page; undefined where the page holds other stories only. */
export function findStory(pieces: readonly Piece[], report: Report): Story | undefined {
  const title = letters(foldForm(report.title ?? ''))
  const titleStems = stemsOf(splitWords(report.title ?? ''))
  const prose = pieces.map((p) => p.kind === 'body' && p.line.prose)
  const machinery =
    pieces.filter((p) => p.kind !== 'body').length + pieces.filter((p) => opens(p.line) !== undefined).length
  let titleAt = title === '' ? -1 : findTitle(pieces, prose, title, titleStems)
  // Text that speaks of the title's matter stands before: what was found is the headline told once more.
  if (prose.some((yes, n) => yes && n < titleAt && shared(pieces[n]!.line.stems, titleStems) >= 2))
    titleAt = -1
  const texts = prose.filter(Boolean).length
  // A title of one word («منشور») on a bare page tells no story that could be missing.
  if (titleAt < 0 && (titleStems.size > 1 || (titleStems.size === 1 && machinery >= 2))) {
    // A page whose own story is missing: nothing but other stories' headlines, perhaps an excerpt of one.
    const heads = pieces.filter(headlineLike).length
    const kin = pieces.some(
      (p, n) =>
        p.kind === 'body' &&
        shared(p.line.stems, titleStems) >=
          (prose[n] === true ? Math.min(2, titleStems.size) : Math.min(3, titleStems.size)),
    )
    if (!kin && heads >= 3 && heads > texts * 3) return undefined
  }
  let start = titleAt
  if (start < 0) start = startWithoutTitle(pieces, prose, titleStems)
  const firstProse = prose.findIndex((yes, n) => yes && n >= start && n !== titleAt)
  return {
    titleAt,
    start,
    firstProse,
    title,
    titleStems,
    site: titleAt >= 0 || machinery >= 2 || texts >= 4 || /^https?:/.test(report.url ?? ''),
  }
}

/** The line that is the page's title: of several the one nearest before running text. */
function findTitle(
  pieces: readonly Piece[],
  prose: readonly boolean[],
  title: string,
  stems: ReadonlySet<string>,
): number {
  let best = -1
  let bestGap = Number.POSITIVE_INFINITY
  let next = Number.POSITIVE_INFINITY
  for (let n = pieces.length - 1; n >= 0; n--) {
    const { line } = pieces[n]!
    const said = line.letters
    const fits =
      line.words >= 3 &&
      said.length >= 12 &&
      (title.includes(said) ||
        (said.includes(title) && title.length >= 12) ||
        // «انهيار المفاوضات بدرعا» for «… في درعا»
        (line.words <= 20 && line.stems.size >= 5 && shared(line.stems, stems) >= line.stems.size * 0.8))
    if (fits) {
      const gap = next - n
      // Equally near (no text at all): the first of them.
      if (gap < bestGap || (gap === bestGap && best >= 0) || best < 0) {
        best = n
        bestGap = gap
      }
    } else if (prose[n] === true) next = n
  }
  // A headline shown twice with little between: from the first of them.
  for (let n = best - 1; n >= 0 && n >= best - 4; n--) {
    const said = pieces[n]!.line.letters
    if (
      pieces[n]!.line.words >= 3 &&
      said.length >= 12 &&
      title.includes(said) &&
      !prose.slice(n, best).includes(true)
    )
      best = n
  }
  // Text stood before it and none comes after: the headline told once more at the foot.
  const text = (p: Piece, n: number): boolean =>
    prose[n] === true || (p.kind === 'body' && p.line.words >= 12 && shared(p.line.stems, stems) >= 3)
  if (best >= 0 && bestGap === Number.POSITIVE_INFINITY && pieces.slice(0, best).some(text)) return -1
  return best
}

function startWithoutTitle(
  pieces: readonly Piece[],
  prose: readonly boolean[],
  titleStems: ReadonlySet<string>,
): number {
  let first = -1
  if (titleStems.size >= 3)
    first = prose.findIndex((yes, n) => yes && shared(pieces[n]!.line.stems, titleStems) >= 2)
  if (first < 0) first = prose.indexOf(true)
  if (first < 0) return 0
  // Headlines right above the text are its own; a long run of them is a list of other stories.
  let run = first
  while (run > 0 && !prose[run - 1]) run--
  const heads = pieces.slice(run, first).filter(headlineLike).length
  if (heads < 4) return run
  const lead = new Set(pieces.slice(first, first + 3).flatMap((p) => [...p.line.stems]))
  const own = (n: number): boolean => headlineLike(pieces[n]!) && shared(pieces[n]!.line.stems, lead) >= 2
  if (first - run <= 6) {
    for (let n = run; n < first; n++) if (own(n)) return n
  } else for (let n = first - 1; n >= first - 4; n--) if (own(n)) return n
  return first
}
