import { type DomDocument, parsePage } from './dom.ts'
import { textOf } from './text.ts'

/** Elements past which the body extractor is not asked: its work grows faster than the page. */
const mostElements = 30_000

/** Nesting past which it is not asked either: it calls itself for each level. */
const mostDepth = 400

/** A line of so many words is running text, of which menus and cards have none. */
const proseWords = 20

/** Share of the page's running text that an article must hold to stand for the page. */
const enough = 0.5

/**
 * The text that is kept of a page. Readability finds the article; it is believed where it holds at least half of the page's
 * running text, and then headline and article are the text. Else (a live page, short lines only, markup it cannot follow) it is all that a person sees of the page, and reading's own page typing tells the report from what stands around it.
 */
export async function pageText(
  html: string,
  document: DomDocument,
  headline: string | undefined,
): Promise<{ readonly text: string; readonly how: 'article' | 'page' }> {
  const whole = document.body === null ? '' : textOf(document.body)
  const article = await articleText(html, document)
  const prose = article === undefined ? 0 : proseOf(article)
  if (article === undefined || prose === 0 || prose < proseOf(whole) * enough)
    return { text: whole, how: 'page' }
  const first = article.slice(0, article.indexOf('\n') < 0 ? undefined : article.indexOf('\n'))
  const headed = headline === undefined || headline === '' || sameLine(first, headline)
  return { text: headed ? article : `${headline}\n${article}`, how: 'article' }
}

async function articleText(html: string, document: DomDocument): Promise<string | undefined> {
  let elements = 0
  for (const _ of document.querySelectorAll('*')) if (++elements > mostElements) return undefined
  if (elements === 0 || depthOf(document) > mostDepth) return undefined
  const { Readability } = await import('@mozilla/readability')
  // It takes the tree apart, so it gets one of its own.
  const own = await parsePage(html)
  type Argument = ConstructorParameters<typeof Readability<string>>[0]
  try {
    const found = new Readability(own as unknown as Argument, { charThreshold: 140 }).parse()
    if (found?.content == null) return undefined
    const { body } = await parsePage(found.content)
    return body === null ? undefined : textOf(body)
  } catch {
    // Markup that the extractor stumbles over; the whole page is read instead, which loses nothing.
    return undefined
  }
}

function depthOf(document: DomDocument): number {
  let most = 0
  let depth = 0
  let node = document.documentElement as DomDocument['firstChild']
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild
      most = Math.max(most, ++depth)
      continue
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode
      depth--
    }
    node = node?.nextSibling ?? null
  }
  return most
}

const proseOf = (text: string): number =>
  text
    .split('\n')
    .filter((line) => line.split(' ').length >= proseWords)
    .reduce((sum, line) => sum + line.length, 0)

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

const sameLine = (a: string, b: string): boolean => letters(a) === letters(b)
