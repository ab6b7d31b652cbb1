import { acledRow } from './acled.ts'
import { mainPlace } from './describe.ts'
import { total } from './figures.ts'
import type { Item } from './item.ts'
import { daysBetween, spreadOf } from './spans.ts'

/** An event as a coder's table has it, brought to one shape. */
export interface Coded {
  readonly id: string
  /** Line of the file, for messages. */
  readonly line: number
  /** ISO days. */
  readonly start: string
  readonly end: string
  readonly type: string
  readonly lat: number | undefined
  readonly lon: number | undefined
  readonly place: string
  readonly country: string
  readonly sideA: string
  readonly sideB: string
  readonly low: number
  readonly best: number
  readonly high: number
}

/** One field on which a match does not agree. */
export interface Disagreement {
  readonly field: 'date' | 'place' | 'type' | 'actor1' | 'actor2' | 'killed'
  readonly theirs: string
  readonly ours: string
}
export interface Match {
  readonly theirs: Coded
  readonly ours: string
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly string[]
  readonly disagreements: readonly Disagreement[]
}
export interface Comparison {
  readonly matches: readonly Match[]
  readonly onlyTheirs: readonly Coded[]
  /** Ids of our events within the days and countries of their table. */
  readonly onlyOurs: readonly string[]
}

/** What comparing looks at of one of our events; small, because all of them are in memory together. */
export interface Ours {
  readonly id: string
  readonly start: string
  readonly end: string
  readonly type: string
  readonly lat: number | undefined
  readonly lon: number | undefined
  readonly km: number
  readonly place: string
  readonly country: string
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly low: number | undefined
  readonly best: number | undefined
  readonly high: number | undefined
}

/** One of our events for comparing; `undefined` where it has no day, is not told as done, or is a running total. */
export function oursOf(item: Item): Ours | undefined {
  const spread = spreadOf(item.time)
  if (spread === undefined || item.modality !== 'reported' || item.type === 'tally') return undefined
  const place = mainPlace(item)
  const killed = total(item, 'killed')
  const row = acledRow(item, () => {})
  return {
    id: item.id,
    start: spread.first,
    end: spread.last,
    type: row === undefined ? '' : `${row.event_type} / ${row.sub_event_type}`,
    lat: place?.lat,
    lon: place?.lon,
    km: place?.km ?? 0,
    place: place?.name ?? '',
    country: String(row?.country ?? ''),
    agents: item.agents.map((a) => a.name),
    targets: item.targets.map((a) => a.name),
    low: killed?.low,
    best: killed?.best,
    high: killed === undefined ? undefined : killed.open ? Number.POSITIVE_INFINITY : killed.high,
  }
}

/** Days and kilometres beyond which two rows are not the same happening, whatever else agrees. */
const mostDays = 3
const mostKm = 60
/** The least score of a match. */
const enough = 0.55

/**
 * Pairs a coder's events with ours, each with one: by day, distance, type, actors and toll. The best pair is taken first;
 * where several are as good, the one whose ids come first.
 */
export function compare(theirs: readonly Coded[], ours: readonly Ours[]): Comparison {
  const byDay = new Map<string, number[]>()
  theirs.forEach((row, i) => {
    const at = byDay.get(row.start)
    if (at === undefined) byDay.set(row.start, [i])
    else at.push(i)
  })
  const days = [...byDay.keys()].sort()
  const longest = theirs.reduce((most, row) => Math.max(most, daysBetween(row.start, row.end)), 0)
  const pairs: {
    readonly t: number
    readonly o: number
    readonly score: number
    readonly reasons: string[]
  }[] = []
  ours.forEach((event, o) => {
    for (let d = firstFrom(days, event.start, longest); d < days.length; d++) {
      const day = days[d]!
      if (daysBetween(event.end, day) > mostDays) break
      for (const t of byDay.get(day)!) {
        const { score, reasons } = likeness(theirs[t]!, event)
        if (score >= enough) pairs.push({ t, o, score, reasons })
      }
    }
  })
  pairs.sort(
    (a, b) =>
      b.score - a.score || order(theirs[a.t]!.id, theirs[b.t]!.id) || order(ours[a.o]!.id, ours[b.o]!.id),
  )
  const takenTheirs = new Set<number>()
  const takenOurs = new Set<number>()
  const matches: Match[] = []
  for (const { t, o, score, reasons } of pairs) {
    if (takenTheirs.has(t) || takenOurs.has(o)) continue
    takenTheirs.add(t)
    takenOurs.add(o)
    const disagreements = differences(theirs[t]!, ours[o]!)
    matches.push({ theirs: theirs[t]!, ours: ours[o]!.id, score, reasons, disagreements })
  }
  const within = scopeOf(theirs)
  return {
    matches,
    onlyTheirs: theirs.filter((_, t) => !takenTheirs.has(t)),
    onlyOurs: ours.filter((event, o) => !takenOurs.has(o) && within(event)).map((event) => event.id),
  }
}

/** Where the days begin on which a row may start that still reaches the day asked for. */
function firstFrom(days: readonly string[], start: string, longest: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (daysBetween(days[middle]!, start) > longest + mostDays) low = middle + 1
    else high = middle
  }
  return low
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether one of our events lies where and when the coder looked. */
function scopeOf(theirs: readonly Coded[]): (event: Ours) => boolean {
  if (theirs.length === 0) return () => true
  const first = theirs.map((row) => row.start).sort()[0]!
  const last = theirs
    .map((row) => row.end)
    .sort()
    .at(-1)!
  const countries = new Set(theirs.map((row) => row.country).filter((name) => name !== ''))
  return (event) =>
    event.end >= first &&
    event.start <= last &&
    (event.country === '' || countries.size === 0 || countries.has(event.country))
}

/** Days between two stretches of days; 0 where they overlap. */
const daysApart = (a: { start: string; end: string }, b: { start: string; end: string }): number =>
  Math.max(0, daysBetween(a.end, b.start), daysBetween(b.end, a.start))

/** Kilometres on the sphere. */
function kmApart(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180
  const half = (angle: number): number => Math.sin((angle * rad) / 2) ** 2
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon)
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, h)))
}

function likeness(theirs: Coded, ours: Ours): { score: number; reasons: string[] } {
  const none = { score: 0, reasons: [] }
  const days = daysApart(theirs, ours)
  if (days > mostDays) return none
  const located =
    theirs.lat !== undefined && theirs.lon !== undefined && ours.lat !== undefined && ours.lon !== undefined
  const km = located
    ? Math.max(
        0,
        kmApart({ lat: theirs.lat!, lon: theirs.lon! }, { lat: ours.lat!, lon: ours.lon! }) - ours.km,
      )
    : undefined
  if (km === undefined ? !sameName(theirs.place, ours.place) : km > mostKm) return none
  const reasons = [days === 0 ? 'same day' : days === 1 ? '1 day apart' : `${days} days apart`]
  let score = 0.3 * (1 - days / (mostDays + 1))
  score += 0.3 * (km === undefined ? 0.7 : 1 - km / (mostKm + 1))
  reasons.push(km === undefined ? 'places of one name' : `places ${Math.round(km)} km apart`)
  const kind = kindOf(theirs.type, ours.type)
  score += 0.2 * kind
  reasons.push(kind === 1 ? 'same type' : kind > 0 ? 'kindred types' : 'other types')
  const sides = [theirs.sideA, theirs.sideB].filter((name) => name !== '')
  const shared = sides.filter((name) => [...ours.agents, ...ours.targets].some((own) => sameActor(name, own)))
  if (shared.length > 0) {
    score += 0.12 * (shared.length / sides.length)
    reasons.push(`${shared.length} of ${sides.length} sides`)
  }
  if (ours.low !== undefined && theirs.low <= ours.high! && theirs.high >= ours.low) {
    score += 0.08
    reasons.push('tolls meet')
  }
  return { score: Math.round(score * 1000) / 1000, reasons }
}

/** 1 the same sub-event, 0.7 the same event type, 0.4 both violence, 0 else; UCDP tells violence only. */
function kindOf(theirs: string, ours: string): number {
  if (theirs === ours && theirs !== '') return 1
  const [a] = theirs.split(' / ') as [string]
  const [b] = ours.split(' / ') as [string]
  if (a === b && a !== '') return 0.7
  const violent = (type: string): boolean => /Battles|Explosions|Violence|violence/.test(type)
  return violent(a) && violent(b) ? 0.4 : 0
}

/** Words of a name that tell it from others. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !filler.has(word))
const filler = new Set([
  'the',
  'forces',
  'military',
  'government',
  'army',
  'and',
  'for',
  'group',
  'armed',
  'unidentified',
])

const sameActor = (a: string, b: string): boolean => {
  const own = new Set(wordsOf(b))
  return wordsOf(a).some((word) => own.has(word))
}
const sameName = (a: string, b: string): boolean => {
  const [x, y] = [wordsOf(a).join(' '), wordsOf(b).join(' ')]
  return x !== '' && x === y
}

function differences(theirs: Coded, ours: Ours): Disagreement[] {
  const out: Disagreement[] = []
  const add = (field: Disagreement['field'], a: string, b: string): void =>
    void out.push({ field, theirs: a, ours: b })
  const range = ({ start, end }: { start: string; end: string }): string =>
    start === end ? start : `${start}..${end}`
  if (theirs.start !== ours.start || theirs.end !== ours.end) add('date', range(theirs), range(ours))
  if (!sameName(theirs.place, ours.place)) add('place', theirs.place, ours.place)
  if (kindOf(theirs.type, ours.type) < 1) add('type', theirs.type, ours.type)
  if (theirs.sideA !== '' && !ours.agents.some((own) => sameActor(theirs.sideA, own)))
    add('actor1', theirs.sideA, ours.agents.join('; '))
  if (theirs.sideB !== '' && !ours.targets.some((own) => sameActor(theirs.sideB, own)))
    add('actor2', theirs.sideB, ours.targets.join('; '))
  const figure = (low: number, best: number, high: number): string =>
    low === best && high === best
      ? `${best}`
      : `${best} (${low}–${high === Number.POSITIVE_INFINITY ? '…' : high})`
  const told = ours.best === undefined ? '' : figure(ours.low!, ours.best, ours.high!)
  const meets =
    ours.best === undefined ? theirs.best === 0 : theirs.best >= ours.low! && theirs.best <= ours.high!
  if (!meets) add('killed', figure(theirs.low, theirs.best, theirs.high), told)
  return out
}
