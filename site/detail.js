// One event with its tellers and reports.
isnad.detail = {
  show(dialog, event) {
    const { make, say, text, word } = isnad
    const close = make('button', { type: 'button', textContent: word('close') })
    close.addEventListener('click', () => dialog.close())
    const facts = [
      ['status', event.status === 'proposed' ? word('proposed') : say('statuses', event.status)],
      [
        'day',
        event.time.start === null
          ? text.day(event.time)
          : `${text.day(event.time)} (${say('timePrecisions', event.time.precision)}${isnad.lang === 'ar' ? '؛' : ';'} ${say('timeHows', event.time.how)})`,
      ],
      [
        'place',
        event.places
          .map(
            (p) =>
              `${say('placeRoles', p.role)} ${text.place(p)} (${say('placePrecisions', p.precision)}${p.km === undefined ? '' : ` ${isnad.ltr(`± ${p.km} km`)}`})`,
          )
          .join(' · '),
      ],
      ['who', text.actors(event.agents)],
      ['whom', text.actors(event.targets)],
      ['figures', event.counts.map(text.count).join(' · ')],
      ['conflicts', event.conflicts.map((field) => say('conflictFields', field)).join(' · ')],
      ['quotes', event.quotes.map((quote) => `«${quote}»`).join(' · ')],
      ['withheld', event.withheld.map((rule) => say('rules', rule)).join(' · ')],
    ].filter(([, value]) => value !== '')
    const list = make('dl')
    for (const [key, value] of facts)
      list.append(make('dt', { textContent: word(key) }), make('dd', { textContent: value, dir: 'auto' }))
    const tellers = make('ul')
    for (const origin of event.origins) {
      const name = (isnad.lang === 'ar' ? origin.arabic : origin.name) || say('sourceKinds', origin.kind)
      tellers.append(
        make('li', {
          textContent: origin.copies === 0 ? name : `${name} (${word('copies')}: ${origin.copies})`,
        }),
      )
    }
    const reports = make('ul')
    for (const { ref, publisher, published, url, title } of event.sources) {
      const item = make(
        'li',
        {},
        make('span', { textContent: [publisher, isnad.ltr(published), title].filter(Boolean).join(' · ') }),
        ' ',
        make('code', { textContent: ref }),
      )
      // Addresses were checked at export; only the web's own schemes become links here.
      if (/^https?:\/\//.test(url))
        item.append(
          ' ',
          make('a', {
            href: url,
            rel: 'noreferrer noopener',
            target: '_blank',
            textContent: url,
            dir: 'ltr',
          }),
        )
      reports.append(item)
    }
    dialog.replaceChildren(
      make('h2', { id: 'detail-title', textContent: say('types', event.type) }),
      make('code', { textContent: event.id }),
      list,
      make('h3', { textContent: word('tellers') }),
      tellers,
      make('h3', { textContent: word('reports') }),
      reports,
      close,
    )
    dialog.showModal()
  },
}
