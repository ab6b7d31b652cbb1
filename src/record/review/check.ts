import {
  eventTypes,
  measures,
  modalities,
  placePrecisions,
  placeRoles,
  timePrecisions,
} from '../../ontology.ts'
import { badDecision } from './problems.ts'
import type { Decision, EventField } from './types.ts'

/** What may be written into a field. Callers check shapes of their own; the record takes nothing on trust. */
type Check = (value: unknown) => boolean

const oneOf =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && list.includes(value)
const words: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 300
const quote: Check = (value) => typeof value === 'string' && value.length <= 10_000
const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const flag: Check = (value) => typeof value === 'boolean'
const between =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= 500 && value.every(check)

/** An object with these fields and no others. */
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const given = value as Record<string, unknown>
    return (
      Object.keys(given).every((name) => name in fields) &&
      Object.entries(fields).every(([name, check]) => check(given[name]))
    )
  }

/** An ISO day that exists, or one with its hour. */
const day: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]))?$/.test(value)) return false
  const at = new Date(`${value.slice(0, 10)}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value.slice(0, 10))
}
const span = { start: whole, end: whole }

const time: Check = (value) => {
  const fits = shape({
    start: orNull(day),
    end: orNull(day),
    precision: oneOf(timePrecisions),
    how: oneOf(['stated', 'resolved', 'inferred', 'silent']),
    quote: maybe(quote),
    from: maybe(shape({ ...span, quote: maybe(quote) })),
  })(value)
  if (!fits) return false
  const { start, end } = value as { start: string | null; end: string | null }
  return start === null || end === null || start.slice(0, 10) <= end.slice(0, 10)
}
const actor = shape({ id: words, name: words, who: maybe(quote), quote, ...span })
const place = shape({
  role: oneOf(placeRoles),
  id: maybe(words),
  name: words,
  lat: maybe(between(-90, 90)),
  lon: maybe(between(-180, 180)),
  country: maybe(words),
  admin1: maybe(quote),
  precision: oneOf(placePrecisions),
  km: maybe(between(0, 5000)),
  quote,
  ...span,
})
const figure = shape({
  claim: words,
  min: whole,
  max: orNull(whole),
  origin: maybe(words),
  superseded: maybe(flag),
  correction: maybe(flag),
})
const eventCount: Check = (value) => {
  const fits = shape({
    measure: oneOf(measures),
    of: words,
    low: whole,
    best: whole,
    high: orNull(whole),
    approx: flag,
    claims: listOf(figure),
    partOf: maybe(words),
  })(value)
  if (!fits) return false
  const { low, best, high } = value as { low: number; best: number; high: number | null }
  return low <= best && (high === null || best <= high)
}
const claimCount = shape({
  measure: oneOf(measures),
  of: words,
  min: whole,
  max: orNull(whole),
  approx: flag,
  parts: listOf(shape({ of: words, min: whole, max: orNull(whole) })),
  quote,
  ...span,
})
const link = shape({
  kind: words,
  id: maybe(words),
  name: words,
  quote,
  stance: maybe(oneOf(['distanced'])),
  ...span,
})

const eventFields: Readonly<Record<EventField, Check>> = {
  type: oneOf(eventTypes),
  modality: oneOf(modalities),
  time,
  places: listOf(place),
  agents: listOf(actor),
  targets: listOf(actor),
  counts: listOf(eventCount),
}
const claimFields: Readonly<Record<string, Check>> = {
  type: oneOf(eventTypes),
  modality: oneOf(modalities),
  trigger: shape(span),
  sentence: shape(span),
  agent: listOf(actor),
  target: listOf(actor),
  places: listOf(place),
  time,
  counts: listOf(claimCount),
  chain: listOf(link),
}

/** Refuses a decision that makes no sense by itself (`record.decision`). */
export function checkDecision(decision: Decision): void {
  const { kind } = decision
  const reason = 'reason' in decision ? decision.reason : undefined
  if (reason !== undefined && (typeof reason !== 'string' || reason.length > 10_000))
    throw badDecision('reason')
  const needsReason =
    kind === 'edit' || kind === 'reject' || kind === 'correct-claim' || kind === 'reject-claim'
  if (needsReason && (reason ?? '').trim() === '') throw badDecision('reason')
  if (kind === 'comment' && (!quote(decision.text) || decision.text.trim() === '')) throw badDecision('text')
  if (kind === 'assign' && !orNull(words)(decision.to)) throw badDecision('to')
  if (kind === 'edit' && eventFields[decision.field]?.(decision.value) !== true)
    throw badDecision(String(decision.field))
  if (kind === 'correct-claim' || kind === 'add-claim') checkFields(decision.fields)
}

function checkFields(fields: Readonly<Record<string, unknown>>): void {
  if (Object.keys(fields).length === 0) throw badDecision('fields')
  for (const [name, value] of Object.entries(fields))
    if (claimFields[name]?.(value) !== true) throw badDecision(name)
}
