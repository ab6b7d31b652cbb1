import { findAll, outletOf } from '../actors/index.ts'
import { type DateMention, findDateline, findDates } from '../dates/dates.ts'
import { findForms } from '../forms/index.ts'
import { findNumbers } from '../numbers/numbers.ts'
import { countryOfPlaces, findPlaces } from '../places/index.ts'
import { arabicOnly } from '../text/language.ts'
import { readText, type Text } from '../text/text.ts'
import { noWord } from '../text/words.ts'
import { carryDoers, ToldActs } from './carry.ts'
import type { ChainLink, Claim, Report } from './claim.ts'
import { claimsOf, type PlaceMemory } from './claims.ts'
import { Discourse } from './discourse.ts'
import { readFrames } from './frames.ts'
import type { Knowledge } from './knowledge.ts'
import { TollList } from './lists.ts'
import { type Block, clip, readPage } from './page.ts'
import { type Phrase, readItems } from './phrases.ts'
import { turnsAway } from './scopes/tellers.ts'
import { Attribution } from './scopes.ts'
import { type ActGroup, settle } from './settle.ts'
import { ofSigning, type TimeContext } from './times.ts'
import { fitsTopic, topicOf } from './topic.ts'
import { layUnits, type Mentions, type Unit } from './units.ts'

/** Everything found in one report before claims are made; what `isnad explain` prints from. */
export interface Analysis {
  readonly text: Text
  readonly blocks: readonly Block[]
  readonly mentions: Mentions
  readonly units: readonly Unit[]
  /** When it was published, as given with it or written in its dateline. */
  readonly published: string | undefined
}

/** Words to mentions: one pass a room, over words folded and split once. */
export function analyse(report: Report, knowledge: Knowledge): Analysis {
  const whole = readText(arabicOnly(report.text))
  const blocks = readPage(whole, report)
  const text = withoutClutter(whole, blocks)
  const numbers = findNumbers(text)
  const published = report.published ?? findDateline(text)?.iso
  const dates = findDates(text, numbers, published === undefined ? {} : { published })
  const outlet = outletOf(report, knowledge.actors)
  const year = /^\d{4}/.exec(published ?? '')?.[0]
  const { actors, people, sources } = findAll(text, knowledge.actors, {
    ...(outlet === undefined ? {} : { leaning: outlet.leaning }),
    ...(year === undefined ? {} : { year: Number(year) }),
    countryOfPlaces: () => countryOfPlaces(text, knowledge.places),
  })
  const taken = new Uint8Array(text.words.length)
  for (const m of [...actors.filter((a) => a.adjective !== true && a.placeLike !== true), ...sources])
    taken.fill(1, m.from, m.to)
  const countries = [...new Set(actors.map((a) => a.country).filter((c) => c !== undefined))]
  const places = findPlaces(text, knowledge.places, {
    countries,
    skip: (from, to) => {
      for (let w = from; w < to; w++) if (taken[w] === 1) return true
      return false
    },
  })
  const mentions: Mentions = {
    numbers,
    dates,
    places,
    actors,
    sources,
    people,
    forms: findForms(text, knowledge.forms),
    words: knowledge.words.all(text),
  }
  return { text, blocks, mentions, units: layUnits(text, mentions), published }
}

/** What stands in for a word of navigation, comments or another story: nothing is found there, nor sought. */
const elsewhere = noWord('\n')
const clutter = new Set(['navigation', 'related', 'comment', 'share', 'repeat'])

/** The same text with the words of what is not the report taken out of sight; bylines and stamps stay, they tell who and when. */
function withoutClutter(text: Text, blocks: readonly Block[]): Text {
  if (!blocks.some((b) => clutter.has(b.kind))) return text
  const words = text.words.slice()
  for (const b of blocks) if (clutter.has(b.kind)) words.fill(elsewhere, b.first, b.last)
  return { ...text, words }
}

/**
 * Reads one report into claims. Pure: the same report and knowledge give the same claims, in the order of their triggers.
 * Linear in the report's words; a text without Arabic gives none, and lines in Persian, Urdu, Kurdish or Pashto are passed over.
 */
export function read(report: Report, knowledge: Knowledge): Claim[] {
  const { text, blocks, mentions, units, published } = analyse(report, knowledge)
  const outlet = outletLink(report, knowledge)
  const times: TimeContext = {
    lead: undefined,
    paragraph: undefined,
    published,
    received: report.text,
    signed: new Set(mentions.dates.filter((d) => ofSigning(text, d.from))),
  }
  const discourse = new Discourse()
  const attribution = new Attribution(mentions.sources, text, outlet, blocks)
  const claims: Claim[] = []
  const memory: PlaceMemory = { paragraph: [], lead: [] }
  const told = new ToldActs()
  const list = new TollList()
  let before: ActGroup | undefined
  let u = 0
  let d = 0
  for (const block of blocks) {
    if (!block.own) continue
    attribution.enter(block)
    times.paragraph = undefined
    memory.paragraph = []
    told.enter()
    for (let s = block.from; s < block.to; s++) {
      const sentence = clip(text, text.sentences[s]!, block)
      if (sentence === undefined) continue
      while (u < units.length && units[u]!.from < sentence.from) u++
      const from = u
      while (u < units.length && units[u]!.from < sentence.to) u++
      while (d < mentions.dates.length && mentions.dates[d]!.from < sentence.from) d++
      const firstDate = d
      while (d < mentions.dates.length && mentions.dates[d]!.to <= sentence.to) d++
      const days = mentions.dates.slice(firstDate, d)
      const reading = readFrames(readItems(units, from, u), text)
      const phrases = reading.items.filter((x): x is Phrase => x.item === 'phrase')
      discourse.add(phrases)
      discourse.act(reading.frames, sentence.paragraph)
      const settled = settle(reading, before)
      list.read(reading, settled)
      const scopes = attribution.read(sentence, reading)
      // «في سياق منفصل»: another matter, which is not told to have happened where the one before did.
      if (turnsAway(reading)) {
        memory.paragraph = []
        memory.lead = []
      }
      const made = claimsOf({
        report,
        text,
        sentence,
        reading,
        settled,
        scopes,
        discourse,
        times,
        dates: days,
        places: mentions.places,
        outlet,
        block,
        memory,
        told,
      })
      claims.push(...made)
      before = settled.groups.findLast((g) => g.primary.link !== 'purpose') ?? before
      noteDay(
        times,
        days,
        block,
        reading.clauses.some((c) => c.kind === 'background'),
      )
    }
  }
  const topic = claims.length === 0 ? undefined : topicOf(text, knowledge.topics)
  const kept = topic === undefined ? claims : claims.filter((c) => fitsTopic(c, topic))
  return carryDoers(kept).map((c, n) => ({ ...c, id: `${report.id}#${n + 1}` }))
}

/** The first day named in a paragraph, and in the report's lead, for sentences after it that name none. */
function noteDay(times: TimeContext, dates: readonly DateMention[], block: Block, background: boolean): void {
  if (background) return
  const day = dates.find(
    (m) =>
      (m.precision === 'day' || m.precision === 'hour') &&
      m.how !== 'open' &&
      !times.signed.has(m) &&
      (m.kind === 'point' || m.kind === 'span'),
  )
  if (day === undefined) return
  times.paragraph ??= day
  if (block.kind === 'body' || block.kind === 'headline') times.lead ??= day
}

function outletLink(report: Report, knowledge: Knowledge): ChainLink | undefined {
  const outlet = outletOf(report, knowledge.actors)
  if (outlet === undefined) return undefined
  return {
    kind: 'outlet',
    name: outlet.name,
    quote: '',
    start: 0,
    end: 0,
    ...(outlet.id === undefined ? {} : { id: outlet.id }),
  }
}
