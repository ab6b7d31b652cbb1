// Building the page's elements. Text only ever becomes text nodes: nothing here parses markup.

/**
 * An element: `h('a', { href }, 'text', child)`. Properties that are null, undefined or false are left out; `on…` are
 * listeners. Children may be nested lists; null, undefined and false are left out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  append(element, children)
  return element
}

function append(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    if (Array.isArray(child)) append(parent, child)
    else parent.append(child)
  }
}

/** A date, id, number or coordinate: left to right wherever it stands. */
export const ltr = (text, properties = {}) => h('bdi', { dir: 'ltr', ...properties }, String(text))

/** Words of a report or a name: their own direction, whatever stands around them. */
export const words = (text, properties = {}) => h('bdi', { dir: 'auto', ...properties }, text)

/** Words of a report in quotation marks of the page's language; the marks stand outside the words' own direction. */
export const quoted = (text, properties = {}) => h('q', properties, words(text))

/** An address out of a report, as a link only where it is one of the web: a report may carry `javascript:`. */
export function outside(url) {
  const parsed = URL.parse(url)
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) return ltr(url, { class: 'url' })
  return h('a', { href: parsed.href, rel: 'noopener noreferrer external', class: 'url' }, ltr(url))
}

/** Items with a separator between them. */
export const between = (items, separator) =>
  items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]))
