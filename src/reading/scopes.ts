import type { SourceMention } from '../actors/index.ts'
import type { Sentence, Text } from '../text/text.ts'
import type { ChainLink } from './claim.ts'
import type { Frame, SentenceReading } from './frame.ts'
import type { Block } from './page.ts'
import type { Phrase } from './phrases.ts'
import type { ChainRule } from './rules/ids.ts'
import { type Credit, readCredits } from './scopes/credits.ts'
import { isPublished, merge, nest, partyTeller, rankedLink, sameLink } from './scopes/links.ts'
import { contentStart, outerSay, saysOf, tellerPhrase, tells } from './scopes/says.ts'
import {
  breaks,
  closes,
  joined,
  quotedBefore,
  quoteStaysOpen,
  speaks,
  withFellows,
} from './scopes/tellers.ts'

/** A stretch of a sentence that somebody tells. [start, end) in the text as received. */
export interface Scope {
  readonly start: number
  readonly end: number
  readonly links: readonly ChainLink[]
  readonly rule: ChainRule
}

/** A quotation that nobody closes is taken to end after so many sentences. */
const longestQuotation = 8

/** Who tells what, sentence by sentence: keeps the last tellers for «وأضاف المصدر» and for a bulletin that goes on. */
export class Attribution {
  readonly #sources: readonly SourceMention[]
  readonly #text: Text
  readonly #outlet: ChainLink | undefined
  readonly #credit: Credit
  #next = 0
  #last: readonly ChainLink[] = []
  #lastParagraph = -1
  #section = 0
  /** Sentences for which a quotation has stood open; 0 where none does. */
  #open = 0
  /** «المرصد: …»: holds to the end of its line. */
  #lineTeller = -1

  constructor(
    sources: readonly SourceMention[],
    text: Text,
    outlet?: ChainLink,
    blocks: readonly Block[] = [],
  ) {
    this.#sources = sources
    this.#text = text
    this.#outlet = outlet
    this.#credit = readCredits(sources, text, blocks, outlet)
  }

  /** Tells that a block begins: a new section ends what was told in the one before, a headline holds for itself. */
  enter(block: Block): void {
    if (block.section !== this.#section || block.kind === 'headline' || block.kind === 'caption')
      this.#forget()
    this.#section = block.section
  }

  #forget(): void {
    this.#last = []
    this.#open = 0
    this.#lineTeller = -1
    this.#lastParagraph = -1
  }

  /** The scopes of one sentence, in order; sentences must come in the order of the text. */
  read(sentence: Sentence, reading: SentenceReading): Scope[] {
    const mine = this.#mentionsOf(sentence)
    const used = new Set<SourceMention>()
    const before = this.#last
    const scopes = this.#sayings(sentence, reading, mine, used)
    this.#statement(sentence, mine, used, scopes)
    this.#accordings(sentence, reading, mine, used, scopes)
    this.#headed(sentence, reading, mine, used, scopes)
    const wasOpen = this.#open > 0 && this.#open <= longestQuotation
    this.#open = quoteStaysOpen(this.#text, sentence, wasOpen) ? (wasOpen ? this.#open + 1 : 1) : 0
    const first = Math.min(sentence.end, ...scopes.map((s) => s.start))
    if (first > sentence.start) this.#goOn(sentence, first, before, reading, wasOpen, scopes)
    // A paragraph that opens without a teller is the outlet's own, to its end.
    if (scopes.length > 0) this.#lastParagraph = sentence.paragraph
    return this.#credited(sentence, scopes)
  }

  #mentionsOf(sentence: Sentence): SourceMention[] {
    const out: SourceMention[] = []
    while (this.#next < this.#sources.length && this.#sources[this.#next]!.from < sentence.from) this.#next++
    for (; this.#next < this.#sources.length && this.#sources[this.#next]!.to <= sentence.to; this.#next++) {
      const mention = this.#sources[this.#next]!
      if (!this.#credit.mentions.has(mention)) out.push(mention)
    }
    return out
  }

  /** «قال المصدر إن …»: from the verb, or from before it where it closes a quotation, to the next teller. */
  #sayings(
    sentence: Sentence,
    reading: SentenceReading,
    mine: readonly SourceMention[],
    used: Set<SourceMention>,
  ): Scope[] {
    const scopes: Scope[] = []
    const says = saysOf(reading)
    if (says.length === 0) return scopes
    const linksOf = new Map<Frame, readonly ChainLink[]>()
    let from = sentence.start
    says.forEach((say, n) => {
      const teller = tellerPhrase(say)
      const content = Math.max(contentStart(say, reading), say.act.end)
      const limit = says.slice(n + 1).find((s) => tellerPhrase(s) !== undefined)?.act.start ?? sentence.end
      const zone = mine.filter(
        (s) =>
          s.start >= from &&
          s.end <= content &&
          s.start < limit &&
          !used.has(s) &&
          speaks(s, say, reading, sentence),
      )
      for (const s of zone) used.add(s)
      let links = this.#links(zone)
      const after = this.#text.received.slice(say.act.end, sentence.end)
      if (zone.length === 0 && teller !== undefined && tells(say, reading, after))
        links = this.#own(partyTeller(teller, this.#text))
      if (zone.length > 0) links = withFellows(links, say, zone, content, this.#text)
      links = nest(links, this.#ascribed(reading, say, content))
      const named = zone.length > 0 || links.length > 0
      if (!named) {
        // «مشيرا إلى أن», «وأضاف أن»: whoever told last; «أعلن عن» with a new subject that is nobody tells nothing.
        if (this.#last.length === 0) return
        links = [...this.#last]
      }
      // «ذكرت القناة …، ونقلت عن مصدر»: who hands on is who told before.
      if (named && teller === undefined && /^نقل/.test(say.row.lemma))
        links = merge(
          this.#last.filter((l) => isPublished(l)),
          links,
        )
      const outer = outerSay(say, says)
      const above = outer === undefined ? undefined : linksOf.get(outer)
      if (above !== undefined && named) links = nest(above, links)
      if (say.row.flags.has('distanced') && links.length > 0)
        links = links.map((l, k) => (k === links.length - 1 ? { ...l, stance: 'distanced' as const } : l))
      linksOf.set(say, links)
      this.#last = links
      const back = named && (quotedBefore(say, sentence, this.#text) || closes(say, reading, limit))
      const previous = scopes.at(-1)
      if (previous !== undefined && previous.end > say.act.start)
        scopes[scopes.length - 1] = { ...previous, end: say.act.start }
      scopes.push({
        start: back ? (previous?.end ?? sentence.start) : say.act.start,
        end: sentence.end,
        links,
        rule: `attribution.${say.row.lemma}`,
      })
      from = say.act.end
    })
    return scopes
  }

  /** «بحسب المرصد», «وفق مصادر محلية»: the part of the sentence it stands in, inside of who tells that part. */
  #accordings(
    sentence: Sentence,
    reading: SentenceReading,
    mine: readonly SourceMention[],
    used: Set<SourceMention>,
    scopes: Scope[],
  ): void {
    reading.items.forEach((item, k) => {
      if (item.item !== 'mark' || item.particle?.kind !== 'according') return
      const near = reading.items.slice(k + 1, k + 6)
      const stop = near.findIndex((y) => y.item === 'mark' && /^[،,.؛:]$/.test(y.unit.text))
      const span = stop < 0 ? near : near.slice(0, stop)
      const phrases = span.filter((y): y is Phrase => y.item === 'phrase')
      const end = phrases.at(-1)?.end ?? item.end
      const told = mine.filter((s) => !used.has(s) && s.start >= item.start && s.end <= end)
      for (const s of told) used.add(s)
      let links = this.#links(told)
      const first = phrases[0]
      if (told.length === 0 && first !== undefined && first.kind !== 'unknown')
        links = this.#own(partyTeller(first, this.#text))
      if (told.length === 0 && links.length === 0) return
      const holder = scopes.findIndex((s) => item.start >= s.start && item.start < s.end)
      if (holder >= 0) {
        const old = scopes[holder]!
        if (item.conj !== '' && old.rule === 'attribution.according') {
          // «بحسب المرصد …، وبحسب ناشطين …»: each its own part.
          scopes.splice(
            holder,
            1,
            { ...old, end: item.start },
            { start: item.start, end: old.end, links, rule: old.rule },
          )
          this.#last = links
          return
        }
        scopes[holder] = { ...old, links: merge(old.links, links) }
        this.#last = scopes[holder]!.links
        return
      }
      this.#last = links
      const next = scopes.find((s) => s.start > item.start)
      scopes.unshift({
        start: sentence.start,
        end: next?.start ?? sentence.end,
        links,
        rule: 'attribution.according',
      })
    })
  }

  /** «المرصد: …», «الجيش الإسرائيلي: …»: a teller and a colon at the head of a line. */
  #headed(
    sentence: Sentence,
    reading: SentenceReading,
    mine: readonly SourceMention[],
    used: Set<SourceMention>,
    scopes: Scope[],
  ): void {
    const { words } = this.#text
    let colon = sentence.from
    // «14:20 مراسلنا: …»: the colon of a clock heads nothing.
    const heads = (w: number): boolean => words[w]!.text === ':' && words[w - 1]?.kind !== 'number'
    while (colon < sentence.to && colon - sentence.from < 12 && !heads(colon)) colon++
    if (words[colon]?.text !== ':' || colon >= sentence.to || colon - sentence.from >= 12) return
    const at = words[colon]!.start
    if (scopes.some((s) => s.start < at)) return
    const told = mine.filter((s) => !used.has(s) && s.end <= at)
    let links = this.#links(told)
    if (told.length === 0) {
      const phrases = reading.items.filter(
        (x): x is Phrase => x.item === 'phrase' && x.end <= at && x.kind !== 'date',
      )
      const acts = reading.items.some((x) => x.item === 'act' && x.end <= at)
      const lead = phrases[0]
      // A place before the colon is a dateline; a party speaks.
      if (
        acts ||
        lead === undefined ||
        phrases.length > 2 ||
        lead.prep !== '' ||
        (lead.kind !== 'party' && lead.kind !== 'group') ||
        // «العراق: …» heads news from a country.
        lead.parties.some((p) => p.placeLike === true && p.start === lead.start && p.end === lead.end)
      )
        return
      links = this.#own(partyTeller(lead, this.#text))
      if (links.length === 0) return
    }
    const next = scopes[0]
    scopes.unshift({ start: at, end: next?.start ?? sentence.end, links, rule: 'attribution.headed' })
    this.#last = links
    this.#lineTeller = sentence.paragraph
  }

  /** Words before any teller of their sentence: go on with the last one in a quotation, a line so headed, a bulletin. */
  #goOn(
    sentence: Sentence,
    end: number,
    last: readonly ChainLink[],
    reading: SentenceReading,
    quoted: boolean,
    scopes: Scope[],
  ): void {
    if (breaks(reading) && !quoted) {
      if (scopes.length === 0) this.#last = []
      this.#lineTeller = -1
      return
    }
    if (last.length === 0) return
    const same = sentence.paragraph === this.#lastParagraph
    const bulletin = last.some((l) => l.kind === 'monitor')
    const first = this.#text.words[sentence.from]?.text ?? ''
    const goesOn = /^و/.test(first) || first === 'كما'
    if (
      quoted ||
      this.#lineTeller === sentence.paragraph ||
      (bulletin && (same || goesOn)) ||
      (same && goesOn)
    )
      scopes.push({ start: sentence.start, end, links: last, rule: 'attribution.continued' })
  }

  /** «تصريح منسوب إلى رائد»: whom the words are ascribed to stands innermost. */
  #ascribed(reading: SentenceReading, say: Frame, content: number): ChainLink[] {
    const k = reading.items.findIndex(
      (x) => x.item === 'phrase' && x.start >= say.act.end && /^(?:ال)?منسوب/.test(x.head.text),
    )
    const to =
      k < 0
        ? undefined
        : reading.items
            .slice(k + 1, k + 4)
            .find((x): x is Phrase => x.item === 'phrase' && (x.kind === 'group' || x.kind === 'party'))
    return to === undefined || to.start > Math.max(content, say.act.end + 80)
      ? []
      : this.#own(partyTeller(to, this.#text))
  }

  /** «جاء في بيان للوزارة …», «ورد في تقرير المنظمة أن»: from there to the next teller. */
  #statement(
    sentence: Sentence,
    mine: readonly SourceMention[],
    used: Set<SourceMention>,
    scopes: Scope[],
  ): void {
    const { words } = this.#text
    for (let w = sentence.from; w < Math.min(sentence.to, sentence.from + 8); w++) {
      const after = words[w + 1]?.text
      const opens =
        (after === 'في' && /^[وف]?(?:جاء|ورد)$/.test(words[w]!.text)) ||
        // «صورة صادرة عن الجهاز»
        (after === 'عن' && /^(?:ال)?صادره?$/.test(words[w]!.text))
      if (!opens) continue
      const at = words[w]!.start
      if (scopes.some((s) => s.start <= at)) return
      const limit = words[Math.min(sentence.to - 1, w + 14)]!.end
      const told = mine.filter((s) => !used.has(s) && s.start > at && s.end <= limit)
      const links = this.#links(told)
      if (links.length === 0) return
      for (const s of told) used.add(s)
      scopes.unshift({
        start: at,
        end: scopes[0]?.start ?? sentence.end,
        links,
        rule: 'attribution.statement',
      })
      this.#last = links
      return
    }
  }

  /** The report's credit around every scope, and over what no teller tells. */
  #credited(sentence: Sentence, scopes: Scope[]): Scope[] {
    const { all, rest } = this.#credit
    if (all.length + rest.length === 0) return scopes
    const out = scopes.map((s) => ({ ...s, links: nest(all, s.links) }))
    out.push({ start: sentence.start, end: sentence.end, links: nest(all, rest), rule: 'attribution.credit' })
    return out
  }

  /** Without the outlet itself, which stands outermost in every chain already. */
  #own(links: readonly ChainLink[]): ChainLink[] {
    return links.filter(
      (l) =>
        l.kind !== 'outlet' && (this.#outlet === undefined || l.id === undefined || l.id !== this.#outlet.id),
    )
  }

  #links(mentions: readonly SourceMention[]): ChainLink[] {
    const ranked: { link: ChainLink; rank: number }[] = []
    const add = (link: ChainLink, rank: number): void => {
      if (!ranked.some((x) => sameLink(x.link, link))) ranked.push({ link, rank })
    }
    for (const m of joined(mentions, this.#text)) {
      if (m.ref === true && m.antecedent === undefined) {
        // «المصدر» without a source of its kind before it: whoever told last; «المرصد» only where a monitor did.
        const at =
          m.kind === 'unnamed' ? this.#last.length - 1 : this.#last.findLastIndex((l) => l.kind === m.kind)
        for (const l of this.#last.slice(0, at + 1)) add(l, 2)
        if (at < 0) add(rankedLink(m, m, this.#text).link, 2)
        continue
      }
      const named = m.ref === true ? this.#sources[m.antecedent!]! : m
      const { link, rank } = rankedLink(m, named, this.#text)
      const stood = m.ref === true ? this.#last.findIndex((l) => l.start === link.start) : -1
      if (stood >= 0) {
        // What stood outside of the antecedent comes back with it; whom it quoted does not.
        for (const l of this.#last.slice(0, stood + 1))
          add(l, l.start === link.start ? rank : Math.min(rank, 2))
      } else add(link, rank)
    }
    return this.#own(ranked.sort((a, b) => a.rank - b.rank).map((x) => x.link))
  }
}
