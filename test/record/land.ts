import type { Event } from '../../src/linking/event.ts'
import type { Claim } from '../../src/reading/claim.ts'
import type { NewReport } from '../../src/record/store.ts'
import { dice, invent } from '../linking/invent.ts'
import { asReceived } from './fixture.ts'

/** Reports of an invented land as a record takes them: every quote stands where it says. */
export function landEntries(
  claims: number,
  seed: number,
): { readonly report: NewReport; readonly claims: readonly Claim[] }[] {
  const land = invent(claims, seed)
  const of = Map.groupBy(land.claims, (claim) => claim.report)
  return land.reports.map((report) => ({
    report: asReceived(report),
    claims: (of.get(report.id) ?? []).map((claim) => ({
      ...claim,
      places: claim.places.map((place) => {
        const start = report.text.indexOf(place.quote, claim.sentence.start)
        return { ...place, start, end: start + place.quote.length }
      }),
    })),
  }))
}

export function shuffled<T>(all: readonly T[], seed: number): T[] {
  const roll = dice(seed)
  return all
    .map((value) => ({ value, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** Events without what depends on the order of their coming: their ids. */
export const withoutIds = (events: readonly Event[]): unknown[] =>
  events
    .map(({ id, ...rest }) => rest)
    .map((event) => [event.claims.map((claim) => claim.id).join(' '), event] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([, event]) => event)
