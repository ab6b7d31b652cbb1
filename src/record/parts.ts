import type { Event, Origin } from '../linking/event.ts'
import { populationOf } from '../linking/population.ts'
import type { Measure } from '../ontology.ts'
import { isOwn } from './outlets.ts'
import type { PartTable, PartyFigureTable, TellingTable } from './tables.ts'

/** What the pages of parties, places and tellers are counted from: rows that follow from one event as people see it. */

/** Raised when these rules change: a record that was written by older ones is written anew when it is opened. */
export const partsVersion = 1

/** Its parties, the places on a list, and its tellers. */
export function partsOf(event: Event): PartTable[] {
  const common = {
    event_id: event.id,
    type: event.type,
    modality: event.modality,
    status: event.status,
    day: event.time.start?.slice(0, 10) ?? event.time.end?.slice(0, 10) ?? '',
  }
  const rows = new Map<string, PartTable>()
  const add = (part: Pick<PartTable, 'facet' | 'key' | 'role' | 'name'> & Partial<PartTable>): void => {
    const once = `${part.facet}\n${part.key}\n${part.role}`
    if (!rows.has(once)) rows.set(once, { ...common, area: '', alone: 0, contradicted: 0, ...part })
  }
  for (const [role, actors] of [
    ['agent', event.agents],
    ['target', event.targets],
  ] as const)
    for (const { id, name } of actors) if (id !== '') add({ facet: 'party', key: id, role, name })
  for (const { id, role, name, country = '', admin1 = '' } of event.places)
    if (id !== undefined) add({ facet: 'place', key: id, role, name, area: `${country}/${admin1}` })
  for (const origin of event.origins)
    add({
      facet: 'source',
      key: origin.id,
      role: origin.kind,
      name: origin.name,
      alone: event.origins.length === 1 ? 1 : 0,
      contradicted: isContradicted(origin, event) ? 1 : 0,
    })
  return [...rows.values()]
}

/** Whether another origin says otherwise on some field. */
const isContradicted = ({ id }: Origin, { conflicts }: Event): boolean =>
  conflicts.some(
    ({ values }) =>
      values.some(({ origins }) => origins.includes(id)) &&
      values.some(({ origins }) => !origins.includes(id)),
  )

/** Harm to people, and what else is done to them. */
const ofPeople: ReadonlySet<Measure> = new Set<Measure>([
  'killed',
  'wounded',
  'missing',
  'arrested',
  'abducted',
  'moved',
])

/**
 * The figures of its targets, where it is told to have happened. A figure is a target's where it names it, or where that target is the only one whom it can
 * count (fighters of an army, not civilians); what may count others too is nobody's. Parts of a figure are not counted
 * again, and a monitor's total over a period is no event to be added up.
 */
export function figuresOf(event: Event): PartyFigureTable[] {
  if (event.type === 'tally' || event.modality !== 'reported') return []
  const targets = [...new Set(event.targets.map(({ id }) => id))].filter((id) => id !== '')
  const rows = new Map<string, PartyFigureTable>()
  for (const { measure, of, low, best, high, partOf } of event.counts) {
    if (partOf !== undefined || !ofPeople.has(measure)) continue
    const fit = targets.includes(of) ? [of] : targets.filter((id) => canCount(of, id))
    const party = fit.length === 1 ? fit[0]! : undefined
    const once = `${party}\n${measure}`
    if (party !== undefined && !rows.has(once))
      rows.set(once, { event_id: event.id, party, measure, low, best, high, status: event.status })
  }
  return [...rows.values()]
}

/** Whether a figure of such people can count people of this target. */
function canCount(of: string, target: string): boolean {
  const [counted, aimed] = [populationOf(of).side, populationOf(target).side]
  return counted === 'all' || aimed === 'all' || counted === aimed
}

/** Who published a report: the key that its own fields give, and the outlet that its claims name. */
export type Published = Pick<TellingTable, 'site' | 'outlet'>

/**
 * What each report tells of it, by origin.
 * @param published who published each report, by the report's id
 */
export function tellingsOf(event: Event, published: (report: string) => Published): TellingTable[] {
  const corrected = correctedReports(event)
  const first = event.claims[0]?.report
  const several = new Set(event.claims.map(({ report }) => published(report).outlet)).size > 1
  return event.origins.flatMap((origin) =>
    [...new Set(origin.reports)].map((report) => {
      const { site, outlet } = published(report)
      const how = isOwn(outlet, origin) ? 'own' : origin.copies.includes(report) ? 'copy' : 'first'
      return {
        event_id: event.id,
        report_id: report,
        site,
        outlet,
        origin: origin.id,
        origin_name: origin.name,
        how,
        first: several && report === first ? 1 : 0,
        corrected: corrected.has(`${origin.id}\n${report}`) ? 1 : 0,
        status: event.status,
      } satisfies TellingTable
    }),
  )
}

/** `origin\nreport` of the figures in whose place the same origin gave another one in another report. */
function correctedReports({ counts, claims }: Event): ReadonlySet<string> {
  const reportOf = new Map(claims.map(({ id, report }) => [id, report]))
  const out = new Set<string>()
  for (const { claims: figures } of counts)
    for (const figure of figures) {
      const report = reportOf.get(figure.claim)
      const later = figures.some(
        (other) =>
          other.superseded !== true &&
          other.origin === figure.origin &&
          reportOf.get(other.claim) !== report &&
          (other.min !== figure.min || other.max !== figure.max),
      )
      if (figure.superseded === true && figure.origin !== undefined && later)
        out.add(`${figure.origin}\n${report}`)
    }
  return out
}
