import type { Map as GlMap } from 'maplibre-gl'
import { families, head, type Palette, shapes } from './symbols.ts'

/** Drawn by the browser, not fetched: pictures in the style's own colours. */
export function drawIcons(map: GlMap, colours: Palette): void {
  for (const family of families)
    map.addImage(family, drawn(shapes[family], colours.family[family], colours.halo), { pixelRatio: 2 })
  map.addImage('head', drawn(head, colours.flow, colours.halo), { pixelRatio: 2 })
  map.addImage('hatch', hatch(colours.shade), { pixelRatio: 2 })
}

const side = 48

function canvas(size: number): CanvasRenderingContext2D {
  const made = document.createElement('canvas')
  made.width = size
  made.height = size
  return made.getContext('2d', { willReadFrequently: true })!
}

function drawn(path: string, fill: string, halo: string): ImageData {
  const context = canvas(side)
  context.scale(side / 28, side / 28)
  context.translate(2, 2)
  const shape = new Path2D(path)
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = halo
  context.stroke(shape)
  context.fillStyle = fill
  context.fill(shape)
  return context.getImageData(0, 0, side, side)
}

/** Stripes that meet at the edges of the square. */
function hatch(colour: string): ImageData {
  const size = 24
  const context = canvas(size)
  context.globalAlpha = 0.45
  context.strokeStyle = colour
  context.lineWidth = 2.5
  for (const shift of [-size, 0, size]) {
    context.beginPath()
    context.moveTo(shift - 2, size + 2)
    context.lineTo(shift + size + 2, -2)
    context.stroke()
  }
  return context.getImageData(0, 0, size, size)
}
