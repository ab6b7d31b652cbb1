import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baseOf, besideName } from '../../src/export/beside.ts'
import { type Format, formatNames, formats } from '../../src/export/formats.ts'
import { gate } from '../../src/export/gate.ts'
import type { Item } from '../../src/export/item.ts'
import { type Profile, profiles } from '../../src/export/profile.ts'
import { mask, scrub } from '../../src/export/scrub.ts'
import { claimsTable, eventsTable, flowsTable } from '../../src/export/tables.ts'
import type { EventView } from '../../src/record/store.ts'
import { bundled, placesIn } from '../places/marked.ts'
import { about, itemOf, known, leaves, place, strikeView } from './fixture.ts'

/** Invented people and their numbers; nothing here is anybody's. */
const planted = {
  name: 'مهند سليمان الفراتي',
  latin: 'Mohannad Al-Furati',
  phone: '+963 944 123 456',
  compact: '00963944123456',
  arabicPhone: '٠٩٤٤١٢٣٤٥٦',
  email: 'm.furati@mail.example',
  coordinates: '35.123456, 38.987654',
  age: 'البالغ من العمر 34 عاما',
} as const
const secrets = [
  ...['مهند', 'الفراتي', 'Mohannad', 'Furati', '944 123', '944123', '٩٤٤١٢٣', 'm.furati', 'mail.example'],
  ...['35.1234', '38.9876', '34 عاما'],
]
const payload = ` ${Object.values(planted).join(' ')}`

/** Values of closed lists, days, hashes and our own ids: what a report's words never reach. */
const closed = new Set(
  'type modality status precision how role measure kind stance country sha256 addedAt mediaType published retrieved at field'.split(
    ' ',
  ),
)

/** Plants the payload in every string that is not of a closed list. */
function plant<T>(value: T, key: string, ids: boolean): T {
  if (typeof value === 'string') {
    if (closed.has(key)) return value
    if (['start', 'end'].includes(key)) return value
    if (key === 'id' && !ids) return value
    if (key === 'url')
      return `https://pages.example/${encodeURIComponent(planted.latin)}/${encodeURIComponent(planted.name)}?q=${planted.email}` as T
    return `${value}${payload}` as T
  }
  if (Array.isArray(value)) return value.map((v) => plant(v, key, ids)) as T
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plant(v, k, ids)])) as T
  return value
}

/** The strike with the payload everywhere, and every kind of optional text there is. */
function plantedView(ids: boolean): EventView {
  const view = strikeView({
    type: 'displace',
    places: [
      place({ role: 'at', lat: 35.123456, lon: 38.987654, precision: 'site', admin1: 'Zaytun' }),
      place({ role: 'from', name: 'house', lat: 35.123456, lon: 38.987654 }),
      place({ role: 'to', name: 'camp', lat: 35.1299991, lon: 38.9, precision: 'town', km: 0.001 }),
    ],
  })
  const full = {
    ...view,
    event: {
      ...view.event,
      agents: [{ id: 'northern-forces', name: 'x', who: 'fighters', quote: 'q', start: 0, end: 0 }],
      conflicts: [{ field: 'place', values: [{ value: 'a', claims: ['c'], origins: ['o'] }] }],
      notes: [{ code: 'a.b', quote: 'q', why: 'w', next: 'n' }],
      review: {
        by: { who: 'w', at: '2031-06-02T08:00:00Z', decision: 1, reason: 'r' },
        edits: [],
        comments: 0,
        changed: false,
      },
    },
    reports: view.reports.map((row) => ({ ...row, part: 'line 3' })),
  }
  const made = plant(full, '', ids) as unknown as EventView
  // An event's own id is linking's hash of its claims, never anybody's words.
  const out = { ...made, event: { ...made.event, id: view.event.id } }
  // Links inside the view hold by report ids and claim ids, planted or not.
  return { ...out, sentences: Object.fromEntries(out.claims.map((c) => [c.id, `جملة${payload}`])) }
}

/** Everything that an export of one item writes, in one string, by every format. */
function written(item: Item): Record<string, string> {
  const { leave, left } = leaves()
  const out: Record<string, string> = {}
  for (const name of formatNames) {
    const writer = (formats[name] as Format).writer?.()
    if (writer === undefined) continue
    const pieces = (['en', 'ar'] as const).flatMap((lang) => [
      ...writer.start({ ...about, lang }),
      ...writer.item(item, leave),
      ...writer.end({ events: 1, held: {}, withheld: {}, unexpressed: {} }),
    ])
    out[name] = pieces.map((p) => p.file + p.text).join('\n')
  }
  out.parquet = JSON.stringify([eventsTable, claimsTable, flowsTable].map((t) => t.rows(item)))
  out.sidecar = JSON.stringify([left, item.withheld])
  return out
}

for (const ids of [false, true])
  test(`planted names, phones and coordinates come out of no public format (ids ${ids ? 'planted too' : 'as they are'})`, () => {
    const all = written(gate(plantedView(ids), profiles.public, known, []))
    assert.deepEqual(Object.keys(all).sort(), [...formatNames, 'sidecar'].sort())
    for (const [name, text] of Object.entries(all))
      for (const secret of secrets) {
        assert.ok(!text.includes(secret), `${name} lets «${secret}» out`)
        assert.ok(!text.includes(encodeURIComponent(secret)), `${name} lets «${secret}» out, encoded`)
      }
  })

test('the test can fail: under the full profile everything that was planted comes out', () => {
  const all = Object.values(written(gate(plantedView(false), profiles.full, known))).join('\n')
  for (const secret of secrets) assert.ok(all.includes(secret), secret)
})

test('custody rows name programs, not people', () => {
  const rows = [
    {
      seq: 1,
      at: '2031-06-01T08:00:00Z',
      who: 'isnad 0.1.0 add',
      action: 'report',
      subject: 'nahr-1',
      detail: '',
      prev: '',
      hash: 'h1',
    },
    {
      seq: 2,
      at: '2031-06-01T09:00:00Z',
      who: planted.name,
      action: 'accept',
      subject: 'ev-strike',
      detail: '',
      prev: '',
      hash: 'h2',
    },
  ]
  const item = gate(strikeView(), profiles.public, known, rows)
  assert.deepEqual(
    item.custody.map((r) => r.who),
    ['isnad 0.1.0 add', ''],
  )
  assert.deepEqual(
    item.custody.map((r) => r.subject),
    ['1'.repeat(16), 'ev-strike'],
  )
})

test('coordinates are no finer than the profile, and the radius says what is hidden', () => {
  const at = (profile: Profile) =>
    gate(
      strikeView({ places: [place({ lat: 35.123456, lon: 38.987654, precision: 'site' })] }),
      profile,
      known,
    ).places[0]!
  assert.deepEqual(
    [at(profiles.public).lat, at(profiles.public).lon, at(profiles.public).precision],
    [35.12, 38.99, 'town'],
  )
  assert.ok(at(profiles.public).km! >= 0.7)
  assert.deepEqual([at(profiles.full).lat, at(profiles.full).precision], [35.123456, 'site'])
  const coarse = at({ ...profiles.public, decimals: 0 })
  assert.deepEqual([coarse.lat, coarse.lon], [35, 39])
  assert.ok(coarse.km! >= 78)
})

test('a place off the gazetteer loses its name, not its event', () => {
  const item = itemOf({ places: [place({ id: 'test:unlisted', name: planted.name })] })
  assert.equal(item.places[0]!.name, '')
  assert.ok(item.withheld.some((w) => w.field === 'places[0]' && w.rule === 'name'))
  const { id: _, ...bare } = place({ name: planted.name })
  assert.equal(itemOf({ places: [bare] }).places[0]!.name, '')
})

test('a place reckoned from another is named by what was done, in both languages, and never by the words told', () => {
  const names = (done: string): readonly string[] => {
    const told = `${planted.latin} east of Tal az-Zaytun`
    const [only] = itemOf({ places: [place({ id: `test:tal-zaytun@${done}`, name: told })] }).places
    return [only!.name, only!.arabic]
  }
  assert.deepEqual(names('east'), ['east of Tal az-Zaytun', 'شرق تل الزيتون'])
  assert.deepEqual(names('countryside'), ['Tal az-Zaytun countryside', 'ريف تل الزيتون'])
  assert.deepEqual(names('countryside-north-west'), [
    'north-west countryside of Tal az-Zaytun',
    'ريف تل الزيتون الشمالي الغربي',
  ])
  assert.deepEqual(names('2.5km-south'), ['2.5 km south of Tal az-Zaytun', 'على بعد 2.5 كم جنوب تل الزيتون'])
  assert.deepEqual(names('part'), ['part of Tal az-Zaytun', 'جزء من تل الزيتون'])
  // Of a later release, or somebody's own: the place it starts from is all that is known.
  assert.deepEqual(names('upstream'), ['Tal az-Zaytun', 'تل الزيتون'])
})

test('the names agree with those that placing gives', () => {
  const text = 'قصف شرق تعز، وفي ريف حلب الشمالي، وعلى بعد 5 كم جنوب غرب الرقة'
  const reckoned = placesIn(text).flatMap(({ place }) => (place?.id.includes('@') ? [place] : []))
  assert.equal(reckoned.length, 3)
  for (const { id, name } of reckoned) {
    const [base, done] = baseOf(id)
    const start = bundled().byId(base)!.name
    assert.equal(besideName(done!, start, 'en'), name)
  }
})

test('addresses keep numbers and sections, and lose titles and accounts', () => {
  const url = (address: string) => {
    const view = strikeView()
    return gate({ ...view, reports: [{ ...view.reports[0]!, url: address }] }, profiles.public, known)
      .sources[0]!.url
  }
  assert.equal(url('https://nahr.example/news/2031/05/31/17'), 'https://nahr.example/news/2031/05/31/17')
  assert.equal(url('https://nahr.example/?p=17'), 'https://nahr.example/?p=17')
  assert.equal(url(`https://nahr.example/news/${encodeURIComponent(planted.name)}`), 'https://nahr.example/')
  assert.equal(url('https://social.example/mohannad.furati/posts/1'), 'https://social.example/')
  assert.equal(url('https://mohannad:secret@nahr.example/news/1'), '')
  assert.equal(url('javascript:alert(1)'), '')
  // A number as long as a telephone's is none of a page.
  assert.equal(url('https://wa.example/963944123456'), 'https://wa.example/')
})

test('a partner’s copy masks contacts, coordinates, ages and names in sentences, and spares public figures', () => {
  const told = (text: string, figures: readonly string[] = []) => scrub(text, figures).text
  assert.equal(
    told('قال إن هاتفه 0944 123 456 وبريده a.b@mail.example'),
    `قال إن هاتفه ${mask} وبريده ${mask}`,
  )
  assert.equal(told('عند الإحداثيات 35.1234, 38.9876 شرقا').includes('35.12'), false)
  assert.equal(told('عند 35°07\'13"N 38°54\'04"E').includes('07'), false)
  assert.equal(told('قُتل الشاب مهند سليمان الفراتي في قصف على البلدة'), `قُتل الشاب ${mask} في قصف على البلدة`)
  assert.equal(told('وأصيب سامر خلف الحسن بجروح').includes('سامر'), false)
  assert.ok(!told('الشاب البالغ من العمر 34 عاما').includes('34'))
  assert.equal(
    told('وقع القصف في 2031-05-30 وأدى إلى مقتل 12 شخصا'),
    'وقع القصف في 2031-05-30 وأدى إلى مقتل 12 شخصا',
  )
  assert.equal(told('قال سامر خلف الحسن', ['سامر خلف الحسن']), 'قال سامر خلف الحسن')
})

test('a sentence about one minor never leaves but under the full profile', () => {
  const view = strikeView()
  const sentences = Object.fromEntries(view.claims.map((c) => [c.id, 'وأصيبت طفلة في السوق']))
  const quotes = (profile: Profile) => gate({ ...view, sentences }, profile, known).claims.map((c) => c.quote)
  assert.deepEqual(quotes(profiles.partner), ['', '', ''])
  assert.deepEqual(new Set(quotes(profiles.full)), new Set(['وأصيبت طفلة في السوق']))
  const item = gate({ ...view, sentences }, profiles.partner, known)
  assert.ok(item.withheld.some((w) => w.rule === 'minor'))
})

test('a claim that a person rejected is no evidence', () => {
  const view = strikeView()
  const [first, ...rest] = view.claims
  const review = { how: 'rejected' as const, who: 'w', at: '2031-06-02T08:00:00Z', decision: 3 }
  const claims = [{ ...first!, review }, ...rest]
  assert.equal(gate({ ...view, claims }, profiles.public, known).claims.length, rest.length)
})

test('a restricted report is no evidence in what leaves, and is not named', () => {
  const view = strikeView()
  const reports = view.reports.map((row, i) => (i === 0 ? { ...row, restricted: true as const } : row))
  const item = gate({ ...view, reports }, profiles.public, known)
  assert.deepEqual(
    item.sources.map((s) => s.ref),
    ['2'.repeat(16), '3'.repeat(16)],
  )
  assert.equal(item.claims.length, 2)
  assert.ok(item.withheld.some((w) => w.rule === 'restricted'))
  assert.equal(gate({ ...view, reports }, profiles.full, known).sources.length, 3)
})
