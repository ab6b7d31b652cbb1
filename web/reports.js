// The list of reports.

import { h, ltr, words } from './dom.js'
import { filterForm } from './filters.js'
import { pagedList } from './list.js'
import { emptyState } from './states.js'

const known = ['text', 'source', 'from', 'to']

export async function reportsView(see) {
  const { say, query, path } = see
  const fields = [
    { name: 'text', label: say('page', 'search'), kind: 'text', hint: say('page', 'searchHint') },
    { name: 'source', label: say('page', 'publisher'), kind: 'text' },
    { name: 'from', label: say('page', 'publishedFrom'), kind: 'date' },
    { name: 'to', label: say('page', 'publishedTo'), kind: 'date' },
  ]
  const wanted = new URLSearchParams(
    [...query].filter(([name, value]) => known.includes(name) && value !== ''),
  )
  const empty =
    [...wanted].length > 0
      ? emptyState(say('page', 'noMatch'), h('p', {}, h('a', { href: path }, say('page', 'clear'))))
      : emptyState(
          say('page', 'noReports'),
          h('p', {}, `${say('page', 'noEventsNext')} `, h('code', { dir: 'ltr' }, 'isnad add FILES…')),
        )
  return [
    h('h1', {}, say('page', 'reports')),
    filterForm(fields, { say, query, path, title: say('page', 'filterReports') }),
    await pagedList({
      path: '/api/reports',
      query: wanted,
      item: (report) => reportItem(report, see),
      empty,
      found: say('page', 'reportsFound'),
      see,
    }),
  ]
}

function reportItem(report, { lang, say }) {
  return h(
    'article',
    { class: 'card' },
    h(
      'h2',
      {},
      h(
        'a',
        { href: `/${lang}/reports/${encodeURIComponent(report.id)}` },
        report.title || report.opening ? words(report.title || report.opening) : ltr(report.id),
      ),
    ),
    h(
      'p',
      { class: 'facts' },
      report.publisher === undefined ? null : words(report.publisher),
      report.published === undefined ? null : ltr(report.published.slice(0, 16).replace('T', ' ')),
      h('span', { class: 'soft' }, `${say('page', 'claims')}: `, ltr(report.claims)),
    ),
  )
}
