// Marks in a report's text, by the CSS Custom Highlight API: ranges over one text node, so that fields may overlap and
// no letter is parted from its neighbour. The list of fields is what the keyboard and screen readers use.

/**
 * @param {{text: HTMLElement, fields: readonly any[], under: HTMLElement, wanted: any}} parts `under` shows, on a
 *   narrow screen, what the words under the finger were read as; `wanted` is the field to begin at
 */
export function markText({ text, fields, under, wanted }) {
  const node = text.firstChild
  const spans = fields.filter((field) => field.end > field.start && field.end <= node.length)
  const rangeOf = (field) => {
    const range = new Range()
    range.setStart(node, field.start)
    range.setEnd(node, field.end)
    return range
  }
  const active = CSS.highlights ? new Highlight() : undefined
  if (active !== undefined) {
    for (const [kind, group] of Map.groupBy(spans, (field) => field.kind))
      CSS.highlights.set(`isnad-${kind}`, new Highlight(...group.map(rangeOf)))
    active.priority = 10
    CSS.highlights.set('isnad-active', active)
  }

  function activate(chosen) {
    active?.clear()
    for (const field of fields) field.element.classList.toggle('active', chosen.includes(field))
    for (const field of chosen) if (spans.includes(field)) active?.add(rangeOf(field))
  }
  function showInText(field) {
    activate([field])
    if (!spans.includes(field)) return
    const range = rangeOf(field)
    if (active === undefined) getSelection()?.setBaseAndExtent(node, field.start, node, field.end)
    scrollWithin(text, range.getBoundingClientRect())
  }

  for (const field of fields) {
    field.element.addEventListener('focus', () => showInText(field))
    field.element.addEventListener('click', () => showInText(field))
    field.element.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse') activate([field])
    })
  }

  const at = (event) => {
    const offset = offsetAt(event.clientX, event.clientY, node)
    if (offset === undefined) return []
    const here = spans.filter((field) => field.start <= offset && offset < field.end)
    // The narrowest reading first: a number inside a longer phrase is what is pointed at.
    return here.sort((a, b) => a.end - a.start - (b.end - b.start))
  }
  text.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return
    const here = at(event)
    activate(here)
    text.classList.toggle('pointing', here.length > 0)
  })
  text.addEventListener('pointerleave', () => activate([]))
  text.addEventListener('click', (event) => {
    // Someone who is selecting words to copy is left alone.
    if (getSelection()?.isCollapsed === false) return
    const here = at(event)
    activate(here)
    under.replaceChildren(...here.map((field) => field.element.cloneNode(true)))
    for (const copy of under.children) copy.setAttribute('tabindex', '-1')
    under.hidden = here.length === 0
    if (here[0] !== undefined && !narrow()) here[0].element.scrollIntoView({ block: 'nearest' })
  })

  if (wanted !== undefined) {
    wanted.element.focus({ preventScroll: true })
    wanted.element.scrollIntoView({ block: 'nearest' })
    showInText(wanted)
  }
}

const narrow = () => !window.matchMedia('(min-width: 60rem)').matches

/** Where in the text node a point of the screen lies. */
function offsetAt(x, y, node) {
  const place = document.caretPositionFromPoint?.(x, y) ?? fromRange(document.caretRangeFromPoint?.(x, y))
  if (place === null || place === undefined || place.offsetNode !== node) return undefined
  // The caret stands between two letters; the point is on the letter whose box holds it.
  for (const offset of [place.offset, place.offset - 1]) {
    if (offset < 0 || offset >= node.length) continue
    const range = new Range()
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    for (const box of range.getClientRects())
      if (box.left <= x && x <= box.right && box.top <= y && y <= box.bottom) return offset
  }
  return undefined
}
const fromRange = (range) => range && { offsetNode: range.startContainer, offset: range.startOffset }

/** Brings a place of the text into view: inside the text's own box where it scrolls, else in the window. */
function scrollWithin(box, place) {
  if (box.scrollHeight > box.clientHeight + 1) {
    const frame = box.getBoundingClientRect()
    if (place.top < frame.top || place.bottom > frame.bottom)
      box.scrollBy({ top: place.top - frame.top - frame.height / 3 })
    return
  }
  if (narrow()) return
  if (place.top < 0 || place.bottom > window.innerHeight)
    window.scrollBy({ top: place.top - window.innerHeight / 3 })
}
