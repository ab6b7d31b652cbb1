import {
  type Evidence,
  matchSpans,
  type ReportRow,
  type ShownClaim,
  type ShownEvent,
  type Store,
} from '../record/index.ts'
import type { Span } from '../text/span.ts'

/** The words of reports that a question found, with where it found them. Offsets are those of the texts as received. */

export interface Excerpt {
  readonly report: string
  readonly text: string
  readonly start: number
  readonly spans: readonly Span[]
}

export interface Excerpts {
  readonly events: Readonly<Record<string, Excerpt>>
  readonly claims: Readonly<Record<string, Excerpt>>
  readonly reports: Readonly<Record<string, Excerpt>>
  /** Spans of reports' titles. */
  readonly titles: Readonly<Record<string, readonly Span[]>>
}

/** How much of a text is shown around its first match, and how much of that before it. */
const length = 280
const before = 80
/** Of a text so long only the beginning is looked through: a reader wants the first match. */
const lookedThrough = 200_000
/** Of an event of many claims the first are looked at. */
const claimsAtMost = 12

const none: Excerpts = { events: {}, claims: {}, reports: {}, titles: {} }

/** @param words what of the question is words; nothing is shown for a question of fields alone */
export async function excerptsOf(
  store: Store,
  words: string | undefined,
  hits: {
    readonly events: readonly ShownEvent[]
    readonly claims: readonly ShownClaim[]
    readonly reports: readonly ReportRow[]
  },
): Promise<Excerpts> {
  if (words === undefined) return none
  const evidence = await store.evidence(
    hits.events.map((event) => ({ ...event, claims: event.claims.slice(0, claimsAtMost) })),
  )
  const texts = await store.texts([
    ...hits.claims.map((claim) => claim.report),
    ...hits.reports.map((report) => report.id),
  ])
  const entries = <T>(all: readonly (readonly [string, T | undefined])[]): Readonly<Record<string, T>> =>
    Object.fromEntries(all.filter((entry): entry is readonly [string, T] => entry[1] !== undefined))
  return {
    events: entries(evidence.map((one) => [one.event.id, ofEvent(one, words)])),
    claims: entries(
      hits.claims.map((claim) => [claim.id, ofClaim(claim, texts.get(claim.report) ?? '', words)]),
    ),
    reports: entries(
      hits.reports.map(({ id }) => [id, around(id, (texts.get(id) ?? '').slice(0, lookedThrough), 0, words)]),
    ),
    titles: entries(
      hits.reports.map(({ id, title = '' }) => {
        const spans = matchSpans(title, words)
        return [id, spans.length === 0 ? undefined : spans]
      }),
    ),
  }
}

/** The sentence that holds most of the words. */
function ofEvent({ claims, sentences }: Evidence, words: string): Excerpt | undefined {
  let best: { readonly claim: ShownClaim; readonly matches: number } | undefined
  for (const claim of claims) {
    const matches = matchSpans(sentences[claim.id] ?? '', words).length
    if (matches > (best?.matches ?? 0)) best = { claim, matches }
  }
  if (best === undefined) return undefined
  const { claim } = best
  return around(claim.report, sentences[claim.id]!, claim.sentence.start, words)
}

const ofClaim = ({ report, sentence: { start, end } }: ShownClaim, text: string, words: string) =>
  around(report, text.slice(start, end), start, words)

/**
 * The words around the first match of a text, cut between words.
 * @param at where the text begins in its report
 */
export function around(report: string, text: string, at: number, words: string): Excerpt | undefined {
  const spans = matchSpans(text, words)
  const first = spans[0]
  if (first === undefined) return undefined
  const from = first.start <= before ? 0 : nextGap(text, first.start - before, first.start)
  const to = from + length >= text.length ? text.length : lastGap(text, from + length, first.end)
  return {
    report,
    text: text.slice(from, to),
    start: at + from,
    spans: spans
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: at + start, end: at + end })),
  }
}

/** After the first white space from here on, not further than `most`. */
function nextGap(text: string, from: number, most: number): number {
  const gap = /\s+/g
  gap.lastIndex = from
  const found = gap.exec(text)
  return found === null || gap.lastIndex > most ? most : gap.lastIndex
}

/** The last white space up to here, not before `least`. */
function lastGap(text: string, to: number, least: number): number {
  for (let at = to; at > least; at--) if (/\s/.test(text[at]!)) return at
  return Math.max(to, least)
}
