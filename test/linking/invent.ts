import type { EventType } from '../../src/ontology.ts'
import type { Claim, Report } from '../../src/reading/claim.ts'

/** Numbers that look random and are the same each time (mulberry32). */
export function dice(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const acts: readonly EventType[] = [
  'shelling',
  'airstrike',
  'attack',
  'kill',
  'wound',
  'arrest',
  'raid',
  'bombing',
  'move',
  'seize',
]
const forces = ['north-forces', 'south-forces', 'river-militia', 'hill-brigades', 'coast-guards']
const letters = 'ابتجحدرسشصطعفقكلمنهوي'
/** An invented vocabulary: a few words stand in every sentence, most are rare, as in any language. */
const words = Array.from({ length: 4000 }, (_, n) => {
  const roll = dice(n + 7)
  return Array.from(
    { length: 3 + Math.floor(roll() * 4) },
    () => letters[Math.floor(roll() * letters.length)],
  ).join('')
})

export interface Land {
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
}

/**
 * An invented land at war: `number` claims in reports of about five, over villages and days whose number grows with the
 * claims, as a record grows: more years, more provinces. A few villages have much of the news (about 1/rank). Each
 * happening is told by one to six reports; some copy, some lack the place, some are a day off, some are roundups.
 */
export function invent(number: number, seed = 1): Land {
  const roll = dice(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)]!
  const villages = Math.max(40, Math.min(20_000, Math.round(Math.sqrt(number) * 10)))
  const days = Math.max(10, Math.round(Math.sqrt(number) * 4))
  const pages = Math.max(1, Math.round(number / 5))
  const reports: { text: string; claims: Claim[]; day: number; outlet: number; id: string }[] = Array.from(
    { length: pages },
    (_, n) => ({
      text: '',
      claims: [],
      day: Math.floor((n / pages) * days),
      outlet: Math.floor(roll() * 60),
      id: `r${n.toString(36)}`,
    }),
  )
  let made = 0
  while (made < number) {
    const rank = Math.floor(villages ** roll())
    const village = Math.min(villages - 1, rank)
    const day = Math.floor(roll() * days)
    const type = pick(acts)
    const force = pick(forces)
    const killed = 1 + Math.floor(roll() ** 3 * 20)
    const said = (n: number): string =>
      Array.from({ length: n }, () => words[Math.floor(words.length ** roll()) - 1]).join(' ')
    const sentence = `${said(14)} قرية${village} ${killed}`
    const tellers = 1 + Math.floor(roll() * 6)
    for (let k = 0; k < tellers && made < number; k++) {
      const near = Math.min(pages - 1, Math.floor(((day + roll() * 1.5) / days) * pages))
      const report = reports[near]!
      const copy = roll() < 0.4
      const told = copy ? sentence : `${said(6 + Math.floor(roll() * 8))} في قرية${village}`
      const at = report.text.length
      report.text += `${told}.\n`
      const off = roll() < 0.03 ? 1 : 0
      report.claims.push(
        claimOf(report.id, report.claims.length, type, at, told, {
          force: roll() < 0.7 ? force : undefined,
          village: roll() < 0.85 ? village : undefined,
          day: day + off,
          stated: roll() < 0.7,
          killed: roll() < 0.6 ? (roll() < 0.8 ? killed : killed + 1) : undefined,
          outlet: report.outlet,
          agency: roll() < 0.3 ? Math.floor(roll() * 8) : undefined,
        }),
      )
      made++
    }
  }
  return {
    reports: reports.map((r) => ({
      id: r.id,
      text: r.text,
      published: iso(r.day),
      publisher: `outlet ${r.outlet}`,
    })),
    claims: reports.flatMap((r) => r.claims),
  }
}

const iso = (day: number): string => new Date(Date.UTC(2001, 0, 1 + day)).toISOString().slice(0, 10)

interface Told {
  readonly force: string | undefined
  readonly village: number | undefined
  readonly day: number
  readonly stated: boolean
  readonly killed: number | undefined
  readonly outlet: number
  readonly agency: number | undefined
}

function claimOf(report: string, n: number, type: EventType, at: number, told: string, t: Told): Claim {
  const day = iso(t.day)
  const nowhere = { start: 0, end: 0, quote: '' }
  return {
    id: `${report}#${n}`,
    report,
    type,
    modality: 'reported',
    trigger: { start: at, end: at + 5, quote: told.slice(0, 5) },
    sentence: { start: at, end: at + told.length },
    agent: t.force === undefined ? [] : [{ id: t.force, name: t.force, ...nowhere }],
    target: [],
    places:
      t.village === undefined
        ? []
        : [
            {
              role: 'at',
              id: `v:${t.village}`,
              name: `Village ${t.village}`,
              // Villages some 7 km apart, in rows; those with much news lie scattered.
              lat: 20 + (((t.village * 7919) % 20011) % 150) * 0.065,
              lon: 10 + Math.floor(((t.village * 7919) % 20011) / 150) * 0.08,
              precision: 'town',
              start: 0,
              end: 0,
              quote: `قرية${t.village}`,
            },
          ],
    time: { start: day, end: day, precision: 'day', how: t.stated ? 'stated' : 'inferred' },
    counts:
      t.killed === undefined
        ? []
        : [
            {
              measure: 'killed',
              of: 'civilians',
              min: t.killed,
              max: t.killed,
              approx: false,
              parts: [],
              ...nowhere,
            },
          ],
    chain: [
      { kind: 'outlet', id: `outlet-${t.outlet}`, name: `Outlet ${t.outlet}`, ...nowhere },
      ...(t.agency === undefined
        ? []
        : [{ kind: 'agency' as const, id: `agency-${t.agency}`, name: `Agency ${t.agency}`, ...nowhere }]),
    ],
    derivation: [],
    notes: [],
  }
}
