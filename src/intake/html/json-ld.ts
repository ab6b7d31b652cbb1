import type { DomDocument } from './dom.ts'

type Thing = Readonly<Record<string, unknown>>

const articleTypes = /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|WebPage)$/

/** Longest block of JSON-LD that is parsed. */
const longest = 1_000_000

const parsed = new WeakMap<object, readonly Thing[]>()

/** The things in a page's JSON-LD that are articles, then pages; broken blocks are passed over. */
export function articlesOf(document: DomDocument): readonly Thing[] {
  const known = parsed.get(document)
  if (known !== undefined) return known
  const found: Thing[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? ''
    if (json.length > longest) continue
    try {
      found.push(...things(JSON.parse(json)))
    } catch {
      // A page's broken metadata do not make the page unreadable.
    }
  }
  const articles = found.filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
  const order = articles.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)))
  parsed.set(document, order)
  return order
}

const isPage = (thing: Thing): boolean => typesOf(thing).every((type) => type.endsWith('WebPage'))

function things(value: unknown, depth = 0): Thing[] {
  if (depth > 3 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => things(one, depth + 1))
  const thing = value as Thing
  return [thing, ...things(thing['@graph'], depth + 1), ...things(thing.mainEntity, depth + 1)]
}

const typesOf = (thing: Thing): string[] =>
  [thing['@type']].flat().filter((type): type is string => typeof type === 'string')

/** A text, the name of a thing, or the first of several of these. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) return value.map(textIn).find((text) => text !== undefined)
  if (typeof value === 'object' && value !== null) return textIn((value as Thing).name)
  return undefined
}
