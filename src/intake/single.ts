import { createHash } from 'node:crypto'
import type { Problem } from '../problem.ts'
import type { Declared } from './decode.ts'
import { type Item, stemOf, type Way } from './item.ts'
import { makeReport } from './report.ts'
import type { Facts, Said, Taken } from './taken.ts'

/** What a kind read from an item that is one report. */
export interface Single {
  /** Fields of the report beside its id. */
  readonly fields: Readonly<Record<string, unknown>> & { readonly text: string }
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly facts?: Facts
  readonly said?: readonly Said[]
}

/** A report of the whole item: named by the file's stem, or by its address where it was fetched. */
export function reportOf(item: Item, way: Way, single: Single): Taken {
  const id = item.url === undefined ? way.seen.idForFile(item.where, stemOf(item)) : idOfUrl(item.url)
  const fields: Record<string, unknown> = { ...single.fields, id }
  if (item.url !== undefined) fields.url = item.url
  if (item.retrieved !== undefined) fields.retrieved = item.retrieved
  const { report, said } = makeReport(fields, item.where, way.limits, way.published)
  const all = [...(single.said ?? []), ...said]
  const bytes = single.bytes.length
  if (report === undefined) return { said: all, bytes }
  const twice = way.seen.check(report, item.where)
  const facts = { ...item.facts, ...single.facts }
  const original = {
    bytes: item.carrier?.bytes ?? single.bytes,
    mediaType: item.carrier?.mediaType ?? single.mediaType,
    where: item.where,
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  }
  if (twice !== undefined) return { said: [...all, twice], bytes, ...(twice.grave ? {} : { copy: true }) }
  const version = item.url === undefined ? {} : { version: digest(report.text) }
  return { report, original, ...version, said: all, bytes }
}

/** A name for an address that is short, readable and its own: host, the path's end, eight digits of its digest. */
export function idOfUrl(address: string): string {
  const url = new URL(address)
  url.hash = ''
  const parts = url.pathname.split('/').filter(Boolean)
  const last = parts.at(-1) ?? ''
  let name = last
  try {
    name = decodeURIComponent(last)
  } catch {
    // Not percent-encoded UTF-8: the name stays as it is written.
  }
  const short = name
    .replace(/\.(?:html?|php|aspx?)$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .slice(0, 60)
  return [url.hostname, short, digest(url.href)].filter(Boolean).join('/')
}

/** Eight hexadecimal digits that stand for a text. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** The character set of a media type as its carrier gives it. */
export function charsetIn(mediaType: string | undefined): Declared[] {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(mediaType ?? '')?.[1]
  return charset === undefined ? [] : [{ charset, from: 'header' }]
}

export const remarksOn = (problems: readonly Problem[]): Said[] =>
  problems.map((problem) => ({ problem, grave: false }))
