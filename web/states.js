// What a view shows while it has nothing to show.

import { Failure } from './api.js'
import { h, words } from './dom.js'

export const loading = ({ say }) => h('p', { class: 'loading', role: 'status' }, say('page', 'loading'))

/** Nothing here, and what to do about it. */
export const emptyState = (text, ...next) =>
  h('div', { class: 'state' }, h('p', { class: 'big' }, text), next)

/** A failure: what, where, why, what to do; `again` tries once more. */
export function failure(error, { say, lang }, again) {
  const known = error instanceof Failure
  // A fault of the page's own is for the console; the reader is told that it is one.
  if (!known) console.error(error)
  const { what, where, why, next } = known ? error.wording : { what: say('page', 'broken') }
  const line = (name, text) =>
    text === undefined ? null : [h('dt', {}, say('page', name)), h('dd', {}, words(text))]
  return h(
    'div',
    { class: 'state failure', role: 'alert' },
    h('p', { class: 'big' }, what),
    h('dl', {}, line('errorWhere', where), line('errorWhy', why), line('errorNext', next)),
    h(
      'p',
      {},
      known && error.status === 404
        ? h('a', { href: `/${lang}/` }, say('page', 'toEvents'))
        : h('button', { type: 'button', onclick: again }, say('page', 'retry')),
    ),
  )
}
