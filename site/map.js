// A map of places without tiles or any server: outlines, and a circle for each place.
isnad.map = {
  /** Degrees as units: longitude to the right, latitude up, stretched as at 30 degrees north. */
  x: (lon) => lon * 10,
  y: (lat) => -lat * 11.5,
  box: undefined,

  draw(host, spots, choose) {
    const { svg } = isnad
    const map = isnad.map
    const root = svg('svg', { role: 'img', 'aria-label': isnad.word('map') })
    const path = isnad.borders
      .map((line) => {
        let d = ''
        for (let i = 0; i < line.length; i += 2)
          d += `${i === 0 ? 'M' : 'L'}${(line[i] / 10).toFixed(1)} ${(-line[i + 1] * 0.115).toFixed(1)}`
        return d
      })
      .join('')
    root.append(svg('path', { d: path, class: 'borders' }))
    const circles = svg('g')
    root.append(circles)
    const most = Math.max(1, ...spots.map((s) => s.events))
    const nodes = [...spots]
      .sort((a, b) => b.events - a.events)
      .map((spot) => {
        const name = `${isnad.text.place(spot)} – ${isnad.word('table')}: ${spot.events}`
        const node = svg(
          'circle',
          {
            cx: map.x(spot.lon),
            cy: map.y(spot.lat),
            class: 'spot',
            tabindex: 0,
            role: 'button',
            'aria-label': name,
          },
          svg('title'),
        )
        node.firstChild.textContent = name
        const pick = () => choose(spot)
        node.addEventListener('click', () => map.dragged || pick())
        node.addEventListener('keydown', (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          pick()
        })
        circles.append(node)
        return { node, size: Math.sqrt(spot.events / most) }
      })
    const apply = () => {
      const { x, y, w, h } = map.box
      root.setAttribute('viewBox', `${x} ${y} ${w} ${h}`)
      // Circles and lines keep their size on the screen.
      const unit = w / (root.clientWidth || 800)
      for (const { node, size } of nodes) node.setAttribute('r', (4 + 16 * size) * unit)
      root.style.setProperty('--line', 0.8 * unit)
    }
    const fit = () => {
      map.box = map.fitted(spots)
      apply()
    }
    const zoom = (by, at) => {
      const { x, y, w, h } = map.box
      const cx = at?.x ?? x + w / 2
      const cy = at?.y ?? y + h / 2
      const width = Math.min(1400, Math.max(2, w * by))
      const k = width / w
      map.box = { x: cx - (cx - x) * k, y: cy - (cy - y) * k, w: width, h: h * k }
      apply()
    }
    map.listen(root, zoom, apply)
    const button = (text, label, work) => {
      const made = isnad.make('button', {
        type: 'button',
        textContent: text,
        title: label,
        'aria-label': label,
      })
      made.addEventListener('click', work)
      return made
    }
    host.replaceChildren(
      root,
      isnad.make(
        'div',
        { className: 'zoom' },
        button('+', isnad.word('zoomIn'), () => zoom(0.6)),
        button('−', isnad.word('zoomOut'), () => zoom(1.7)),
        button('⤢', isnad.word('fit'), fit),
      ),
      isnad.make('p', {
        className: 'hint',
        textContent: `${isnad.word('mapHint')} ${isnad.word('borders')}`,
      }),
    )
    if (map.box === undefined) fit()
    else apply()
  },

  /** The smallest view of all places, with room around it, in the shape of the frame. */
  fitted(spots) {
    const { x, y } = isnad.map
    const seen =
      spots.length === 0
        ? [
            { lat: 15, lon: 30 },
            { lat: 38, lon: 60 },
          ]
        : spots
    const xs = seen.map((s) => x(s.lon))
    const ys = seen.map((s) => y(s.lat))
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const w = Math.max((right - left) * 1.15, ((bottom - top) * 1.25 * 5) / 3, 20)
    const h = (w * 3) / 5
    return { x: (left + right) / 2 - w / 2, y: (top + bottom) / 2 - h / 2, w, h }
  },

  listen(root, zoom, apply) {
    const map = isnad.map
    const point = (event) => {
      const frame = root.getBoundingClientRect()
      return {
        x: map.box.x + ((event.clientX - frame.left) / frame.width) * map.box.w,
        y: map.box.y + ((event.clientY - frame.top) / frame.height) * map.box.h,
      }
    }
    root.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return
        event.preventDefault()
        zoom(event.deltaY > 0 ? 1.2 : 0.83, point(event))
      },
      { passive: false },
    )
    let held
    root.addEventListener('pointerdown', (event) => {
      held = { at: point(event), x: event.clientX, y: event.clientY }
      map.dragged = false
    })
    root.addEventListener('pointermove', (event) => {
      if (held === undefined || event.buttons === 0) return
      if (Math.hypot(event.clientX - held.x, event.clientY - held.y) > 4) map.dragged = true
      const now = point(event)
      map.box = { ...map.box, x: map.box.x + held.at.x - now.x, y: map.box.y + held.at.y - now.y }
      apply()
    })
    for (const name of ['pointerup', 'pointerleave']) root.addEventListener(name, () => (held = undefined))
  },
}
