import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { comma, digits, number } from '../app/here.ts'

/** A letter of Arabic; its digits are common to many scripts. */
const arabicLetter = /(?=\p{L})\p{Script=Arabic}/u

/**
 * Left to right wherever it stands: a date, an id, a range, a coordinate. Digits and signs are forced to; Arabic words in
 * an id (`shelling.قصف`) keep their own direction.
 */
export const Ltr = ({ children, className = '' }: { children: string | number; className?: string }) => (
  <bdi dir="ltr" className={`${arabicLetter.test(String(children)) ? '' : 'ltr '}${className}`}>
    {children}
  </bdi>
)

/** Words of a report or a name: their own direction, whatever stands around them. */
export const Words = ({ children, className }: { children: string; className?: string }) => (
  <bdi dir="auto" className={className}>
    {children}
  </bdi>
)

/** Words of a report in quotation marks; the marks stand outside the words' own direction. */
export const Quoted = ({ children, className }: { children: string; className?: string }) => (
  <q>
    <Words className={className}>{children}</Words>
  </q>
)

export const Num = ({ children }: { children: number }) => <Ltr>{number(children)}</Ltr>

/** `12`, `20–99`, `20+` (open-ended). */
export const rangeText = (min: number, max: number | null): string =>
  max === null ? `${number(min)}+` : max === min ? number(min) : `${number(min)}–${number(max)}`

export const Range = ({ min, max }: { min: number; max: number | null }) => <Ltr>{rangeText(min, max)}</Ltr>

/** `2031-06-01 08:00` of an ISO date-time, as it stands: never converted between zones. */
export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at}>
    <Ltr>{digits(at.replace('T', ' ').replace(/:\d\d(\.\d+)?(?=$|Z|[+-])/, ''))}</Ltr>
  </time>
)

/** Items with a comma of the language between them. */
export const Listed = ({ items, between = comma }: { items: readonly ReactNode[]; between?: string }) =>
  items.map((item, i) => (
    // The items of a line never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={i}>
      {i > 0 && between}
      {item}
    </Fragment>
  ))

/** An address out of a report, as a link only where it is one of the web: a report may carry `javascript:`. */
export function Outside({ url }: { url: string }) {
  const parsed = URL.parse(url)
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol))
    return <Ltr className="url">{url}</Ltr>
  return (
    <a href={parsed.href} rel="noopener noreferrer external" className="url">
      <Ltr>{url}</Ltr>
    </a>
  )
}
