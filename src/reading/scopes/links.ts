import type { SourceMention } from '../../actors/index.ts'
import type { SourceKind } from '../../ontology.ts'
import { foldForm } from '../../text/fold.ts'
import type { Text } from '../../text/text.ts'
import type { ChainLink } from '../claim.ts'
import type { Phrase } from '../phrases.ts'

const published: readonly SourceKind[] = ['outlet', 'agency', 'media']

/** A link with its place in the chain: 0 a named outlet, 1 an outlet without a name or whom somebody told, 2 the rest. */
export interface Ranked {
  readonly link: ChainLink
  readonly rank: number
}

/** One teller as a link. `told`: it was spoken to («لرويترز»، «للمرصد»), so it stands outside of who spoke. */
export function rankedLink(mention: SourceMention, named: SourceMention, text: Text): Ranked {
  const { received } = text
  const link: ChainLink = {
    kind: named.kind,
    name: named.id !== undefined ? named.name : received.slice(named.start, named.end),
    quote: received.slice(named.start, named.end),
    start: named.start,
    end: named.end,
    ...(named.id === undefined ? {} : { id: named.id }),
  }
  const told = /ل$/.test(text.words[mention.from]!.text.slice(0, proOf(mention, text)))
  const rank = published.includes(named.kind) ? (named.id !== undefined ? 0 : 1) : told ? 1 : 2
  return { link, rank }
}

/** Length of the clitics in front of a mention. */
const proOf = (m: SourceMention, text: Text): number => Math.max(0, m.start - text.words[m.from]!.start)

/** Whether a link hands on what others told: an outlet, agency or medium. */
export const isPublished = (l: ChainLink): boolean => published.includes(l.kind)

export const sameLink = (a: ChainLink, b: ChainLink): boolean =>
  a.id !== undefined || b.id !== undefined ? a.id === b.id : a.kind === b.kind && a.quote === b.quote

/** Outer links, then inner ones that are not among them. */
export const nest = (outer: readonly ChainLink[], inner: readonly ChainLink[]): ChainLink[] => [
  ...outer,
  ...inner.filter((x) => !outer.some((y) => sameLink(x, y))),
]

/** Two lists for one saying: named outlets first, the order of the words among equals. */
export function merge(a: readonly ChainLink[], b: readonly ChainLink[]): ChainLink[] {
  const rank = (l: ChainLink): number => (!published.includes(l.kind) ? 2 : l.id !== undefined ? 0 : 1)
  return nest(a, b).sort((x, y) => rank(x) - rank(y))
}

const rankWords =
  /^(?:ال)?(?:رائد|رايد|عقيد|عميد|مقدم|نقيب|ملازم|جنرال|لواء|فريق|ضابط|ضباط|جندي|جنود|قائد|قايد)(?:ا)?$/

const crafts: readonly (readonly [RegExp, SourceKind])[] = [
  [/^(?:ناشط|نشطاء)/, 'activist'],
  [/^(?:شاهد|شهود|ناج)/, 'witness'],
  [/^(?:طبيب|اطباء|مسعف|ممرض)/, 'medical'],
  [/^(?:سكان|اهالي|اهال|مواطن|مختار|وجهاء)/, 'local'],
  [/^(?:صحفي|صحافي|مراسل|اعلامي)/, 'media'],
]
const stately = (kind: string): boolean => kind === 'state' || kind === 'government'

/** A party, official or person that speaks for itself; empty where the phrase is nobody who tells. */
export function partyTeller(phrase: Phrase, text: Text): ChainLink[] {
  const quote = text.received.slice(phrase.start, phrase.end)
  const base = { quote, start: phrase.start, end: phrase.end }
  const party = phrase.parties.find((p) => p.id !== '')
  const group = phrase.person?.group
  if (phrase.person !== undefined && rankWords.test(phrase.head.text))
    return [{ kind: party?.kind === 'police' ? 'security' : 'military', name: quote, ...base }]
  if (party !== undefined) {
    const words = foldForm(quote)
    const kind: SourceKind =
      group === 'official'
        ? 'official'
        : party.kind === 'army' || (stately(party.kind) && /جيش|قوات|عسكري|حربي|اركان/.test(words))
          ? 'military'
          : party.kind === 'police' || (stately(party.kind) && /شرطه|امن/.test(words))
            ? 'security'
            : stately(party.kind)
              ? 'official'
              : 'party'
    return [{ kind, id: party.id, name: party.name, ...base }]
  }
  if (phrase.person === undefined) return []
  const head = phrase.head.text.replace(/^ال/, '')
  const kind: SourceKind =
    crafts.find(([words]) => words.test(head))?.[1] ??
    (group === 'official'
      ? 'official'
      : group === 'fighter'
        ? 'military'
        : phrase.person.of === 'medics'
          ? 'medical'
          : phrase.person.of === 'residents'
            ? 'local'
            : 'unnamed')
  return [{ kind, name: quote, ...base }]
}
