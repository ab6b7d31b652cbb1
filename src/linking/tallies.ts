import type { Measure } from '../ontology.ts'
import type { Claim, Note, Report } from '../reading/claim.ts'
import { byPublished, byText } from './order.ts'
import { whenOf } from './time.ts'

/** One monitor's total as told at one time. */
export interface Total {
  readonly claim: string
  readonly report: string
  readonly published: string | undefined
  readonly from: string | null
  readonly to: string | null
  readonly min: number
  readonly max: number | null
}

/** A running total: what one teller counts, of whom, where, since when; its values in the order they were told. */
export interface Series {
  readonly teller: string
  readonly measure: Measure
  readonly of: string
  /** Id or words of the places counted over; empty where none is told. */
  readonly place: string
  /** First day of the counting, where it is told. */
  readonly since: string | null
  readonly totals: readonly Total[]
  readonly notes: readonly Note[]
}

/**
 * Collects running totals (`tally` claims over a stretch of time) into series and checks them: a total that falls, parts
 * over their whole. Totals are never added to events' counts: they count the same people again.
 */
export function tallySeries(claims: readonly Claim[], reports: readonly Report[]): Series[] {
  const byId = new Map(reports.map((r) => [r.id, r]))
  const series = new Map<
    string,
    { key: Omit<Series, 'totals' | 'notes'>; rows: { claim: Claim; n: number }[] }
  >()
  for (const claim of claims) {
    if (claim.type !== 'tally' || claim.modality === 'denied') continue
    const { kind } = whenOf(claim)
    // A total of one day is that day's toll told anew, and stands in its event.
    if (kind === 'exact' || kind === 'loose') continue
    claim.counts.forEach((count, n) => {
      const key = {
        teller: tellerOf(claim),
        measure: count.measure,
        of: count.of,
        place: claim.places
          .map((p) => p.id ?? p.name)
          .sort(byText)
          .join('+'),
        since: claim.time.start?.slice(0, 10) ?? null,
      }
      const id = JSON.stringify(key)
      const known = series.get(id)
      if (known === undefined) series.set(id, { key, rows: [{ claim, n }] })
      else known.rows.push({ claim, n })
    })
  }
  const published = (c: Claim): Report => byId.get(c.report) ?? { id: c.report, text: '' }
  return [...series]
    .sort((a, b) => byText(a[0], b[0]))
    .map(([, { key, rows }]) => {
      rows.sort(
        (a, b) =>
          byText(untilOf(a.claim, published), untilOf(b.claim, published)) ||
          byPublished(published(a.claim), published(b.claim)) ||
          a.claim.trigger.start - b.claim.trigger.start,
      )
      const totals = rows.map(({ claim, n }): Total => {
        const { min, max } = claim.counts[n]!
        const { start: from, end: to } = claim.time
        return {
          claim: claim.id,
          report: claim.report,
          published: published(claim).published,
          from,
          to,
          min,
          max,
        }
      })
      return { ...key, totals, notes: [...falls(rows), ...parts(rows)] }
    })
}

/** The last day counted; of a total that goes on, the day it was told. */
const untilOf = (c: Claim, report: (c: Claim) => Report): string =>
  (c.time.end ?? report(c).published ?? '9999').slice(0, 10)

function tellerOf(claim: Claim): string {
  const last = claim.chain.findLast((l) => l.id !== undefined)
  return last?.id ?? claim.chain[0]?.name ?? claim.report
}

/** A total only grows; the first that is below one told before is named, with both figures. */
function falls(rows: readonly { readonly claim: Claim; readonly n: number }[]): Note[] {
  const notes: Note[] = []
  let highest: { min: number; quote: string } | undefined
  for (const { claim, n } of rows) {
    const count = claim.counts[n]!
    const { max } = count
    if (highest !== undefined && max !== null && max < highest.min)
      notes.push({
        code: 'tally.falls',
        quote: count.quote,
        why: `A running total falls from ${highest.min} to ${max}: one of the two is mistaken, or they count differently. / ينخفض مجموع متراكم من ${highest.min} إلى ${max}: أحدهما خطأ أو يختلف ما يُعدّ.`,
        next: 'Compare whom and since when each total counts. / قارن من يُعدّ ومنذ متى في كل مجموع.',
      })
    if (highest === undefined || count.min > highest.min) highest = { min: count.min, quote: count.quote }
  }
  return notes
}

/** Parts may leave some of the whole out, but one part can never exceed it. */
function parts(rows: readonly { readonly claim: Claim; readonly n: number }[]): Note[] {
  return rows.flatMap(({ claim, n }) => {
    const count = claim.counts[n]!
    const most = count.max ?? Number.POSITIVE_INFINITY
    return count.parts
      .filter((p) => p.min > most)
      .map((p) => ({
        code: 'tally.part-over-whole' as const,
        quote: count.quote,
        why: `${p.min} ${p.of} are more than the whole of ${most}. / ${p.min} (${p.of}) أكثر من المجموع ${most}.`,
        next: 'Read the sentence: the part may belong to another figure. / راجع الجملة: قد يخص الجزء رقمًا آخر.',
      }))
  })
}
