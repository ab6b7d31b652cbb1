import type { Text } from '../../text/text.ts'
import type { Report } from '../claim.ts'
import { clutterOf } from './clutter.ts'
import { cutPost } from './glued.ts'
import type { BlockKind } from './kinds.ts'
import { type Line, lineOf } from './lines.ts'

/** A line, or a part of one, with its kind. */
export interface Piece {
  readonly line: Line
  kind: BlockKind
}

const platform =
  /^[a-z]+:\/\/(?:[\w-]+\.)*(?:facebook\.com|fb\.com|x\.com|twitter\.com|t\.me|telegram\.me|instagram\.com|tiktok\.com|threads\.net)\//i
const postTitle = /(?:\bon (?:X|Twitter)\b\s*:|(?:^|\s)Facebook(?:\s|$))/
const postMarks = /(?:Shared with (?:Public|Your)|‎?'s Post(?:\n|$)|\d\s?[AP]M · [A-Z][a-z]{2} \d|Telegram Widget|All reactions:)/

/** Whether a page is a post of a platform: by its address, its title or the platform's own words. */
export const isPost = (report: Report): boolean =>
  platform.test(report.url ?? '') || postTitle.test(report.title ?? '') || postMarks.test(report.text.slice(0, 20_000))

const buttons =
  /^(?:facebook.*|.*'s post|.*'s video|post|conversation|more|reply|replies|retweet(?:ed)?|like[ds]?|undo|follow|following|log in|sign up|show (?:this thread|more|replies)|see (?:more|new posts|translation)|copy link.*|embed tweet|back to top.*|loading seems.*|twitter may be.*|thanks\. twitter.*|translate.*|verified account|telegram widget|telegram|views|reposts?|quotes?|bookmarks?|مشاركه|اعجبني|تعليق|متابعه|تغريده|منشور|عرض الترجمه|المزيد|رد)$/
const account = /^\S?[^@:]{0,60}@[a-z0-9_]{2,30}\s*(?:·.*)?$/
const replyTo = /^(?:replying to|ردا علي)\s*@/
const tags = /^(?:[^\p{L}\p{N}]*#[^\s#]+\s*)+$/u

/**
 * Types the lines of a post. Everything that is not the platform's is the post's own: posts are written without full
 * stops, in short lines. A first text cut off with dots and then told whole is read once.
 */
export function typePost(text: Text, lines: readonly Line[], report: Report): Piece[] {
  const pieces: Piece[] = []
  let over = false
  let begun = false
  let first: string | undefined
  let stranger = false
  const put = (line: Line, from: number, to: number, kind: BlockKind): void => {
    if (to > from) pieces.push({ line: from === line.from && to === line.to ? line : lineOf(text, line.first, line.last, from, to), kind })
  }
  for (const line of lines) {
    const bare = line.text.trim()
    if (over) {
      put(line, line.from, line.to, 'comment')
      continue
    }
    if (account.test(bare)) {
      first ??= bare
      stranger = bare !== first
      put(line, line.from, line.to, 'byline')
      continue
    }
    if (replyTo.test(bare)) {
      stranger = true
      put(line, line.from, line.to, 'comment')
      continue
    }
    if (buttons.test(bare) || (line.words === 0 && !tags.test(line.raw))) {
      put(line, line.from, line.to, 'navigation')
      continue
    }
    if (stranger) {
      put(line, line.from, line.to, 'comment')
      continue
    }
    const clutter = clutterOf(line)
    if (clutter === 'stamp' || clutter === 'share') {
      put(line, line.from, line.to, clutter)
      continue
    }
    const cut = cutPost(text, line.from, line.to, !begun)
    put(line, line.from, cut.from, 'byline')
    if (cut.from > line.from) {
      begun = true
      // What stood above the post's header was the platform's title of it.
      for (const p of pieces) if (p.kind === 'body') p.kind = 'headline'
    }
    put(line, cut.from, cut.to, 'body')
    put(line, cut.to, line.to, 'comment')
    over = cut.over
  }
  titles(pieces, report)
  return pieces
}

/** The platform's title («نص مقطوع... - الحساب») above the post says again what the post says. */
function titles(pieces: readonly Piece[], report: Report): void {
  const own = pieces.filter((p) => p.kind === 'body').map((p) => letters(p.line.text))
  for (const p of pieces) {
    if (p.kind !== 'headline') continue
    const said = letters(p.line.text.replace(/(?:\.\.\.|…).*$/, ''))
    const tail = letters(p.line.text.split(/\s-\s/).at(-1) ?? '')
    if (said.length === 0 || own.some((o) => o.includes(said)) || /(?:\.\.\.|…)/.test(p.line.text)) p.kind = 'repeat'
    else if (tail.length > 0 && letters(report.title ?? '').endsWith(said)) p.kind = 'byline'
  }
}

/** Letters and digits alone. */
export const letters = (s: string): string => s.replace(/[^\p{L}\p{N}]+/gu, '')

/** Only hashtags. */
export const isTags = (line: Line): boolean => tags.test(line.raw)
