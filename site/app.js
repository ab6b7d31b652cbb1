// Filters, and what follows from them: map, timeline, table. Everything is in this folder; nothing is asked of elsewhere.
{
  const { overview, make, word } = isnad
  const at = (id) => document.getElementById(id)
  const state = { text: '', type: '', party: '', from: '', to: '', spot: undefined }
  const page = 50
  /** Rises with every change, so that an older search stops. */
  let turn = 0
  /** Rows that are asked for so far. */
  let wanted = page

  const filtered = () => Object.values(state).some((value) => value !== '' && value !== undefined)

  function matches(event) {
    if (state.type !== '' && event.type !== state.type) return false
    if (state.party !== '' && ![...event.agents, ...event.targets].some((a) => a.id === state.party))
      return false
    if (state.from !== '' || state.to !== '') {
      if (event.time.start === null) return false
      if (state.to !== '' && event.time.start > state.to) return false
      if (state.from !== '' && (event.time.end ?? event.time.start) < state.from) return false
    }
    if (
      state.spot !== undefined &&
      !event.places.some((p) => p.lat === state.spot.lat && p.lon === state.spot.lon)
    )
      return false
    return isnad
      .fold(state.text)
      .split(/\s+/)
      .every((part) => isnad.text.search(event).includes(part))
  }

  /** Walks the files in order; unfiltered, it stops when the table is full. */
  async function show() {
    const mine = ++turn
    const table = at('table')
    isnad.table.begin(table)
    const found = []
    let shown = 0
    let searched = 0
    const all = !filtered()
    if (all) draw(overview.spots, overview.months)
    for (let number = 0; number < overview.files; number++) {
      let events
      try {
        events = await isnad.load(number)
      } catch {
        at('sum').textContent = word('broken')
        return
      }
      if (mine !== turn) return
      searched += events.length
      const hits = all ? events : events.filter(matches)
      const room = hits.slice(0, Math.max(0, wanted - shown))
      isnad.table.add(table, room, open)
      shown += room.length
      if (all) {
        if (shown >= wanted) break
      } else {
        found.push(...hits)
        say(found.length, searched)
        // Let the page breathe between files.
        await new Promise((resume) => setTimeout(resume))
        if (mine !== turn) return
      }
    }
    const total = all ? overview.events : found.length
    if (!all) draw(spotsOf(found), monthsOf(found))
    say(total, undefined)
    at('more').hidden = shown >= total
    if (total === 0)
      table.tBodies[0].append(
        make(
          'tr',
          {},
          make('td', {
            colSpan: isnad.table.heads.length,
            textContent: word(overview.events === 0 ? 'noEvents' : 'none'),
          }),
        ),
      )
    document.body.dataset.ready = 'yes'
  }

  function say(total, searched) {
    const progress =
      searched === undefined || searched >= overview.events
        ? ''
        : ` (${word('searched')} ${searched} ${word('of')} ${overview.events})`
    at('sum').textContent = `${word('table')}: ${total}${progress}`
  }

  function spotsOf(events) {
    const spots = new Map()
    for (const event of events) {
      const place = event.places.find((p) => p.lat !== undefined)
      if (place === undefined) continue
      const key = `${place.lat} ${place.lon}`
      const spot = spots.get(key) ?? { ...place, events: 0 }
      spot.events++
      spots.set(key, spot)
    }
    return [...spots.values()]
  }
  function monthsOf(events) {
    const months = new Map()
    for (const event of events) {
      const month = event.time.start?.slice(0, 7) ?? ''
      months.set(month, (months.get(month) ?? 0) + 1)
    }
    return [...months].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  function draw(spots, months) {
    isnad.map.draw(at('map'), spots, (spot) =>
      set({ spot: state.spot?.lat === spot.lat && state.spot?.lon === spot.lon ? undefined : spot }),
    )
    isnad.timeline.draw(at('timeline'), months, (from, to) => set({ from, to }))
  }

  function set(change) {
    Object.assign(state, change)
    wanted = page
    form()
    show()
  }

  function open(event) {
    isnad.detail.show(at('detail'), event)
    history.replaceState(null, '', `#${encodeURIComponent(event.id)}`)
  }

  const input = (key, type) => {
    const field = make('input', { type, name: key, value: state[key] })
    field.addEventListener('change', () => set({ [key]: field.value }))
    return make('label', {}, make('span', { textContent: word(key === 'text' ? 'search' : key) }), field)
  }
  const choice = (key, options) => {
    const field = make(
      'select',
      { name: key },
      make('option', { value: '', textContent: word('any') }),
      ...options,
    )
    field.value = state[key]
    field.addEventListener('change', () => set({ [key]: field.value }))
    return make('label', {}, make('span', { textContent: word(key) }), field)
  }

  function form() {
    const focused = document.activeElement?.name
    const clear = make('button', {
      type: 'button',
      textContent:
        state.spot === undefined ? word('clear') : `${word('clear')} (${isnad.text.place(state.spot)})`,
      disabled: !filtered(),
    })
    clear.addEventListener('click', () =>
      set({ text: '', type: '', party: '', from: '', to: '', spot: undefined }),
    )
    at('filters').replaceChildren(
      input('text', 'search'),
      choice(
        'type',
        overview.types.map(([type, n]) =>
          make('option', { value: type, textContent: `${isnad.say('types', type)} (${n})` }),
        ),
      ),
      choice(
        'party',
        overview.parties.map((p) =>
          make('option', {
            value: p.id,
            textContent: `${isnad.lang === 'ar' ? p.arabic : p.name} (${p.events})`,
          }),
        ),
      ),
      input('from', 'date'),
      input('to', 'date'),
      clear,
    )
    if (focused) at('filters').elements[focused]?.focus()
  }

  function speak(lang) {
    isnad.lang = lang
    document.documentElement.lang = lang
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr'
    document.title = word('title')
    at('title').textContent = word('title')
    at('language').textContent = word('other')
    at('language').lang = lang === 'ar' ? 'en' : 'ar'
    at('map-title').textContent = word('map')
    at('time-title').textContent = word('timeline')
    at('table-title').textContent = word('table')
    at('about-title').textContent = word('about')
    at('more').textContent = word('more')
    at('left-out').replaceChildren(...overview.leftOut[lang].map((line) => make('li', { textContent: line })))
    at('made').textContent =
      `${word('made')} ${overview.about.made_by} · ${word('profile')}: ${overview.about.profile} · ${JSON.stringify(overview.about.filter)}`
    form()
    show()
  }

  at('filters').addEventListener('submit', (event) => event.preventDefault())
  at('language').addEventListener('click', () => speak(isnad.lang === 'ar' ? 'en' : 'ar'))
  at('more').addEventListener('click', () => {
    wanted += page
    show()
  })
  at('detail').addEventListener('close', () =>
    history.replaceState(null, '', location.pathname + location.search),
  )

  speak(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : overview.lang)
}
