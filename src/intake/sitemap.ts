import { SaxesParser } from 'saxes'

/** Addresses that a sitemap names: of pages, or, in an index, of further sitemaps. Longest list that is taken: 50,000. */
export interface Sitemap {
  readonly pages: readonly string[]
  readonly sitemaps: readonly string[]
}

/** The bound of the sitemap protocol itself. */
const mostAddresses = 50_000

/** Reads a sitemap; one that is cut off or ill-formed gives what stands before the fault. */
export function parseSitemap(xml: string): Sitemap {
  const pages: string[] = []
  const sitemaps: string[] = []
  const parser = new SaxesParser()
  const path: string[] = []
  let text = ''
  parser.on('opentag', (tag) => {
    path.push(tag.name.replace(/^.*:/, ''))
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('closetag', () => {
    const name = path.pop()
    const list = path.at(-1) === 'sitemap' ? sitemaps : path.at(-1) === 'url' ? pages : undefined
    const address = text.trim()
    if (name === 'loc' && list !== undefined && list.length < mostAddresses && /^https?:\/\//i.test(address))
      list.push(address)
  })
  let failed = false
  parser.on('error', () => {
    failed = true
  })
  for (let at = 0; at < xml.length && !failed; at += 65_536) parser.write(xml.slice(at, at + 65_536))
  return { pages, sitemaps }
}
