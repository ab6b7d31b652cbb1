import type { Report } from '../reading/claim.ts'
import { empty } from './decode.ts'
import type { Limits } from './limits.ts'
import { intakeProblem } from './problems.ts'
import type { Said } from './taken.ts'

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
  if (!/\p{Script=Arabic}/u.test(report.text)) said.push({ problem: noArabic(where), grave: true })
  return { report, said }
}

const grave = (problem: Said['problem']): Made => ({ said: [{ problem, grave: true }] })

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

const fieldProblem = (where: string, field: 'id' | 'text') =>
  intakeProblem('intake.no-field', where, {
    what: [`This report has no "${field}"; it was left unread.`, `هذا التقرير بلا "${field}"؛ لم يُقرأ.`],
    why: [`"${field}" must be a string that is not empty.`, `يجب أن يكون "${field}" نصًا غير فارغ.`],
    next: ['Give every report an "id" and a "text".', 'اجعل لكل تقرير "id" و"text".'],
  })

const badId = (where: string) =>
  intakeProblem('intake.bad-id', where, {
    what: ['This report’s "id" cannot be used; it was left unread.', 'معرّف هذا التقرير لا يصلح؛ لم يُقرأ.'],
    why: [
      'It is longer than 500 characters or holds control characters.',
      'هو أطول من 500 حرف أو فيه محارف تحكّم.',
    ],
    next: ['Give the report a plain, short id.', 'أعط التقرير معرّفًا قصيرًا بسيطًا.'],
  })

const ignoredField = (where: string, field: string) =>
  intakeProblem('intake.field-ignored', where, {
    what: [`"${field}" is not a string and was not used.`, `الحقل "${field}" ليس نصًا فلم يُستعمل.`],
    next: ['Nothing is lost: the original is kept as it came.', 'لم يضع شيء: الأصل محفوظ كما ورد.'],
  })

const unclearDay = (where: string, value: string) =>
  intakeProblem('intake.unclear-day', where, {
    what: [
      `"published" is no ISO date: ${JSON.stringify(value.slice(0, 60))}. The report is read without it.`,
      `الحقل "published" ليس تاريخًا بصيغة ISO: ‏${JSON.stringify(value.slice(0, 60))}. قُرئ التقرير من دونه.`,
    ],
    why: [
      'Day and month could be mistaken for each other, and a wrong day is worse than none.',
      'قد يلتبس اليوم بالشهر، ويوم خاطئ أسوأ من لا يوم.',
    ],
    next: [
      'Write it as 2017-10-29 or 2017-10-29T09:00:00+03:00.',
      'اكتبه هكذا: 2017-10-29 أو 2017-10-29T09:00:00+03:00.',
    ],
  })

const cut = (where: string, length: number, units: number) =>
  intakeProblem('intake.text-cut', where, {
    what: [
      `This text is very long; only its first ${units} of ${length} characters are read.`,
      `هذا النص طويل جدًا؛ لا يُقرأ إلا أول ${units} من ${length} حرفًا.`,
    ],
    why: [
      'One report may not keep the others waiting without bound.',
      'لا يجوز لتقرير واحد أن يعطّل سائر التقارير بلا حدّ.',
    ],
    next: [
      'Split it into the reports it holds, or raise the bound with --max-text CHARACTERS.',
      'قسّمه إلى تقاريره، أو ارفع الحد بالخيار ‎--max-text CHARACTERS.',
    ],
  })

const noArabic = (where: string) =>
  intakeProblem('intake.no-arabic', where, {
    what: [
      'This report has no Arabic; it is kept, and nothing was read from it.',
      'لا عربية في هذا التقرير؛ حُفظ ولم يُستخرج منه شيء.',
    ],
    next: [
      'Isnad reads Arabic only. Give the Arabic original.',
      'إسناد يقرأ العربية وحدها. قدّم الأصل العربي.',
    ],
  })
