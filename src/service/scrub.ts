import type { SourceKind } from '../ontology.ts'
import type { ShownEvent } from '../record/index.ts'

/** Tellers of these kinds are institutions: their names are no secret. */
export const isNamedPublicly = (kind: SourceKind): boolean =>
  kind === 'agency' || kind === 'media' || kind === 'monitor' || kind === 'outlet'

/**
 * An event as the public role sees it: what, where, when, who, how many, and which known tellers. No words of reports, no
 * ids of reports, no names of people who told or decided: a quote or a headline may name a private person.
 */
export function scrub(event: ShownEvent): ShownEvent {
  const { review: _, notes: __, ...rest } = event
  const unquoted = { start: 0, end: 0, quote: '' }
  const { quote: ___, from: ____, ...time } = event.time
  return {
    ...rest,
    time,
    // A place that is on no list has the report's words for a name.
    places: event.places.map((place) => ({
      ...place,
      ...unquoted,
      name: place.id === undefined ? '' : place.name,
    })),
    agents: event.agents.map(({ who: _____, ...actor }) => ({ ...actor, ...unquoted })),
    targets: event.targets.map(({ who: _____, ...actor }) => ({ ...actor, ...unquoted })),
    counts: event.counts.map((count) => ({ ...count, claims: [] })),
    claims: [],
    origins: event.origins.map(({ id, kind, name }) => ({
      id: id === name ? kind : id,
      kind,
      name: isNamedPublicly(kind) ? name : '',
      reports: [],
      copies: [],
      claims: [],
    })),
    conflicts: event.conflicts.filter(inFigures).map(({ field, values }) => ({
      field,
      values: values.map(({ value }) => ({ value, claims: [], origins: [] })),
    })),
    joins: [],
  }
}

/** Figures and days say no names. */
const inFigures = ({ values }: ShownEvent['conflicts'][number]): boolean =>
  values.every(({ value }) => /^[\d\s+–.-]+$/.test(value))
