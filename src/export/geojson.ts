import { ring } from './circle.ts'
import { mainPlace } from './describe.ts'
import { total } from './figures.ts'
import { flowsOf, type ItemFlow } from './flows.ts'
import { type Piece, piece, type Writer } from './format.ts'
import type { About, Item, ItemPlace } from './item.ts'
import { summaryOf } from './summary.ts'

interface Feature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
  readonly properties: Readonly<Record<string, unknown>>
}

/**
 * An event as features: the event at its main place (`geometry: null` where nobody knows where), one for the other
 * places it names, one for each circle of uncertainty, and one for each flow between two located places.
 */
export function features(item: Item): Feature[] {
  const main = mainPlace(item)
  return [
    {
      type: 'Feature',
      id: item.id,
      geometry: pointOf(main),
      properties: { role: 'event', ...properties(item, main) },
    },
    ...item.places.flatMap((place, i) => [
      ...(place === main || place.lat === undefined
        ? []
        : [
            part(item, `place-${i}`, pointOf(place), {
              role: 'place',
              as: place.role,
              ...placeProperties(place),
            }),
          ]),
      ...(place.lat === undefined || place.km === undefined || place.km === 0
        ? []
        : [
            part(
              item,
              `area-${i}`,
              { type: 'Polygon', coordinates: [ring(place.lat, place.lon!, place.km)] },
              { role: 'uncertainty', as: place.role, km: place.km },
            ),
          ]),
    ]),
    ...flowsOf(item).flatMap((flow, i) => flowFeature(item, flow, i)),
  ]
}

const pointOf = (place: ItemPlace | undefined) =>
  place?.lat === undefined ? null : { type: 'Point', coordinates: [place.lon!, place.lat] }

const part = (
  item: Item,
  name: string,
  geometry: Feature['geometry'],
  rest: Readonly<Record<string, unknown>>,
): Feature => ({
  type: 'Feature',
  id: `${item.id}/${name}`,
  geometry,
  properties: { event: item.id, ...rest },
})

function flowFeature(item: Item, { from, to, measure, figure }: ItemFlow, i: number): Feature[] {
  if (from.lat === undefined || to.lat === undefined) return []
  const coordinates = [
    [from.lon!, from.lat],
    [to.lon!, to.lat],
  ]
  return [
    part(
      item,
      `flow-${i}`,
      { type: 'LineString', coordinates },
      {
        role: 'flow',
        type: item.type,
        from: from.name,
        to: to.name,
        start: item.time.start,
        end: item.time.end,
        measure,
        ...figure,
      },
    ),
  ]
}

const placeProperties = ({ name, arabic, country, admin1, precision, id }: ItemPlace) => ({
  place: name,
  place_ar: arabic,
  place_id: id,
  country,
  admin1,
  place_precision: precision,
})

function properties(item: Item, main: ItemPlace | undefined): Readonly<Record<string, unknown>> {
  return {
    type: item.type,
    modality: item.modality,
    status: item.status,
    start: item.time.start,
    end: item.time.end,
    date_precision: item.time.precision,
    date_how: item.time.how,
    ...(main === undefined ? {} : { ...placeProperties(main), km: main.km }),
    agents: item.agents.map(({ id, name }) => ({ id, name })),
    targets: item.targets.map(({ id, name }) => ({ id, name })),
    killed: total(item, 'killed') ?? null,
    wounded: total(item, 'wounded') ?? null,
    counts: item.counts,
    tellers: item.origins.map(({ id, kind, name, copies }) => ({ id, kind, name, copies })),
    reports: item.sources.map(({ ref, publisher, published, url }) => ({ ref, publisher, published, url })),
    conflicts: item.conflicts.map(({ field }) => field),
    withheld: item.withheld,
  }
}

/** One FeatureCollection (RFC 7946); what it leaves out stands in its member `isnad`. */
export function geojsonWriter(): Writer {
  let about: About
  let first = true
  return {
    start(told) {
      about = told
      return [piece('{"type":"FeatureCollection","features":[\n')]
    },
    item(item): Piece[] {
      const lines = features(item).map((feature) => JSON.stringify(feature))
      const text = `${first ? '' : ',\n'}${lines.join(',\n')}`
      first = false
      return [piece(text)]
    },
    end: (summary) => [piece(`\n],"isnad":${JSON.stringify(summaryOf(about, summary))}}\n`)],
  }
}
