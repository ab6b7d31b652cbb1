import type { ReportRow } from '../record/store.ts'
import { type Passage, unlisted, words } from './gate.ts'
import type { ItemSource } from './item.ts'

/** Parts of an address that say where on a site a page stands, and of whom nothing. */
const sections = new Set(
  'ar arabic en news article articles story stories node archive archives post posts p a n id item view page world arab syria iraq yemen sudan libya lebanon gaza palestine politics local middle-east middleeast daily bulletin statements'.split(
    ' ',
  ),
)

/** The reports behind an event, in their order, as they may be cited. */
export function gateSources(rows: readonly ReportRow[], passage: Passage): ItemSource[] {
  const { profile, known, hold } = passage
  return rows.map((row, i) => {
    const field = `sources[${i}]`
    const host = hostOf(row.url)
    const outlet = host === undefined ? undefined : known.outletAt(host)
    const publisher = outlet?.name ?? unlisted(row.publisher ?? '', `${field}.publisher`, passage)
    const url = row.url === undefined ? '' : safeUrl(row.url, passage, field)
    const number = /(\d+)\D*$/.exec(row.part ?? '')?.[1]
    if (profile.words === 'none' && row.part !== undefined && number === undefined) hold(field, 'part')
    return {
      ref: `${row.sha256.slice(0, 16)}${number === undefined ? '' : `.${number}`}`,
      sha256: row.sha256,
      publisher: publisher === '' ? (host ?? '') : publisher,
      published: /^\d{4}-\d{2}-\d{2}/.test(row.published ?? '') ? row.published!.slice(0, 10) : '',
      url,
      title: words(row.title ?? '', `${field}.title`, passage),
      ...(profile.words === 'all' ? { id: row.id } : {}),
      addedAt: row.addedAt,
    }
  })
}

/** Host of a web address, without `www.`; `undefined` for anything that is none. Hosts are ASCII as browsers send them. */
export const hostOf = (url: string | undefined): string | undefined =>
  /^https?:\/\/(?:www\.)?([a-z0-9.-]+\.[a-z0-9-]+)(?::\d+)?(?:[/?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase()

/**
 * An address as it may leave. Only http(s). A path of numbers and of the sections that sites have leads to the page and
 * names nobody; any other word in it may be a person's (a title, an account), and then the site alone is named.
 */
function safeUrl(url: string, { profile, hold }: Passage, field: string): string {
  const host = hostOf(url)
  if (host === undefined) {
    hold(`${field}.url`, 'address')
    return ''
  }
  if (profile.words === 'all') return url
  const [, scheme, rest = ''] = /^(https?):\/\/[^/?#]+([^#]*)/i.exec(url)!
  const [path, query] = rest.split('?') as [string, string | undefined]
  const plain = path.split('/').every((part) => /^\d{0,9}$/.test(part) || sections.has(part.toLowerCase()))
  const asked = query === undefined || /^(?:p|id|a|n)=\d{1,9}$/.test(query)
  if (plain && asked) return `${scheme!.toLowerCase()}://${host}${rest}`
  hold(`${field}.url`, 'address')
  return `${scheme!.toLowerCase()}://${host}/`
}
