// The list of events.
isnad.table = {
  heads: ['day', 'type', 'place', 'who', 'whom', 'figures', 'tellers'],

  begin(host) {
    const { make, word } = isnad
    const row = make(
      'tr',
      {},
      ...isnad.table.heads.map((key) => make('th', { scope: 'col', textContent: word(key) })),
    )
    host.replaceChildren(make('thead', {}, row), make('tbody'))
  },

  add(host, events, open) {
    host.tBodies[0].append(...events.map((event) => isnad.table.row(event, open)))
  },

  row(event, open) {
    const { make, say, text } = isnad
    const button = make('button', {
      type: 'button',
      className: 'link',
      textContent: say('types', event.type),
    })
    button.addEventListener('click', () => open(event))
    const type = make('td', {}, button)
    if (event.modality !== 'reported')
      type.append(make('span', { className: 'tag', textContent: say('modalities', event.modality) }))
    if (event.status === 'proposed')
      type.append(
        make('span', {
          className: 'tag machine',
          textContent: isnad.word('machine'),
          title: isnad.word('proposed'),
        }),
      )
    const cells = [
      make('td', {}, make('bdi', { textContent: text.day(event.time) })),
      type,
      make('td', { textContent: text.places(event) }),
      make('td', { textContent: text.actors(event.agents) }),
      make('td', { textContent: text.actors(event.targets) }),
      make('td', { textContent: text.figures(event) }),
      make('td', { textContent: String(event.origins.length) }),
    ]
    // Where the page is narrow, each cell stands under its own head.
    for (const [i, cell] of cells.entries()) cell.dataset.head = isnad.word(isnad.table.heads[i])
    return make('tr', {}, ...cells)
  },
}
