// A list that is fetched page by page.

import { ask } from './api.js'
import { h, ltr } from './dom.js'
import { failure } from './states.js'

/**
 * Fetches `path?query` and appends each item; a button fetches what follows. `empty` says what to show for no item.
 * Resolves with the first page shown.
 */
export async function pagedList({ path, query, item, empty, found, see }) {
  const { say } = see
  const list = h('ol', { class: 'list stack' })
  const status = h('p', { class: 'found', role: 'status' })
  const foot = h('div', { class: 'foot' })

  async function fetchPage(cursor) {
    const wanted = new URLSearchParams(query)
    if (cursor !== undefined) wanted.set('cursor', cursor)
    const page = await ask(`${path}?${wanted}`, see)
    const first = list.childElementCount
    for (const one of page.items) list.append(h('li', {}, item(one)))
    status.replaceChildren(
      `${found}: `,
      ltr(page.total),
      ...(list.childElementCount < page.total
        ? [` · ${say('page', 'shown')}: `, ltr(list.childElementCount)]
        : []),
    )
    foot.replaceChildren()
    if (page.next !== null) foot.append(moreButton(page.next))
    // The keyboard goes on where the new items begin.
    if (cursor !== undefined) list.children[first]?.querySelector('a')?.focus()
    return page
  }

  function moreButton(cursor) {
    const button = h(
      'button',
      {
        type: 'button',
        onclick: async () => {
          button.disabled = true
          try {
            await fetchPage(cursor)
          } catch (error) {
            foot.replaceChildren(failure(error, see, () => foot.replaceChildren(moreButton(cursor))))
          }
        },
      },
      say('page', 'more'),
    )
    return button
  }

  const page = await fetchPage(undefined)
  return page.total === 0 ? empty : [status, list, foot]
}
