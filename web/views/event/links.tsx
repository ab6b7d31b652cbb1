import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Event, ReportRow } from '../../app/api.ts'
import { number, say } from '../../app/here.ts'
import { Ltr, Words } from '../../show/text.tsx'

/** Claims are numbered in the order of the event's list; a figure links to the claim that gives it. */
export const claimIndex = (id: string, event: Event): number =>
  event.claims.findIndex((claim) => claim.id === id) + 1

export function ClaimLink({ id, event, children }: { id: string; event: Event; children?: ReactNode }) {
  const index = claimIndex(id, event)
  if (index === 0) return children ?? <Ltr>{id}</Ltr>
  return (
    <a href={`#claim-${index}`} title={`${say('claim')} ${number(index)}`}>
      {children ?? <Ltr>{`#${number(index)}`}</Ltr>}
    </a>
  )
}

/** A report by its title, its first words or its id; opened at a claim where one is named. */
export function ReportLink({
  id,
  report,
  claim,
}: {
  id: string
  report: ReportRow | undefined
  claim?: string | undefined
}) {
  const title = report?.title || report?.opening
  const query = claim === undefined ? '' : `?claim=${encodeURIComponent(claim)}`
  return (
    <Link href={`/reports/${encodeURIComponent(id)}${query}`}>
      {title ? <Words>{title}</Words> : <Ltr>{id}</Ltr>}
    </Link>
  )
}
