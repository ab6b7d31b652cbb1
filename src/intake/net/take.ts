import { basename } from 'node:path'
import type { Problem } from '../../problem.ts'
import { decode } from '../decode.ts'
import { parseFeed } from '../feed.ts'
import { unpackBody } from '../http-block.ts'
import { bytesItem, type Item, type Way } from '../item.ts'
import { headBytes, kindOf } from '../kind.ts'
import { refuseEntities } from '../markup-guard.ts'
import { badBody } from '../problems-archives.ts'
import { charsetIn } from '../single.ts'
import { parseSitemap } from '../sitemap.ts'
import { grave, type Taken } from '../taken.ts'
import { type Fetched, type Fetcher, headerOf, type Validators } from './fetcher.ts'
import { tooManyPages } from './problems.ts'

/** What servers said of the versions that are in the record, by address. */
export interface Versions {
  get(address: string): Validators | undefined
  set(address: string, validators: Validators): void
}

export interface Following {
  /** Whether the pages that a feed or sitemap names are fetched. */
  readonly follow: boolean
  /** Most pages of one feed or sitemap. */
  readonly mostPages: number
  /** Pages that were fetched before are not asked for again, not even whether they have changed: for watching. */
  readonly onlyNew: boolean
}

/** How deep sitemaps may name sitemaps. */
const mostDepth = 2

/** Fetches an address and takes what it holds: a page, a feed's entries, or, where asked to, the pages that it names. */
export class Addresses {
  readonly #fetcher: Fetcher
  readonly #versions: Versions
  readonly #following: Following
  readonly #way: Way

  constructor(fetcher: Fetcher, versions: Versions, following: Following, way: Way) {
    this.#fetcher = fetcher
    this.#versions = versions
    this.#following = following
    this.#way = way
  }

  async *take(address: string, depth = 0): AsyncGenerator<Taken> {
    const fetched = await this.#fetcher.fetch(address, this.#versions.get(address))
    if (fetched.kind === 'problem') yield { ...grave(fetched.problem), bytes: 0 }
    else if (fetched.kind === 'unchanged')
      yield { said: [], bytes: 0, left: { code: 'unchanged', where: address } }
    else {
      yield* this.#opened(fetched, depth)
      this.#versions.set(address, fetched.validators)
    }
  }

  async *#opened(fetched: Extract<Fetched, { kind: 'got' }>, depth: number): AsyncGenerator<Taken> {
    const item = await itemOf(fetched, this.#way)
    if ('code' in item) {
      yield { ...grave(item), bytes: fetched.reply.body.length }
      return
    }
    const named = this.#following.follow ? await namedBy(item.item, item.bytes) : undefined
    if (named === undefined) yield* this.#way.take(item.item, this.#way)
    else yield* this.#follow(named, fetched.url, depth)
  }

  async *#follow(named: Named, source: string, depth: number): AsyncGenerator<Taken> {
    const { mostPages: most, onlyNew } = this.#following
    const pages = onlyNew ? named.pages.filter((page) => this.#versions.get(page) === undefined) : named.pages
    if (pages.length > most)
      yield { said: [{ problem: tooManyPages(source, most, pages.length), grave: true }], bytes: 0 }
    for (const page of pages.slice(0, most)) yield* this.#page(page)
    if (depth < mostDepth)
      for (const sitemap of named.sitemaps.slice(0, most)) yield* this.take(sitemap, depth + 1)
  }

  /** A page that was named: taken as it is, whatever it names in turn. */
  async *#page(address: string): AsyncGenerator<Taken> {
    const fetched = await this.#fetcher.fetch(address, this.#versions.get(address))
    if (fetched.kind === 'problem') {
      // A page that is gone, or closed to programs, is said once and not at every round.
      if (fetched.lasting && this.#following.onlyNew) this.#versions.set(address, {})
      yield { ...grave(fetched.problem), bytes: 0 }
    } else if (fetched.kind === 'unchanged')
      yield { said: [], bytes: 0, left: { code: 'unchanged', where: address } }
    else {
      const item = await itemOf(fetched, this.#way)
      if ('code' in item) yield { ...grave(item), bytes: 0 }
      else yield* this.#way.take(item.item, this.#way)
      this.#versions.set(address, fetched.validators)
    }
  }
}

interface Named {
  readonly pages: readonly string[]
  readonly sitemaps: readonly string[]
}

/** The addresses in a feed or sitemap; undefined where the item is neither, or cannot be read as what it says it is. */
async function namedBy(item: Item, bytes: Buffer): Promise<Named | undefined> {
  const kind = kindOf(item, bytes.subarray(0, headBytes))
  if (kind !== 'feed' && kind !== 'sitemap') return undefined
  const decoded = await decode(bytes, item.where, charsetIn(item.mediaType))
  if ('problem' in decoded || refuseEntities(decoded.text, item.where) !== undefined) return undefined
  if (kind === 'sitemap') return parseSitemap(decoded.text)
  try {
    const { items } = await parseFeed(decoded.text)
    const pages = items.flatMap(({ url }) =>
      url !== undefined && URL.canParse(url, item.url) ? [new URL(url, item.url).href] : [],
    )
    return { pages: [...new Set(pages)], sitemaps: [] }
  } catch {
    return undefined
  }
}

async function itemOf(
  { url, at, reply, warc }: Extract<Fetched, { kind: 'got' }>,
  way: Way,
): Promise<{ readonly item: Item; readonly bytes: Buffer } | Problem> {
  const body = await unpackBody(reply.body, headerOf(reply, 'content-encoding'), way.limits.reportBytes)
  if ('failed' in body) return badBody(url, body.failed, way.limits.reportBytes)
  const mediaType = headerOf(reply, 'content-type')
  const { bytes } = body
  const item = bytesItem(url, basename(new URL(url).pathname) || 'page', bytes, {
    url,
    retrieved: at,
    carrier: { bytes: warc, mediaType: 'application/warc' },
    ...(mediaType === undefined ? {} : { mediaType }),
  })
  return { item, bytes }
}
