import type { LeftCode, Said, Taken } from '../intake/taken.ts'
import type { Lang } from '../problem.ts'
import type { PutOutcome } from '../record/index.ts'
import { table } from './table.ts'

/** What became of everything in one source that the person named. */
interface Counts {
  read: number
  added: number
  copies: number
  refused: number
  left: number
}

/** One refused item with its reason, in the language asked for. */
interface Refusal {
  readonly source: string
  readonly where: string
  readonly code: string
  readonly what: string
  readonly why?: string
  readonly next?: string
}

/** Refused items that are listed one by one; a file of a million bad lines gives its number and these. */
const listed = 10_000

const reasons: Readonly<Record<LeftCode, readonly [en: string, ar: string]>> = {
  'service-message': ['messages of the platform itself', 'رسائل من المنصة نفسها'],
  'no-words': [
    'messages or items without words (pictures and files are listed, not opened)',
    'رسائل أو مواد بلا كلمات (تُذكر الصور والملفات ولا تُفتح)',
  ],
  attachment: ['attachments, listed and not opened', 'مرفقات ذُكرت ولم تُفتح'],
  'not-a-page': [
    'records of archives that are no text: pictures, scripts, requests',
    'سجلات أرشيف ليست نصوصًا: صور وبرامج وطلبات',
  ],
  'empty-row': ['empty rows', 'صفوف فارغة'],
  unchanged: [
    'pages and feeds that have not changed since the last time',
    'صفحات وخلاصات لم تتغير منذ المرة السابقة',
  ],
}

/** Counts an import as it goes and tells it at the end: a table, the reasons, and the same as one JSON value. */
export class Tally {
  readonly #sources = new Map<string, Counts>()
  readonly #left = new Map<LeftCode, number>()
  readonly #refusals: Refusal[] = []
  #refused = 0

  /** Something was taken in, or refused, or passed over. What goes to the record is counted by `put`. */
  took(taken: Taken, lang: Lang): void {
    const counts = this.#of(taken.source)
    if (taken.report !== undefined || taken.copy === true) counts.read++
    if (taken.copy === true) counts.copies++
    if (taken.left !== undefined) {
      counts.left++
      this.#left.set(taken.left.code, (this.#left.get(taken.left.code) ?? 0) + 1)
    }
    if (taken.report !== undefined) return
    for (const said of taken.said) if (said.grave) this.refuse(said, taken.source, lang)
  }

  /** The record answered. */
  put(outcome: PutOutcome, source: string | undefined): void {
    if (outcome === 'added') this.#of(source).added++
    else if (outcome === 'known') this.#of(source).copies++
  }

  /** An item is not in the record, for this reason. */
  refuse({ problem }: Said, source: string | undefined, lang: Lang): void {
    this.#of(source).refused++
    this.#refused++
    if (this.#refusals.length >= listed) return
    const { what, where = source ?? '', why, next } = problem[lang]
    this.#refusals.push({
      source: source ?? where,
      where,
      code: problem.code,
      what,
      ...(why === undefined ? {} : { why }),
      ...(next === undefined ? {} : { next }),
    })
  }

  get total(): Readonly<Counts> {
    const sum = { read: 0, added: 0, copies: 0, refused: 0, left: 0 }
    for (const counts of this.#sources.values())
      for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key]
    return sum
  }

  /** The table, then why things were refused or left. Columns have English heads like every table here. */
  lines(lang: Lang): string[] {
    const row = (name: string, c: Readonly<Counts>): string[] => [
      ...[c.read, c.added, c.copies, c.refused, c.left].map(String),
      name,
    ]
    const rows = [...this.#sources].map(([name, counts]) => row(name, counts))
    if (rows.length > 1) rows.push(row(lang === 'ar' ? 'المجموع' : 'all', this.total))
    const columns = ['READ', 'NEW', 'COPIES', 'REFUSED', 'LEFT', 'SOURCE'].map((head) => ({ head, most: 70 }))
    const lines = rows.length === 0 ? [] : table(columns, rows)
    for (const [code, count] of this.#byCode())
      lines.push(`${lang === 'ar' ? 'رُفض' : 'refused'} ${count}  ${code}`)
    for (const [code, count] of this.#left)
      lines.push(`${lang === 'ar' ? 'تُرك' : 'left'} ${count}  ${reasons[code][lang === 'ar' ? 1 : 0]}`)
    return lines
  }

  /** The same for a script. `refused` lists at most 10,000 items; `refusedInAll` counts all. */
  json(): object {
    return {
      sources: [...this.#sources].map(([source, counts]) => ({ source, ...renamed(counts) })),
      all: renamed(this.total),
      left: Object.fromEntries(this.#left),
      refusedInAll: this.#refused,
      refused: this.#refusals,
    }
  }

  #byCode(): Map<string, number> {
    const codes = new Map<string, number>()
    for (const { code } of this.#refusals) codes.set(code, (codes.get(code) ?? 0) + 1)
    return codes
  }

  #of(source = '-'): Counts {
    let counts = this.#sources.get(source)
    if (counts === undefined) {
      counts = { read: 0, added: 0, copies: 0, refused: 0, left: 0 }
      this.#sources.set(source, counts)
    }
    return counts
  }
}

const renamed = ({ added, ...rest }: Readonly<Counts>) => ({ ...rest, new: added })
