// The claims behind an event, each with its sentence, its tellers and how it was read; and links to them.

import { between, h, ltr, words } from './dom.js'
import { chainList, countLine, derivation, flags, notes, reason } from './show.js'

export const section = (id, title, ...content) =>
  h(
    'section',
    { 'aria-labelledby': `${id}-title`, class: id },
    h('h2', { id: `${id}-title` }, title),
    content,
  )

/** Claims are numbered in the order of the event's list; a figure links to the claim that gives it. */
export function claimLink(id, event, text, { say }) {
  const index = event.claims.findIndex((claim) => claim.id === id)
  if (index < 0) return ltr(text)
  return h('a', { href: `#claim-${index + 1}`, title: `${say('page', 'claim')} ${index + 1}` }, ltr(text))
}

export const reportLink = (id, reports, { lang }, claim) => {
  const report = reports.get(id)
  const query = claim === undefined ? '' : `?claim=${encodeURIComponent(claim)}`
  return h(
    'a',
    { href: `/${lang}/reports/${encodeURIComponent(id)}${query}` },
    report?.title || report?.opening ? words(report.title || report.opening) : ltr(id),
  )
}

export const claimNumber = (id, event) => `#${event.claims.findIndex((claim) => claim.id === id) + 1}`

export function claims(view, reports, see) {
  const { say } = see
  const joins = Map.groupBy(view.event.joins, (join) => join.claim)
  const items = view.claims.map((claim) => {
    // Numbered as the event lists them, also where one is missing.
    const number = claimNumber(claim.id, view.event)
    return h(
      'li',
      { class: 'card claim', id: `claim-${number.slice(1)}`, tabindex: -1 },
      h('h3', {}, ltr(number, { class: 'soft' }), ' ', say('types', claim.type), flags(claim, see)),
      sentence(claim, view.sentences[claim.id] ?? ''),
      h(
        'p',
        { class: 'fine' },
        `${say('page', 'inReport')}: `,
        reportLink(claim.report, reports, see, claim.id),
      ),
      claim.counts.length === 0
        ? null
        : h(
            'ul',
            { class: 'plain' },
            claim.counts.map((count) => h('li', {}, countLine(count, see))),
          ),
      h('h4', {}, say('page', 'chain')),
      chainList(claim, see),
      notes(claim.notes, see),
      joined(joins.get(claim.id) ?? [], view.event, see),
      derivation(claim.derivation, see),
    )
  })
  return section(
    'claims',
    say('page', 'claims'),
    h('p', { class: 'fine' }, say('page', 'claimsNote')),
    h('ol', { class: 'stack' }, items),
  )
}

/** The claim's sentence with the word that told of the event. */
function sentence(claim, text) {
  const from = claim.trigger.start - claim.sentence.start
  const to = claim.trigger.end - claim.sentence.start
  const inside = text.slice(from, to) === claim.trigger.quote
  const content = inside
    ? [text.slice(0, from), h('mark', { class: 'trigger' }, claim.trigger.quote), text.slice(to)]
    : [claim.trigger.quote]
  return h('blockquote', { dir: 'auto', lang: 'ar' }, content)
}

function joined(joins, event, see) {
  const { say } = see
  if (joins.length === 0) return null
  return h(
    'details',
    {},
    h('summary', {}, say('page', 'joined')),
    h(
      'ul',
      {},
      joins.map((join) =>
        h(
          'li',
          {},
          claimLink(join.to, event, claimNumber(join.to, event), see),
          ` · ${say('page', 'joinedScore')} `,
          ltr(join.score.toFixed(2)),
          ' · ',
          between(
            join.reasons.map((one) => reason(one, see)),
            see.lang === 'ar' ? '، ' : ', ',
          ),
        ),
      ),
    ),
  )
}
