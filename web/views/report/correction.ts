import type { Actor, ChainLink, Claim, ClaimDecision, Count, Place, Time } from '../../app/api.ts'
import type { Kind } from './fields.tsx'
import type { Span } from './marks.ts'

/** A person's correction of one field of a claim, as the service takes it. */

export type Fields = Extract<ClaimDecision, { kind: 'correct-claim' }>['fields']

/** What a field says beside its words. */
export interface Said {
  readonly trigger: { readonly type: Claim['type']; readonly modality: Claim['modality'] }
  readonly agent: Pick<Actor, 'id' | 'name' | 'who'>
  readonly target: Pick<Actor, 'id' | 'name' | 'who'>
  readonly place: Omit<Place, 'quote' | 'start' | 'end'>
  readonly time: Omit<Time, 'quote' | 'from'>
  readonly count: Omit<Count, 'quote' | 'start' | 'end'>
  readonly chain: Omit<ChainLink, 'quote' | 'start' | 'end'>
}

/** What a field says now; for a field that is to be added, the least that can be said. */
export function saidOf(claim: Claim, kind: Kind, index: number | undefined): Said[Kind] {
  const at = <T>(list: readonly T[], blank: T): T => (index === undefined ? blank : (list[index] ?? blank))
  switch (kind) {
    case 'trigger':
      return { type: claim.type, modality: claim.modality }
    case 'agent':
    case 'target':
      return at<Said['agent']>(claim[kind], { id: '', name: '' })
    case 'place':
      return at<Said['place']>(claim.places, { role: 'at', name: '', precision: 'town' })
    case 'time':
      return claim.time
    case 'count':
      return at<Said['count']>(claim.counts, {
        measure: 'killed',
        of: 'people',
        min: 1,
        max: 1,
        approx: false,
        parts: [],
      })
    case 'chain':
      return at<Said['chain']>(claim.chain, { kind: 'unnamed', name: '' })
  }
}

/** The claim's list with one item changed, added (`index` undefined) or taken out (`item` undefined). */
function withItem<T>(list: readonly T[], index: number | undefined, item: T | undefined): T[] {
  if (item === undefined) return index === undefined ? [...list] : list.toSpliced(index, 1)
  return index === undefined ? [...list, item] : list.with(index, item)
}

/** @param said undefined: the field is to be taken out */
export function correction(
  claim: Claim,
  kind: Kind,
  index: number | undefined,
  said: Said[Kind] | undefined,
  span: Span | undefined,
  text: string,
): Fields {
  const words =
    span === undefined
      ? { start: 0, end: 0, quote: '' }
      : { start: span.start, end: span.end, quote: text.slice(span.start, span.end) }
  const item = said === undefined ? undefined : { ...said, ...words }
  switch (kind) {
    case 'trigger': {
      const { type, modality } = said as Said['trigger']
      return {
        type,
        modality,
        ...(span === undefined ? {} : { trigger: { start: span.start, end: span.end } }),
      }
    }
    case 'agent':
      return { agent: withItem(claim.agent, index, item as Actor | undefined) }
    case 'target':
      return { target: withItem(claim.target, index, item as Actor | undefined) }
    case 'place':
      return { places: withItem(claim.places, index, item as Place | undefined) }
    case 'count':
      return { counts: withItem(claim.counts, index, item as Count | undefined) }
    case 'chain':
      return { chain: withItem(claim.chain, index, item as ChainLink | undefined) }
    case 'time': {
      const { start, end, precision, how } = said as Said['time']
      const from =
        span === undefined ? {} : { quote: words.quote, from: { start: words.start, end: words.end } }
      return { time: { start, end, precision, how, ...from } }
    }
  }
}
