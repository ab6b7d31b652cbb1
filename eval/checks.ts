import type { Claim, Quote, Report } from '../src/reading/claim.ts'
import type { Article } from './corpora.ts'

/** Types of force and custody, as `../shared/tools/incidents.mjs` counts them. */
const force: ReadonlySet<string> = new Set(
  'airstrike shelling bombing attack kill wound raid arrest execute clash destroy abduct operation'.split(
    ' ',
  ),
)

/** Categories in which a claim of force is nearly always a mistake. */
const peaceful: ReadonlySet<string> = new Set(['sport', 'culture', 'technology', 'economy'])

/** Share of peaceful articles from which no claim of force was read, of any modality. */
export function quietShare(
  articles: readonly Article[],
  claims: ReadonlyMap<string, readonly Claim[]>,
): number {
  const asked = articles.filter((a) => peaceful.has(a.category))
  const loud = asked.filter((a) => claims.get(a.id)?.some((c) => force.has(c.type)))
  return 1 - loud.length / asked.length
}

/** Everything in a claim that names words of the text, as spans with their quotes. */
function* quotesOf(claim: Claim): Generator<Quote> {
  yield claim.trigger
  yield* claim.agent
  yield* claim.target
  yield* claim.places
  yield* claim.counts
  yield* claim.chain
  if (claim.time.from !== undefined) yield { ...claim.time.from, quote: claim.time.quote ?? '' }
}

/** Where a claim and its report do not agree: a quote that is not the text at its offsets, or a span outside it. */
export function quoteFaults(report: Report, claims: readonly Claim[]): string[] {
  const faults: string[] = []
  for (const claim of claims) {
    for (const { start, end, quote } of quotesOf(claim)) {
      // The text itself is not told: these lines may end up in a log.
      if (report.text.slice(start, end) !== quote || start > end)
        faults.push(`${report.id} ${claim.id} ${start}..${end}`)
    }
    const { start, end } = claim.sentence
    if (start < 0 || end > report.text.length || start > claim.trigger.start || end < claim.trigger.end)
      faults.push(`${report.id} ${claim.id} sentence ${start}..${end}`)
  }
  return faults
}
