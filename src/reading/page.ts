import { foldForm } from '../text/fold.ts'
import type { Text } from '../text/text.ts'
import type { Report } from './claim.ts'

/** What a line of a page is. Only the report's own lines give claims. */
export type BlockKind =
  | 'headline'
  | 'body'
  | 'caption'
  | 'byline'
  | 'navigation'
  | 'related'
  | 'comment'
  | 'repeat'

export interface Block {
  readonly paragraph: number
  readonly kind: BlockKind
  /** First and last sentence, [from, to). */
  readonly from: number
  readonly to: number
}

const stops = new RegExp(
  `^(?:${[
    'اقرا ايضا',
    'اقرا المزيد',
    'اقرا كذلك',
    'السابق',
    'التالي',
    'اخترنا لك',
    'الاكثر قراءه',
    'الاكثر مشاهده',
    'اخبار ذات صله',
    'مواضيع ذات صله',
    'مقالات ذات صله',
    'قد يعجبك',
    'شاهد ايضا',
    'التعليقات',
    'تعليقات',
    'اترك تعليق',
    'اضف تعليق',
    'الوسوم',
    'وسوم',
    'كلمات مفتاحيه',
    'كلمات دلاليه',
    'مواضيع متعلقه',
    'المزيد من',
    'اخر الاخبار',
    'الاكثر تداولا',
    'ذات صله',
    'مقالات مشابهه',
    'اخبار متعلقه',
    'روابط ذات',
    'موضوعات متعلقه',
    'احدث الاخبار',
    'اقرا في',
    'لمتابعه',
    'حقوق النشر',
    'جميع الحقوق',
    'ارسل لصديق',
    'الاكثر تعليقا',
    'اخر المستجدات',
    'قصص ذات',
    'تابعنا',
    'انضم الي',
    'اشترك',
    'نشره',
    'موضوعات ذات',
    'للمزيد',
    'الخبر السابق',
    'الخبر التالي',
    'related',
    'share',
    'comments',
    'read more',
    'most read',
  ].join('|')})`,
)
const commentHead = /^(?:التعليقات|تعليقات|اترك تعليق|اضف تعليق|comments|الردود|view replies|most relevant)/

interface Line {
  readonly paragraph: number
  readonly from: number
  to: number
  readonly text: string
  readonly words: number
  readonly sentences: number
  /** Ends as prose does. */
  readonly closed: boolean
}

/** Types the lines of a page: the report's own text, and what only stands beside it. Linear in the lines. */
export function readPage(text: Text, report: Report): Block[] {
  const lines: Line[] = []
  for (let s = 0; s < text.sentences.length; ) {
    const { paragraph } = text.sentences[s]!
    let to = s
    while (to < text.sentences.length && text.sentences[to]!.paragraph === paragraph) to++
    const first = text.sentences[s]!
    const last = text.sentences[to - 1]!
    const raw = text.received.slice(first.start, last.end)
    let words = 0
    for (let w = first.from; w < last.to; w++) if (text.words[w]!.kind === 'word') words++
    lines.push({
      paragraph,
      from: s,
      to,
      text: foldForm(raw),
      words,
      sentences: to - s,
      closed: /[.!?؟…»":]\s*$/.test(raw),
    })
    s = to
  }
  const prose = (l: Line): boolean => l.words >= 22 || (l.words >= 9 && l.closed) || l.sentences >= 3
  const title = foldForm(report.title ?? '')
  const kinds: BlockKind[] = lines.map(() => 'body')
  const seen = new Map<string, number>()
  const whole = lines.map((l) => l.text)
  let zone: 'lead' | 'body' | 'related' | 'comment' = 'lead'
  const firstProse = lines.findIndex(prose)
  const titleAt =
    title === ''
      ? -1
      : lines.findIndex((l) => l.words >= 4 && (title.includes(l.text) || l.text.includes(title)))
  lines.forEach((line, n) => {
    if (line.words === 0) {
      kinds[n] = 'navigation'
      return
    }
    if (stops.test(line.text) && line.words <= 8) {
      // Such a word can also head a sidebar in the middle of the text: what looks like prose after it is read again.
      zone = commentHead.test(line.text) ? 'comment' : 'related'
      kinds[n] = 'navigation'
      return
    }
    const earlier = seen.get(line.text)
    if (earlier !== undefined && line.words >= 3) {
      kinds[n] = 'repeat'
      return
    }
    seen.set(line.text, n)
    // A teaser cut off with "..." whose whole text follows.
    const cut = /^(.{20,}?)\s*(?:\.\.\.|…)$/.exec(line.text)
    if (
      cut !== null &&
      whole.some((other, k) => k !== n && other.length > line.text.length && other.startsWith(cut[1]!))
    ) {
      kinds[n] = 'repeat'
      return
    }
    if (zone === 'comment') {
      kinds[n] = 'comment'
      return
    }
    if (zone === 'related') {
      if (!prose(line) || line.words < 14) {
        kinds[n] = 'related'
        return
      }
      zone = 'body'
    }
    if (n === titleAt || (title !== '' && line.words >= 4 && title.includes(line.text))) {
      kinds[n] = 'headline'
      zone = 'body'
      return
    }
    if (/^(?:اعداد|تحرير|كتب|بقلم|المصدر|تصوير|ترجمه)\s*:/.test(line.text) && line.words <= 12) {
      kinds[n] = 'byline'
      return
    }
    if (prose(line)) zone = 'body'
    else if (n < firstProse && headlines(lines, n, firstProse, prose) >= 4 && titleAt > n)
      kinds[n] = 'navigation'
    else if (n < firstProse) kinds[n] = 'headline'
  })
  // A page whose own story is missing: nothing but other stories' headlines.
  const open = lines.filter((l) => l.words >= 4 && !l.closed).length
  if (firstProse < 0 && titleAt < 0 && title !== '' && open >= 6 && !lines.some((l) => shares(l.text, title)))
    kinds.fill('navigation')
  trimTail(lines, kinds, prose)
  return lines.map((l, n) => ({ paragraph: l.paragraph, kind: kinds[n]!, from: l.from, to: l.to }))
}

/** Whether a line says what the title says, in part. */
function shares(line: string, title: string): boolean {
  const words = new Set(title.split(' ').filter((w) => w.length > 3))
  const common = line.split(' ').filter((w) => words.has(w)).length
  return common >= 3
}

/** Length of the run of short open lines around `n`. */
function headlines(lines: readonly Line[], n: number, limit: number, prose: (l: Line) => boolean): number {
  let from = n
  let to = n + 1
  while (from > 0 && !prose(lines[from - 1]!)) from--
  while (to < limit && !prose(lines[to]!)) to++
  return to - from
}

/** Two or more short open lines after the last prose are other stories' headlines. */
function trimTail(lines: readonly Line[], kinds: BlockKind[], prose: (l: Line) => boolean): void {
  const last = lines.findLastIndex((l, n) => kinds[n] === 'body' && prose(l))
  if (last < 0) return
  const tail = lines.map((_, n) => n).filter((n) => n > last && kinds[n] === 'body')
  if (tail.length < 3) return
  const long = tail.filter((n) => lines[n]!.words >= 5 && !lines[n]!.closed).length
  if (long >= 2) for (const n of tail) kinds[n] = 'related'
}
