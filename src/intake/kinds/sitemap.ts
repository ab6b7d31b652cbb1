import { decode } from '../decode.ts'
import { bytesOf, type Item, type Way } from '../item.ts'
import { refuseEntities } from '../markup-guard.ts'
import { tooLarge } from '../problems.ts'
import { sitemapNames } from '../problems-kinds.ts'
import { parseSitemap } from '../sitemap.ts'
import { grave, type Taken } from '../taken.ts'

/** A sitemap names pages and tells nothing itself: it is said how many, and how to have them fetched. */
export async function* takeSitemap(item: Item, way: Way): AsyncGenerator<Taken> {
  const bytes = await bytesOf(item, way.limits.wholeBytes)
  if (bytes === undefined) {
    yield { ...grave(tooLarge(item.where, way.limits.wholeBytes)), bytes: 0 }
    return
  }
  const decoded = await decode(bytes, item.where)
  const problem = 'problem' in decoded ? decoded.problem : refuseEntities(decoded.text, item.where)
  if (problem !== undefined || 'problem' in decoded) yield { ...grave(problem!), bytes: bytes.length }
  else {
    const { pages, sitemaps } = parseSitemap(decoded.text)
    yield { ...grave(sitemapNames(item.where, pages.length + sitemaps.length)), bytes: bytes.length }
  }
}
