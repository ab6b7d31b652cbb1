import type { Lang } from '../problem.ts'
import type { About, Summary } from './item.ts'
import { say } from './words.ts'

/** What an export says of itself at its end: filter, profile, and what it leaves out. */
export const summaryOf = ({ profile, filter, version }: About, summary: Summary) => ({
  made_by: `Isnad ${version}`,
  profile,
  filter,
  ...(profile === 'full'
    ? { warning: 'Not for publication: names and words of reports are in this file.' }
    : {}),
  events: summary.events,
  held_back: summary.held,
  withheld: summary.withheld,
  not_expressed: summary.unexpressed,
})

const heldWords: Readonly<Record<string, readonly [ar: string, en: string]>> = {
  status: ['أحداث ليست بالحال المطلوبة', 'events that are not of the status asked for'],
  restricted: ['أحداث لا ترويها إلا تقارير مقيّدة', 'events that only restricted reports tell of'],
  'custody-log-of-this-record': ['سجل العهدة لهذا السجل', 'the custody log of this record'],
}

/** The same for a person, a line each. The first line is the number of events. */
export function summaryLines(summary: Summary, lang: Lang): string[] {
  const ar = lang === 'ar'
  const line = (n: number, text: string): string => `${n} × ${text}`
  return [
    ar ? `الأحداث في هذا التصدير: ${summary.events}` : `Events in this export: ${summary.events}`,
    ...Object.entries(summary.held).map(([why, n]) =>
      line(n, `${ar ? 'لم يخرج' : 'held back'}: ${heldWords[why]?.[ar ? 0 : 1] ?? why}`),
    ),
    ...Object.entries(summary.withheld).map(([rule, n]) =>
      line(n, `${ar ? 'حُجب' : 'withheld'}: ${say('rules', rule, lang)}`),
    ),
    ...Object.entries(summary.unexpressed).map(([why, n]) =>
      line(n, `${ar ? 'لا مكان له في هذه الصيغة' : 'no place in this format'}: ${why}`),
    ),
  ]
}
