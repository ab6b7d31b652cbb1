import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { told } from '../parts/states.tsx'
import { tell } from '../parts/toasts.tsx'
import {
  ApiError,
  type Claim,
  type ClaimDecision,
  claimVersion,
  client,
  type Decided,
  type Event,
  type EventDecision,
  type EventView,
  type Input,
} from './api.ts'
import { say } from './here.ts'
import { putIntoLists } from './queries.ts'
import { showStale } from './stale.ts'
import { type Deed, didDeed, lastDeed, type Part, undidDeed } from './undo.ts'

/** Deciding, from every view in one way: what was done is shown and can be undone, what failed is kept and can be sent again. */

type Bulk = Input<'decideMany'>['body']
type Missed = Input<'addClaim'>['body']

/** Words for what was decided. */
const doneWords = {
  accept: 'didAccept',
  reject: 'didReject',
  edit: 'didEdit',
  assign: 'didAssign',
  comment: 'didComment',
  merge: 'didMerge',
  split: 'didSplit',
} as const satisfies Record<EventDecision['kind'], string>

/** The present state in a refusal because of a change meanwhile. */
function nowOf(error: unknown): Event | undefined {
  if (!(error instanceof ApiError) || error.problem.status !== 412) return undefined
  const { now } = error.problem
  return typeof now === 'object' && now !== null && 'origins' in now ? (now as Event) : undefined
}

function settle(cache: QueryClient, decided: Decided): void {
  putIntoLists(cache, decided.events, decided.moved)
  for (const { id } of decided.events) void cache.invalidateQueries({ queryKey: ['event', id] })
  void cache.invalidateQueries({ queryKey: ['report'] })
}

const eventPart = ({ decision, events }: Decided, event: string): Part => ({
  seq: decision.seq,
  of: { event },
  version: events.find(({ id }) => id === event)?.version ?? 0,
})
const claimPart = ({ decision, claim }: Decided, report: string): Part => ({
  seq: decision.seq,
  of: { report },
  version: claim?.review?.decision ?? decision.seq,
})

/** The version of an event as this page last saw it. */
function seenVersion(cache: QueryClient, { of, version }: Part): number {
  if (!('event' in of)) return version
  return Math.max(version, cache.getQueryData<EventView>(['event', of.event])?.event.version ?? 0)
}

export function makeReview(cache: QueryClient) {
  const trouble = (error: unknown, again: () => void): void => {
    const { what, next } = told(error)
    tell({
      kind: 'trouble',
      text: say('notSaved', { why: what }),
      ...(next === undefined ? {} : { detail: next }),
      action: { name: say('sendAgain'), run: again },
    })
  }

  const did = (deed: Deed): void => {
    didDeed(deed)
    tell({
      kind: 'done',
      text: deed.what,
      action: { name: say('undo'), key: 'U', run: () => void undo() },
    })
  }

  async function decide(event: Event, body: EventDecision): Promise<Decided | undefined> {
    try {
      const decided = await client.call('decideEvent', {
        params: { id: event.id },
        body,
        match: event.version,
      })
      settle(cache, decided)
      did({ what: say(doneWords[body.kind]), parts: [eventPart(decided, event.id)] })
      return decided
    } catch (error) {
      const now = nowOf(error)
      if (now === undefined) trouble(error, () => void decide(event, body))
      else showStale({ seen: event, now, again: () => void decide(now, body) })
      return undefined
    }
  }

  async function decideMany(body: Bulk): Promise<readonly string[]> {
    try {
      const { done, refused } = await client.call('decideMany', { body })
      for (const decided of done) settle(cache, decided)
      for (const { now } of refused) if (now !== undefined) putIntoLists(cache, [now], [])
      if (done.length > 0)
        did({
          what: say('didMany', { count: done.length }),
          parts: done.map((decided) => eventPart(decided, decided.decision.event ?? '')),
        })
      if (refused.length > 0) tell({ kind: 'trouble', text: say('refusedMany', { count: refused.length }) })
      return done.map(({ decision }) => decision.event ?? '')
    } catch (error) {
      trouble(error, () => void decideMany(body))
      return []
    }
  }

  async function decideClaim(claim: Claim, body: ClaimDecision): Promise<Decided | undefined> {
    try {
      const decided = await client.call('decideClaim', {
        params: { id: claim.report, claim: claim.id },
        body,
        match: claimVersion(claim),
      })
      settle(cache, decided)
      did({
        what: say(body.kind === 'correct-claim' ? 'didCorrect' : 'didRejectClaim'),
        parts: [claimPart(decided, claim.report)],
      })
      return decided
    } catch (error) {
      trouble(error, () => void decideClaim(claim, body))
      return undefined
    }
  }

  async function addClaim(report: string, body: Missed): Promise<Decided | undefined> {
    try {
      const decided = await client.call('addClaim', { params: { id: report }, body })
      settle(cache, decided)
      did({ what: say('didAddClaim'), parts: [claimPart(decided, report)] })
      return decided
    } catch (error) {
      trouble(error, () => void addClaim(report, body))
      return undefined
    }
  }

  async function undo(deed: Deed | undefined = lastDeed()): Promise<void> {
    if (deed === undefined) {
      tell({ kind: 'done', text: say('nothingToUndo') })
      return
    }
    undidDeed(deed)
    const left: Part[] = []
    for (const part of deed.parts.toReversed()) {
      try {
        const decided = await client.call('undoDecision', {
          params: { seq: String(part.seq) },
          body: part.of,
          match: seenVersion(cache, part),
        })
        settle(cache, decided)
      } catch (error) {
        left.push(part)
        trouble(error, () => void undo({ ...deed, parts: [part] }))
      }
    }
    if (left.length === 0) tell({ kind: 'done', text: say('undone', { what: deed.what }) })
  }

  return { decide, decideMany, decideClaim, addClaim, undo }
}

export type Review = ReturnType<typeof makeReview>

export function useReview(): Review {
  const cache = useQueryClient()
  return useMemo(() => makeReview(cache), [cache])
}
