import type { Time } from '../app/api.ts'
import { digits, lang, say } from '../app/here.ts'
import { currentSettings } from '../app/settings.ts'
import { Ltr } from './text.tsx'

/** Days as people write them. A calendar date is never converted between zones: moved by an hour it is another date. */

const levant =
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split('|')
const gulf = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|')
const english = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
)

function monthName(month: number): string {
  const { months } = currentSettings()
  if (lang === 'en') return english[month - 1]!
  if (months === 'gulf') return gulf[month - 1]!
  return months === 'both' ? `${levant[month - 1]}/${gulf[month - 1]}` : levant[month - 1]!
}

/** `2031-05-30`, `2031-05` or `2031` in words; anything else as it stands. */
export function inWords(day: string): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(day) ?? []
  if (year === undefined) return digits(day)
  const parts = [date === undefined ? '' : String(Number(date)), month ? monthName(Number(month)) : '', year]
  return digits(parts.filter((part) => part !== '').join(' '))
}

/** Cuts a date to what is known of it. */
const known = (day: string, precision: Time['precision']): string =>
  precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day

/** The first and last day as far as they are known; one where they are the same, none where nothing is known. */
export function daysOf({ start, end, precision }: Time): readonly string[] {
  const days = [start, end].map((day) => (day === null ? '…' : known(day, precision)))
  if (start === null && end === null) return []
  return days[0] === days[1] ? [days[0]!] : days
}

/** One day in the way the person chose; as numbers it runs left to right. */
export const OneDay = ({ day }: { day: string }) => (
  <time dateTime={/^\d{4}/.test(day) ? day : undefined} className="day">
    {currentSettings().months === 'numbers' ? <Ltr>{digits(day)}</Ltr> : <bdi>{inWords(day)}</bdi>}
  </time>
)

/** When: a day, two, or that the reports do not say. */
export function Day({ time }: { time: Time }) {
  const days = daysOf(time)
  if (days.length === 0) return <span className="none">{say('noDate')}</span>
  return (
    <span className="day">
      <OneDay day={days[0]!} />
      {days.length === 2 && (
        <>
          {' – '}
          <OneDay day={days[1]!} />
        </>
      )}
    </span>
  )
}

/** The same as plain text, for titles. */
export const dayText = (time: Time): string =>
  daysOf(time)
    .map(currentSettings().months === 'numbers' ? digits : inWords)
    .join(' – ')
