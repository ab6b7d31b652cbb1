import type { BlockKind } from './kinds.ts'
import type { Line } from './lines.ts'

interface Typed {
  readonly line: Line
  kind: BlockKind
}

const own = (p: Typed): boolean => p.kind === 'body' || p.kind === 'headline' || p.kind === 'caption'
/** So much of a line tells it from nearly every other. */
const head = 24

/**
 * Marks what the page says twice: a line told before, and a line cut short («…») whose whole text stands elsewhere. Of
 * a run of lines told again at the report's head (a platform's preview) the whole telling is kept. Linear: only lines
 * that begin alike are compared, and of many that do each with the first forty.
 */
export function markRepeats(pieces: readonly Typed[]): void {
  const alike = Map.groupBy(pieces.filter(own), ({ line }) => line.opening(head))
  for (const group of alike.values()) if (group.length > 1) markGroup(group)
}

function markGroup(group: readonly Typed[]): void {
  const seen = new Set<string>()
  for (const piece of group) {
    const { line } = piece
    const said = line.letters
    if (line.words < 3 && !(line.words >= 1 && line.cut)) continue
    if (seen.has(said)) {
      piece.kind = 'repeat'
      continue
    }
    seen.add(said)
    if (said.length < head || !(line.cut || said.length >= 48)) continue
    const whole = group
      .slice(0, 40)
      .some((o) => o.line.letters.length > said.length && o.line.letters.startsWith(said) && own(o))
    if (whole) piece.kind = 'repeat'
  }
}
