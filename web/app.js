// The page: reads its address, shows the frame and the view. Every link is a plain link, so the browser's own history,
// tabs and bookmarks work; there is no state but the address.

import { ask } from './api.js'
import { h } from './dom.js'
import { eventView } from './event.js'
import { eventsView } from './events.js'
import { reportView } from './report.js'
import { reportsView } from './reports.js'
import { failure, loading } from './states.js'
import { speaker } from './words.js'

const [, first, room = 'events', id] = location.pathname.split('/').map((part) => decodeURIComponent(part))
const lang = first === 'en' ? 'en' : 'ar'
const say = speaker(lang)
const view =
  { events: id ? eventView : eventsView, reports: id ? reportView : reportsView }[room || 'events'] ??
  eventsView

const main = h('main', { id: 'content', tabindex: -1 })
let shown = []
const see = {
  lang,
  say,
  id,
  names: {},
  query: new URLSearchParams(location.search),
  path: location.pathname,
  setTitle: (title) => {
    document.title = `${title} · ${say('page', 'name')}`
  },
  afterShown: (work) => shown.push(work),
}

function frame() {
  const link = (to, name) =>
    h(
      'a',
      { href: `/${lang}/${to}`, 'aria-current': (room || 'events') === name ? 'page' : null },
      say('page', name),
    )
  const other = lang === 'ar' ? 'en' : 'ar'
  const there = `/${other}${location.pathname.slice(3) || '/'}${location.search}`
  return [
    h('a', { class: 'skip', href: '#content' }, say('page', 'skip')),
    h(
      'header',
      {},
      h('a', { class: 'name', href: `/${lang}/` }, say('page', 'name')),
      h('span', { class: 'motto' }, say('page', 'motto')),
      h('nav', {}, link('', 'events'), link('reports', 'reports')),
      h('a', { class: 'language', href: there, lang: other, hreflang: other }, say('page', 'otherLanguage')),
    ),
    main,
  ]
}

async function show() {
  shown = []
  main.setAttribute('aria-busy', 'true')
  main.replaceChildren(loading(see))
  try {
    if (lang === 'ar') see.names = (await ask('/api/names', see)).parties
    main.replaceChildren(...[await view(see)].flat(Infinity).filter((part) => part !== null))
    for (const work of shown) work()
    if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView()
  } catch (error) {
    main.replaceChildren(failure(error, see, show))
  }
  main.removeAttribute('aria-busy')
}

see.setTitle(say('page', room || 'events'))
document.body.append(...frame())
await show()
