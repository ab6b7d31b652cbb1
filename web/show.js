// Values of claims and events as words and elements. `see` is what every view is given: the language, its words, the
// names of parties, and addresses of this page.

import { between, h, ltr, quoted, words } from './dom.js'

/** A whole number; digits are Latin in both languages by choice, as in the dates and coordinates beside them. */
const number = (value) => new Intl.NumberFormat('en').format(value)

/** `12`, `20–99`, `20+` (open-ended). */
export const range = (min, max) =>
  max === null ? `${number(min)}+` : max === min ? number(min) : `${number(min)}–${number(max)}`

/** Days as far as they are known: `2031-05-30`, `2031-05`, `2031`, or two days. Never converted between zones. */
export function dayText({ start, end, precision }) {
  if (start === null && end === null) return undefined
  if (start === null || end === null) return `${start ?? '…'} – ${end ?? '…'}`
  if (precision === 'year' && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4)
  if (precision === 'month' && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7)
  return start === end ? start : `${start} – ${end}`
}

export function day(time, { say }) {
  const text = dayText(time)
  return text === undefined
    ? h('span', { class: 'none' }, say('page', 'noDate'))
    : ltr(text, { class: 'day' })
}

/** A place's name in the language of the page: the report's own word in Arabic, the gazetteer's name in English. */
export const placeName = (place, { lang }) => words(lang === 'ar' ? place.quote || place.name : place.name)

/** A party's name in the language of the page; where none is known, the report's own words. */
export function partyName({ id, name, quote }, { lang, names, say }) {
  if (lang === 'en') return words(name || quote || id)
  const general = say('people', id)
  const known = names[id] ?? (general === id ? undefined : general)
  return words(known ?? (/\p{Script=Arabic}/u.test(name) ? name : quote || name || id))
}

/** Each party once, in the order given. */
const once = (actors) => [...new Map(actors.map((actor) => [actor.id || actor.quote, actor])).values()]

export const parties = (actors, see) =>
  between(
    once(actors).map((actor) => {
      // «Civilians (civilians)» says nothing twice.
      const who = actor.who === undefined || actor.who === actor.id ? undefined : see.say('people', actor.who)
      return [
        partyName(actor, see),
        who === undefined ? null : [' ', h('span', { class: 'soft' }, '(', words(who), ')')],
      ]
    }),
    see.lang === 'ar' ? '، ' : ', ',
  )

/** One reason of linking. What the dictionary does not know is shown as linking says it. */
export function reason(text, { say }) {
  const types = /^type (\w+)\/(\w+)/.exec(text)
  if (types !== null) {
    if (types[1] === types[2]) return say('reasons', 'same type')
    return `${say('reasons', 'kindred types')}: ${say('types', types[1])} / ${say('types', types[2])}`
  }
  const exact = say('reasons', text)
  if (exact !== text) return exact
  const number = /\d+/.exec(text)?.[0] ?? ''
  const form = text.replace(number, '#')
  const said = say('reasons', form)
  return said === form ? words(text) : said.replace('#', number)
}

const comma = ({ lang }) => (lang === 'ar' ? '، ' : ', ')

/** Where, with roles, in one line. The same place told by several reports stands once. */
export function placesLine(places, see) {
  const seen = new Map(places.map((place) => [`${place.role} ${place.id ?? place.quote}`, place]))
  if (seen.size === 0) return h('span', { class: 'none' }, see.say('page', 'noPlace'))
  const shown = [...seen.values()].map((place) => [
    place.role === 'at' ? null : `${see.say('placeRoles', place.role)} `,
    placeName(place, see),
  ])
  return between(shown, comma(see))
}

/** Everything known of a place: name, what it is, how exactly it is known, where. */
export function placeDetail(place, see) {
  const { say } = see
  const at = place.lat !== undefined && place.lon !== undefined
  return [
    place.role === 'at' ? null : h('span', { class: 'soft' }, `${say('placeRoles', place.role)} `),
    h('strong', {}, placeName(place, see)),
    see.lang === 'ar' && place.name !== place.quote ? [' ', words(place.name, { class: 'soft' })] : null,
    place.admin1 === undefined ? null : [comma(see), words(place.admin1, { class: 'soft' })],
    place.country === undefined ? null : [comma(see), ltr(place.country, { class: 'soft' })],
    h(
      'div',
      { class: 'fine' },
      place.id === undefined
        ? say('page', 'unresolved')
        : `${say('page', 'precision')}: ${say('placePrecisions', place.precision)}`,
      place.km === undefined
        ? null
        : [`${comma(see)}${say('page', 'within')} `, ltr(number(place.km)), ` ${say('page', 'km')}`],
      at ? [' · ', ltr(`${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`, { class: 'day' })] : null,
      place.id === undefined ? null : [' · ', ltr(place.id)],
    ),
  ]
}

/** Whom a count counts: a word of the dictionary, a party, or as it stands. */
export function counted(of, { say, lang, names }) {
  const known = say('people', of)
  if (known !== of) return known
  return lang === 'ar' ? (names[of] ?? of) : of.replaceAll('-', ' ')
}

/** «Strikes: 4 strikes» says nothing twice. */
export const saysNothing = ({ of, measure }) => of === '' || of === measure

/** `killed: 12 people`, with the parts a breakdown names. */
export function countLine(count, see) {
  const { say } = see
  const of = saysNothing(count) ? null : [' ', words(counted(count.of, see))]
  return [
    `${say('measures', count.measure)}: `,
    count.approx ? `${say('page', 'about')} ` : null,
    ltr(range(count.min, count.max)),
    of,
    count.parts.length === 0
      ? null
      : [
          ' (',
          between(
            count.parts.map((part) => [words(counted(part.of, see)), ' ', ltr(range(part.min, part.max))]),
            comma(see),
          ),
          ')',
        ],
  ]
}

/** One teller: its name where it has one, its kind, and the report's distance from it. */
export function teller(link, { say }) {
  const kind = say('sourceKinds', link.kind)
  return [
    words(link.name || link.quote || kind, { class: 'teller' }),
    h(
      'span',
      { class: 'soft' },
      ` · ${kind}${link.id === undefined && link.kind !== 'unnamed' && link.kind !== 'outlet' ? ` · ${say('page', 'unnamed')}` : ''}`,
    ),
    link.stance === 'distanced' ? h('span', { class: 'flag' }, say('page', 'distanced')) : null,
  ]
}

/** The isnad as a list, outermost teller first. */
export function chainList(claim, see) {
  if (claim.chain.length === 0) return h('p', { class: 'none' }, see.say('page', 'noChain'))
  return h(
    'ol',
    { class: 'chain' },
    claim.chain.map((link) => h('li', {}, teller(link, see))),
  )
}

/** How a claim was read: its rules as a nested list. */
export function derivation(steps, see) {
  const { say } = see
  const item = (step) =>
    h(
      'li',
      {},
      `${say('page', 'rule')} `,
      ltr(step.rule, { class: 'rule' }),
      step.quote === '' ? null : [` ${say('page', 'ruleRead')} `, quoted(step.quote)],
      step.parts.length === 0 ? null : h('ul', {}, step.parts.map(item)),
    )
  return h(
    'details',
    { class: 'derivation' },
    h('summary', {}, say('page', 'derivation')),
    h('p', { class: 'fine' }, say('page', 'derivationNote')),
    h('ul', {}, steps.map(item)),
  )
}

/** Doubts of the reading. */
export function notes(list, see) {
  if (list.length === 0) return null
  return h(
    'div',
    { class: 'notes' },
    h('h4', {}, see.say('page', 'notes')),
    h(
      'ul',
      {},
      list.map((note) =>
        h(
          'li',
          {},
          note.quote === '' ? null : [quoted(note.quote), ' '],
          words(`${note.why} ${note.next}`.trim()),
          ' ',
          ltr(note.code, { class: 'rule' }),
        ),
      ),
    ),
  )
}

/** Marks beside an event's or claim's name where it is anything but reported. */
export const flags = ({ modality }, { say }) =>
  modality === 'reported' ? null : h('span', { class: `flag ${modality}` }, say('modalities', modality))
