import type { DecisionRow, EventFilter, ReportRow, Store } from '../record/index.ts'
import { suffices } from './contract/roles.ts'
import type { Identity } from './identity.ts'
import { forbidden, notFound } from './problems.ts'
import type { Site } from './site.ts'

/** What is not for everyone who may read: restricted reports, and for the public role all that was not accepted. */

export const isRestricted = (report: ReportRow): boolean => report.restricted === true

export const seesRestricted = (who: Identity): boolean => suffices(who.role, 'editor')
export const isPublic = (who: Identity): boolean => who.role === 'public'

/** Says that there is nothing here when one of the reports is closed to who asks: that it exists is told to nobody. */
export function refuseRestricted(who: Identity, reports: readonly ReportRow[], where: string): void {
  if (!seesRestricted(who) && reports.some(isRestricted)) throw notFound(where)
}

/** The filter as who asks may use it. The public role cannot search in words that it may not read. */
export function filterFor(who: Identity, filter: EventFilter): EventFilter {
  const own = seesRestricted(who) ? filter : { ...filter, unrestricted: true as const }
  if (!isPublic(who)) return own
  for (const closed of ['text', 'source', 'report', 'statuses', 'assignee', 'changed', 'since'] as const)
    if (filter[closed] !== undefined) throw forbidden('viewer')
  return { ...own, statuses: ['accepted'] }
}

/** The same reading within this time is one reading: a page that loads anew writes no second row. */
const oneReading = 600_000

/**
 * The history of what someone sees may lead back to what they may not: a claim that was split off, quoted in what a decision
 * keeps. Where any of it does, they are told none of it.
 */
export async function historyFor(
  who: Identity,
  history: readonly DecisionRow[],
  store: Store,
): Promise<readonly DecisionRow[]> {
  if (seesRestricted(who)) return history
  const reports = history.flatMap(({ report, body: { claims = [], others = [], claim, after } }) => [
    ...[...claims, ...others, ...(claim === undefined ? [] : [claim])].map((ref) => ref.report),
    ...(report === null ? [] : [report]),
    ...(after === undefined ? [] : [after.report]),
  ])
  const closed = await store.accounts.restrictedAmong([...new Set(reports)])
  return closed.length === 0 ? history : []
}

/** Writes readings of restricted reports into the custody log, before the words leave the record. */
export class ReadingLog {
  readonly #site: Site
  readonly #seen = new Map<string, number>()

  constructor(site: Site) {
    this.#site = site
  }

  /** @param reports ids of the reports whose words are about to be given out */
  async note(who: Identity, operation: string, reports: Iterable<string>): Promise<void> {
    if (!seesRestricted(who)) return
    const closed = await this.#site.store.accounts.restrictedAmong([...new Set(reports)])
    const now = this.#site.now()
    const fresh = closed.filter((report) =>
      this.#isFresh(`${who.session ?? who.id} ${report}`, now.getTime()),
    )
    for (const report of fresh)
      await this.#site.store.appendLog(
        { action: 'read.restricted', subject: report, detail: { operation } },
        { who: who.id, at: now.toISOString() },
      )
  }

  #isFresh(key: string, now: number): boolean {
    for (const [other, at] of this.#seen) {
      if (at + oneReading > now) break
      this.#seen.delete(other)
    }
    if (this.#seen.has(key)) return false
    this.#seen.set(key, now)
    return true
  }
}
