import { isRecord, type Json, listIn, pathIn, textAt } from './json.ts'

/** One entry of a feed, whatever format it came in. Markup is as received. */
export interface FeedItem {
  readonly key?: string
  readonly url?: string
  readonly title?: string
  readonly html?: string
  readonly text?: string
  /** As written: RFC 822 or ISO. */
  readonly published?: string
  readonly author?: string
}

export interface Feed {
  readonly format: string
  readonly title?: string
  readonly language?: string
  readonly items: readonly FeedItem[]
  /** The document breaks off; `items` are those before the break. */
  readonly cut: boolean
}

/**
 * A feed of any format: RSS, RDF, Atom, JSON. Rejects what is none. Entities and dates are left as written (feedsmith
 * leaves them raw on purpose), and a feed cut off in the middle gives the items before the cut.
 */
export async function parseFeed(document: string): Promise<Feed> {
  const { parseFeed: parse } = await import('feedsmith')
  try {
    return feedOf(parse(document), false)
  } catch (error) {
    const mended = untilLastItem(document)
    if (mended === undefined) throw error
    return feedOf(parse(mended), true)
  }
}

/** A document that breaks off, up to its last whole item and closed there; undefined where it does not break off. */
function untilLastItem(document: string): string | undefined {
  if (/<\/(?:rss|feed|rdf:RDF)>\s*$/i.test(document)) return undefined
  for (const [item, close] of [
    ['</item>', /<rdf:RDF/i.test(document) ? '</rdf:RDF>' : '</channel></rss>'],
    ['</entry>', '</feed>'],
  ] as const) {
    const end = document.lastIndexOf(item)
    if (end > 0) return document.slice(0, end + item.length) + close
  }
  return undefined
}

function feedOf({ format, feed }: { readonly format: string; readonly feed: unknown }, cut: boolean): Feed {
  const head: Json = isRecord(feed) ? feed : {}
  const items = [...listIn(head.items), ...listIn(head.entries)].filter(isRecord).map(itemOf)
  const title = textAt(head, 'title.value') ?? textAt(head, 'title')
  const language = textAt(head, 'language') ?? textAt(head, 'xml.lang')
  return {
    format,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    items,
    cut,
  }
}

function itemOf(item: Json): FeedItem {
  const fields = {
    key: first(item, 'guid.value', 'id', 'guid'),
    url: first(item, 'url', 'link') ?? alternate(item) ?? permalink(item),
    title: first(item, 'title.value', 'title'),
    html: first(
      item,
      'content.encoded',
      'content_html',
      'content.value',
      'summary.value',
      'description',
      'summary',
    ),
    text: first(item, 'content_text'),
    published: first(
      item,
      'pubDate',
      'published',
      'date_published',
      'dc.dates.0',
      'dc.date',
      'updated',
      'date_modified',
    ),
    author: first(item, 'dc.creators.0', 'authors.0.name', 'authors.0', 'author.name'),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as FeedItem
}

const first = (item: Json, ...paths: readonly string[]): string | undefined =>
  paths.map((path) => textAt(item, path)).find((text) => text !== undefined)

function alternate(item: Json): string | undefined {
  const links = listIn(item.links).filter(isRecord)
  const link = links.find((one) => one.rel === undefined || one.rel === 'alternate') ?? links[0]
  return link === undefined ? undefined : textAt(link, 'href')
}

function permalink(item: Json): string | undefined {
  const guid = textAt(item, 'guid.value')
  return pathIn(item, 'guid.isPermaLink') !== false && /^https?:/.test(guid ?? '') ? guid : undefined
}
