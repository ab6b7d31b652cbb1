import type { Transaction } from 'kysely'
import type { Event } from '../../linking/event.ts'
import type { Claim } from '../../reading/claim.ts'
import type { Linking } from '../linked.ts'
import { addToLog } from '../log.ts'
import { chunks } from '../rows.ts'
import type { By } from '../store.ts'
import type { Tables } from '../tables.ts'
import { claimRows, layClaims, reportOf } from '../write-claims.ts'
import { asShown, refreshEvents } from '../write-events.ts'
import { checkDecision } from './check.ts'
import { shownClaim } from './claims.ts'
import { badDecision, noClaim, noDecision, noEvent, StaleDecision } from './problems.ts'
import { refsOf } from './refs.ts'
import { asStanding, decisionAt, decisionDigest, Places } from './rows.ts'
import type * as T from './types.ts'

/** Takes one decision of one person, inside the transaction that its row of the custody log shares. */

type Db = Transaction<Tables>

export async function takeDecision(
  db: Db,
  linking: Linking,
  decision: T.Decision,
  by: By,
): Promise<T.Decided> {
  checkDecision(decision)
  switch (decision.kind) {
    case 'correct-claim':
    case 'reject-claim':
    case 'add-claim':
      return decideClaim(db, linking, decision, by)
    case 'undo':
      return undo(db, linking, decision, by)
    case 'merge':
      return merge(db, linking, decision, by)
    case 'split':
      return split(db, linking, decision, by)
    default:
      return decideEvent(db, decision, by)
  }
}

type OfKind<K extends T.DecisionKind> = Extract<T.Decision, { kind: K }>

async function decideEvent(
  db: Db,
  decision: OfKind<'accept' | 'reject' | 'edit' | 'assign' | 'comment'>,
  by: By,
): Promise<T.Decided> {
  const now = await eventNow(db, decision.event)
  // Comments stand beside each other: none is stale.
  if (decision.kind !== 'comment') fresh(now, decision)
  const verdict = decision.kind === 'accept' || decision.kind === 'reject'
  const body: T.DecisionBody = {
    ...reasonOf(decision),
    ...(decision.kind === 'edit'
      ? { field: decision.field, value: decision.value, before: now[decision.field] }
      : {}),
    ...(decision.kind === 'assign' ? { to: decision.to } : {}),
    ...(decision.kind === 'comment' ? { text: decision.text } : {}),
    ...(verdict ? { claims: await refsOfEvent(db, now) } : {}),
  }
  const { row, seq } = await keep(db, { kind: decision.kind, event: now.id, body }, by)
  await refreshEvents(db, [now.id], decision.kind === 'comment' ? now.version : seq)
  return { decision: row, events: await eventsNow(db, [now.id]), moved: [] }
}

async function merge(db: Db, linking: Linking, decision: OfKind<'merge'>, by: By): Promise<T.Decided> {
  const into = await eventNow(db, decision.event)
  const from = await eventNow(db, decision.from)
  fresh(into, decision)
  fresh(from, { event: decision.from, version: decision.fromVersion })
  if (into.id === from.id) throw badDecision('from')
  const body = {
    ...reasonOf(decision),
    from: from.id,
    claims: await refsOfEvent(db, into),
    others: await refsOfEvent(db, from),
  }
  const { row } = await keep(db, { kind: 'merge', event: into.id, body }, by)
  const homes = new Map([...into.claims, ...from.claims].map((claim) => [claim.id, into.id]))
  return relinked(db, linking, row, by, homes, [into.id])
}

async function split(db: Db, linking: Linking, decision: OfKind<'split'>, by: By): Promise<T.Decided> {
  const now = await eventNow(db, decision.event)
  fresh(now, decision)
  const leaving = new Set(decision.claims)
  const left = now.claims.filter((claim) => leaving.has(claim.id))
  const stayed = now.claims.filter((claim) => !leaving.has(claim.id))
  if (left.length !== leaving.size || left.length === 0 || stayed.length === 0) throw badDecision('claims')
  const body = {
    ...reasonOf(decision),
    claims: await refsOfEvent(db, { ...now, claims: left }),
    others: await refsOfEvent(db, { ...now, claims: stayed }),
  }
  const { row } = await keep(db, { kind: 'split', event: now.id, body }, by)
  const homes = new Map([
    ...left.map((claim) => [claim.id, ''] as const),
    ...stayed.map((claim) => [claim.id, now.id] as const),
  ])
  return relinked(db, linking, row, by, homes, [now.id])
}

async function undo(db: Db, linking: Linking, decision: OfKind<'undo'>, by: By): Promise<T.Decided> {
  const before = await decisionAt(db, decision.decision)
  if (before === undefined || before.undoneBy !== undefined || before.kind === 'undo')
    throw noDecision(decision.decision)
  if (before.report !== null) return undoClaim(db, linking, decision, before, by)
  const now = await eventNow(db, before.event!)
  fresh(now, { event: now.id, version: decision.version })
  const { row, seq } = await keep(
    db,
    { kind: 'undo', event: before.event, undoes: before.seq, body: reasonOf(decision) },
    by,
  )
  if (before.kind !== 'merge' && before.kind !== 'split') {
    await refreshEvents(db, [now.id], seq)
    return { decision: row, events: await eventsNow(db, [now.id]), moved: [] }
  }
  return relinked(db, linking, row, by, await homesBefore(db, before), [now.id])
}

/** Which event each claim goes back to when a merge or a split is taken back. */
async function homesBefore(db: Db, before: T.DecisionRow): Promise<Map<string, string>> {
  const { claims = [], others = [], from } = before.body
  const places = await Places.of(
    db,
    [...claims, ...others].map((ref) => ref.report),
  )
  const home = (refs: readonly T.ClaimRef[], id: string): (readonly [string, string])[] =>
    refs.flatMap((ref) => {
      const claim = places.idOf(ref)
      return claim === undefined ? [] : [[claim, id] as const]
    })
  return new Map([...home(claims, before.event!), ...home(others, from ?? before.event!)])
}

async function decideClaim(
  db: Db,
  linking: Linking,
  decision: OfKind<'correct-claim' | 'reject-claim' | 'add-claim'>,
  by: By,
): Promise<T.Decided> {
  if (decision.kind === 'add-claim') {
    const { text } = await reportOf(db, decision.report)
    const after = newClaim(decision.report, text, decision.fields)
    return keepClaim(db, linking, 'add-claim', decision.report, { ...reasonOf(decision), after }, by)
  }
  const { shown, version, ref } = await claimNow(db, decision.claim)
  if (version !== decision.version) throw new StaleDecision(shown)
  const { report } = shown
  if (decision.kind === 'reject-claim')
    return keepClaim(db, linking, 'reject-claim', report, { ...reasonOf(decision), claim: ref }, by)
  const { text } = await reportOf(db, report)
  const fields = quoted(text, decision.fields)
  const { review: _, ...bare } = shown
  const after: Claim = { ...bare, ...fields }
  return keepClaim(
    db,
    linking,
    'correct-claim',
    report,
    { ...reasonOf(decision), claim: ref, fields, after },
    by,
  )
}

async function undoClaim(
  db: Db,
  linking: Linking,
  decision: OfKind<'undo'>,
  before: T.DecisionRow,
  by: By,
): Promise<T.Decided> {
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('report_id', '=', before.report)
    .where('review', 'is not', null)
    .execute()
  const shown = rows.map(asShownClaim)
  const now = shown.find((claim) => claim.review?.decision === decision.version)
  // Decisions are taken back one by one, the last one of a claim first: `version` names the decision that holds now.
  if (now === undefined || decision.version !== before.seq)
    throw now === undefined ? noDecision(decision.decision) : new StaleDecision(now)
  return keepClaim(db, linking, 'undo', before.report!, reasonOf(decision), by, before.seq)
}

async function keepClaim(
  db: Db,
  linking: Linking,
  kind: T.DecisionKind,
  report: string,
  body: T.DecisionBody,
  by: By,
  undoes?: number,
): Promise<T.Decided> {
  const { row } = await keep(db, { kind, report, body, ...(undoes === undefined ? {} : { undoes }) }, by)
  const kept = await layClaims(db, report)
  const about = kept.find((one) => one.review?.decision === row.seq)
  const done = await relinked(db, linking, row, by)
  return about === undefined ? done : { ...done, claim: shownClaim(about) }
}

async function relinked(
  db: Db,
  linking: Linking,
  decision: T.DecisionRow,
  by: By,
  homes: ReadonlyMap<string, string> = new Map(),
  also: readonly string[] = [],
): Promise<T.Decided> {
  const { put, moved } = await linking.relink(db, by, { homes })
  return { decision, events: await eventsNow(db, [...new Set([...also, ...put])]), moved }
}

/** Writes the decision and its row of the log. `seq` is the log's. */
async function keep(
  db: Db,
  given: {
    readonly kind: T.DecisionKind
    readonly event?: string | null
    readonly report?: string
    readonly undoes?: number
    readonly body: T.DecisionBody
  },
  by: By,
): Promise<{ row: T.DecisionRow; seq: number }> {
  const columns = {
    at: by.at,
    who: by.who,
    kind: given.kind,
    event: given.event ?? null,
    report: given.report ?? null,
    undoes: given.undoes ?? null,
    body: JSON.stringify(given.body),
  }
  const { seq } = await db.insertInto('decision').values(columns).returning('seq').executeTakeFirstOrThrow()
  const action = given.report === undefined ? 'event.decide' : 'claim.decide'
  const detail = { decision: seq, kind: given.kind, sha256: decisionDigest({ seq, ...columns }) }
  const row = await addToLog(db, { action, subject: (given.event ?? given.report)!, detail }, by)
  return { row: (await decisionAt(db, seq))!, seq: row.seq }
}

const reasonOf = (decision: T.Decision): { reason?: string } =>
  'reason' in decision && decision.reason !== undefined ? { reason: decision.reason } : {}

/** The event of today behind an id. */
export async function eventNow(db: Db, id: string): Promise<T.ShownEvent> {
  const [event] = await eventsNow(db, [id])
  if (event !== undefined) return event
  const moved = await db.selectFrom('moved').select('into_id').where('from_id', '=', id).executeTakeFirst()
  const [into] = moved === undefined ? [] : await eventsNow(db, [moved.into_id])
  if (into === undefined) throw noEvent(id)
  return into
}

async function eventsNow(db: Db, ids: readonly string[]): Promise<T.ShownEvent[]> {
  const out: T.ShownEvent[] = []
  for (const some of chunks(ids)) {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'body', 'shown', 'version'])
      .where('id', 'in', some)
      .orderBy('id')
      .execute()
    out.push(...rows.map(asShown))
  }
  return out
}

/** Refuses a decision on what the person did not see. */
function fresh(now: T.ShownEvent, seen: { readonly event: string; readonly version: number }): void {
  if (now.version !== seen.version || now.id !== seen.event) throw new StaleDecision(now)
}

async function refsOfEvent(db: Db, event: Pick<Event, 'claims'>): Promise<T.ClaimRef[]> {
  const places = await Places.of(
    db,
    event.claims.map((claim) => claim.report),
  )
  return event.claims.flatMap((claim) => places.refOf(claim.id) ?? [])
}

async function claimNow(
  db: Db,
  id: string,
): Promise<{ shown: T.ShownClaim; version: number; ref: T.ClaimRef }> {
  const row = await db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || row.how === 'doubled') throw noClaim(id)
  const standing = (await claimRows(db, row.report_id)).map(asStanding)
  const at = standing.findIndex((one) => one.id === id)
  const shown = asShownClaim(row)
  return { shown, version: shown.review?.decision ?? 0, ref: refsOf(standing)[at]! }
}

/** A claim as people see it, from its row. */
export function asShownClaim(row: {
  readonly body: string
  readonly machine: string | null
  readonly review: string | null
  readonly how: Tables['claim']['how']
}): T.ShownClaim {
  const claim = JSON.parse(row.body) as Claim
  if (row.review === null) return claim
  const review = JSON.parse(row.review) as T.ClaimReview
  if (review.how === 'added') return { ...claim, review }
  const machine = row.machine === null ? claim : (JSON.parse(row.machine) as Claim)
  return { ...claim, review: { ...review, machine } }
}

/** Fields with the quote of the words chosen. */
function quoted(text: string, { trigger, ...rest }: T.ClaimFields): Partial<Claim> {
  if (trigger === undefined) return rest
  return { ...rest, trigger: wordsAt(text, trigger.start, trigger.end) }
}

function wordsAt(text: string, start: number, end: number): Claim['trigger'] {
  if (end > text.length || start >= end || text.slice(start, end).trim() === '') throw badDecision('trigger')
  return { start, end, quote: text.slice(start, end) }
}

/** A claim of a person's: what was not given is silent. Its sentence is the line its words stand in. */
function newClaim(
  report: string,
  text: string,
  fields: T.ClaimFields & { type: Claim['type']; trigger: { start: number; end: number } },
): Claim {
  const trigger = wordsAt(text, fields.trigger.start, fields.trigger.end)
  const lineEnd = text.indexOf('\n', trigger.end)
  const { trigger: _, ...rest } = fields
  return {
    id: '',
    report,
    modality: 'reported',
    sentence: {
      start: text.lastIndexOf('\n', trigger.start - 1) + 1,
      end: lineEnd < 0 ? text.length : lineEnd,
    },
    agent: [],
    target: [],
    places: [],
    time: { start: null, end: null, precision: 'unknown', how: 'silent' },
    counts: [],
    chain: [],
    derivation: [],
    notes: [],
    ...rest,
    trigger,
  }
}
