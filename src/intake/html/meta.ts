import { isoTime } from '../report.ts'
import type { Fact } from '../taken.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { articlesOf, textIn } from './json-ld.ts'

/** What a page says of itself, each value with the place that says it. */
export interface PageFacts {
  readonly title?: Fact
  readonly published?: Fact
  readonly modified?: Fact
  readonly publisher?: Fact
  readonly author?: Fact
  readonly language?: Fact
  readonly url?: Fact
}

type Field = keyof PageFacts
type Source = (document: DomDocument) => string | undefined

/** Who is asked for each field, in this order; the first that answers is believed. */
const sources: Readonly<Record<Field, readonly (readonly [from: string, source: Source])[]>> = {
  title: [
    ['json-ld', (d) => ld(d, 'headline')],
    ['og:title', meta('property', 'og:title')],
    ['h1', only('h1')],
    ['title', only('title')],
  ],
  published: [
    ['json-ld', (d) => ld(d, 'datePublished')],
    ['article:published_time', meta('property', 'article:published_time')],
    ['meta itemprop=datePublished', meta('itemprop', 'datePublished')],
    ...[
      'date',
      'pubdate',
      'publishdate',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'parsely-pub-date',
    ].map((name) => [`meta ${name}`, meta('name', name)] as const),
    [
      'time',
      (d) => attribute(d, 'article time[datetime], time[pubdate], time[itemprop=datePublished]', 'datetime'),
    ],
  ],
  modified: [
    ['json-ld', (d) => ld(d, 'dateModified')],
    ['article:modified_time', meta('property', 'article:modified_time')],
  ],
  publisher: [
    ['json-ld', (d) => ld(d, 'publisher')],
    ['og:site_name', meta('property', 'og:site_name')],
    ['meta application-name', meta('name', 'application-name')],
  ],
  author: [
    ['json-ld', (d) => ld(d, 'author')],
    ['meta author', meta('name', 'author')],
    ['article:author', meta('property', 'article:author')],
    ['rel=author', only('[rel=author]')],
  ],
  language: [
    ['html lang', (d) => d.documentElement?.getAttribute('lang') ?? undefined],
    ['json-ld', (d) => ld(d, 'inLanguage')],
    ['og:locale', meta('property', 'og:locale')],
    ['meta content-language', meta('http-equiv', 'content-language')],
  ],
  url: [
    ['rel=canonical', (d) => attribute(d, 'link[rel=canonical]', 'href')],
    ['og:url', meta('property', 'og:url')],
  ],
}

/** Longest value believed: a title is a line, not a page. */
const longest = 600

/** What a page's own metadata say. Days that are not ISO are left out: a wrong day is worse than none. */
export function factsOf(document: DomDocument): PageFacts {
  const facts: { -readonly [K in Field]?: Fact } = {}
  for (const [field, asked] of Object.entries(sources) as [Field, (typeof sources)[Field]][]) {
    for (const [from, source] of asked) {
      const value = sound(field, source(document))
      if (value === undefined) continue
      facts[field] = { value, from }
      break
    }
  }
  return facts
}

function sound(field: Field, given: string | undefined): string | undefined {
  const value = given?.replace(/\s+/g, ' ').trim()
  if (value === undefined || value === '' || value.length > longest) return undefined
  if (field === 'published' || field === 'modified') return isoTime(value)
  // A profile's address is no name.
  if (field === 'author' && /^https?:/.test(value)) return undefined
  if (field === 'url') return /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined
  return value
}

function meta(attributeName: string, wanted: string): Source {
  return (document) => {
    for (const element of document.querySelectorAll('meta'))
      if (element.getAttribute(attributeName)?.toLowerCase() === wanted)
        return element.getAttribute('content') ?? undefined
    return undefined
  }
}

function only(selector: string): Source {
  return (document) => document.querySelector(selector)?.textContent ?? undefined
}

const attribute = (document: DomElement, selector: string, name: string): string | undefined =>
  document.querySelector(selector)?.getAttribute(name) ?? undefined

function ld(document: DomDocument, field: string): string | undefined {
  for (const article of articlesOf(document)) {
    const value = textIn(article[field])
    if (value !== undefined) return value
  }
  return undefined
}
