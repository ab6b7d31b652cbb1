import { type Declared, decode } from '../decode.ts'
import { pageText } from '../html/article.ts'
import { parsePage } from '../html/dom.ts'
import { factsOf } from '../html/meta.ts'
import { bytesOf, type Item, type Way } from '../item.ts'
import { codePage, damaged, pageWithoutText, tooLarge } from '../problems.ts'
import { charsetIn, remarksOn, reportOf } from '../single.ts'
import { type Facts, grave, type Said, type Taken } from '../taken.ts'

/** A page: its article as text, and what its own metadata say of it, each with the place that says it. */
export async function* takePage(item: Item, way: Way): AsyncGenerator<Taken> {
  const bytes = await bytesOf(item, way.limits.reportBytes)
  if (bytes === undefined) {
    yield { ...grave(tooLarge(item.where, way.limits.reportBytes)), bytes: 0 }
    return
  }
  const decoded = await decodePage(bytes, item)
  if ('problem' in decoded) {
    yield { ...grave(decoded.problem), bytes: bytes.length }
    return
  }
  const page = await readMarkup(decoded.text)
  if (page.text.trim() === '') {
    yield { ...grave(pageWithoutText(item.where)), bytes: bytes.length }
    return
  }
  const { published, publisher, title } = page.facts
  yield reportOf(item, way, {
    fields: {
      text: page.text,
      ...(title === undefined ? {} : { title: title.value }),
      ...(published === undefined ? {} : { published: published.value }),
      ...(publisher === undefined ? {} : { publisher: publisher.value }),
      ...(page.facts.url === undefined ? {} : { url: page.facts.url.value }),
    },
    bytes,
    mediaType: `text/html; charset=${decoded.encoding}`,
    facts: {
      ...page.facts,
      text: { value: page.how, from: page.how === 'article' ? 'readability' : 'body' },
    },
    said: decoded.said,
  })
}

/** Text and facts of a page's markup. */
export async function readMarkup(
  html: string,
): Promise<{ readonly text: string; readonly how: 'article' | 'page'; readonly facts: Facts }> {
  const document = await parsePage(html)
  const facts = factsOf(document)
  const headline = document.querySelector('h1')?.textContent ?? facts.title?.value
  const kept = await pageText(html, document, headline?.replace(/\s+/g, ' ').trim())
  return { ...kept, facts: facts as Facts }
}

type Page =
  | { text: string; encoding: string; said: Said[] }
  | Extract<Awaited<ReturnType<typeof decode>>, { problem: unknown }>

/**
 * A page's bytes as text. A page that is damaged in places is read with U+FFFD there and said to be: pages are cut and
 * patched together from parts, and one bad byte in a menu is no reason to lose the report.
 */
async function decodePage(bytes: Buffer, item: Item): Promise<Page> {
  const declared = [...charsetIn(item.mediaType), ...metaCharset(bytes)]
  const decoded = await decode(bytes, item.where, declared)
  if ('text' in decoded) {
    const said = decoded.guessed ? remarksOn([codePage(item.where, decoded.encoding)]) : []
    return { text: decoded.text, encoding: decoded.encoding, said }
  }
  if (decoded.problem.code !== 'intake.broken-utf8') return decoded
  const text = new TextDecoder('utf-8').decode(bytes)
  const holes = text.split('\ufffd').length - 1
  // Where holes are many it is another character set, and what could be read of it would be nonsense.
  if (holes * 100 > text.length) return decoded
  return { text, encoding: 'utf-8', said: remarksOn([damaged(item.where, holes)]) }
}

/** `<meta charset>` or its older form, in the first bytes of a page. */
function metaCharset(bytes: Buffer): Declared[] {
  const head = bytes.subarray(0, 4096).toString('latin1')
  const charset = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  return charset === undefined ? [] : [{ charset, from: 'meta' }]
}
