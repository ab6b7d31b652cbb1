/**
 * Marks in a report's text, by the CSS Custom Highlight API: ranges over one text node, so that fields may overlap and
 * no letter is parted from its neighbour. The list of fields is what the keyboard and screen readers use.
 */

export interface Span {
  readonly start: number
  readonly end: number
}

export const canMark = 'highlights' in CSS

export function rangeOf(node: Text, { start, end }: Span): Range {
  const range = new Range()
  range.setStart(node, Math.min(start, node.length))
  range.setEnd(node, Math.min(end, node.length))
  return range
}

/** Marks spans under a name; a later call with the name takes the place of the former. */
export function mark(name: string, node: Text, spans: readonly Span[], priority = 0): void {
  if (!canMark) return
  const highlight = new Highlight(
    ...spans.filter(({ start, end }) => end > start).map((span) => rangeOf(node, span)),
  )
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

export const unmark = (name: string): void => {
  if (canMark) CSS.highlights.delete(name)
}

/** Where in the text a point of the screen lies. */
export function offsetAt(x: number, y: number, node: Text): number | undefined {
  const place = document.caretPositionFromPoint?.(x, y)
  if (place === null || place === undefined || place.offsetNode !== node) return undefined
  // The caret stands between two letters; the point is on the letter whose box holds it.
  for (const offset of [place.offset, place.offset - 1]) {
    if (offset < 0 || offset >= node.length) continue
    for (const box of rangeOf(node, { start: offset, end: offset + 1 }).getClientRects())
      if (box.left <= x && x <= box.right && box.top <= y && y <= box.bottom) return offset
  }
  return undefined
}

/** The words selected in the text by pointer or keyboard, without the white space around them. */
export function selectedSpan(node: Text): Span | undefined {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const whole = rangeOf(node, { start: 0, end: node.length })
  if (
    range.compareBoundaryPoints(Range.START_TO_END, whole) <= 0 ||
    range.compareBoundaryPoints(Range.END_TO_START, whole) >= 0
  )
    return undefined
  const start = range.startContainer === node ? range.startOffset : 0
  const end = range.endContainer === node ? range.endOffset : node.length
  const words = node.data.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return to > from ? { start: from, end: to } : undefined
}

/** Brings a place of the text into view: inside the text's own box where it scrolls, else in the window. */
export function scrollTo(box: HTMLElement, place: DOMRect): void {
  if (box.scrollHeight > box.clientHeight + 1) {
    const frame = box.getBoundingClientRect()
    if (place.top < frame.top || place.bottom > frame.bottom)
      box.scrollBy({ top: place.top - frame.top - frame.height / 3 })
  } else if (place.top < 0 || place.bottom > window.innerHeight)
    window.scrollBy({ top: place.top - window.innerHeight / 3 })
}
