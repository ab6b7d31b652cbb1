import type { Text } from '../../text/text.ts'
import type { Report } from '../claim.ts'
import { clutterOf } from './clutter.ts'
import { PostCutter } from './glued.ts'
import type { BlockKind } from './kinds.ts'
import { letters } from './letters.ts'
import { Line } from './lines.ts'

/** A line, or a part of one, with its kind. */
export interface Piece {
  readonly line: Line
  kind: BlockKind
}

const platform =
  /^[a-z]+:\/\/(?:[\w-]+\.)*(?:facebook\.com|fb\.com|x\.com|twitter\.com|t\.me|telegram\.me|instagram\.com|tiktok\.com|threads\.net)\//i
const postTitle = /(?:\bon (?:X|Twitter)\b\s*:|(?:^|\s)Facebook(?:\s|$))/
const postMarks =
  /(?:Shared with (?:Public|Your)|‎?'s Post(?:\n|$)|\d\s?[AP]M · [A-Z][a-z]{2} \d|Telegram Widget|All reactions:)/

/** Whether a page is a post of a platform: by its address, its title or the platform's own words. */
export const isPost = (report: Report): boolean =>
  platform.test(report.url ?? '') ||
  postTitle.test(report.title ?? '') ||
  postMarks.test(report.text.slice(0, 20_000))

const buttons =
  /^(?:facebook.{0,60}|.{0,60}'s post|.{0,60}'s video|post|conversation|more|reply|replies|retweet(?:ed)?|like[ds]?|undo|follow|following|log in|sign up|show (?:this thread|more|replies)|see (?:more|new posts|translation)|copy link.*|embed tweet|back to top.*|loading seems.*|twitter may be.*|thanks\. twitter.*|translate.*|verified account|telegram widget|telegram|views|reposts?|quotes?|bookmarks?|مشاركه|اعجبني|تعليق|متابعه|تغريده|منشور|عرض الترجمه|المزيد|رد)$/
const account = /^\S?[^@:]{0,60}@[a-z0-9_]{2,30}\s*(?:·.{0,12})?$/
const replyTo = /^(?:replying to|ردا علي)\s*@/
const tags = /^(?:[^\p{L}\p{N}]*#[^\s#]+\s*)+$/u

/**
 * Types the lines of a post. Everything that is not the platform's is the post's own: posts are written without full
 * stops, in short lines. A first text cut off with dots and then told whole is read once.
 */
export function typePost(text: Text, lines: readonly Line[], report: Report): Piece[] {
  const pieces: Piece[] = []
  const cutter = new PostCutter(text)
  let first: string | undefined
  let stranger = false
  const put = (line: Line, kind: BlockKind): void => {
    pieces.push({ line, kind })
  }
  for (const line of lines) {
    const bare = line.text.trim()
    if (account.test(bare)) {
      first ??= bare
      stranger = bare !== first
      put(line, 'byline')
    } else if (replyTo.test(bare)) {
      stranger = true
      put(line, 'comment')
    } else if (buttons.test(bare) || (line.words === 0 && !tags.test(line.raw))) put(line, 'navigation')
    else if (stranger) put(line, 'comment')
    else {
      const clutter = line.words <= 14 ? clutterOf(line) : undefined
      if (clutter === 'stamp' || clutter === 'share') {
        put(line, clutter)
        continue
      }
      const before = cutter.begun
      const parts = cutter.parts(line.from, line.to)
      // What stood above the post's header was the platform's title of it.
      if (!before && cutter.begun) for (const p of pieces) if (p.kind === 'body') p.kind = 'headline'
      for (const { from, to, kind } of parts)
        put(parts.length === 1 ? line : new Line(text, line.first, line.last, from, to), kind)
    }
  }
  titles(pieces, report)
  return pieces
}

/** The platform's title («نص مقطوع... - الحساب») above the post says again what the post says. */
function titles(pieces: readonly Piece[], report: Report): void {
  const own = pieces.filter((p) => p.kind === 'body').map((p) => p.line.letters)
  for (const p of pieces) {
    if (p.kind !== 'headline') continue
    const said = letters(p.line.text.replace(/(?:\.\.\.|…).*$/, ''))
    const tail = letters(p.line.text.split(/\s-\s/).at(-1) ?? '')
    if (said.length === 0 || own.some((o) => o.includes(said)) || /(?:\.\.\.|…)/.test(p.line.text))
      p.kind = 'repeat'
    else if (tail.length > 0 && letters(report.title ?? '').endsWith(said)) p.kind = 'byline'
  }
}
