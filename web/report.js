// One report: its text as received, and beside it what was read in it. Either side finds the other.

import { ask } from './api.js'
import { h, ltr, outside, quoted, words } from './dom.js'
import { fieldsOf } from './fields.js'
import { markText } from './marks.js'
import { derivation, flags, notes } from './show.js'

export async function reportView(see) {
  const { say, query } = see
  const { report, claims, events } = await ask(`/api/reports/${encodeURIComponent(see.id)}`, see)
  const eventOf = new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event.id])))
  see.setTitle(report.title ?? report.id)
  // One text node: offsets of claims are offsets into it, and no element comes between two letters that join.
  const text = h(
    'div',
    { class: 'received', dir: 'auto', lang: 'ar', id: 'text' },
    document.createTextNode(report.text),
  )
  const groups = claims.map((claim) => claimGroup(claim, eventOf.get(claim.id), see))
  const fields = groups.flatMap((group) => group.fields)
  const wanted = groups.find((group) => group.claim.id === query.get('claim'))
  const panel = h(
    'section',
    { class: 'readings', 'aria-labelledby': 'readings-title' },
    h('h2', { id: 'readings-title' }, say('page', 'readings')),
    claims.length === 0
      ? h('p', { class: 'none' }, say('page', 'noClaims'))
      : [
          h('p', { class: 'fine' }, say('page', CSS.highlights ? 'readingsNote' : 'noHighlights')),
          legend(see),
          h(
            'ol',
            { class: 'groups stack' },
            groups.map((group) => group.element),
          ),
        ],
  )
  const under = h('div', { class: 'under', hidden: true, 'aria-hidden': 'true' })
  see.afterShown(() => markText({ text, fields, under, wanted: wanted?.fields[0] }))
  return [
    h(
      'nav',
      { class: 'trail', 'aria-label': say('page', 'reports') },
      h('a', { href: `/${see.lang}/reports` }, say('page', 'reports')),
    ),
    h('h1', {}, report.title === undefined ? ltr(report.id) : words(report.title)),
    about(report, see),
    h(
      'div',
      { class: 'desk' },
      h(
        'section',
        { class: 'source', 'aria-labelledby': 'text-title' },
        h('h2', { id: 'text-title' }, say('page', 'text')),
        text,
      ),
      panel,
    ),
    under,
  ]
}

/** One claim's fields as buttons; each is a field of `fieldsOf` with its `element`. */
function claimGroup(claim, event, see) {
  const { say, lang } = see
  const fields = fieldsOf(claim, see).map((field) => ({
    ...field,
    element: h(
      'button',
      { type: 'button', class: `reading ${field.kind}`, 'data-kind': field.kind },
      h('span', { class: 'label' }, field.label),
      h('span', { class: 'value' }, field.value),
      field.quote === ''
        ? null
        : h('span', { class: 'said' }, quoted(field.quote, { class: `mark ${field.kind}` })),
    ),
  }))
  const element = h(
    'li',
    { class: 'card', id: `claim-${claim.id}` },
    h(
      'h3',
      {},
      event === undefined
        ? say('types', claim.type)
        : h('a', { href: `/${lang}/events/${encodeURIComponent(event)}` }, say('types', claim.type)),
      flags(claim, see),
    ),
    h(
      'ul',
      { class: 'plain' },
      fields.map((field) => h('li', {}, field.element)),
    ),
    notes(claim.notes, see),
    derivation(claim.derivation, see),
  )
  return { claim, fields, element }
}

/** Each kind of field with the line that marks it, so that colour is never the only sign. */
const legend = ({ say }) =>
  h(
    'details',
    { class: 'legend' },
    h('summary', {}, say('page', 'legend')),
    h(
      'ul',
      {},
      ['trigger', 'agent', 'target', 'place', 'time', 'count', 'chain'].map((kind) =>
        h('li', {}, h('span', { class: `mark ${kind}` }, say('fields', kind))),
      ),
    ),
  )

function about(report, { say }) {
  const moment = (at) => ltr(at.replace('T', ' '))
  const row = (name, value) => [h('dt', {}, say('page', name)), h('dd', {}, value)]
  return h(
    'dl',
    { class: 'about' },
    report.publisher === undefined ? null : row('publisher', words(report.publisher)),
    report.published === undefined ? null : row('published', moment(report.published)),
    report.url === undefined ? null : row('address', outside(report.url)),
    report.retrieved === undefined ? null : row('retrieved', moment(report.retrieved)),
    row('added', moment(report.addedAt)),
    row('original', [
      ltr(report.mediaType),
      ' · ',
      ltr(report.bytes),
      ` ${say('page', 'bytes')}`,
      report.part === undefined ? null : [' · ', ltr(report.part)],
    ]),
    row('fingerprint', h('code', { dir: 'ltr', class: 'hash' }, report.sha256)),
  )
}
