import type { Event } from '../../src/linking/event.ts'
import type { Claim, ClaimCount, Quote, Report } from '../../src/reading/claim.ts'
import type { By, NewReport, Store } from '../../src/record/store.ts'

/** An invented war in an invented land: reports, claims and events for the tests of record, service and page. */

export const by: By = { who: 'test', at: '2031-06-01T08:00:00Z' }

const agencyText = `تل الزيتون - وكالة النهر للأنباء
أفاد مصدر طبي في تل الزيتون لوكالة النهر بأن غارة جوية استهدفت سوق البلدة صباح أمس الجمعة، ما أدى إلى مقتل 12 شخصا بينهم 3 أطفال وإصابة العشرات.
واتهم المصدر قوات الشمال (المنتشرة في المنطقة منذ 2029) بتنفيذ الغارة.
وللجيش الشمالي قاعدة قرب وادي الصفصاف.`

const copyText = `نقلت وكالة النهر عن مصدر طبي أن غارة جوية استهدفت سوق تل الزيتون الجمعة وأوقعت 12 قتيلا.`

const monitorText = `مرصد الميزان: ارتفع عدد قتلى القصف الجوي على تل الزيتون إلى 15 قتيلا على الأقل.
ونفت قوات الشمال مسؤوليتها عن القصف.
وفي سياق آخر، اعتقلت قوات الشمال أكثر من 20 شابا في وادي الصفصاف يوم 2031-05-30.`

export const reports: readonly Report[] = [
  {
    id: 'nahr-1',
    text: agencyText,
    title: 'غارة على سوق تل الزيتون',
    url: 'https://nahr.example/news/1',
    publisher: 'وكالة النهر',
    published: '2031-05-31T09:00:00+03:00',
    retrieved: '2031-05-31T12:00:00Z',
  },
  { id: 'post/2 #نسخة', text: copyText, publisher: 'صفحة أخبار الوادي', published: '2031-05-31' },
  {
    id: 'mizan-3',
    text: monitorText,
    title: 'ارتفاع الحصيلة',
    url: 'javascript:alert(1)',
    publisher: 'مرصد الميزان',
    published: '2031-06-01',
  },
]

/** The span of some words of a text: the `nth` time they occur. */
export function quote(text: string, words: string, nth = 0): Quote {
  let start = text.indexOf(words)
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`The fixture does not say «${words}»`)
  return { start, end: start + words.length, quote: words }
}

const town = { id: 'test:tal-zaytun', name: 'Tal az-Zaytūn', lat: 35.1204, lon: 38.9011, country: 'XN' }
const valley = { id: 'test:wadi-safsaf', name: "Wādī aṣ-Ṣafṣāf'", lat: 35.3, lon: 39.2, country: 'XN' }
const north = { id: 'northern-forces', name: 'Northern Forces' }

function count(text: string, words: string, rest: Partial<ClaimCount> & Pick<ClaimCount, 'measure' | 'min'>) {
  return { of: 'people', max: rest.min, approx: false, parts: [], ...quote(text, words), ...rest }
}

const strike: Claim = {
  id: 'nahr-1:1',
  report: 'nahr-1',
  type: 'airstrike',
  modality: 'reported',
  trigger: quote(agencyText, 'غارة جوية'),
  sentence: { start: agencyText.indexOf('أفاد'), end: agencyText.indexOf('\nواتهم') },
  agent: [{ ...north, ...quote(agencyText, 'قوات الشمال') }],
  target: [],
  places: [
    { role: 'at', ...town, admin1: 'Zaytun', precision: 'town', ...quote(agencyText, 'تل الزيتون', 1) },
  ],
  time: {
    start: '2031-05-30',
    end: '2031-05-30',
    precision: 'day',
    how: 'resolved',
    quote: 'صباح أمس الجمعة',
    from: quote(agencyText, 'صباح أمس الجمعة'),
  },
  counts: [
    count(agencyText, '12 شخصا بينهم 3 أطفال', {
      measure: 'killed',
      min: 12,
      parts: [{ of: 'children', min: 3, max: 3 }],
    }),
    count(agencyText, 'العشرات', { measure: 'wounded', min: 20, max: 99, approx: true }),
  ],
  chain: [
    { kind: 'agency', id: 'nahr', name: 'وكالة النهر', ...quote(agencyText, 'وكالة النهر') },
    { kind: 'medical', name: 'مصدر طبي', ...quote(agencyText, 'مصدر طبي'), stance: 'distanced' },
  ],
  derivation: [
    {
      rule: 'airstrike.غارة',
      quote: 'غارة جوية',
      parts: [{ rule: 'joined.light.شنّ', quote: 'شن', parts: [] }],
    },
    { rule: 'number.digits', quote: '12 شخصا', parts: [] },
  ],
  notes: [
    {
      code: 'count.parts-over-whole',
      quote: 'واتهم المصدر قوات الشمال',
      why: 'The source accuses; nobody claimed responsibility.',
      next: 'Look for a claim or a denial.',
    },
  ],
}

const copy: Claim = {
  ...strike,
  id: 'post-2:1',
  report: 'post/2 #نسخة',
  trigger: quote(copyText, 'غارة جوية'),
  sentence: { start: 0, end: copyText.length },
  agent: [],
  places: [{ role: 'at', ...town, precision: 'town', ...quote(copyText, 'تل الزيتون') }],
  time: { ...strike.time, quote: 'الجمعة', from: quote(copyText, 'الجمعة') },
  counts: [count(copyText, '12 قتيلا', { measure: 'killed', min: 12 })],
  chain: [
    { kind: 'agency', id: 'nahr', name: 'وكالة النهر', ...quote(copyText, 'وكالة النهر') },
    { kind: 'medical', name: 'مصدر طبي', ...quote(copyText, 'مصدر طبي') },
  ],
  derivation: [{ rule: 'airstrike.غارة', quote: 'غارة جوية', parts: [] }],
  notes: [],
}

const monitorLink = {
  kind: 'monitor',
  id: 'mizan',
  name: 'مرصد الميزان',
  ...quote(monitorText, 'مرصد الميزان'),
} as const

const toll: Claim = {
  ...strike,
  id: 'mizan-3:1',
  report: 'mizan-3',
  type: 'tally',
  trigger: quote(monitorText, 'ارتفع عدد قتلى'),
  sentence: { start: 0, end: monitorText.indexOf('\n') },
  agent: [],
  places: [{ role: 'at', ...town, precision: 'town', ...quote(monitorText, 'تل الزيتون') }],
  time: { start: null, end: null, precision: 'unknown', how: 'silent' },
  counts: [count(monitorText, '15 قتيلا على الأقل', { measure: 'killed', min: 15, max: null })],
  chain: [monitorLink],
  derivation: [{ rule: 'tally.rose-to', quote: 'ارتفع عدد قتلى', parts: [] }],
  notes: [],
}

const arrest: Claim = {
  ...strike,
  id: 'mizan-3:2',
  report: 'mizan-3',
  type: 'arrest',
  trigger: quote(monitorText, 'اعتقلت'),
  sentence: { start: monitorText.indexOf('وفي سياق'), end: monitorText.length },
  agent: [{ ...north, ...quote(monitorText, 'قوات الشمال', 1) }],
  target: [{ id: 'civilians', name: 'Civilians', who: 'youths', ...quote(monitorText, 'شابا') }],
  places: [{ role: 'at', ...valley, precision: 'area', km: 12, ...quote(monitorText, 'وادي الصفصاف') }],
  time: {
    start: '2031-05-30',
    end: '2031-05-30',
    precision: 'day',
    how: 'stated',
    quote: '2031-05-30',
    from: quote(monitorText, '2031-05-30'),
  },
  counts: [
    count(monitorText, 'أكثر من 20 شابا', {
      measure: 'arrested',
      of: 'youths',
      min: 20,
      max: null,
      approx: true,
    }),
  ],
  chain: [monitorLink],
  derivation: [{ rule: 'arrest.verb', quote: 'اعتقلت', parts: [] }],
  notes: [],
}

export const claims: readonly Claim[] = [strike, copy, toll, arrest]

const inEvent = (claim: Claim) => ({ id: claim.id, report: claim.report, type: claim.type })

export const events: readonly Event[] = [
  {
    id: 'ev-strike',
    type: 'airstrike',
    modality: 'reported',
    status: 'proposed',
    time: strike.time,
    places: strike.places,
    agents: strike.agent,
    targets: [],
    counts: [
      {
        measure: 'killed',
        of: 'people',
        low: 12,
        best: 12,
        high: null,
        approx: false,
        claims: [
          { claim: strike.id, min: 12, max: 12 },
          { claim: copy.id, min: 12, max: 12 },
          { claim: toll.id, min: 15, max: null },
        ],
      },
      {
        measure: 'wounded',
        of: 'people',
        low: 20,
        best: 20,
        high: 99,
        approx: true,
        claims: [{ claim: strike.id, min: 20, max: 99 }],
      },
    ],
    claims: [strike, copy, toll].map(inEvent),
    origins: [
      {
        id: 'nahr',
        kind: 'agency',
        name: 'وكالة النهر',
        reports: ['nahr-1', 'post/2 #نسخة'],
        copies: ['post/2 #نسخة'],
        claims: [strike.id, copy.id],
      },
      {
        id: 'mizan',
        kind: 'monitor',
        name: 'مرصد الميزان',
        reports: ['mizan-3'],
        copies: [],
        claims: [toll.id],
      },
    ],
    conflicts: [
      {
        field: 'killed',
        values: [
          { value: '12', claims: [strike.id, copy.id], origins: ['nahr'] },
          { value: '15+', claims: [toll.id], origins: ['mizan'] },
        ],
      },
    ],
    joins: [
      { claim: copy.id, to: strike.id, score: 0.97, reasons: ['same place', 'same day', 'same words'] },
      { claim: toll.id, to: strike.id, score: 0.71, reasons: ['same place', 'running total'] },
    ],
  },
  {
    id: 'ev-arrest',
    type: 'arrest',
    modality: 'reported',
    status: 'proposed',
    time: arrest.time,
    places: arrest.places,
    agents: arrest.agent,
    targets: arrest.target,
    counts: [
      {
        measure: 'arrested',
        of: 'youths',
        low: 20,
        best: 20,
        high: null,
        approx: true,
        claims: [{ claim: arrest.id, min: 20, max: null }],
      },
    ],
    claims: [inEvent(arrest)],
    origins: [
      {
        id: 'mizan',
        kind: 'monitor',
        name: 'مرصد الميزان',
        reports: ['mizan-3'],
        copies: [],
        claims: [arrest.id],
      },
    ],
    conflicts: [],
    joins: [],
  },
]

/** A report as intake hands it over: its text is the original. */
export const asReceived = (report: Report): NewReport => ({
  report,
  bytes: new TextEncoder().encode(report.text),
  mediaType: 'text/plain; charset=utf-8',
})

/** Puts the whole invented land into a store. */
export async function seed(store: Store): Promise<void> {
  await store.putAll(
    reports.map((report) => ({
      report: asReceived(report),
      claims: claims.filter((claim) => claim.report === report.id),
    })),
    by,
  )
  await store.replaceEvents(events, by)
}

/** `number` events, a day apart, alike but for date, toll and tellers: for pages and their order. */
export function manyEvents(number: number): Event[] {
  return Array.from({ length: number }, (_, i) => {
    const day = new Date(Date.UTC(2030, 0, 1 + (i % 40))).toISOString().slice(0, 10)
    const time =
      i % 10 === 9 ? { ...strike.time, start: null, end: null } : { ...strike.time, start: day, end: day }
    return {
      ...events[0]!,
      id: `many-${String(i).padStart(6, '0')}`,
      type: i % 3 === 0 ? 'shelling' : 'airstrike',
      time,
      claims: [],
      joins: [],
      conflicts: [],
      counts: [{ ...events[0]!.counts[0]!, best: i % 7 }],
      origins: events[0]!.origins.slice(0, 1 + (i % 2)),
    } satisfies Event
  })
}
