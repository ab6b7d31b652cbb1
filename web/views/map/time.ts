import type { Step } from './address.ts'

/** Stretches of time that the slider goes through. Calendar days in UTC: a day is never moved by a zone. */

const dayMs = 86_400_000
const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const text = (date: Date): string => date.toISOString().slice(0, 10)

/** The first day of the stretch that a day lies in; weeks begin on Saturday, as they do in the region. */
export function beginOf(day: string, step: Step): string {
  if (step === 'year') return `${day.slice(0, 4)}-01-01`
  if (step === 'month') return `${day.slice(0, 7)}-01`
  if (step !== 'week') return day
  const date = at(day)
  return text(new Date(date.getTime() - ((date.getUTCDay() + 1) % 7) * dayMs))
}

/** The first day of the stretch after (or `by` further). */
export function nextOf(begin: string, step: Step, by = 1): string {
  const date = at(begin)
  if (step === 'year') return text(new Date(Date.UTC(date.getUTCFullYear() + by, 0, 1)))
  if (step === 'month') return text(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1)))
  return text(new Date(date.getTime() + by * (step === 'week' ? 7 : 1) * dayMs))
}

/** The last day of a stretch. */
export const lastOf = (begin: string, step: Step): string =>
  text(new Date(at(nextOf(begin, step)).getTime() - dayMs))

/** How many stretches lie between the beginnings of two. */
export function between(first: string, last: string, step: Step): number {
  const [a, b] = [at(first), at(last)]
  const years = b.getUTCFullYear() - a.getUTCFullYear()
  if (step === 'year') return years
  if (step === 'month') return years * 12 + b.getUTCMonth() - a.getUTCMonth()
  return Math.round((b.getTime() - a.getTime()) / dayMs / (step === 'week' ? 7 : 1))
}

/** Both filters and the time shown: the later beginning and the earlier end. */
export function narrowed<F extends { readonly from?: string | undefined; readonly to?: string | undefined }>(
  filter: F,
  step: Step,
  when: string | undefined,
): F {
  if (step === 'all' || when === undefined) return filter
  const begin = beginOf(when, step)
  const end = lastOf(begin, step)
  return {
    ...filter,
    from: filter.from !== undefined && filter.from > begin ? filter.from : begin,
    to: filter.to !== undefined && filter.to < end ? filter.to : end,
  }
}
