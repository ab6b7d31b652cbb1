import type { Report } from '../claim.ts'
import { clutterOf, isCaption, isLink, opens } from './clutter.ts'
import type { BlockKind } from './kinds.ts'
import { KnownStems, type Line, shared } from './lines.ts'
import type { Piece } from './posts.ts'
import { findStory, headlineLike, type Story } from './story.ts'
import { trimCards, trimTail } from './tail.ts'

/** Types the lines of a site's page: what stands before the story, the story, and what follows it. Linear in the lines. */
export function typeSite(lines: readonly Line[], report: Report): Piece[] {
  const pieces: Piece[] = lines.map((line) => ({ line, kind: clutterOf(line) ?? 'body' }))
  const story = findStory(pieces, report)
  if (story === undefined) {
    for (const p of pieces) if (p.kind === 'body') p.kind = 'navigation'
    return pieces
  }
  before(pieces, story)
  walk(pieces, story)
  if (story.site) {
    trimTail(pieces, story)
    trimCards(pieces, story)
  }
  return pieces
}

function before(pieces: readonly Piece[], story: Story): void {
  pieces.forEach((p, n) => {
    if (n < story.start && p.kind === 'body') p.kind = 'navigation'
  })
}

type Zone = 'report' | 'aside' | 'end' | 'comment'

/** From the story's first line on: its text, links inside it, and the parts of the page after it. */
function walk(pieces: readonly Piece[], story: Story): void {
  const known = new KnownStems(story.titleStems)
  let told = 0
  let zone: Zone = 'report'
  let list = false
  const next = nextProse(pieces)
  const lead = story.firstProse < 0 ? undefined : pieces[story.firstProse]!.line
  const heads = story.firstProse < 0 ? [] : pieces.slice(story.start, story.firstProse)
  const strangers = heads.filter(
    (p, n) => story.start + n !== story.titleAt && isStranger(p, story, lead),
  ).length
  for (let n = story.start; n < pieces.length; n++) {
    const p = pieces[n]!
    const { line } = p
    const heading = story.firstProse < 0 || n < story.firstProse
    const opener = n === story.titleAt ? undefined : opens(line)
    if (opener !== undefined && !heading) {
      if (zone !== 'comment') zone = opener
      p.kind = 'navigation'
      continue
    }
    if (p.kind !== 'body') {
      if (zone === 'comment') p.kind = 'comment'
      continue
    }
    if (opener !== undefined) {
      // A list of other stories between headline and text.
      if (opener !== 'aside') list = true
      p.kind = 'navigation'
      continue
    }
    if (heading && list && headlineLike(p)) {
      p.kind = 'related'
      continue
    }
    if (isLink(line)) {
      p.kind = 'related'
      continue
    }
    if (zone !== 'report') {
      if (!resumes(pieces, n, zone, known)) {
        p.kind = zone === 'comment' ? 'comment' : 'related'
        continue
      }
      zone = 'report'
    }
    if (heading)
      p.kind = strangers >= 2 && isStranger(p, story, lead) ? 'navigation' : headingKind(pieces, n, story)
    else if (story.site && isTeaser(pieces, n, next[n]!)) p.kind = 'related'
    if (p.kind === 'headline' || (p.kind === 'body' && told < 8)) {
      known.add(line)
      if (line.prose) told++
    }
  }
}

/** For each line the next line of running text after it, -1 where none follows. */
function nextProse(pieces: readonly Piece[]): Int32Array {
  const next = new Int32Array(pieces.length).fill(-1)
  for (let n = pieces.length - 2; n >= 0; n--)
    next[n] = pieces[n + 1]!.kind === 'body' && pieces[n + 1]!.line.prose ? n + 1 : next[n + 1]!
  return next
}

/** Whether the report goes on here after another part of the page. */
function resumes(pieces: readonly Piece[], n: number, zone: Zone, known: KnownStems): boolean {
  const { line } = pieces[n]!
  if (zone === 'comment' || !line.prose || line.cut || line.words < 9) return false
  const own = shared(line.stems, known.stems)
  const after = following(pieces, n)
  const both = own + (after === undefined ? 0 : shared(after.stems, known.stems))
  if (zone === 'aside') return own >= 2 || (after !== undefined && (both >= 2 || line.words >= 14))
  if (!line.stopped) return false
  const head = (k: number): boolean =>
    pieces[k] !== undefined && !pieces[k].line.closed && pieces[k].line.words >= 4
  // A headline with its excerpt is another story; a list of headlines may stand in the middle of this one.
  const heads = headsBefore(pieces, n)
  if (heads >= 3 && line.words >= 14 && own >= 2) return true
  const card = head(n - 1) && heads < 2
  if (card) return own >= 4 && both >= 8
  return (after !== undefined && both >= 4) || (line.words >= 14 && own >= 4)
}

/** How many headlines stand in a row before a line, the page's own words left aside. */
function headsBefore(pieces: readonly Piece[], n: number): number {
  let heads = 0
  for (let k = n - 1; k >= 0 && heads < 6; k--) {
    const { line, kind } = pieces[k]!
    if (line.prose || kind === 'navigation') break
    if (kind === 'related' && line.words >= 3) heads++
  }
  return heads
}

/** The next running text, at most two lines on. */
function following(pieces: readonly Piece[], n: number): Line | undefined {
  for (let k = n + 1; k <= n + 2 && k < pieces.length; k++) {
    const { line, kind } = pieces[k]!
    if (kind === 'body' && line.prose && line.stopped) return line
  }
  return undefined
}

/** Between headline and text: a line that speaks of neither. */
const isStranger = (p: Piece, story: Story, lead: Line | undefined): boolean =>
  story.site &&
  headlineLike(p) &&
  lead !== undefined &&
  shared(p.line.stems, story.titleStems) < 2 &&
  shared(p.line.stems, lead.stems) < 2 &&
  !isCaption(p.line)

function headingKind(pieces: readonly Piece[], n: number, story: Story): BlockKind {
  const { line } = pieces[n]!
  if (n === story.titleAt || (story.title !== '' && line.words >= 4 && story.title.includes(line.letters)))
    return 'headline'
  // Lines without a page around them: a closed one is text.
  if (!story.site) return line.closed ? 'body' : 'headline'
  const kin = shared(line.stems, story.titleStems)
  if (
    line.words <= 7 &&
    !line.closed &&
    (kin < 2 || (line.words <= 5 && n === story.firstProse - 1)) &&
    /[-–—_|/:]/.test(line.raw)
  )
    return 'byline'
  if (line.words >= 3 && isCaption(line) && story.firstProse >= 0) return 'caption'
  if (line.words <= 6 && !line.closed && kin < 2) return 'byline'
  return 'headline'
}

/** «حركة نزوح من قرى …»: another story's headline between two paragraphs, which says nothing of what follows it. */
function isTeaser(pieces: readonly Piece[], n: number, after: number): boolean {
  const { line } = pieces[n]!
  if (line.prose || line.closed || line.listed || line.words < 4 || after !== n + 1) return false
  // A post shown inside the story is the story's.
  if (/(?:pic\.twitter|t\.co\/|https?:\/\/)/.test(line.raw)) return false
  const previous = pieces[n - 1]
  if (previous === undefined || !previous.line.prose || !previous.line.stopped) return false
  const next = pieces[after]!.line
  return next.stopped && shared(line.stems, next.stems) < 2
}
