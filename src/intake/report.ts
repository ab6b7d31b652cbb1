import type { Report } from '../reading/claim.ts'
import { languagesOf } from '../text/language.ts'
import type { Limits } from './limits.ts'
import {
  badId,
  cut,
  empty,
  fieldProblem,
  ignoredField,
  noArabic,
  partlyArabic,
  unclearDay,
} from './problems.ts'
import { grave, type Said } from './taken.ts'

/** A report ready to be read, or none, and what is to be said of it. */
export interface Made {
  readonly report?: Report
  readonly said: readonly Said[]
}

const optional = ['title', 'url', 'publisher', 'published', 'retrieved'] as const

/**
 * A report from the fields of one row (CONTRACT, "Report"). Unknown fields are left aside: the original keeps them.
 * @param published the day to anchor relative dates where the row has none
 */
export function makeReport(
  row: Readonly<Record<string, unknown>>,
  where: string,
  limits: Limits,
  published?: string,
): Made {
  const id = typeof row.id === 'number' && Number.isSafeInteger(row.id) ? String(row.id) : row.id
  if (typeof id !== 'string' || id.trim() === '') return grave(fieldProblem(where, 'id'))
  // An id stands in file names, addresses and terminals; control characters there only serve an attacker.
  if (id.length > 500 || /\p{Cc}/u.test(id)) return grave(badId(where))
  if (typeof row.text !== 'string') return grave(fieldProblem(where, 'text'))
  if (row.text.trim() === '') return grave(empty(where))
  const said: Said[] = []
  const report: { -readonly [K in keyof Report]: Report[K] } = { id, text: row.text }
  for (const name of optional) {
    const value = row[name]
    if (value === undefined || value === null || value === '') continue
    if (typeof value === 'string') report[name] = value
    else said.push({ problem: ignoredField(where, name), grave: false })
  }
  report.published ??= published ?? ''
  if (report.published !== '') {
    const iso = isoTime(report.published)
    if (iso === undefined) {
      said.push({ problem: unclearDay(where, report.published), grave: false })
      report.published = ''
    } else report.published = iso
  }
  if (report.published === '') delete report.published
  if (report.text.length > limits.textUnits) {
    said.push({ problem: cut(where, report.text.length, limits.textUnits), grave: true })
    report.text = cutAt(report.text, limits.textUnits)
  }
  said.push(...onLanguage(report.text, where))
  return { report, said }
}

/** A report without Arabic is kept and said to be unread; of a mixed one the Arabic lines are read. */
function onLanguage(text: string, where: string): Said[] {
  const { arabic, others } = languagesOf(text)
  if (!arabic) return [{ problem: noArabic(where, others), grave: true }]
  return others.length === 0 ? [] : [{ problem: partlyArabic(where, others), grave: false }]
}

/** An ISO date or date-time with a real day; a space for the T is mended. Anything else gives undefined. */
export function isoTime(value: string): string | undefined {
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      value.trim(),
    )
  if (parts === null) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return undefined
  if (Number(parts[4] ?? 0) > 23 || Number(parts[5] ?? 0) > 59) return undefined
  return value.trim().replace(' ', 'T')
}

/** Never half of a surrogate pair. */
function cutAt(text: string, units: number): string {
  const last = text.charCodeAt(units - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units)
}
