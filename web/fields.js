// A claim as a list of fields with their words: what the report view lists and marks.

import { ltr } from './dom.js'
import { countLine, day, parties, placeDetail, teller } from './show.js'

/** @typedef {{kind: string, label: string, value: unknown, quote: string, start: number, end: number}} Field */

/** In the order of reading: what, who, to whom, where, when, how many, according to whom. Spans may overlap. */
export function fieldsOf(claim, see) {
  const { say } = see
  const field = (kind, span, value) => ({
    kind,
    label: say('fields', kind),
    value,
    quote: span?.quote ?? '',
    start: span?.start ?? 0,
    end: span?.end ?? 0,
  })
  const time =
    claim.time.from === undefined ? undefined : { ...claim.time.from, quote: claim.time.quote ?? '' }
  return [
    field('trigger', claim.trigger, say('types', claim.type)),
    ...claim.agent.map((actor) => field('agent', actor, parties([actor], see))),
    ...claim.target.map((actor) => field('target', actor, parties([actor], see))),
    ...claim.places.map((place) => field('place', place, placeDetail(place, see))),
    field('time', time, [day(claim.time, see), ' · ', say('timeHows', claim.time.how)]),
    ...claim.counts.map((count) => field('count', count, countLine(count, see))),
    ...claim.chain.map((link, i) => field('chain', link, [ltr(i + 1), ' ', teller(link, see)])),
  ].map((one) => ({ ...one, value: [one.value].flat(Infinity).filter((part) => part !== null) }))
}
