/** Test sentences carry their expectations inside: ⟦label|words⟧ or ⟦words⟧. Offsets are computed, never typed. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly label: string | undefined
}

/** Takes the marks out of a line and gives their places in what remains. */
export function unmark(line: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const m of line.matchAll(/⟦(?:([^|⟧]*)\|)?([^⟧]*)⟧/g)) {
    text += line.slice(at, m.index)
    marks.push({ start: text.length, end: text.length + m[2]!.length, label: m[1] })
    text += m[2]
    at = m.index + m[0].length
  }
  return { text: text + line.slice(at), marks }
}
