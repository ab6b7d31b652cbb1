import type { BlockKind } from './kinds.ts'
import type { Line } from './lines.ts'
import { letters } from './posts.ts'

interface Typed {
  readonly line: Line
  kind: BlockKind
}

const own = (p: Typed): boolean => p.kind === 'body' || p.kind === 'headline' || p.kind === 'caption'
/** So much of a line tells it from every other. */
const opening = 24

/**
 * Marks what the page says twice: a line told before, and a line cut short («…») whose whole text stands elsewhere. Of
 * a run of lines told again at the report's head (a platform's preview) the whole telling is kept. Linear: lines are
 * compared through their first letters.
 */
export function markRepeats(pieces: readonly Typed[]): void {
  const seen = new Map<string, Typed>()
  const byOpening = new Map<string, { piece: Typed; said: string }[]>()
  const all = pieces.filter(own).map((piece) => ({ piece, said: letters(piece.line.text) }))
  for (const x of all) {
    if (x.said.length < opening) continue
    const key = x.said.slice(0, opening)
    const list = byOpening.get(key)
    if (list === undefined) byOpening.set(key, [x])
    else if (list.length < 40) list.push(x)
  }
  for (const { piece, said } of all) {
    const { line } = piece
    if (line.words < 3 && !(line.words >= 1 && line.cut)) continue
    if (seen.has(said)) {
      piece.kind = 'repeat'
      continue
    }
    seen.set(said, piece)
    if (said.length < opening) continue
    const whole = byOpening
      .get(said.slice(0, opening))
      ?.some(
        (o) => o.piece !== piece && o.said.length > said.length && o.said.startsWith(said) && own(o.piece),
      )
    if (whole === true && (line.cut || said.length >= 48)) piece.kind = 'repeat'
  }
}
