import type { Sentence, Text } from '../text/text.ts'
import type { Report } from './claim.ts'
import { isArchive } from './page/clutter.ts'
import type { Block, BlockKind } from './page/kinds.ts'
import { linesOf } from './page/lines.ts'
import { isPost, typePost } from './page/posts.ts'
import { markRepeats } from './page/repeats.ts'
import { typeSite } from './page/site.ts'

export type { Block, BlockKind } from './page/kinds.ts'

/**
 * Types the lines of a page: the report's own text, and what only stands beside it (src/reading/page). Where a platform
 * glued its words to a line, the line gives several blocks. Linear in the page's words.
 */
export function readPage(text: Text, report: Report): Block[] {
  const lines = linesOf(text)
  const pieces = isPost(report) ? typePost(text, lines, report) : typeSite(lines, report)
  markRepeats(pieces)
  let section = 0
  return pieces.map(({ line, kind }, n): Block => {
    const after = pieces[n + 1]
    if (
      kind === 'body' &&
      !line.prose &&
      line.words <= 14 &&
      !line.listed &&
      after?.kind === 'body' &&
      after.line.prose &&
      !line.closed
    )
      section++
    return {
      paragraph: line.paragraph,
      kind,
      from: text.sentenceOf[line.from]!,
      to: text.sentenceOf[line.to - 1]! + 1,
      first: line.from,
      last: line.to,
      section,
      own: isOwn(kind) && !(kind === 'caption' && isArchive(line)),
    }
  })
}

const isOwn = (kind: BlockKind): boolean => kind === 'body' || kind === 'headline' || kind === 'caption'

/** The part of a sentence that lies in a block; undefined where none does, and where it only points at another story. */
export function clip(text: Text, sentence: Sentence, block: Block): Sentence | undefined {
  if (pointsElsewhere(text, sentence)) return undefined
  if (sentence.from >= block.first && sentence.to <= block.last) return sentence
  const from = Math.max(sentence.from, block.first)
  const to = Math.min(sentence.to, block.last)
  if (to <= from) return undefined
  return { ...sentence, from, to, start: text.words[from]!.start, end: text.words[to - 1]!.end }
}

/** «… مدني. اقرأ أيضا: غارات على إدلب. وأضاف …»: a link to another story among the sentences of a paragraph. */
function pointsElsewhere({ words }: Text, { from, to }: Sentence): boolean {
  let first = from
  while (first < to && words[first]!.kind === 'punct') first++
  return to - first > 2 && linkVerbs.has(words[first]!.text) && linkAdverbs.has(words[first + 1]!.text)
}
const linkVerbs: ReadonlySet<string> = new Set(['اقرا', 'شاهد', 'طالع', 'انظر', 'اقراوا', 'شاهدوا'])
const linkAdverbs: ReadonlySet<string> = new Set(['ايضا', 'ايضاً', 'كذلك', 'المزيد'])
