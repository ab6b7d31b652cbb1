import type { Lang } from '../../problem.ts'
import type { Claim, Note, Report, Step } from '../../reading/claim.ts'
import { sayingsOf } from '../../reading/rules/all.ts'
import { clean, quoted } from '../terminal.ts'
import { figure, when } from './claims.ts'

/** A derivation as indented lines: the rule, the words it read, what the rule claims, the steps it rests on. */
export const stepLines = (step: Step, lang: Lang, depth = 0): string[] => [
  `${'  '.repeat(depth)}${[step.rule, found(step), claimed(step.rule, lang)].filter(Boolean).join('  ')}`,
  ...step.parts.flatMap((part) => stepLines(part, lang, depth + 1)),
]

/** The words a step read; where it rests on none, what it found: a country, another place, a distance. */
const found = ({ quote, about }: Step): string =>
  [quote === '' ? '' : quoted(quote, 80), about === undefined ? '' : `(${clean(about)})`]
    .filter(Boolean)
    .join(' ')

/** The sentences of a step's rules, the outermost first. */
const claimed = (rule: string, lang: Lang): string =>
  sayingsOf(rule)
    .map((saying) => saying[lang])
    .join(' ')

const noteLine = (note: Note, lang: Lang): string =>
  `${note.code}  ${quoted(note.quote)}  ${[claimed(note.code, lang), inLanguage(note.why, lang), inLanguage(note.next, lang)].join(' ')}`

/** A note's sentence is written "English / Arabic". */
const inLanguage = (text: string, lang: Lang): string => text.split(' / ')[lang === 'ar' ? 1 : 0] ?? text

const arabic: Readonly<Record<string, string>> = {
  sentence: 'الجملة',
  type: 'النوع',
  modality: 'الجزم',
  agent: 'الفاعل',
  target: 'المستهدف',
  at: 'في',
  from: 'من',
  to: 'إلى',
  via: 'عبر',
  time: 'الزمن',
  count: 'العدد',
  says: 'الراوي',
  'read by': 'قُرئ بهذه القواعد',
  note: 'ملاحظة',
}
const label = (name: string, lang: Lang): string => (lang === 'ar' ? (arabic[name] ?? name) : name).padEnd(8)

/** One claim with each field, its place in the text and its words, then the rules that read it. */
export function explainLines(report: Report, claim: Claim, lang: Lang): string[] {
  const at = (span: { start: number; end: number }): string => `${span.start}..${span.end}`
  const rows: (readonly [field: string, value: string, place: string, words: string])[] = [
    ['type', claim.type, at(claim.trigger), quoted(claim.trigger.quote)],
    ['modality', claim.modality, '', ''],
    ...claim.agent.map((a) => ['agent', actor(a), at(a), quoted(a.quote)] as const),
    ...claim.target.map((a) => ['target', actor(a), at(a), quoted(a.quote)] as const),
    ...claim.places.map((p) => [p.role, place(p), at(p), quoted(p.quote)] as const),
    [
      'time',
      `${when(claim.time)}, ${claim.time.precision}, ${claim.time.how}`,
      claim.time.from ? at(claim.time.from) : '',
      claim.time.quote ? quoted(claim.time.quote) : '',
    ],
    ...claim.counts.map((c) => ['count', counted(c), at(c), quoted(c.quote)] as const),
    ...claim.chain.map(
      (link) =>
        ['says', `${link.kind}${link.id ? ` ${link.id}` : ''}`, at(link), quoted(link.quote)] as const,
    ),
  ]
  return [
    `${claim.id}  ${claim.type}`,
    `  ${label('sentence', lang)}  ${at(claim.sentence)}  ${quoted(report.text.slice(claim.sentence.start, claim.sentence.end), 160)}`,
    ...rows.map(
      ([field, value, span, words]) =>
        `  ${label(field, lang)}  ${[value, span, words].filter((part) => part !== '').join('  ')}`,
    ),
    `  ${label('read by', lang)}`.trimEnd(),
    ...claim.derivation.flatMap((step) => stepLines(step, lang, 2)),
    ...claim.notes.map((note) => `  ${label('note', lang)}  ${noteLine(note, lang)}`),
    '',
  ]
}

const actor = (a: Claim['agent'][number]): string =>
  a.who === undefined || a.who === a.id ? a.id : `${a.id} (${a.who})`

const place = (p: Claim['places'][number]): string =>
  p.id === undefined
    ? 'unresolved'
    : [p.name, p.admin1, p.country, p.precision, p.id, p.lat === undefined ? '' : `${p.lat},${p.lon}`]
        .filter(Boolean)
        .join(', ')

const counted = (c: Claim['counts'][number]): string => {
  const parts = c.parts.map((p) => figure({ measure: c.measure, ...p }).replace(`${c.measure} `, ''))
  return `${figure(c)}${c.approx ? ' (about)' : ''}${parts.length === 0 ? '' : `, among them ${parts.join(', ')}`}`
}
