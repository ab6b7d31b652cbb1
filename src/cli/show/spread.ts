import type { Lang } from '../../problem.ts'
import type { SpreadStatus } from '../../stream/nats/index.ts'

/** What each figure of the work is called. In the order in which a report passes them. */
const names: Readonly<Record<keyof SpreadStatus, readonly [en: string, ar: string]>> = {
  unpublished: ['waiting in the outbox', 'في صندوق الصادر'],
  waiting: ['waiting in the stream', 'في المجرى'],
  inFlight: ['with workers', 'عند العمليات العاملة'],
  unread: ['not read yet, all in all', 'لم يُقرأ بعد، جملةً'],
  unlinked: ['read, not linked yet', 'قُرئ ولم يُربط بعد'],
  aside: ['set aside', 'منحّى'],
  readLastMinute: ['read in the last minute', 'قُرئ في الدقيقة الأخيرة'],
  workers: ['workers seen in the last minute', 'عمليات عاملة في الدقيقة الأخيرة'],
}

/** The figures, one a line, number first: the columns then stand whatever the direction of the words. */
export function statusLines(status: SpreadStatus, lang: Lang): string[] {
  const keys = Object.keys(names) as (keyof SpreadStatus)[]
  const figures = keys.map((key) => (status[key] === null ? '?' : String(status[key])))
  const width = Math.max(...figures.map((figure) => figure.length))
  return keys.map((key, n) => `${figures[n]!.padStart(width)}  ${names[key][lang === 'ar' ? 1 : 0]}`)
}
