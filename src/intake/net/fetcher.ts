import { setTimeout as wait } from 'node:timers/promises'
import type { Problem } from '../../problem.ts'
import { ask, DoorFault, type DoorLimits, type Reply } from './door.ts'
import {
  addressCredentials,
  badStatus,
  doorClosed,
  endlessRedirects,
  notAddress,
  robotsForbid,
  vanished,
} from './problems.ts'
import { type Robots, robotsOf } from './robots.ts'
import { type Exchange, warcOf } from './warc-write.ts'

/** What a server said of a version of a page, to ask next time only for a newer one. */
export interface Validators {
  readonly etag?: string
  readonly modified?: string
}

export type Fetched =
  | {
      readonly kind: 'got'
      readonly url: string
      readonly at: string
      readonly reply: Reply
      readonly warc: Buffer
      readonly validators: Validators
    }
  | { readonly kind: 'unchanged' }
  /** `lasting`: it will be so the next time too (gone, forbidden); else it may pass. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly lasting: boolean }

export interface FetchOptions {
  /** Name and version by which sites know this program, and by which robots.txt may speak to it. */
  readonly agent: string
  readonly allowPrivate: boolean
  /** Milliseconds between two questions to one host; a site's own Crawl-delay goes before it, up to a minute. */
  readonly delay: number
  readonly limits: DoorLimits
  /** The clock, for tests. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const fetchDefaults: FetchOptions = {
  agent: 'isnad',
  allowPrivate: false,
  delay: 1000,
  limits: { bytes: 20 * 1024 * 1024, time: 60_000, silence: 20_000 },
  now: Date.now,
  sleep: (milliseconds) => wait(milliseconds),
}

const mostHops = 5
const mostTries = 3
const longestDelay = 60_000
/** Answers that ask to come again later. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Fetches what it is told to, politely: one question at a time to each host, with a pause between, and only what the
 * host's robots.txt allows. Redirects are followed by hand, each checked like the first address. Never rejects for what a
 * server does.
 */
export class Fetcher {
  readonly #options: FetchOptions
  /** The end of the queue of each host. */
  readonly #queues = new Map<string, Promise<unknown>>()
  readonly #free = new Map<string, number>()
  readonly #robots = new Map<string, Promise<Robots>>()

  constructor(options: Partial<FetchOptions> = {}) {
    this.#options = { ...fetchDefaults, ...options }
  }

  /** Fetches an address; with validators only what is newer than they are. */
  async fetch(address: string, known: Validators = {}): Promise<Fetched> {
    let url = asUrl(address)
    if ('code' in url) return { kind: 'problem', problem: url, lasting: true }
    const exchanges: Exchange[] = []
    for (let hop = 0; hop <= mostHops; hop++) {
      const headers = this.#headers(hop === 0 ? known : {})
      const reply = await this.#askAllowed(url, headers)
      if ('kind' in reply) return reply
      exchanges.push({ url: url.href, at: this.#iso(), asked: headers, reply })
      const target = redirectOf(reply, url)
      if (target === undefined) return this.#done(url, exchanges, address)
      if ('code' in target) return { kind: 'problem', problem: target, lasting: true }
      url = target
    }
    return { kind: 'problem', problem: endlessRedirects(address, mostHops), lasting: true }
  }

  async #done(url: URL, exchanges: readonly Exchange[], address: string): Promise<Fetched> {
    const { reply, at } = exchanges.at(-1)!
    if (reply.status === 304) return { kind: 'unchanged' }
    if (reply.status === 404 || reply.status === 410)
      return { kind: 'problem', problem: vanished(address, reply.status), lasting: true }
    if (reply.status !== 200)
      return {
        kind: 'problem',
        problem: badStatus(address, reply.status),
        lasting: !passing.has(reply.status),
      }
    const etag = headerOf(reply, 'etag')
    const modified = headerOf(reply, 'last-modified')
    return {
      kind: 'got',
      url: url.href,
      at,
      reply,
      warc: await warcOf(exchanges, this.#options.agent),
      validators: {
        ...(etag === undefined ? {} : { etag }),
        ...(modified === undefined ? {} : { modified }),
      },
    }
  }

  async #askAllowed(
    url: URL,
    headers: Readonly<Record<string, string>>,
  ): Promise<Reply | Extract<Fetched, { kind: 'problem' }>> {
    const robots = await this.#robotsFor(url)
    if (!robots.allows(url.href)) return { kind: 'problem', problem: robotsForbid(url.href), lasting: true }
    const delay = Math.min(longestDelay, Math.max(this.#options.delay, (robots.delay ?? 0) * 1000))
    for (let n = 1; ; n++) {
      const reply = await this.#inTurn(url, delay, headers)
      const later = !(reply instanceof DoorFault) && passing.has(reply.status)
      const failed = reply instanceof DoorFault && (reply.code === 'no-answer' || reply.code === 'cut')
      if (n < mostTries && (later || failed)) {
        await this.#options.sleep(pauseOf(reply, n, this.#options.now()))
        continue
      }
      if (!(reply instanceof DoorFault)) return reply
      const lasting = ['private', 'too-large', 'certificate'].includes(reply.code)
      return {
        kind: 'problem',
        problem: doorClosed(url.href, reply.code, reply.message, this.#options.limits),
        lasting,
      }
    }
  }

  #robotsFor(url: URL): Promise<Robots> {
    const known = this.#robots.get(url.origin)
    if (known !== undefined) return known
    const asked = this.#askRobots(url)
    this.#robots.set(url.origin, asked)
    return asked
  }

  async #askRobots(url: URL): Promise<Robots> {
    let at = new URL('/robots.txt', url)
    let reply: Reply | DoorFault | undefined
    for (let hop = 0; hop <= mostHops; hop++) {
      reply = await this.#inTurn(at, 0, this.#headers({}))
      const target = reply instanceof DoorFault ? undefined : redirectOf(reply, at)
      if (target === undefined || 'code' in target) break
      at = target
    }
    // A closed address is said to be closed, not to forbid: the question itself will meet the same door.
    if (reply instanceof DoorFault && ['private', 'no-name', 'no-answer', 'certificate'].includes(reply.code))
      return { allows: () => true, delay: undefined }
    return robotsOf(
      new URL('/robots.txt', url).href,
      reply instanceof DoorFault ? undefined : reply,
      this.#options.agent,
    )
  }

  /** Waits for this host's turn, asks, and sets when the next may ask. */
  #inTurn(url: URL, delay: number, headers: Readonly<Record<string, string>>): Promise<Reply | DoorFault> {
    const before = this.#queues.get(url.host) ?? Promise.resolve()
    const turn = before.then(async () => {
      const pause = (this.#free.get(url.host) ?? 0) - this.#options.now()
      if (pause > 0) await this.#options.sleep(pause)
      try {
        return await ask(url, headers, this.#options)
      } catch (error) {
        if (error instanceof DoorFault) return error
        throw error
      } finally {
        this.#free.set(url.host, this.#options.now() + delay)
      }
    })
    this.#queues.set(
      url.host,
      turn.catch(() => undefined),
    )
    return turn
  }

  #headers({ etag, modified }: Validators): Record<string, string> {
    return {
      'User-Agent': this.#options.agent,
      Accept:
        'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5',
      'Accept-Language': 'ar, *;q=0.5',
      'Accept-Encoding': 'gzip, br',
      ...(etag === undefined ? {} : { 'If-None-Match': etag }),
      ...(modified === undefined ? {} : { 'If-Modified-Since': modified }),
    }
  }

  #iso(): string {
    return new Date(this.#options.now()).toISOString()
  }
}

export const headerOf = (reply: Reply, name: string): string | undefined =>
  reply.headers.findLast(([key]) => key.toLowerCase() === name)?.[1]

function asUrl(address: string, base?: URL): URL | Problem {
  const url = URL.parse(address, base?.href)
  if (url === null || !/^https?:$/.test(url.protocol)) return notAddress(address)
  // A name and password in an address would stand in the record and in logs.
  if (url.username !== '' || url.password !== '') return addressCredentials(`${url.protocol}//${url.host}`)
  url.hash = ''
  return url
}

function redirectOf(reply: Reply, from: URL): URL | Problem | undefined {
  if (![301, 302, 303, 307, 308].includes(reply.status)) return undefined
  const target = headerOf(reply, 'location')
  return target === undefined ? undefined : asUrl(target, from)
}

/** How long to wait before the next try: what the server asks for, up to two minutes, else 2 s, 8 s. */
function pauseOf(reply: Reply | DoorFault, tries: number, now: number): number {
  const asked = reply instanceof DoorFault ? undefined : headerOf(reply, 'retry-after')
  const seconds =
    asked === undefined ? Number.NaN : /^\d+$/.test(asked) ? Number(asked) : (Date.parse(asked) - now) / 1000
  if (Number.isFinite(seconds) && seconds >= 0) return Math.min(120, seconds) * 1000
  return 2000 * 4 ** (tries - 1)
}
