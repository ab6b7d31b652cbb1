import type { Problem } from '../problem.ts'
import { fold } from '../text/fold.ts'
import type { Item, Way } from './item.ts'
import { columnMissing, noTextColumn } from './problems-kinds.ts'
import { makeReport } from './report.ts'
import { digest } from './single.ts'
import type { Fact, Original, Taken } from './taken.ts'
import { dayIn } from './times.ts'

const fields = ['id', 'text', 'title', 'url', 'publisher', 'published'] as const
type Field = (typeof fields)[number]

/** Heads under which people keep these fields; `--map` goes before them. */
const usual: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'المعرف', 'معرف'],
  text: ['text', 'content', 'body', 'النص', 'نص', 'نص الخبر', 'البيان', 'الخبر', 'المحتوى'],
  title: ['title', 'headline', 'العنوان', 'عنوان الخبر'],
  url: ['url', 'link', 'الرابط', 'رابط'],
  publisher: ['publisher', 'outlet', 'source', 'المصدر', 'الناشر', 'الجهة'],
  published: ['published', 'date', 'publication date', 'التاريخ', 'تاريخ النشر', 'تاريخ'],
}

/** Which column fills which field. */
export type Columns = ReadonlyMap<Field, { readonly at: number; readonly head: string }>

const key = (head: string): string =>
  fold(head)
    .text.trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

/** The columns of a table by its heads: those that `--map` names, else the usual ones. A Problem where none holds the text. */
export function columnsOf(
  heads: readonly string[],
  map: ReadonlyMap<string, string>,
  where: string,
): Columns | Problem {
  const at = new Map<string, number>()
  for (const [n, head] of heads.entries()) if (!at.has(key(head))) at.set(key(head), n)
  const columns = new Map<Field, { at: number; head: string }>()
  for (const field of fields) {
    const asked = map.get(field)
    if (asked !== undefined && !at.has(key(asked))) return columnMissing(where, asked, heads)
    const found = (asked === undefined ? usual[field] : [asked]).map((name) => at.get(key(name)))
    const n = found.find((one) => one !== undefined)
    if (n !== undefined) columns.set(field, { at: n, head: heads[n]! })
  }
  return columns.has('text') ? columns : noTextColumn(where, heads)
}

/** A table's row as a report. Its id is made of what it says, so that a table sorted anew adds nothing twice. */
export function takeCells(
  cells: readonly string[],
  columns: Columns,
  stem: string,
  original: Omit<Original, 'facts'>,
  way: Way,
  item: Item,
): Omit<Taken, 'bytes'> {
  const { where } = original
  const value = (field: Field): string => cells[columns.get(field)?.at ?? -1]?.trim() ?? ''
  if (cells.every((cell) => cell.trim() === '')) return { said: [], left: { code: 'empty-row', where } }
  const text = cells[columns.get('text')!.at] ?? ''
  if (text.trim() === '') return { said: [], left: { code: 'no-words', where } }
  const own = value('id') || digest([text, value('published'), value('url')].join('\n'))
  const row = Object.fromEntries(fields.map((field) => [field, value(field)]))
  if (way.dayOrder !== undefined) row.published = dayIn(row.published!, way.dayOrder) ?? row.published!
  const { report, said } = makeReport(
    { ...row, id: `${stem}/${own}`, text },
    where,
    way.limits,
    way.published,
  )
  if (report === undefined) return { said }
  const twice = way.seen.check(report, where)
  if (twice !== undefined) return { said: [...said, twice], ...(twice.grave ? {} : { copy: true }) }
  const facts: Record<string, Fact> = { ...item.facts }
  for (const [field, { head, at }] of columns)
    if (field !== 'text' && value(field) !== '')
      facts[field] = { value: value(field).slice(0, 300), from: `column ${at + 1} «${head.trim()}»` }
  return { report, original: { ...original, facts }, version: digest(text), said }
}
