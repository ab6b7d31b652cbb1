import type { Insertable } from 'kysely'
import type { Event, EventCount, Origin } from '../../linking/event.ts'
import { populationOf } from '../../linking/population.ts'
import { isTotal } from '../../linking/total.ts'
import type { ClaimActor, ClaimPlace } from '../../reading/claim.ts'
import type { Tables } from '../tables.ts'

/** What charts are added up from, out of an event as people see it. */

type Row<T extends keyof Tables> = Insertable<Tables[T]>
/** When each report was published, as it says itself. */
export type Published = (report: string) => string | null

/** A party that is one of several; figures of such an event cannot be told apart. */
export const several = '+'

interface Stretch {
  readonly first_day: string | null
  readonly last_day: string | null
}

/** The columns of an event that a time line is drawn from. */
export const timeColumns = (event: Event) => ({
  /** An hour is one only where the words give it. */
  hour:
    event.time.precision === 'hour' && event.time.start?.[10] === 'T' ? event.time.start.slice(0, 13) : null,
  total: isTotal(event) ? 1 : 0,
})

/** Each origin's first telling, and how many copies followed. Reports stand first published first. */
export function tellingRows(event: Event, published: Published): Row<'telling'>[] {
  const total = isTotal(event) ? 1 : 0
  return event.origins.map((origin, n) => {
    const told = origin.reports.map(published).find((at) => at !== null) ?? null
    const day = told?.slice(0, 10) ?? null
    return {
      event_id: event.id,
      n,
      ...tellerOf(origin),
      told,
      first_day: day,
      total,
      hour: told?.[10] === 'T' ? told.slice(0, 13) : null,
      reports: origin.reports.length,
      copies: origin.copies.length,
    }
  })
}

/** An origin as charts group by it; `open` is how the public may see it (`service/scrub.ts`). */
const tellerOf = ({ id, kind, name }: Origin) => ({
  teller: id,
  kind,
  name,
  open: listed.has(kind) && id !== name ? id : kind,
})
const listed: ReadonlySet<string> = new Set(['agency', 'media', 'monitor', 'outlet'])

/** An event's figures, one row each, with who suffered and who did; then what each origin says of each. */
export function figureRows(
  event: Event,
  days: Stretch,
  published: Published,
): { figures: Row<'figure'>[]; said: Row<'figure_said'>[] } {
  const total = isTotal(event) ? 1 : 0
  const origins = new Map(event.origins.map((origin) => [origin.id, origin]))
  const figures: Row<'figure'>[] = []
  const said: Row<'figure_said'>[] = []
  event.counts.forEach((count, n) => {
    // A total that goes on counts until the day it was told.
    const until = total === 1 && event.time.end === null ? latest(event, published) : days.last_day
    const stretch = { first_day: days.first_day, last_day: until ?? days.last_day }
    const common = {
      event_id: event.id,
      n,
      measure: count.measure,
      part: count.partOf === undefined ? 0 : 1,
      total,
      standing: standing(event) ? 1 : 0,
      ...stretch,
    }
    figures.push({
      ...common,
      type: event.type,
      whom: count.of,
      side: populationOf(count.of).side,
      harmed: harmedOf(count, event.targets),
      doer: oneOf(event.agents),
      low: count.low,
      best: count.best,
      high: count.high,
    })
    for (const [id, { min, max }] of saidBy(count)) {
      const origin = origins.get(id)
      said.push({
        ...common,
        ...(origin === undefined ? { teller: id, kind: '', name: '', open: '' } : tellerOf(origin)),
        low: min,
        high: max,
      })
    }
  })
  return { figures, said }
}

/** What each origin says now; a figure that no claim gives is a person's, and stands under no teller. */
function saidBy({ claims, low, high }: EventCount): Map<string, { min: number; max: number | null }> {
  const out = new Map<string, { min: number; max: number | null }>()
  for (const { origin = '', min, max, superseded } of claims)
    if (superseded !== true && !out.has(origin)) out.set(origin, { min, max })
  return out.size === 0 ? new Map([['', { min: low, max: high }]]) : out
}

/** Told as something that happened, and not taken away by a person. */
const standing = ({ modality, status }: Event): boolean =>
  modality === 'reported' && status !== 'rejected' && status !== 'merged'

const latest = (event: Event, published: Published): string | null =>
  event.origins
    .flatMap((origin) => origin.reports.map(published))
    .filter((at) => at !== null)
    .map((at) => at.slice(0, 10))
    .sort()
    .at(-1) ?? null

/** The one party; `several` where they are more, empty where nobody is named. */
function oneOf(actors: readonly ClaimActor[]): string {
  const ids = new Set(actors.map((actor) => actor.id).filter((id) => id !== ''))
  return ids.size > 1 ? several : ([...ids][0] ?? '')
}

/** Whom a figure counts: the party it names, civilians, else the event's one target. */
function harmedOf({ of }: EventCount, targets: readonly ClaimActor[]): string {
  const named = targets.find((target) => target.id === of)
  if (named !== undefined) return named.id
  const { side, narrow } = populationOf(of)
  if (side === 'civil') return 'civilians'
  if (side === 'fighting' && narrow === 1 && !fightingWords.has(of)) return of
  return oneOf(side === 'fighting' ? targets.filter(({ id }) => id !== 'civilians') : targets)
}
/** Words for the fighting side that are no party's id. */
export const fightingWords: ReadonlySet<string> = new Set(['fighters', 'soldiers', 'members', 'militants'])

/** The areas that an event with figures lies in; `own` marks the area that the words themselves name. */
export function areaRows(event: Event): Row<'figure_area'>[] {
  if (event.counts.length === 0) return []
  const rows = new Map<string, Row<'figure_area'>>()
  for (const place of event.places)
    for (const [i, area] of areasOf(place).entries()) {
      const own = i === 0 ? 1 : 0
      const known = rows.get(area)
      if (known === undefined) rows.set(area, { event_id: event.id, area, own })
      else if (own === 1) known.own = 1
    }
  return [...rows.values()]
}

/** The place itself first, then what it lies in. A district's own towns are not known by it. */
function areasOf({ id, precision, country = '', admin1 = '' }: ClaimPlace): string[] {
  const state = country === '' ? [] : [`country:${country}`]
  if (precision === 'country') return state
  const province = country === '' || admin1 === '' ? [] : [`admin1:${country}:${admin1}`]
  if (precision === 'governorate') return [...province, ...state]
  return [...(id === undefined ? [] : [`place:${id}`]), ...province, ...state]
}
