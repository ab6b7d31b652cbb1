import type { FormatName } from '../export/formats.ts'
import type { Known } from '../export/known.ts'
import type { Profile } from '../export/profile.ts'
import type { EventStatus } from '../linking/event.ts'
import type { Lang } from '../problem.ts'
import type { EventFilter } from '../record/store.ts'

export const statusChoices = ['accepted', 'proposed', 'all'] as const
export type StatusChoice = (typeof statusChoices)[number]

/** What is to leave, as what, under which rules. */
export interface ExportRequest {
  readonly format: FormatName
  readonly filter: Omit<EventFilter, 'statuses'>
  readonly status: StatusChoice
  /** Only these events; empty for all that the filter finds. */
  readonly ids: readonly string[]
  readonly profile: Profile
  readonly lang: Lang
  readonly known: Known
  readonly version: string
}

/** The statuses that a choice lets pass: nobody's rejected or merged event leaves, whatever is asked. */
export const statusesOf = (choice: StatusChoice): readonly EventStatus[] =>
  choice === 'all' ? ['accepted', 'proposed'] : [choice]

/** The request as the custody log and the export itself have it. */
export const filterOf = ({ filter, status, ids }: ExportRequest): Readonly<Record<string, unknown>> => ({
  status,
  ...filter,
  ...(ids.length === 0 ? {} : { events: ids }),
})
