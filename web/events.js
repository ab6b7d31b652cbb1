// The list of events.

import { ask } from './api.js'
import { h, ltr, words } from './dom.js'
import { filterForm } from './filters.js'
import { pagedList } from './list.js'
import { counted, day, flags, parties, placesLine, range, saysNothing } from './show.js'
import { emptyState } from './states.js'

const known = ['text', 'type', 'party', 'place', 'from', 'to', 'sort']

export async function eventsView(see) {
  const { say, query, path } = see
  const facets = await ask('/api/facets', see)
  const any = ['', say('page', 'any')]
  const fields = [
    { name: 'text', label: say('page', 'search'), kind: 'text', hint: say('page', 'searchHint') },
    {
      name: 'type',
      label: say('page', 'type'),
      kind: [any, ...facets.types.map(({ type, events }) => [type, `${say('types', type)} (${events})`])],
    },
    { name: 'party', label: say('page', 'party'), kind: [any, ...partyChoices(facets, see)] },
    { name: 'place', label: say('page', 'place'), kind: 'text' },
    { name: 'from', label: say('page', 'from'), kind: 'date' },
    { name: 'to', label: say('page', 'to'), kind: 'date' },
    {
      name: 'sort',
      label: say('page', 'sort'),
      kind: [
        ['', say('page', 'newest')],
        ['oldest', say('page', 'oldest')],
        ['toll', say('page', 'toll')],
        ['tellers', say('page', 'tellers')],
      ],
    },
  ]
  const wanted = new URLSearchParams(
    [...query].filter(([name, value]) => known.includes(name) && value !== ''),
  )
  const filtered = [...wanted.keys()].some((name) => name !== 'sort')
  const empty = filtered
    ? emptyState(say('page', 'noMatch'), h('p', {}, h('a', { href: path }, say('page', 'clear'))))
    : emptyState(
        say('page', 'noEvents'),
        h('p', {}, `${say('page', 'noEventsNext')} `, h('code', { dir: 'ltr' }, 'isnad add FILES…')),
      )
  return [
    h('h1', {}, say('page', 'events')),
    filterForm(fields, { say, query, path, title: say('page', 'filters') }),
    await pagedList({
      path: '/api/events',
      query: wanted,
      item: (event) => eventItem(event, see),
      empty,
      found: say('page', 'eventsFound'),
      see,
    }),
  ]
}

/** Parties by their name in the page's language, most frequent first as the service gives them. */
const partyChoices = ({ parties: list }, { lang, names }) =>
  list.map(({ id, name, events }) => [id, `${(lang === 'ar' && names[id]) || name || id} (${events})`])

function eventItem(event, see) {
  const { say, lang } = see
  const reports = new Set(event.claims.map((claim) => claim.report)).size
  return h(
    'article',
    { class: 'card event' },
    h(
      'h2',
      {},
      h(
        'a',
        { href: `/${lang}/events/${encodeURIComponent(event.id)}` },
        say('types', event.type),
        ' — ',
        placesLine(event.places, see),
      ),
      flags(event, see),
    ),
    h(
      'p',
      { class: 'facts' },
      day(event.time, see),
      event.agents.length > 0 ? h('span', {}, parties(event.agents, see)) : null,
      event.targets.length > 0
        ? h('span', {}, `${say('page', 'whom')}: `, parties(event.targets, see))
        : null,
    ),
    h(
      'p',
      { class: 'facts' },
      event.counts.slice(0, 3).map((count) => figure(count, see)),
      h(
        'span',
        { class: 'soft' },
        `${say('page', 'tellersCount')}: `,
        ltr(event.origins.length),
        ` · ${say('page', 'reports')}: `,
        ltr(reports),
      ),
      event.conflicts.length > 0
        ? h('span', { class: 'flag conflict' }, `${say('page', 'conflicts')}: `, ltr(event.conflicts.length))
        : null,
    ),
  )
}

/** `killed 12 (12–15) civilians`. */
function figure(count, see) {
  const spread = count.low !== count.high
  return h(
    'span',
    { class: 'figure' },
    `${see.say('measures', count.measure)}: `,
    h('strong', {}, ltr(range(count.best, count.best))),
    spread ? [' ', ltr(`(${range(count.low, count.high)})`)] : null,
    saysNothing(count) || count.of === 'people' ? null : [' ', words(counted(count.of, see))],
  )
}
