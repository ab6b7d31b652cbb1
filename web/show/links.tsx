import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { lang } from '../app/here.ts'
import { useMe } from '../app/me.ts'
import { partyText, useNames } from './names.tsx'
import { Words } from './text.tsx'

/** Names that lead to the pages of what they name. */

/** A party, place or teller as the service counts it. */
export interface NamedRow {
  readonly id: string
  readonly name: string
  readonly arabic?: string | undefined
}

export const partyAddress = (id: string): string => `/parties/${encodeURIComponent(id)}`
export const placeAddress = (id: string): string => `/places/${encodeURIComponent(id)}`
export const sourceAddress = (id: string): string => `/sources/${encodeURIComponent(id)}`

/** The list of the events that a page counts: those that nobody rejected, told to have happened. */
export function eventsAddress(filter: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ ...filter, modality: 'reported', status: 'proposed,accepted' })
  return `/events?${query}`
}

/** The name of a place or teller in the language of the desk. */
export const nameOfRow = ({ id, name, arabic }: NamedRow): string =>
  (lang === 'ar' ? arabic || name : name || arabic) || id

export function PartyLink({ id, name }: NamedRow) {
  const names = useNames()
  return (
    <Link href={partyAddress(id)}>
      <Words>{partyText({ id, name }, names)}</Words>
    </Link>
  )
}

export const PlaceLink = ({ row }: { row: NamedRow }) => (
  <Link href={placeAddress(row.id)}>
    <Words>{nameOfRow(row)}</Words>
  </Link>
)

/** Keys of reports whose publisher nobody knows: no page tells of one report. */
const isNobody = (id: string): boolean => id === '' || id.startsWith('report:')

/** A teller that has a page, for those who may open it. */
export function SourceLink({ id, children }: { id: string | undefined; children: ReactNode }) {
  const me = useMe()
  if (id === undefined || isNobody(id) || me?.may('viewer') !== true) return children
  return <Link href={sourceAddress(id)}>{children}</Link>
}
