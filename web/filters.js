// The filters of the lists: a plain form, so that the address says what is shown and the browser's Back works.

import { h } from './dom.js'

/** A field with its label. `kind`: text, date, or a list of [value, label] to choose from. */
function field({ name, label, kind, hint }, current) {
  const id = `filter-${name}`
  const value = current.get(name) ?? ''
  const input = Array.isArray(kind)
    ? h(
        'select',
        { id, name },
        kind.map(([key, text]) => h('option', { value: key, selected: key === value }, text)),
      )
    : h('input', {
        id,
        name,
        type: kind === 'date' ? 'date' : 'search',
        value,
        dir: kind === 'date' ? 'ltr' : 'auto',
        maxlength: 300,
        autocomplete: 'off',
        'aria-describedby': hint ? `${id}-hint` : null,
      })
  return h(
    'div',
    { class: `field ${name}` },
    h('label', { for: id }, label),
    input,
    hint ? h('small', { id: `${id}-hint` }, hint) : null,
  )
}

/** The form over a list. Empty fields stay out of the address. */
export function filterForm(fields, { say, query, path, title }) {
  const given = fields.filter(({ name }) => query.get(name)).length
  const form = h(
    'form',
    { method: 'get', action: path, role: 'search', 'aria-label': title },
    h(
      'div',
      { class: 'fields' },
      fields.map((one) => field(one, query)),
    ),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit' }, say('page', 'apply')),
      given > 0 ? h('a', { href: path }, say('page', 'clear')) : null,
    ),
  )
  form.addEventListener('submit', () => {
    for (const input of form.elements) if (input.value === '') input.disabled = true
  })
  // Coming back to this page, the fields must work again.
  window.addEventListener('pageshow', () => {
    for (const input of form.elements) input.disabled = false
  })
  // On a phone the list comes first; the form opens on demand, and stays open where it filters.
  const wide = window.matchMedia('(min-width: 48rem)').matches
  return h(
    'details',
    { class: 'filters', open: wide || given > 0 },
    h('summary', {}, title, given > 0 ? h('span', { class: 'badge' }, String(given)) : null),
    form,
  )
}
