import type { SourceMention } from '../actors/index.ts'
import type { SourceKind } from '../ontology.ts'
import type { Sentence, Text } from '../text/text.ts'
import type { ChainLink } from './claim.ts'
import type { Frame, SentenceReading } from './frames.ts'
import type { Phrase } from './phrases.ts'

/** A stretch of a sentence that somebody tells. [start, end) in the text as received. */
export interface Scope {
  readonly start: number
  readonly end: number
  readonly links: readonly ChainLink[]
  readonly rule: string
}

const outer: readonly SourceKind[] = ['outlet', 'agency', 'media']
const rankOf = (link: ChainLink): number =>
  outer.includes(link.kind) && link.id !== undefined ? 0 : outer.includes(link.kind) ? 1 : 2

/** Who tells what, sentence by sentence: keeps the last tellers for «وأضاف المصدر» and for a bulletin that goes on. */
export class Attribution {
  readonly #sources: readonly SourceMention[]
  readonly #text: Text
  #last: readonly ChainLink[] = []
  #lastParagraph = -1
  #open = false

  constructor(sources: readonly SourceMention[], text: Text) {
    this.#sources = sources
    this.#text = text
  }

  /** The scopes of one sentence, in order. */
  read(sentence: Sentence, reading: SentenceReading): Scope[] {
    const scopes: Scope[] = []
    const mine = this.#sources.filter((s) => s.from >= sentence.from && s.to <= sentence.to)
    const says = reading.frames.filter(
      (f) =>
        f.row.klass === 'say' ||
        f.row.klass === 'deny' ||
        (f.row.type === 'tally' && f.subject.some((p) => p.kind === 'source')),
    )
    const breaks =
      reading.clauses.some((c) => c.opener?.kind === 'related' || c.opener?.kind === 'background') ||
      reading.items.some(
        (x) => x.item === 'mark' && (x.particle?.kind === 'related' || x.particle?.kind === 'background'),
      )
    const used = new Set<SourceMention>()
    says.forEach((say, n) => {
      const contentAt = contentStart(say, reading)
      const nextSay = says.slice(n + 1).find((s) => tellerPhrase(s) !== undefined)
      const zoneEnd = Math.max(contentAt, say.act.end)
      const zoneStart = n === 0 ? sentence.start : say.act.start
      const zone = mine.filter((s) => s.start >= zoneStart && s.end <= zoneEnd && !used.has(s))
      for (const s of zone) used.add(s)
      let links = this.#links(zone)
      const teller = tellerPhrase(say)
      if (links.length === 0 && teller !== undefined) links = partyTeller(teller, this.#text)
      if (links.length === 0) links = [...this.#last]
      if (links.length === 0) return
      if (say.row.flags.has('distanced'))
        links = links.map((l, k) => (k === links.length - 1 ? { ...l, stance: 'distanced' as const } : l))
      this.#last = links
      const back = quotedBefore(say, sentence, this.#text)
      scopes.push({
        start: back ? sentence.start : say.act.start,
        end: nextSay?.act.start ?? sentence.end,
        links,
        rule: `attribution.${say.row.lemma}`,
      })
    })
    // «بحسب المرصد», «وفق مصادر محلية», «المرصد: …»: the whole sentence.
    const rest = mine.filter((s) => !used.has(s))
    const according = rest.filter((s) =>
      reading.items.some(
        (x, k) =>
          x.item === 'mark' &&
          x.particle?.kind === 'according' &&
          reading.items
            .slice(k + 1, k + 4)
            .some((y) => y.item === 'phrase' && y.start <= s.start && y.end >= s.end),
      ),
    )
    const colon = rest.filter(
      (s) => this.#text.words[s.to]?.text === ':' || this.#text.words[s.to + 1]?.text === ':',
    )
    const told = [...new Set([...according, ...colon])]
    if (told.length > 0) {
      const links = this.#links(told)
      if (scopes.length === 0)
        scopes.push({ start: sentence.start, end: sentence.end, links, rule: 'attribution.according' })
      else {
        const last = scopes.at(-1)!
        scopes[scopes.length - 1] = { ...last, links: merge(last.links, links) }
      }
      this.#last = links
    }
    const quoted = this.#open
    this.#open = quoteStaysOpen(this.#text, sentence, this.#open)
    if (scopes.length === 0 && this.#last.length > 0 && !breaks) {
      const same = sentence.paragraph === this.#lastParagraph
      const bulletin = this.#last.some((l) => l.kind === 'monitor')
      const goesOn = /^و/.test(this.#text.words[sentence.from]?.text ?? '')
      if (quoted || (bulletin && (same || goesOn)) || (same && goesOn))
        scopes.push({
          start: sentence.start,
          end: sentence.end,
          links: this.#last,
          rule: 'attribution.continued',
        })
    }
    if (breaks && says.length === 0) this.#last = []
    this.#lastParagraph = sentence.paragraph
    return scopes
  }

  #links(mentions: readonly SourceMention[]): ChainLink[] {
    const links: ChainLink[] = []
    for (const m of mentions) {
      const named = m.ref === true && m.antecedent !== undefined ? this.#sources[m.antecedent]! : m
      if (m.ref === true && m.antecedent === undefined) {
        // «المصدر» without a source of its kind before it: whoever told last.
        for (const l of this.#last) if (!links.some((x) => sameLink(x, l))) links.push(l)
        continue
      }
      const link: ChainLink = {
        kind: named.kind,
        name: named.id !== undefined ? named.name : this.#text.received.slice(named.start, named.end),
        quote: this.#text.received.slice(named.start, named.end),
        start: named.start,
        end: named.end,
        ...(named.id === undefined ? {} : { id: named.id }),
      }
      if (m.ref === true) {
        // The whole chain that the antecedent stood in comes back with it.
        const chain = this.#last.some((l) => l.start === link.start) ? this.#last : [link]
        for (const l of chain) if (!links.some((x) => sameLink(x, l))) links.push(l)
      } else if (!links.some((x) => sameLink(x, link))) links.push(link)
    }
    return links.sort((a, b) => rankOf(a) - rankOf(b))
  }
}

const sameLink = (a: ChainLink, b: ChainLink): boolean =>
  a.id !== undefined ? a.id === b.id : b.id === undefined && a.kind === b.kind && a.quote === b.quote
const merge = (a: readonly ChainLink[], b: readonly ChainLink[]): ChainLink[] =>
  [...a, ...b.filter((x) => !a.some((y) => sameLink(x, y)))].sort((x, y) => rankOf(x) - rankOf(y))

/** Where what is said begins: after أن/إن, a colon or a quotation mark; else right after the verb's subject. */
function contentStart(say: Frame, reading: SentenceReading): number {
  const clause = reading.clauses.find((c) => c.kind === 'content' && c.start > say.act.start)
  const others = [...say.subject, ...say.others.map((o) => o.phrase)].filter(
    (p) => p.kind === 'source' || p.kind === 'party' || p.kind === 'group' || p.kind === 'unknown',
  )
  const ends = others.map((p) => p.end)
  const object = say.objectFrames[0]
  const limit =
    clause !== undefined ? clause.start : object !== undefined ? object.act.start : Number.POSITIVE_INFINITY
  if (limit !== Number.POSITIVE_INFINITY) return limit
  return Math.max(say.act.end, ...ends)
}

function tellerPhrase(say: Frame): Phrase | undefined {
  return say.subject.find((p) => p.kind !== 'date') ?? say.others.find((o) => o.role === 'agent')?.phrase
}

/** A party, official or person that speaks for itself. */
function partyTeller(phrase: Phrase, text: Text): ChainLink[] {
  const quote = text.received.slice(phrase.start, phrase.end)
  const party = phrase.parties.find((p) => p.id !== '')
  const base = { quote, start: phrase.start, end: phrase.end }
  if (party !== undefined) {
    const kind: SourceKind =
      phrase.person?.group === 'official'
        ? 'official'
        : party.kind === 'army'
          ? 'military'
          : party.kind === 'police'
            ? 'security'
            : party.kind === 'state' || party.kind === 'government'
              ? 'official'
              : 'party'
    return [{ kind, id: party.id, name: party.name, ...base }]
  }
  if (phrase.person !== undefined) {
    const kind: SourceKind =
      phrase.person.group === 'official'
        ? 'official'
        : phrase.person.group === 'fighter'
          ? 'military'
          : phrase.person.of === 'medics'
            ? 'medical'
            : phrase.person.of === 'residents'
              ? 'local'
              : 'unnamed'
    return [{ kind, name: quote, ...base }]
  }
  return []
}

/** «"…"، قال مصدر»: the quotation stands before the verb that reports it. */
function quotedBefore(say: Frame, sentence: Sentence, text: Text): boolean {
  const before = text.received.slice(sentence.start, say.act.start)
  return /["«“]/.test(before) && /["»”]\s*[،,]?\s*$/.test(before)
}

function quoteStaysOpen(text: Text, sentence: Sentence, open: boolean): boolean {
  let inside = open
  for (let w = sentence.from; w < sentence.to; w++) {
    const t = text.words[w]!.text
    if (t === '«') inside = true
    else if (t === '»') inside = false
    else if (t === '"') inside = !inside
  }
  return inside
}
