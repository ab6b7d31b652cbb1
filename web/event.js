// One event: what is known, who says it, where they disagree, and every claim behind it.

import { ask } from './api.js'
import { between, h, ltr, words } from './dom.js'
import { claimLink, claimNumber, claims, reportLink, section } from './event-claims.js'
import { counted, day, flags, parties, placeDetail, placesLine, range, saysNothing } from './show.js'

export async function eventView(see) {
  const { say } = see
  const view = await ask(`/api/events/${encodeURIComponent(see.id)}`, see)
  const { event } = view
  const reports = new Map(view.reports.map((report) => [report.id, report]))
  const title = h('h1', {}, say('types', event.type), ' — ', placesLine(event.places, see), flags(event, see))
  see.setTitle(title.textContent)
  return [
    h(
      'nav',
      { class: 'trail', 'aria-label': say('page', 'events') },
      h('a', { href: `/${see.lang}/` }, say('page', 'events')),
    ),
    title,
    summary(event, see),
    counts(event, see),
    conflicts(event, see),
    origins(event, reports, see),
    claims(view, reports, see),
  ]
}

const row = (term, ...value) => [h('dt', {}, term), h('dd', {}, value)]
const none = ({ say }) => h('span', { class: 'none' }, say('page', 'notSaid'))

function summary(event, see) {
  const { say } = see
  const places = [
    ...new Map(event.places.map((place) => [`${place.role} ${place.id ?? place.quote}`, place])).values(),
  ]
  return h(
    'dl',
    { class: 'summary' },
    row(
      say('page', 'what'),
      say('types', event.type),
      h('div', { class: 'fine' }, `${say('page', 'modality')}: ${say('modalities', event.modality)}`),
    ),
    row(
      say('page', 'when'),
      day(event.time, see),
      h(
        'div',
        { class: 'fine' },
        `${say('page', 'precision')}: ${say('timePrecisions', event.time.precision)} · ${say('timeHows', event.time.how)}`,
      ),
    ),
    row(
      say('page', 'where'),
      places.length === 0 ? none(see) : places.map((place) => h('div', {}, placeDetail(place, see))),
    ),
    row(say('page', 'who'), event.agents.length === 0 ? none(see) : parties(event.agents, see)),
    row(say('page', 'whom'), event.targets.length === 0 ? none(see) : parties(event.targets, see)),
    row(say('page', 'status'), say('statuses', event.status), h('div', { class: 'fine' }, ltr(event.id))),
  )
}

function counts(event, see) {
  const { say } = see
  if (event.counts.length === 0) return null
  const head = ['measure', 'low', 'best', 'high', 'basis'].map((name) =>
    h('th', { scope: 'col' }, say('page', name)),
  )
  const rows = event.counts.map((count) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        say('measures', count.measure),
        saysNothing(count) ? null : [' · ', words(counted(count.of, see))],
      ),
      h('td', {}, ltr(count.low)),
      h('td', {}, h('strong', {}, count.approx ? `${say('page', 'about')} ` : null, ltr(count.best))),
      h('td', {}, count.high === null ? say('page', 'open') : ltr(count.high)),
      h(
        'td',
        {},
        between(
          count.claims.map(({ claim, min, max }) => claimLink(claim, event, range(min, max), see)),
          ' · ',
        ),
      ),
    ),
  )
  return section(
    'counts',
    say('page', 'counts'),
    h(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-labelledby': 'counts-title' },
      h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, rows)),
    ),
  )
}

function origins(event, reports, see) {
  const { say } = see
  const items = event.origins.map((origin) =>
    h(
      'li',
      { class: 'card' },
      h(
        'h3',
        {},
        words(origin.name || say('page', 'unnamed')),
        h('span', { class: 'soft' }, ` · ${say('sourceKinds', origin.kind)}`),
      ),
      h(
        'ul',
        {},
        origin.reports.map((id) => {
          const isCopy = origin.copies.includes(id)
          const publisher = reports.get(id)?.publisher
          return h(
            'li',
            {},
            reportLink(id, reports, see),
            publisher === undefined ? null : [' · ', words(publisher, { class: 'soft' })],
            h(
              'span',
              { class: isCopy ? 'flag copy' : 'flag original' },
              say('page', isCopy ? 'copy' : 'firsthand'),
            ),
          )
        }),
      ),
    ),
  )
  return section(
    'origins',
    say('page', 'origins'),
    h('p', { class: 'fine' }, say('page', 'originsNote')),
    h('ul', { class: 'cards' }, items),
  )
}

/** Each value beside the others, with who says it. */
function conflicts(event, see) {
  const { say } = see
  if (event.conflicts.length === 0) return null
  const names = new Map(event.origins.map((origin) => [origin.id, origin.name]))
  const one = (conflict) =>
    h(
      'div',
      { class: 'conflict' },
      h('h3', {}, say('conflictFields', conflict.field)),
      h(
        'ul',
        { class: 'sides' },
        conflict.values.map(({ value, claims: said, origins: by }) =>
          h(
            'li',
            { class: 'card' },
            h('p', { class: 'big' }, conflictValue(conflict.field, value, see)),
            h(
              'p',
              { class: 'fine' },
              `${say('page', 'saysWho')}: `,
              between(
                by.map((id) => words(names.get(id) ?? id)),
                see.lang === 'ar' ? '، ' : ', ',
              ),
            ),
            h(
              'p',
              { class: 'fine' },
              between(
                said.map((id) => claimLink(id, event, claimNumber(id, event, see), see)),
                ' · ',
              ),
            ),
          ),
        ),
      ),
    )
  return section('conflicts', say('page', 'conflicts'), event.conflicts.map(one))
}

/** A value is a name of the ontology, a party's id, words, or figures. */
function conflictValue(field, value, see) {
  const part = { type: 'types', modality: 'modalities' }[field]
  if (part !== undefined) return see.say(part, value)
  if (/^[\d\s.,:+\-–…/]+$/.test(value)) return ltr(value)
  return words((see.lang === 'ar' && see.names[value]) || value)
}
