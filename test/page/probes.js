// What the tests ask of the page, inside the browser. Each function is sent there by itself: it may use nothing of
// this file but its own argument.

export function frame() {
  return {
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    spill: document.documentElement.scrollWidth - window.innerWidth,
    headings: document.querySelectorAll('h1').length,
    failures: document.querySelectorAll('.failure').length,
    focusable: document.querySelectorAll('main a, main button').length,
  }
}

/** Each left-to-right run as it is written, and as its letters stand on the screen from left to right. */
export function drawn() {
  const letters = /(?=\p{L})\p{Script=Arabic}/u
  const runs = [...document.querySelectorAll('main bdi[dir=ltr]')].filter(
    (element) =>
      element.checkVisibility() &&
      element.children.length === 0 &&
      element.textContent !== '' &&
      !letters.test(element.textContent),
  )
  return runs.map((element) => {
    const written = element.textContent
    const letters = [...element.childNodes].flatMap((node) =>
      [...node.textContent].map((letter, i) => {
        const range = new Range()
        range.setStart(node, i)
        range.setEnd(node, i + 1)
        const { left, top, height } = range.getBoundingClientRect()
        return { letter, left, line: height === 0 ? 0 : Math.round(top / height) }
      }),
    )
    // A long address is broken into lines: each is read by itself.
    const seen = letters.toSorted((a, b) => a.line - b.line || a.left - b.left)
    return [written, seen.map(({ letter }) => letter).join('')]
  })
}

/** Brackets of the text around left-to-right runs: the opening one must stand where its language opens. */
export function brackets() {
  const rtl = document.documentElement.dir === 'rtl'
  const out = []
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  const spots = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility()) continue
    const forced = node.parentElement.closest('[dir=ltr]') !== null
    const own = node.parentElement.closest('[dir=auto]') !== null
    if (own) continue
    for (const [i, letter] of [...node.textContent].entries()) {
      if (letter !== '(' && letter !== ')') continue
      const range = new Range()
      range.setStart(node, i)
      range.setEnd(node, i + 1)
      const box = range.getBoundingClientRect()
      if (box.width > 0)
        spots.push({ letter, forced, x: box.x, y: Math.round(box.y), around: node.parentElement.textContent })
    }
  }
  for (let i = 0; i + 1 < spots.length; i++) {
    const [open, close] = [spots[i], spots[i + 1]]
    if (open.letter !== '(' || close.letter !== ')' || open.y !== close.y) continue
    const leftFirst = open.x < close.x
    out.push([leftFirst === (open.forced || !rtl), open.around])
  }
  return out
}

/** `isnad-place words` for every mark in the text. */
export function marked() {
  return [...CSS.highlights].flatMap(([name, marks]) =>
    [...marks].map((range) => `${name} ${range.toString()}`),
  )
}

/** The middle of the first line of some words of the text, on the screen. */
export function middleOf(words) {
  const text = document.querySelector('.received')
  const node = text.firstChild
  const start = node.textContent.indexOf(words)
  const range = new Range()
  range.setStart(node, start)
  range.setEnd(node, start + words.length)
  text.scrollIntoView()
  const { x, y, width, height } = range.getClientRects()[0]
  return { x: x + width / 2, y: y + height / 2 }
}

export function textNodes() {
  return document.querySelector('.received').childNodes.length
}

/** Pixels of the readings that a scroll box hides. */
export function hiddenReadings() {
  const list = document.querySelector('.groups')
  return list.scrollHeight - list.clientHeight
}

export function sideTops() {
  return [...document.querySelectorAll('.side')].map((side) => side.getBoundingClientRect().top)
}

export function scrollList() {
  document.querySelector('.paged').scrollBy(0, 3000)
}

/** Selects some words of the text, as one does with the pointer. */
export function select(words) {
  const node = document.querySelector('.received').firstChild
  const start = node.textContent.indexOf(words)
  getSelection().setBaseAndExtent(node, start, node, start + words.length)
}

/** Words of Arabic that are forced to run from left to right: none may be. */
export function mirrored() {
  const forced = [...document.querySelectorAll('*')].filter(
    (element) => getComputedStyle(element).unicodeBidi === 'isolate-override',
  )
  return forced
    .map((element) => element.textContent)
    .filter((text) => /(?=\p{L})\p{Script=Arabic}/u.test(text))
}

/** A browser that has no graphics card to draw with: runs before the page. */
export function withoutGraphics() {
  const own = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : own.call(this, kind, ...rest)
  }
}

/** Numbers of charts whose digits do not stand from left to right. */
export function mirroredNumbers() {
  return [...document.querySelectorAll('.plot text')]
    .filter((text) => /^[\d٠-٩.,٬٫:–+-]+$/.test(text.textContent))
    .filter((text) => {
      const at = [...text.textContent].map((_, i) => text.getStartPositionOfChar(i).x)
      return at.some((x, i) => i > 0 && x <= at[i - 1])
    })
    .map((text) => text.textContent)
}

/** Middles of the bars of the first lane of a chart, by the bucket that each is of. */
export function bars() {
  return [...document.querySelectorAll('.plot [data-go]')].map((bar) => {
    const { x, width, y, height } = bar.getBoundingClientRect()
    return { go: bar.getAttribute('data-go'), x: x + width / 2, y: y + height / 2, width }
  })
}

/** The rows of the first open table behind a chart, as text. */
export function behind() {
  return [...document.querySelectorAll('.behind tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  )
}

/** Texts of charts that reach out of their picture. */
export function cutOff() {
  return [...document.querySelectorAll('.plot text')]
    .filter((text) => {
      const box = text.getBoundingClientRect()
      const all = text.closest('svg').getBoundingClientRect()
      return box.left < all.left - 1 || box.right > all.right + 1
    })
    .map((text) => text.textContent)
}

/** The map has the user's own tiles, and all of them are drawn. */
export function ownTiles() {
  return document.querySelector('.map-canvas[data-tiles=own][data-drawn]') !== null
}
