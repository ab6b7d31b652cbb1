import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { compilePlaces } from '../../src/places/curated.ts'
import { foldForm } from '../../src/text/fold.ts'
import { landmarks } from './landmarks.ts'
import { boxes, files, folder, header, km, kmOf, type Row, readRows } from './rows.ts'

const kinds = new Set(
  'country governorate district subdistrict town village neighbourhood camp prison airport base dam crossing river mountain region road hospital site border'.split(
    ' ',
  ),
)
/** Kinds whose point stands for an area; a town and the district named after it share a name on purpose. */
const areas = new Set('country governorate district subdistrict region river mountain road border'.split(' '))
const own = ['iq', 'sy', 'lb', 'ps', 'ye', 'ly', 'sd', 'eg'] as const

const lists = files().map((file) => ({ file, ...readRows(file) }))
const all = lists.flatMap((l) => l.rows)
const places = all.filter((r) => r.kind !== 'country')

/** Asserts that no row breaks a rule, naming the first twenty that do. */
function none(broken: readonly string[]): void {
  assert.equal(broken.length, 0, `${broken.length} rows:\n${broken.slice(0, 20).join('\n')}`)
}
const whose = (test: (row: Row) => boolean, rows: readonly Row[] = all): string[] =>
  rows.filter(test).map((r) => `${r.at} ${r.id} «${r.names[0]}»`)

describe('the form of the curated lists', () => {
  it('every expected list is there, with the agreed header', () => {
    for (const name of [...own, 'countries', 'neighbours'])
      assert.ok(files().includes(`${name}.tsv`), `lexicon/places/${name}.tsv is missing`)
    for (const { file, head } of lists) {
      assert.deepEqual(head.slice(0, header.length), header, file)
      assert.ok(head.length === header.length || head[header.length] === 'adjectives', file)
    }
  })
  it('ids are well formed and belong to one row', () => {
    none(whose((r) => !/^(geonames:\d+|isnad:[a-z0-9-]+)$/.test(r.id)))
    const seen = new Map<string, string>()
    const twice: string[] = []
    for (const r of all) {
      const before = seen.get(r.id)
      if (before !== undefined) twice.push(`${r.at} ${r.id}, also ${before}`)
      seen.set(r.id, r.at)
    }
    none(twice)
  })
  it('names are Arabic, trimmed and differ after folding', () => {
    none(whose((r) => r.names.some((n) => n !== n.trim() || n === '')))
    none(whose((r) => !/\p{Script=Arabic}{2}/u.test(r.names[0]!)))
    none(whose((r) => new Set(r.names.map(foldForm)).size !== r.names.length))
  })
  it('english, kind and source are filled in', () => {
    none(whose((r) => !/[A-Za-z]{2}/.test(r.english) || /\p{Script=Arabic}/u.test(r.english)))
    none(whose((r) => !kinds.has(r.kind)))
    none(whose((r) => r.source === ''))
  })
  it('notes hold only km=N, rank=N, word and wof:N', () => {
    none(whose((r) => r.note.some((n) => !/^(km=\d+(\.\d+)?|rank=[0-3]|word|wof:\d+)$/.test(n))))
  })
  it("the gazetteer's own reader takes every list", () => {
    for (const file of files()) compilePlaces(readFileSync(folder + file, 'utf8'), file)
  })
})

describe('the points', () => {
  it('lie inside their country', () => {
    none(
      whose((r) => {
        if (!Number.isFinite(r.lat) || !Number.isFinite(r.lon)) return true
        const box = boxes[r.country]
        // Seas and long rivers have points outside the land they are listed under.
        if (box === undefined || areas.has(r.kind)) return Math.abs(r.lat) > 90 || Math.abs(r.lon) > 180
        return r.lon < box[0] || r.lat < box[1] || r.lon > box[2] || r.lat > box[3]
      }),
    )
  })
  it('no name is listed twice for one class within 10 km', () => {
    const buckets = new Map<string, Row[]>()
    for (const r of all)
      for (const name of r.names) {
        const key = `${foldForm(name)}\t${areas.has(r.kind) ? r.kind : 'point'}`
        const bucket = buckets.get(key)
        if (bucket === undefined) buckets.set(key, [r])
        else if (!bucket.includes(r)) bucket.push(r)
      }
    const double: string[] = []
    for (const [key, rows] of buckets)
      rows.forEach((r, i) => {
        for (const other of rows.slice(i + 1))
          if (km(r, other) < 10) double.push(`«${key}» ${r.at} and ${other.at}`)
      })
    none(double)
  })
  it('first-level areas are those that have a row', () => {
    for (const { file, rows } of lists) {
      if (!own.some((o) => file === `${o}.tsv`)) continue
      const known = new Set(
        rows
          .filter((r) => r.kind === 'governorate')
          .map((r) => r.english.replace(/ (Governorate|State|District)$/, '')),
      )
      none(whose((r) => r.admin1 !== '' && !known.has(r.admin1), rows))
    }
  })
  it('a point that no source confirms says so, is wide, and is rare', () => {
    const unchecked = all.filter((r) => r.source === 'editor, unchecked')
    none(whose((r) => (kmOf(r) ?? 0) < 10, unchecked))
    assert.ok(unchecked.length / all.length < 0.15, `${unchecked.length} of ${all.length} rows are unchecked`)
    none(whose((r) => r.source.startsWith('editor') && kmOf(r) === undefined))
    none(whose((r) => /^editor, checked to lie in/.test(r.source) && (kmOf(r) ?? 0) < 3))
  })
  it('well-known places lie where other maps put them', () => {
    const wrong = landmarks.flatMap(([name, country, lat, lon, within]) => {
      const same = places.filter(
        (r) => r.country === country && r.names.some((n) => foldForm(n) === foldForm(name)),
      )
      const nearest = Math.min(...same.map((r) => km(r, { lat, lon })))
      return nearest <= within
        ? []
        : [`${name} (${country}): ${same.length} rows, the nearest ${Math.round(nearest)} km off`]
    })
    none(wrong)
  })
})

describe('what the lists cover', () => {
  const count = (country: string, kind?: string): number =>
    places.filter((r) => r.country === country && (kind === undefined || r.kind === kind)).length
  it('each country has rows enough', () => {
    const least = { SY: 2500, IQ: 800, PS: 350, YE: 350, LB: 250, SD: 200, LY: 150, EG: 70 }
    for (const [country, n] of Object.entries(least))
      assert.ok(count(country) >= n, `${country}: ${count(country)} < ${n}`)
  })
  it('governorates and districts are complete where reports name them most', () => {
    assert.equal(count('SY', 'governorate'), 14)
    assert.equal(count('IQ', 'governorate'), 19)
    assert.equal(count('YE', 'governorate'), 22)
    assert.ok(count('SY', 'district') >= 60, `${count('SY', 'district')} Syrian districts`)
    assert.ok(count('SY', 'subdistrict') >= 240, `${count('SY', 'subdistrict')} Syrian subdistricts`)
    assert.ok(count('IQ', 'district') >= 100, `${count('IQ', 'district')} Iraqi districts`)
  })
  it('countries have names and the adjectives of their people', () => {
    const countries = all.filter((r) => r.kind === 'country')
    assert.ok(countries.length >= 180)
    none(whose((r) => r.adjectives.length < 4, countries))
    const syria = countries.find((r) => r.country === 'SY')!
    for (const form of ['سوري', 'سورية', 'سوريون', 'سوريين', 'سوريات'])
      assert.ok(syria.adjectives.includes(form), form)
  })
})
