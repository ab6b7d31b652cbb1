import { gate } from '../../src/export/gate.ts'
import type { About, Item, Leave, Omission } from '../../src/export/item.ts'
import type { Known } from '../../src/export/known.ts'
import { type ProfileName, profiles } from '../../src/export/profile.ts'
import type { Event } from '../../src/linking/event.ts'
import type { ClaimActor, ClaimPlace, ClaimTime } from '../../src/reading/claim.ts'
import type { EventView, ReportRow } from '../../src/record/store.ts'
import { claims, events, reports } from '../record/fixture.ts'

/** Lists of the invented land: what the gate may name. */
export const known: Known = {
  party: (id) => parties[id],
  teller: (id) => tellers[id],
  outletAt: (host) => (host === 'nahr.example' ? { name: 'Nahr', arabic: 'وكالة النهر' } : undefined),
  area: (_, admin1) => (admin1 === 'Zaytun' ? 'الزيتون' : ''),
  place: (id) => places[id],
}

const party = (
  name: string,
  arabic: string,
  kind: NonNullable<ReturnType<Known['party']>>['kind'],
  country = '',
) => ({
  name,
  arabic,
  kind,
  country,
})
const parties: Readonly<Record<string, ReturnType<Known['party']>>> = {
  'northern-forces': party('Northern Forces', 'قوات الشمال', 'army', 'SY'),
  'foreign-army': party('Foreign Army', 'الجيش الأجنبي', 'army', 'TR'),
  'river-rebels': party('River Rebels', 'ثوار النهر', 'rebel'),
  'hill-militia': party('Hill Militia', 'ميليشيا التل', 'militia'),
  'great-coalition': party('Great Coalition', 'التحالف الكبير', 'coalition'),
  civilians: party('Civilians', 'مدنيون', 'civilians'),
  'unknown-gunmen': party('Unknown gunmen', 'مسلحون مجهولون', 'unknown'),
}
const tellers: Readonly<Record<string, ReturnType<Known['teller']>>> = {
  nahr: { name: 'Nahr', arabic: 'وكالة النهر', kind: 'agency', country: 'SY' },
  mizan: { name: 'Mizan Monitor', arabic: 'مرصد الميزان', kind: 'monitor', country: 'GB' },
}
const places: Readonly<Record<string, ReturnType<Known['place']>>> = {
  'test:tal-zaytun': { name: 'Tal az-Zaytun', arabic: 'تل الزيتون', admin1: 'Zaytun', country: 'SY' },
  'test:wadi-safsaf': { name: 'Wadi as-Safsaf', arabic: 'وادي الصفصاف', admin1: '', country: 'SY' },
}

const row = (i: number): ReportRow => {
  const { text, ...report } = reports[i]!
  return {
    ...report,
    sha256: `${i + 1}`.repeat(64),
    mediaType: 'text/plain; charset=utf-8',
    opening: text.split('\n')[0]!,
    bytes: text.length,
    addedAt: '2031-06-01T08:00:00Z',
    addedBy: 'test',
    claims: 1,
  }
}

/** The strike of the invented land as the store shows it. */
export function strikeView(over: Partial<Event> = {}): EventView {
  const event: Event = { ...events[0]!, status: 'accepted', places: events[0]!.places.map(inSyria), ...over }
  const mine = claims.filter((claim) => events[0]!.claims.some((c) => c.id === claim.id))
  return {
    event: { ...event, version: 1 },
    machine: event,
    history: [],
    claims: mine,
    reports: [0, 1, 2].map(row),
    sentences: Object.fromEntries(
      mine.map((claim) => [
        claim.id,
        reports.find((r) => r.id === claim.report)!.text.slice(claim.sentence.start, claim.sentence.end),
      ]),
    ),
  }
}

/** The fixture's country is no country; tables of countries need one. */
const inSyria = (place: ClaimPlace): ClaimPlace => ({ ...place, country: 'SY' })

export const itemOf = (over: Partial<Event> = {}, profile: ProfileName = 'public'): Item =>
  gate(strikeView(over), profiles[profile], known)

const quote = { quote: '', start: 0, end: 0 }
export const actor = (id: string, who?: string): ClaimActor => ({
  id,
  name: id,
  ...quote,
  ...(who === undefined ? {} : { who }),
})
export const place = (over: Partial<ClaimPlace>): ClaimPlace => ({
  role: 'at',
  name: 'Tal az-Zaytun',
  id: 'test:tal-zaytun',
  lat: 35.12,
  lon: 38.9,
  country: 'SY',
  precision: 'town',
  ...quote,
  ...over,
})
export const time = (
  start: string | null,
  end: string | null = start,
  precision: ClaimTime['precision'] = 'day',
): ClaimTime => ({
  start,
  end,
  precision,
  how: 'stated',
})
export const killed = (
  of: string,
  best: number,
  over: Partial<Event['counts'][number]> = {},
): Event['counts'][number] => ({
  measure: 'killed',
  of,
  low: best,
  best,
  high: best,
  approx: false,
  claims: [],
  ...over,
})

export const about: About = {
  lang: 'en',
  profile: 'public',
  filter: { status: 'accepted' },
  version: '0.0.0',
}

/** Collects omissions of one item. */
export function leaves(): { readonly leave: Leave; readonly left: Omission[] } {
  const left: Omission[] = []
  return {
    left,
    leave: (field, why, value) =>
      void left.push({ event: '', field, why, ...(value === undefined ? {} : { value }) }),
  }
}
