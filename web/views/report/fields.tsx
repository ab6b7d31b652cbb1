import type { ReactNode } from 'react'
import type { Claim } from '../../app/api.ts'
import { nameOf, number } from '../../app/here.ts'
import { Day } from '../../show/day.tsx'
import { CountLine } from '../../show/figures.tsx'
import { Parties, PlaceDetail, Teller } from '../../show/names.tsx'
import { Ltr } from '../../show/text.tsx'

export const kinds = ['trigger', 'agent', 'target', 'place', 'time', 'count', 'chain'] as const
export type Kind = (typeof kinds)[number]

/** One field of a claim, with the words it stands on. */
export interface Field {
  readonly key: string
  readonly kind: Kind
  /** Which one of its kind; 0 for what there is one of. */
  readonly index: number
  readonly value: ReactNode
  readonly quote: string
  readonly start: number
  readonly end: number
}

interface Words {
  readonly quote: string
  readonly start: number
  readonly end: number
}
const nowhere: Words = { quote: '', start: 0, end: 0 }

/** In the order of reading: what, who, to whom, where, when, how many, according to whom. Spans may overlap. */
export function fieldsOf(claim: Claim): readonly Field[] {
  const field = (kind: Kind, index: number, { quote, start, end }: Words, value: ReactNode): Field => ({
    key: `${claim.id} ${kind} ${index}`,
    kind,
    index,
    value,
    quote,
    start,
    end,
  })
  const { time } = claim
  const timeWords = time.from === undefined ? nowhere : { ...time.from, quote: time.quote ?? '' }
  return [
    field('trigger', 0, claim.trigger, nameOf('types', claim.type)),
    ...claim.agent.map((actor, i) => field('agent', i, actor, <Parties actors={[actor]} />)),
    ...claim.target.map((actor, i) => field('target', i, actor, <Parties actors={[actor]} />)),
    ...claim.places.map((place, i) => field('place', i, place, <PlaceDetail place={place} />)),
    field(
      'time',
      0,
      timeWords,
      <>
        <Day time={time} /> · {nameOf('timeHows', time.how)}
      </>,
    ),
    ...claim.counts.map((count, i) => field('count', i, count, <CountLine count={count} />)),
    ...claim.chain.map((link, i) =>
      field(
        'chain',
        i,
        link,
        <>
          <Ltr>{number(i + 1)}</Ltr> <Teller link={link} />
        </>,
      ),
    ),
  ]
}
