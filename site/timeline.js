// Events by month, or by year where the months are too many to see.
isnad.timeline = {
  draw(host, months, choose) {
    const dated = months.filter(([month]) => month !== '')
    const undated = months.find(([month]) => month === '')?.[1] ?? 0
    const note = undated === 0 ? '' : `${undated} ${isnad.word('skipped')}`
    if (dated.length === 0) {
      host.replaceChildren(isnad.make('p', { className: 'hint', textContent: note || isnad.word('none') }))
      return
    }
    const bars = isnad.timeline.bars(dated)
    const most = Math.max(...bars.map((bar) => bar.events))
    const list = isnad.make('ol', { className: 'bars' })
    for (const bar of bars) {
      const label = `${bar.name}: ${bar.events}`
      const button = isnad.make('button', {
        type: 'button',
        title: label,
        'aria-label': label,
        disabled: bar.events === 0,
      })
      const fill = isnad.make('span', { className: 'fill' })
      fill.style.blockSize = `${Math.max(bar.events === 0 ? 0 : 2, (bar.events / most) * 100)}%`
      button.append(fill)
      button.addEventListener('click', () => choose(bar.from, bar.to))
      list.append(
        isnad.make('li', {}, button, isnad.make('span', { className: 'name', textContent: bar.mark })),
      )
    }
    host.replaceChildren(list, isnad.make('p', { className: 'hint', textContent: note }))
  },

  /** A bar for every month (or year) from the first to the last, empty ones too: a gap must be seen. */
  bars(dated) {
    const sums = new Map(dated)
    const [first, last] = [dated[0][0], dated.at(-1)[0]]
    const span =
      (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
      Number(last.slice(5)) -
      Number(first.slice(5)) +
      1
    const out = []
    if (span > 48) {
      for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
        let events = 0
        for (const [month, n] of sums) if (month.startsWith(String(year))) events += n
        out.push({ name: `${year}`, mark: `${year}`, events, from: `${year}-01-01`, to: `${year}-12-31` })
      }
      return out
    }
    for (let year = Number(first.slice(0, 4)), month = Number(first.slice(5)), i = 0; i < span; i++) {
      const name = `${year}-${String(month).padStart(2, '0')}`
      out.push({
        name,
        mark: i === 0 || month === 1 ? name : String(month),
        events: sums.get(name) ?? 0,
        from: `${name}-01`,
        to: `${name}-31`,
      })
      month = month === 12 ? 1 : month + 1
      if (month === 1) year++
    }
    return out
  },
}
