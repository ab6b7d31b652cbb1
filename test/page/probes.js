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
  }
}

/** Each left-to-right run as it is written, and as its letters stand on the screen from left to right. */
export function drawn() {
  return [...document.querySelectorAll('main bdi[dir=ltr]')]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const node = element.firstChild
      const letters = [...node.textContent].map((letter, i) => {
        const range = new Range()
        range.setStart(node, i)
        range.setEnd(node, i + 1)
        return { letter, left: range.getBoundingClientRect().left }
      })
      const seen = letters.toSorted((a, b) => a.left - b.left)
      return [node.textContent, seen.map(({ letter }) => letter).join('')]
    })
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

/** Whether the keyboard stands inside the list. */
export function focusInList() {
  return document.activeElement?.closest('.list') !== null
}

/** Pixels of the readings that a scroll box hides. */
export function hiddenReadings() {
  const list = document.querySelector('.groups')
  return list.scrollHeight - list.clientHeight
}

export function sideTops() {
  return [...document.querySelectorAll('.sides > li')].map((side) => side.getBoundingClientRect().top)
}
