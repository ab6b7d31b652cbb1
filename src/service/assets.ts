import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../record/hash.ts'
import { deskNotBuilt } from './problems.ts'

/** A package brings the built desk along, beside the service's own folder. */
const packed = fileURLToPath(new URL('../web/', import.meta.url))
/** A checkout builds it; this file is no part of a package. */
const builder = new URL('../../web/build.ts', import.meta.url)

/**
 * The folder of the desk's built files. Where they have to be built first, `note` hears of it before that begins, which
 * takes some seconds. Rejects with `service.desk` when that cannot be done here.
 */
export async function deskFolder(note: () => void = () => undefined): Promise<string> {
  if (existsSync(join(packed, 'index.html'))) return packed
  try {
    const { builtDesk } = (await import(builder.href)) as {
      builtDesk: (note: () => void) => Promise<string>
    }
    return await builtDesk(note)
  } catch (error) {
    throw deskNotBuilt(error)
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly etag: string
}

/**
 * The desk's files by their path in its folder, read once. Only what is in this table is ever served, so no address can
 * lead out of the folder.
 */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const out = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = new Uint8Array(readFileSync(path))
    out.set(relative(folder, path).split(sep).join('/'), {
      bytes,
      mediaType,
      etag: `"${sha256(bytes).slice(0, 32)}"`,
    })
  }
  return out
}

/** The map under the events: data of the package, not of the desk's build. Both `src/service` and `dist/service` stand two folders below it. */
const basemap = fileURLToPath(new URL('../../data/basemap/', import.meta.url))

export const readBasemap = (): Asset | undefined => readAssets(basemap).get('basemap.json')

/**
 * The shell of the page in a language: `index.html` is Arabic; the English one differs in the head of the document. Where
 * there are tiles of the user's own, it says so.
 */
export function shell(index: Asset, lang: 'ar' | 'en', tiles?: string): Asset {
  if (lang === 'ar' && tiles === undefined) return index
  let html = new TextDecoder().decode(index.bytes)
  if (lang === 'en')
    html = html
      .replace('<html lang="ar" dir="rtl">', '<html lang="en" dir="ltr">')
      .replace('<title>إسناد</title>', '<title>Isnad</title>')
  if (tiles !== undefined)
    html = html.replace(
      '<meta name="color-scheme"',
      // URLs hold neither quotation marks nor angle brackets; an ampersand is the only sign that HTML reads otherwise.
      () =>
        `<meta name="isnad-tiles" content="${tiles.replaceAll('&', '&amp;')}" />\n    <meta name="color-scheme"`,
    )
  const bytes = new TextEncoder().encode(html)
  return { ...index, bytes, etag: `"${sha256(bytes).slice(0, 32)}"` }
}
