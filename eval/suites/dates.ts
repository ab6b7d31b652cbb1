import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DateMention, findDates } from '../../src/dates/dates.ts'
import { findNumbers } from '../../src/numbers/numbers.ts'
import { readText } from '../../src/text/text.ts'

/** What one suite gave. `right` of `of` cases; every other case is named in `misses`. */
export interface SuiteResult {
  readonly suite: string
  readonly right: number
  readonly of: number
  readonly rate: number
  readonly misses: readonly { readonly input: string; readonly want: string; readonly got: string }[]
}
interface Case {
  readonly input: string
  readonly published?: string
  /** Values that count as right; a suite that gives a past and a future reading lists both. */
  readonly want: readonly string[]
  /** What of a mention answers the case. */
  readonly got: (mentions: readonly DateMention[]) => readonly string[]
}

const load = (dir: string, file: string) => JSON.parse(readFileSync(join(dir, 'suites', file), 'utf8'))

function run(suite: string, cases: readonly Case[]): SuiteResult {
  const misses: { input: string; want: string; got: string }[] = []
  for (const c of cases) {
    const text = readText(c.input)
    const mentions = findDates(
      text,
      findNumbers(text),
      c.published === undefined ? {} : { published: c.published },
    )
    const got = c.got(mentions)
    if (!c.want.some((w) => got.includes(w)))
      misses.push({
        input: c.input,
        want: c.want.join(' | '),
        got: mentions.map((m) => `${m.first}..${m.last ?? ''} (${m.rule})`).join(' ; '),
      })
  }
  const right = cases.length - misses.length
  return { suite, right, of: cases.length, rate: cases.length === 0 ? 0 : right / cases.length, misses }
}

const nextDay = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00Z`) + 86400000).toISOString().slice(0, 10)
const first = (ms: readonly DateMention[]): readonly string[] =>
  ms.map((m) => m.first).filter((x) => x !== '')
/** Days alone: a time of day is cut off. */
const day = (ms: readonly DateMention[]): readonly string[] => first(ms).map((x) => x.slice(0, 10))

interface Duckling {
  readonly type: 'value' | 'interval'
  readonly value?: string
  readonly from?: string
  readonly to?: string
  readonly grain: string
}

/** Cases of duckling's Time corpus that name a day or something finer; weeks and years are counted apart. */
export function ducklingCases(dir: string): { fine: Case[]; coarse: Case[] } {
  const suite = load(dir, 'duckling-arabic.json')
  const fine: Case[] = []
  const coarse: Case[] = []
  for (const { input, expected } of suite.suites.Time_AR.cases as { input: string; expected: Duckling }[]) {
    const published = suite.reference_time as string
    const base = { input, published }
    const start = (expected.value ?? expected.from!).slice(0, 16)
    if (expected.type === 'interval') {
      // Duckling's end is excluded; what begins "now" begins on the day of reference.
      const days = expected.grain === 'day'
      const from = start.slice(0, 10)
      const end = expected.to!.slice(0, 10)
      const ends = expected.to!.slice(11, 16) === '00:00' && end !== from
      fine.push({
        ...base,
        want: [days ? `${from}..${end}` : `${from}..${ends ? end : nextDay(end)}`],
        got: (ms) =>
          ms.map(
            (m) =>
              `${(m.first || published).slice(0, 10)}..${m.last === null ? '' : nextDay(m.last.slice(0, 10))}`,
          ),
      })
    } else if (expected.grain === 'week' || expected.grain === 'year')
      coarse.push({ ...base, want: [start.slice(0, 10)], got: day })
    else if (expected.grain === 'day')
      fine.push({
        ...base,
        want: [start.slice(0, 10)],
        got: (ms) => first(ms).filter((x) => x.length === 10),
      })
    else fine.push({ ...base, want: [start], got: first })
  }
  return { fine, coarse }
}

interface Microsoft {
  readonly input: string
  readonly reference: string | null
  readonly ignore_resolution: boolean
  readonly expected: readonly { readonly Text: string; readonly Type?: string; readonly Value?: Values }[]
}
type Values = {
  readonly FutureResolution?: Record<string, string>
  readonly PastResolution?: Record<string, string>
}

/** One value of a case: a day, or `first..end` with the end excluded. Both the past and the future reading are right. */
function values(v: Values | undefined): string[] {
  return [v?.PastResolution, v?.FutureResolution].flatMap((r) => {
    if (r?.date !== undefined) return r.date.startsWith('0001') ? [] : [r.date]
    if (r?.startDate !== undefined && r.endDate !== undefined)
      return r.startDate.startsWith('0001') ? [] : [`${r.startDate}..${r.endDate}`]
    return []
  })
}

/** @param ignored the cases that upstream itself marks as not comparing values, instead of those that do */
export function microsoftCases(dir: string, ignored: boolean): Case[] {
  const suite = load(dir, 'ms-recognizers-arabic.json').suites as Record<string, Microsoft[]>
  const cases: Case[] = []
  for (const name of ['DateTime/DateParser', 'DateTime/DatePeriodParser'])
    for (const c of suite[name]!) {
      if (c.ignore_resolution !== ignored) continue
      const want = c.expected.flatMap((e) => values(e.Value))
      if (want.length === 0) continue
      cases.push({
        input: c.input,
        ...(c.reference === null ? {} : { published: c.reference }),
        want,
        // Microsoft writes the end of «from 4 to 22» as the 22nd and of «June» as 1 July: both ends are offered.
        got: (ms) =>
          ms.flatMap((m) =>
            m.last === null || m.first === ''
              ? []
              : m.first === m.last
                ? [m.first]
                : [`${m.first}..${m.last}`, `${m.first}..${nextDay(m.last.slice(0, 10))}`],
          ),
      })
    }
  return cases
}

/** Cases of Microsoft's extractors: the phrase must be found where it stands (our span may be wider by small words). */
export function microsoftSpans(dir: string): Case[] {
  const suite = load(dir, 'ms-recognizers-arabic.json').suites as Record<string, Microsoft[]>
  const cases: Case[] = []
  for (const name of ['DateTime/DateExtractor', 'DateTime/DatePeriodExtractor'])
    for (const c of suite[name]!) {
      const bare = (s: string): string =>
        s
          .replace(/^(?:في|إلى|ما|هذا|يوم|خلال)\s+/, '')
          .replace(/\s+/g, ' ')
          .trim()
      if (c.expected.length === 0)
        cases.push({ input: c.input, want: ['nothing'], got: (ms) => (ms.length === 0 ? ['nothing'] : []) })
      else
        cases.push({
          input: c.input,
          published: '2016-11-07',
          want: [bare(c.expected[0]!.Text)],
          got: (ms) => ms.map((m) => bare(bare(c.input.slice(m.start, m.end)))),
        })
    }
  return cases
}

interface DateParser {
  readonly test: string
  readonly input: string
  readonly args: readonly string[]
  readonly kwargs: Record<string, string>
}
const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const ref = '2015-03-10T12:00'

/** dateparser's own tests, each turned into the value it means; relative ones count from an arbitrary noon. */
export function dateparserCases(dir: string): Case[] {
  const back = (unit: string, n: number): string =>
    unit.startsWith('hour')
      ? new Date(Date.parse(`${ref}Z`) - n * 3600000).toISOString().slice(0, 16)
      : new Date(Date.parse(`${ref}Z`) - n * 86400000).toISOString().slice(0, 10)
  return (load(dir, 'dateparser-arabic.json').cases as DateParser[]).map((c): Case => {
    const all = `${c.args.join(' ')} ${Object.values(c.kwargs).join(' ')}`
    const base = { input: c.input, published: ref }
    const hijri = /datetime\((\d+), (\d+), (\d+), (\d+), (\d+)\)/.exec(all)
    const two = (s: string): string => s.padStart(2, '0')
    if (c.test === 'test_datetime_parsing' && hijri !== null)
      return {
        ...base,
        want: [`${hijri[1]}-${two(hijri[2]!)}-${two(hijri[3]!)}T${two(hijri[4]!)}:${two(hijri[5]!)}`],
        got: first,
      }
    const ago = /"days": (\d+)/.exec(all) ?? /"(\d+) day ago"/.exec(all)
    if (ago !== null) return { ...base, want: [back('day', Number(ago[1]))], got: day }
    const hours = /"ago (\d+) hour"/.exec(all)
    if (hours !== null) return { ...base, want: [back('hour', Number(hours[1]))], got: first }
    if (/"4 year"/.test(all)) return { ...base, want: ['duration'], got: (ms) => ms.map((m) => m.kind) }
    const written = /^(?:"ar", )?"(\d+) (\w+) (\d{4}) (\d\d):(\d\d) (am|pm)"/.exec(c.args[2] ?? '')
    if (written !== null) {
      const hour = (Number(written[4]) % 12) + (written[6] === 'pm' ? 12 : 0)
      return {
        ...base,
        want: [
          `${written[3]}-${two(String(english.indexOf(written[2]!) + 1))}-${two(written[1]!)}T${two(String(hour))}:${written[5]}`,
        ],
        got: first,
      }
    }
    // Splitting, searching and language detection name their dates in the text itself: day, month name, year.
    const days = [...c.input.matchAll(/(\d{1,2}) (يناير|يوليو|مايو)،? (\d{4})/g)].map(
      (m) => `${m[3]}-${two(String({ يناير: 1, مايو: 5, يوليو: 7 }[m[2]!]))}-${two(m[1]!)}`,
    )
    return { ...base, want: [days.join(' ')], got: (ms) => [day(ms).join(' ')] }
  })
}

/** Maha's time cases that have a value; Maha fills what is not said from its reference, so only what is said is compared. */
export function mahaCases(dir: string): Case[] {
  const suite = load(dir, 'maha-arabic.json')
  const cases: Case[] = []
  for (const c of suite.suites.time as {
    test: string
    input: string
    expected: string | (string | null)[] | null
  }[]) {
    if (typeof c.expected !== 'string' || c.test === 'test_hijri_date') continue
    cases.push({ input: c.input, published: '2021-09-01T10:38', want: [c.expected.slice(0, 10)], got: day })
  }
  return cases
}

/**
 * Runs every suite that is there.
 * @param sharedDir the folder that holds `suites/`; where it is absent the answer is empty
 */
export function runDateSuites(sharedDir: string): SuiteResult[] {
  if (!existsSync(join(sharedDir, 'suites'))) return []
  const duckling = ducklingCases(sharedDir)
  return [
    run('duckling time, day or finer', duckling.fine),
    run('duckling time, week and year', duckling.coarse),
    run('Microsoft dates and periods, values compared upstream', microsoftCases(sharedDir, false)),
    run('Microsoft dates and periods, values not compared upstream', microsoftCases(sharedDir, true)),
    run('Microsoft dates and periods, spans', microsoftSpans(sharedDir)),
    run('dateparser', dateparserCases(sharedDir)),
    run('Maha time, the day', mahaCases(sharedDir)),
  ]
}

if (process.argv[1]?.endsWith('eval/suites/dates.ts')) {
  const results = runDateSuites(process.argv[2] ?? '../shared')
  for (const r of results) {
    console.log(`${r.suite}: ${r.right} of ${r.of} (${(100 * r.rate).toFixed(1)}%)`)
    if (process.argv.includes('--misses'))
      for (const m of r.misses) console.log(`   «${m.input}»  want ${m.want}  got ${m.got}`)
  }
}
