// The one name of this site. Data files hand themselves over to it, because a page opened from a folder may not fetch.
// biome-ignore lint/correctness/noUnusedVariables: every other script of the page uses it
const isnad = {
  /** Sums over all events, from data/overview.js. */
  overview: undefined,
  /** Files of events that have arrived, by number. */
  files: new Map(),
  waiting: new Map(),

  begin(overview) {
    isnad.overview = overview
  },
  take(number, events) {
    isnad.files.set(number, events)
    isnad.waiting.get(number)?.(events)
  },
  /** The events of a file; asks for it once. */
  load(number) {
    if (isnad.files.has(number)) return Promise.resolve(isnad.files.get(number))
    return new Promise((resolve, reject) => {
      isnad.waiting.set(number, resolve)
      const script = document.createElement('script')
      script.src = `data/events-${String(number).padStart(4, '0')}.js`
      script.onerror = () => reject(new Error(script.src))
      document.head.append(script)
    })
  },
  /** An element with properties and children; text is never read as markup. */
  make(name, properties = {}, ...children) {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(properties))
      if (key in element && key !== 'list') element[key] = value
      else element.setAttribute(key, value)
    element.append(...children.filter((child) => child !== undefined && child !== null))
    return element
  },
  svg(name, attributes = {}, ...children) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  },
}
