import type { Lang } from '../problem.ts'
import type { Coded, Comparison, Ours } from './compare.ts'
import { xml } from './xml.ts'

const words = {
  title: ['مقارنة', 'Comparison'],
  matched: ['في الجدولين', 'In both'],
  onlyTheirs: ['في جدول المرمِّز فقط', 'Only in the coder’s table'],
  onlyOurs: ['هنا فقط', 'Only here'],
  theirs: ['عند المرمِّز', 'Theirs'],
  ours: ['هنا', 'Ours'],
  score: ['الدرجة', 'Score'],
  why: ['السبب', 'Why'],
  differ: ['الاختلاف', 'Disagreement'],
} as const

/** A comparison as one page of plain HTML, without scripts. */
export function comparePage(comparison: Comparison, ours: ReadonlyMap<string, Ours>, lang: Lang): string {
  const word = (key: keyof typeof words): string => words[key][lang === 'ar' ? 0 : 1]
  const cell = (text: string): string => `<td dir="auto">${xml(text)}</td>`
  const mine = (id: string): string => {
    const own = ours.get(id)
    return own === undefined ? id : `${own.start} · ${own.type} · ${own.place} · ${own.best ?? '–'} · ${id}`
  }
  const matches = comparison.matches.map(
    (m) =>
      `<tr>${cell(theirsText(m.theirs))}${cell(mine(m.ours))}<td>${m.score}</td>${cell(m.reasons.join(', '))}` +
      `<td>${m.disagreements.map((d) => `<div><b>${d.field}</b> <bdi>${xml(d.theirs)}</bdi> / <bdi>${xml(d.ours)}</bdi></div>`).join('')}</td></tr>`,
  )
  const table = (heads: readonly string[], rows: readonly string[]): string =>
    `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.join('\n')}</table>`
  return (
    `<!doctype html>\n<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${word('title')}</title>` +
    '<style>body{font:1rem/1.5 sans-serif;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3rem .5rem;text-align:start;vertical-align:top}</style></head><body>' +
    `<h1>${word('title')}</h1><h2>${word('matched')}: ${comparison.matches.length}</h2>` +
    table([word('theirs'), word('ours'), word('score'), word('why'), word('differ')], matches) +
    `<h2>${word('onlyTheirs')}: ${comparison.onlyTheirs.length}</h2>` +
    table(
      [word('theirs')],
      comparison.onlyTheirs.map((row) => `<tr>${cell(theirsText(row))}</tr>`),
    ) +
    `<h2>${word('onlyOurs')}: ${comparison.onlyOurs.length}</h2>` +
    table(
      [word('ours')],
      comparison.onlyOurs.map((id) => `<tr>${cell(mine(id))}</tr>`),
    ) +
    '</body></html>\n'
  )
}

/** A coder's row on one line. */
export const theirsText = (row: Coded): string =>
  `${row.start} · ${row.type} · ${row.place} · ${row.best} · ${row.id}`
