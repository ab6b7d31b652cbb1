import type { Claim, Note, Report, Step } from '../../reading/claim.ts'
import { quoted } from '../terminal.ts'
import { figure, when } from './claims.ts'

/** A derivation as indented lines: the rule, the words it read, the steps it rests on. */
export const stepLines = (step: Step, depth = 0): string[] => [
  `${'  '.repeat(depth)}${step.rule}  ${quoted(step.quote, 80)}`,
  ...step.parts.flatMap((part) => stepLines(part, depth + 1)),
]

const noteLine = (note: Note): string =>
  `${note.code}  ${quoted(note.quote)}  ${note.why} ${note.next}`.trim()

/** One claim with each field, its place in the text and its words, then the rules that read it. */
export function explainLines(report: Report, claim: Claim): string[] {
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
    `  sentence  ${at(claim.sentence)}  ${quoted(report.text.slice(claim.sentence.start, claim.sentence.end), 160)}`,
    ...rows.map(
      ([field, value, span, words]) =>
        `  ${field.padEnd(8)}  ${[value, span, words].filter((part) => part !== '').join('  ')}`,
    ),
    '  read by',
    ...claim.derivation.flatMap((step) => stepLines(step, 2)),
    ...claim.notes.map((note) => `  note      ${noteLine(note)}`),
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
