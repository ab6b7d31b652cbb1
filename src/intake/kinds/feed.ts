import { decode } from '../decode.ts'
import { type FeedItem, parseFeed } from '../feed.ts'
import { parsePage } from '../html/dom.ts'
import { textOf } from '../html/text.ts'
import { bytesOf, type Item, stemOf, type Way } from '../item.ts'
import { refuseEntities } from '../markup-guard.ts'
import { tooLarge } from '../problems.ts'
import { feedCut, feedEmpty, notFeed } from '../problems-kinds.ts'
import { makeReport } from '../report.ts'
import { charsetIn, digest, idOfUrl } from '../single.ts'
import { type Fact, grave, type Taken } from '../taken.ts'
import { feedTime } from '../times.ts'

/** A feed: one report an entry, of the words that the feed itself carries. Their original is the feed as received. */
export async function* takeFeed(item: Item, way: Way): AsyncGenerator<Taken> {
  const bytes = await bytesOf(item, way.limits.reportBytes)
  if (bytes === undefined) {
    yield { ...grave(tooLarge(item.where, way.limits.reportBytes)), bytes: 0 }
    return
  }
  const decoded = await decode(bytes, item.where, [...charsetIn(item.mediaType), ...xmlCharset(bytes)])
  const refused = 'problem' in decoded ? decoded.problem : refuseEntities(decoded.text, item.where)
  if (refused !== undefined || 'problem' in decoded) {
    yield { ...grave(refused!), bytes: bytes.length }
    return
  }
  let feed: Awaited<ReturnType<typeof parseFeed>>
  try {
    feed = await parseFeed(decoded.text)
  } catch (error) {
    yield { ...grave(notFeed(item.where, error)), bytes: bytes.length }
    return
  }
  if (feed.cut) yield { ...grave(feedCut(item.where, feed.items.length)), bytes: 0 }
  if (feed.items.length === 0) yield { ...grave(feedEmpty(item.where)), bytes: bytes.length }
  const mediaType = `${feed.format === 'json' ? 'application/feed+json' : `application/${feed.format}+xml`}; charset=${decoded.encoding}`
  const publisher = feed.title === undefined ? undefined : await plain(feed.title)
  for (const [n, entry] of feed.items.entries()) {
    const original = item.carrier ?? { bytes, mediaType }
    const share = n === 0 ? bytes.length : 0
    yield { ...(await takeEntry(entry, n + 1, publisher, feed.language, original, item, way)), bytes: share }
  }
}

async function takeEntry(
  entry: FeedItem,
  number: number,
  publisher: string | undefined,
  language: string | undefined,
  original: { readonly bytes: Uint8Array; readonly mediaType: string },
  item: Item,
  way: Way,
): Promise<Omit<Taken, 'bytes'>> {
  const where = `${item.where}: item ${number}`
  const title = entry.title === undefined ? undefined : await plain(entry.title)
  const body = entry.html === undefined ? (entry.text ?? '') : await plain(entry.html)
  const text = [title, body].filter((part) => part !== undefined && part !== '').join('\n')
  if (text === '') return { said: [], left: { code: 'no-words', where } }
  const published = entry.published === undefined ? undefined : feedTime(entry.published, way.zone)
  const url =
    entry.url !== undefined && URL.canParse(entry.url, item.url)
      ? new URL(entry.url, item.url).href
      : undefined
  const { report, said } = makeReport(
    {
      id: `feed/${url === undefined ? `${stemOf(item)}/${digest(entry.key ?? text)}` : idOfUrl(url)}`,
      text,
      title,
      url,
      publisher,
      published: published ?? entry.published,
      retrieved: item.retrieved,
    },
    where,
    way.limits,
    way.published,
  )
  if (report === undefined) return { said }
  const twice = way.seen.check(report, where)
  if (twice !== undefined) return { said: [...said, twice], ...(twice.grave ? {} : { copy: true }) }
  const facts: Record<string, Fact> = { ...item.facts }
  if (report.published !== undefined) facts.published = { value: report.published, from: 'feed item' }
  if (publisher !== undefined) facts.publisher = { value: publisher, from: 'feed title' }
  if (language !== undefined) facts.language = { value: language, from: 'feed' }
  if (entry.author !== undefined) facts.author = { value: entry.author.slice(0, 300), from: 'feed item' }
  return {
    report,
    original: { ...original, where, part: `item ${number}`, facts },
    version: digest(text),
    said,
  }
}

/** A title or a text of a feed: markup, or markup written as entities once more. */
async function plain(markup: string): Promise<string> {
  if (!/[<&]/.test(markup)) return markup.trim()
  const once = await shown(markup)
  // «&lt;p&gt;» inside what was markup already: written as entities twice over, as many feeds do.
  return /<\/?[a-z][^>]*>|&(?:#\d+|[a-z]+);/i.test(once) ? await shown(once) : once
}

async function shown(markup: string): Promise<string> {
  const { body } = await parsePage(markup)
  return body === null ? '' : textOf(body)
}

const xmlCharset = (bytes: Buffer) => {
  const charset = /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(
    bytes.subarray(0, 200).toString('latin1').trimStart(),
  )?.[1]
  return charset === undefined ? [] : [{ charset, from: 'meta' as const }]
}
