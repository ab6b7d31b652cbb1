import { shared } from './lines.ts'
import type { Piece } from './posts.ts'
import type { Story } from './story.ts'

const open = (p: Piece): boolean => p.kind === 'body' && !p.line.closed && !p.line.listed

/** What is left after the last running text: other stories' headlines, and the words by which the story is filed. */
export function trimTail(pieces: readonly Piece[], story: Story): void {
  const last = pieces.findLastIndex((p, n) => n >= story.start && p.kind === 'body' && p.line.prose)
  if (last < 0) return
  const tail = pieces.slice(last + 1).filter((p) => p.kind === 'body')
  const heads = tail.filter((p) => open(p) && p.line.words >= 5)
  const short = tail.filter((p) => open(p) && p.line.words < 5)
  if (heads.length >= 2 || (heads.length === 1 && shared(heads[0]!.line.stems, pieces[last]!.line.stems) < 2))
    for (const p of tail) if (!p.line.listed) p.kind = 'related'
  for (const p of short) if (p.kind === 'body') p.kind = 'navigation'
}

/**
 * A page that ends in cards, each a headline with an excerpt and perhaps a rubric, has two headlines of five words or
 * more with one paragraph each that say nothing of the title. Headings of a bulletin (a place's name) are shorter.
 */
export function trimCards(pieces: readonly Piece[], story: Story): void {
  if (story.titleAt < 0 || story.titleStems.size < 4) return
  let from = pieces.length
  let cards = 0
  let excerpt = -1
  for (let n = pieces.length - 1; n > Math.max(story.start, story.firstProse); n--) {
    const p = pieces[n]!
    // A card's headline may be known for another story's already.
    if (p.kind !== 'body' && !(p.kind === 'related' && !p.line.prose)) continue
    if (p.line.prose) {
      // Two paragraphs together are a story's text.
      if (excerpt >= 0) break
      excerpt = n
      continue
    }
    if (p.line.words >= 5 && !p.line.closed && !p.line.listed && excerpt >= 0) {
      const text = pieces[excerpt]!.line
      if (shared(p.line.stems, story.titleStems) + shared(text.stems, story.titleStems) >= 2) break
      cards++
      from = n
      excerpt = -1
    } else if (p.line.words >= 5) break
  }
  if (cards >= 2) for (const p of pieces.slice(from)) if (p.kind === 'body') p.kind = 'related'
}
