import { type Cell, csvMark, csvRow } from '../../../src/export/csv.ts'

/** Charts as files: the picture with its colours in it, and the numbers. Nothing leaves the browser. */

const svgName = 'http://www.w3.org/2000/svg'
/** What the style sheet gives a shape, and a picture of its own must carry. */
const styled = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
  'unicode-bidi',
] as const
const head = 34

/** A copy of a drawn chart that needs no style sheet, with its heading above it and the page's ground behind it. */
export function pictureOf(chart: SVGSVGElement, heading: string): SVGSVGElement {
  const picture = chart.cloneNode(true) as SVGSVGElement
  const originals = [...chart.querySelectorAll('*')]
  for (const [i, copy] of [...picture.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[i]!)
    for (const name of styled) copy.setAttribute(name, style.getPropertyValue(name))
    copy.removeAttribute('class')
  }
  for (const hidden of picture.querySelectorAll('[data-tool]')) hidden.remove()
  const { width, height } = chart.getBoundingClientRect()
  picture.removeAttribute('class')
  picture.setAttribute('xmlns', svgName)
  picture.setAttribute('viewBox', `0 ${-head} ${width} ${height + head}`)
  picture.setAttribute('width', String(width))
  picture.setAttribute('height', String(height + head))
  const page = getComputedStyle(document.body)
  const ground = document.createElementNS(svgName, 'rect')
  for (const [name, value] of [
    ['x', 0],
    ['y', -head],
    ['width', width],
    ['height', height + head],
    ['fill', page.backgroundColor],
  ] as const)
    ground.setAttribute(name, String(value))
  picture.prepend(ground)
  picture.append(headingOf(heading, width, page))
  return picture
}

function headingOf(heading: string, width: number, page: CSSStyleDeclaration): SVGTextElement {
  const text = document.createElementNS(svgName, 'text')
  for (const [name, value] of [
    ['x', page.direction === 'rtl' ? width - 8 : 8],
    ['y', 22 - head],
    ['fill', page.color],
    ['font-family', page.fontFamily],
    ['font-size', '15px'],
    ['font-weight', '600'],
    ['direction', page.direction],
    ['text-anchor', 'start'],
  ] as const)
    text.setAttribute(name, String(value))
  text.textContent = heading
  return text
}

export const svgFile = (picture: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' })

/** Sharp on a screen of twice as many dots, and on paper. */
const dots = 2

/**
 * The picture in dots. It is drawn shape by shape: the policy of the page forbids to load a picture that it made itself.
 * Charts are made of rectangles, lines, paths and texts alone, without transformations.
 */
export function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const [width, height] = [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))]
  canvas.width = Math.round(width * dots)
  canvas.height = Math.round(height * dots)
  const pen = canvas.getContext('2d')!
  pen.scale(dots, dots)
  pen.translate(0, head)
  for (const shape of picture.querySelectorAll('rect, line, path, text')) paint(pen, shape)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('canvas')) : resolve(blob)), 'image/png')
  })
}

function paint(pen: CanvasRenderingContext2D, shape: Element): void {
  const word = (name: string, or = ''): string => shape.getAttribute(name) ?? or
  const size = (name: string): number => Number.parseFloat(word(name, '0')) || 0
  const fill = word('fill', 'none')
  const stroke = word('stroke', 'none')
  const opacity = Number(word('opacity', '1'))
  pen.fillStyle = fill
  pen.strokeStyle = stroke
  pen.lineWidth = size('stroke-width') || 1
  pen.setLineDash(
    word('stroke-dasharray')
      .match(/[\d.]+/g)
      ?.map(Number) ?? [],
  )
  if (shape.tagName === 'text') {
    pen.globalAlpha = opacity
    pen.font = `${word('font-weight', '400')} ${word('font-size', '13px')} ${word('font-family', 'sans-serif')}`
    pen.direction = word('direction') === 'rtl' ? 'rtl' : 'ltr'
    pen.textAlign = ({ middle: 'center', end: 'end' } as const)[word('text-anchor')] ?? 'start'
    pen.fillText(shape.textContent ?? '', size('x'), size('y'))
    return
  }
  const path = pathOf(shape, word, size)
  if (fill !== 'none') {
    pen.globalAlpha = opacity * Number(word('fill-opacity', '1'))
    pen.fill(path)
  }
  if (stroke !== 'none') {
    pen.globalAlpha = opacity * Number(word('stroke-opacity', '1'))
    pen.stroke(path)
  }
}

function pathOf(shape: Element, word: (name: string) => string, size: (name: string) => number): Path2D {
  if (shape.tagName === 'path') return new Path2D(word('d'))
  const path = new Path2D()
  if (shape.tagName === 'line') {
    path.moveTo(size('x1'), size('y1'))
    path.lineTo(size('x2'), size('y2'))
  } else path.roundRect(size('x'), size('y'), size('width'), size('height'), size('rx'))
  return path
}

/** Rows under their heads, as spreadsheets read them. */
export const csvFile = (rows: readonly (readonly Cell[])[]): Blob =>
  new Blob([csvMark, rows.map((row) => `${csvRow(row)}\r\n`).join('')], { type: 'text/csv;charset=utf-8' })

/** Hands a file to the browser, to be kept where the person wants it. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
