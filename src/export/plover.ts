import type { PartyKind } from '../actors/types.ts'
import type { EventType } from '../ontology.ts'
import { choose, crosswalk } from './crosswalk.ts'
import { mainPlace } from './describe.ts'
import { total } from './figures.ts'
import { piece, type Writer } from './format.ts'
import type { Item, ItemActor, Leave } from './item.ts'

/** PLOVER's sector of each kind of party. `UAF` is an armed force that nobody names. */
const sectors: Readonly<Record<PartyKind, string>> = {
  state: 'GOV',
  government: 'GOV',
  army: 'MIL',
  police: 'COP',
  rebel: 'REB',
  militia: 'PRM',
  jihadist: 'UAF',
  coalition: 'MIL',
  civilians: 'CVL',
  unknown: 'UAF',
  other: 'UNK',
}

/** Sectors of people whose work says more than their party. */
const byWork: Readonly<Record<string, string>> = {
  journalists: 'JRN',
  medics: 'MED',
  rescuers: 'MED',
  refugees: 'REF',
  displaced: 'REF',
  migrants: 'REF',
  students: 'EDU',
  teachers: 'EDU',
  judges: 'JUD',
  lawyers: 'JUD',
  farmers: 'AGR',
  traders: 'BUS',
  workers: 'LAB',
  clerics: 'REL',
  smugglers: 'CRM',
  criminals: 'CRM',
  spokespersons: 'GOV',
  'aid workers': 'NGO',
}

const military = new Set<EventType>([
  'withdraw',
  'infiltrate',
  'advance',
  'seize',
  'besiege',
  'operation',
  'clash',
  'attack',
  'airstrike',
  'shelling',
  'bombing',
  'raid',
  'mobilize',
  'fortify',
  'surrender',
])

const party = (actor: ItemActor) => ({
  id: actor.id,
  name: actor.name,
  country: actor.country,
  sector: byWork[actor.who ?? ''] ?? sectors[actor.kind],
  ...(actor.who === undefined ? {} : { who: actor.who }),
})

/** One event as a PLOVER record, or `undefined` with the reason said to `leave`. */
export function ploverRecord(item: Item, leave: Leave): Readonly<Record<string, unknown>> | undefined {
  if (item.status === 'rejected' || item.status === 'merged')
    return void leave('event', `status-${item.status}`)
  const option = choose(crosswalk[item.type].plover, item)
  if (option === undefined) return void leave('event', `no-plover-type-${item.type}`)
  const place = mainPlace(item)
  const best = (measure: 'killed' | 'wounded' | 'arrested') => total(item, measure)?.best ?? null
  for (const count of item.counts)
    if (!['killed', 'wounded', 'arrested'].includes(count.measure) && count.partOf === undefined)
      leave(count.measure, 'no-field', `${count.best} ${count.of}`)
    else if (count.partOf === undefined && count.low !== count.high)
      leave(count.measure, 'range', `${count.low}..${count.high ?? ''}`)
  for (const other of item.places)
    if (other !== place) leave('location', 'one-place-only', `${other.role} ${other.name}`.trim())
  for (const conflict of item.conflicts) leave('conflicts', 'no-field', conflict.field)
  return {
    id: item.id,
    date: item.time.start,
    date_end: item.time.end,
    date_precision: item.time.precision,
    type: option.event,
    mode: option.mode ?? null,
    context: military.has(item.type) ? ['military'] : [],
    future: item.modality === 'planned',
    hypothetical: item.modality === 'possible' || item.modality === 'threatened',
    negation: item.modality === 'denied',
    source: item.agents.map(party),
    target: item.targets.map(party),
    size: { dead: best('killed'), injured: best('wounded'), arrested: best('arrested') },
    location:
      place === undefined
        ? null
        : {
            name: place.name,
            admin1: place.admin1 ?? null,
            country: place.country ?? null,
            latitude: place.lat ?? null,
            longitude: place.lon ?? null,
            precision: place.precision,
          },
    reviewed: item.status === 'accepted',
    tellers: item.origins.length,
    reports: item.sources.map(({ ref, publisher, published, url }) => ({ ref, publisher, published, url })),
  }
}

/** PLOVER records, one a line. */
export function ploverWriter(): Writer {
  return {
    start: () => [],
    item(item, leave) {
      const record = ploverRecord(item, leave)
      return record === undefined ? [] : [piece(`${JSON.stringify(record)}\n`)]
    },
    end: () => [],
  }
}
