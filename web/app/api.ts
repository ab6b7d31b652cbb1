import { ApiError, type Client, type Input, makeClient, type Output, Unreachable } from '../client/client.ts'
import { expire } from './expired.ts'

const door = makeClient()

/** The one door to the service. A session that has ended is told of, wherever it was noticed. */
export const client: Client = {
  url: door.url,
  async call(id, ...input) {
    try {
      return await door.call(id, ...input)
    } catch (error) {
      if (isExpired(error)) expire()
      throw error
    }
  },
}
export { ApiError, type Input, Unreachable }

export type Listing = Output<'listEvents'>
export type Event = Listing['items'][number]
export type EventView = Output<'readEvent'>
export type MachineEvent = EventView['machine']
export type EventField = NonNullable<Event['review']>['edits'][number]['field']
export type Claim = EventView['claims'][number]
export type ReportRow = EventView['reports'][number]
export type ReportView = Output<'readReport'>
export type Decided = Output<'decideEvent'>
export type DecisionRow = Decided['decision']
export type EventDecision = Input<'decideEvent'>['body']
export type ClaimDecision = Input<'decideClaim'>['body']
export type Session = Output<'readSession'>
export type User = Output<'listUsers'>['items'][number]
export type Role = User['role']
export type SearchAnswer = Output<'search'>
export type PartyPage = Output<'readParty'>
export type PlacePage = Output<'readPlace'>
export type SourcePage = Output<'readSource'>
export type SourceRow = Output<'listSources'>['items'][number]
export type SavedSearch = Output<'listSearches'>['items'][number]
export type Job = Output<'readJob'>
export type Similar = Output<'similarEvents'>['items'][number]
export type Person = Output<'listPeople'>['items'][number]

export type Actor = Event['agents'][number]
export type Place = Event['places'][number]
export type Time = Event['time']
export type Figure = Event['counts'][number]
export type Count = Claim['counts'][number]
export type ChainLink = Claim['chain'][number]
export type Origin = Event['origins'][number]
export type Conflict = Event['conflicts'][number]
export type Note = Claim['notes'][number]
export type Step = Claim['derivation'][number]

export type Timeline = Output<'readTimeline'>
export type TimelineRow = Timeline['rows'][number]
export type TimelineEvent = NonNullable<Timeline['events']>[number]
export type Ledger = Output<'readLedger'>
export type LedgerRow = Ledger['rows'][number]
export type Totals = Output<'readTotals'>
export type TotalSeries = Totals['series'][number]

export type TimelineQuestion = NonNullable<Input<'readTimeline'>['query']>
export type LedgerQuestion = NonNullable<Input<'readLedger'>['query']>
export type EventFilter = NonNullable<Input<'listEvents'>['query']>
export type ReportFilter = NonNullable<Input<'listReports'>['query']>

/** What a decision about a claim names as the version seen: 0 while nobody touched it. */
export const claimVersion = (claim: Claim): number => claim.review?.decision ?? 0

/** Refusals of a sign-in that are answers to what was typed, not the end of a session. */
const refusals = ['service.sign-in', 'service.second-factor']

/** The session is no more: what was being done is kept, and goes on after signing in. */
const isExpired = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.status === 401 && !refusals.includes(error.problem.code)
