import { extname } from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import type { Item } from './item.ts'

/** What an item is; each has a file of its own under `kinds/`. */
export type Kind =
  | 'text'
  | 'rows'
  | 'page'
  | 'telegram'
  | 'feed'
  | 'sitemap'
  | 'csv'
  | 'xlsx'
  | 'mail'
  | 'docx'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | 'warc'
  | 'wacz'

/** How much of an item is looked at. */
export const headBytes = 8192

const byEnding: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.md': 'text',
  '.ndjson': 'rows',
  '.jsonl': 'rows',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.rss': 'feed',
  '.atom': 'feed',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
  '.eml': 'mail',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.zip': 'zip',
  '.warc': 'warc',
  '.wacz': 'wacz',
}

const byMediaType: readonly (readonly [RegExp, Kind])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/^text\/csv$/, 'csv'],
  [/^message\/rfc822$/, 'mail'],
  [/^application\/(?:x-)?ndjson$/, 'rows'],
  [/wordprocessingml\.document$/, 'docx'],
  [/spreadsheetml\.sheet$/, 'xlsx'],
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'page'],
  [/^text\/(?:plain|markdown)$/, 'text'],
]

/** Whether a file of this name in a folder is worth looking into. `.json` and `.xml` show inside what they are. */
export const looksTaken = (name: string): boolean => {
  const ending = extname(name).toLowerCase()
  if (ending === '.gz') return looksTaken(name.slice(0, -3))
  return Object.hasOwn(byEnding, ending) || ending === '.json' || ending === '.xml'
}

/**
 * The kind of an item: by the bytes it begins with where they are sure, else by what its carrier says, else by its name,
 * else text. A page that calls itself text, or an archive under another name, is taken for what it is.
 */
export function kindOf(item: Item, head: Buffer): Kind {
  const ending = extname(item.name).toLowerCase()
  const sure = bySignature(item.name, head)
  if (sure !== undefined) return sure
  const named = byEnding[ending]
  if (named === 'rows' || named === 'csv') return named
  const opening = openingOf(head)
  const shown = byOpening(opening)
  if (shown !== undefined) return shown
  const media = item.mediaType?.split(';')[0]?.trim().toLowerCase()
  const told = media === undefined ? undefined : byMediaType.find(([pattern]) => pattern.test(media))?.[1]
  if (told !== undefined) return told
  return named ?? (ending === '.json' || opening.startsWith('{') ? 'rows' : 'text')
}

function bySignature(name: string, head: Buffer): Kind | undefined {
  const start = head.subarray(0, 16).toString('latin1')
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('WARC/1.')) return 'warc'
  if (start.startsWith('\x1f\x8b')) return unpackedStart(head).startsWith('WARC/1.') ? 'warc' : 'gzip'
  if (!start.startsWith('PK\x03\x04') && !start.startsWith('PK\x05\x06')) return undefined
  if (/\.docx$/i.test(name)) return 'docx'
  if (/\.xlsx$/i.test(name)) return 'xlsx'
  if (/\.wacz$/i.test(name)) return 'wacz'
  return 'zip'
}

/** The first bytes of what is packed; nothing where they cannot be unpacked, which its reader will tell of. */
function unpackedStart(head: Buffer): string {
  try {
    // So few bytes unpack to some megabytes at most.
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16_000_000 })
      .subarray(0, 16)
      .toString('latin1')
  } catch {
    return ''
  }
}

/** The first letters, whatever Unicode form they have; letters past ASCII do not matter here. */
function openingOf(head: Buffer): string {
  const text =
    head[0] === 0xff && head[1] === 0xfe
      ? head.toString('utf16le')
      : head.toString('latin1').replace(/^ï»¿/, '')
  return text.trimStart()
}

function byOpening(opening: string): Kind | undefined {
  const bare = opening.replace(
    /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|\s+)+/i,
    '',
  )
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(bare)) return 'feed'
  if (/^<(?:urlset|sitemapindex)[\s>]/i.test(bare)) return 'sitemap'
  if (/^<(?:html|head|body)[\s>]/i.test(bare) || /^<!DOCTYPE\s+html/i.test(opening)) return 'page'
  if (!/^\{/.test(opening)) return undefined
  if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(opening)) return 'feed'
  if (/"(?:messages|chats)"\s*:/.test(opening) && !/^\{[^\n]*"text"\s*:[^\n]*\}\s*\n/.test(opening))
    return 'telegram'
  return undefined
}
