import type { Claim, ClaimActor, ClaimCount, ClaimPlace, ClaimTime, Report } from '../../reading/claim.ts'
import { type Column, table } from '../table.ts'
import { clean, quoted } from '../terminal.ts'

/** Days as people read them: one day, a span, `?` where the text is silent. `~` marks a day that is only inferred. */
export function when(time: ClaimTime): string {
  if (time.start === null && time.end === null) return '?'
  const span = time.start === time.end ? (time.start ?? '?') : `${time.start ?? '…'}..${time.end ?? '…'}`
  return time.how === 'inferred' ? `${span} ~` : span
}

/** Places with their roles; a place that was not resolved keeps its words and a question mark. */
export const where = (places: readonly ClaimPlace[]): string =>
  places
    .map((p) => `${p.role === 'at' ? '' : `${p.role} `}${p.id === undefined ? `${p.name}?` : p.name}`)
    .join(', ')

/** Who did it, then to whom. */
export const who = (agents: readonly ClaimActor[], targets: readonly ClaimActor[]): string => {
  const names = (actors: readonly ClaimActor[]): string =>
    [
      ...new Set(actors.map((a) => (a.who === undefined || a.who === a.id ? a.id : `${a.id} (${a.who})`))),
    ].join(', ')
  if (targets.length === 0) return names(agents)
  return `${names(agents)} → ${names(targets)}`.trim()
}

/** `killed 4 civilians`, `moved 20-99 fighters`, `wounded ≥20`. */
export const figure = (count: Pick<ClaimCount, 'measure' | 'of' | 'min' | 'max'>): string => {
  const range =
    count.max === null
      ? `≥${count.min}`
      : count.max === count.min
        ? `${count.min}`
        : `${count.min}-${count.max}`
  return `${count.measure} ${range}${count.of === '' ? '' : ` ${count.of}`}`
}

/** The tellers inside the report, outermost first; the outlet itself goes without saying. */
export const tellers = (claim: Claim): string =>
  claim.chain
    .filter((link) => link.kind !== 'outlet')
    .map((link) => link.id ?? link.kind)
    .join(' < ')

const columns = (quote: number): readonly Column[] => [
  { head: 'TYPE', most: 22 },
  { head: 'WHEN', most: 24 },
  { head: 'WHERE', most: 34 },
  { head: 'WHO', most: 44 },
  { head: 'HOW MANY', most: 40 },
  { head: 'SAYS WHO', most: 30 },
  { head: 'WORDS', most: quote },
]

/** One report's claims for a terminal: a line for the report, then a table of its claims. */
export function claimLines(report: Report, claims: readonly Claim[], width: number): string[] {
  const about = [report.publisher, report.published].filter((part) => part !== undefined).join(', ')
  const head = `${clean(report.id)}${about === '' ? '' : ` (${clean(about)})`}: ${claims.length} claim${claims.length === 1 ? '' : 's'}`
  const quote = Math.max(24, Math.min(70, width - 90))
  const rows = claims.map((claim) => [
    claim.modality === 'reported' ? claim.type : `${claim.type} (${claim.modality})`,
    when(claim.time),
    where(claim.places),
    who(claim.agent, claim.target),
    claim.counts.map(figure).join(', '),
    tellers(claim),
    quoted(around(report.text, claim), quote - 2),
  ])
  return [head, ...(rows.length === 0 ? [] : table(columns(quote), rows).map((line) => `  ${line}`)), '']
}

/** The trigger and the words after it in its sentence: a word alone tells a reader little. */
const around = (text: string, claim: Claim): string =>
  text.slice(
    claim.trigger.start,
    Math.max(claim.trigger.end, Math.min(claim.sentence.end, claim.trigger.start + 90)),
  )
