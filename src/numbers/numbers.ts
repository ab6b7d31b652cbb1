import type { Span } from '../text/span.ts'
import { readText, type Text } from '../text/text.ts'
import { uncounted } from './context.ts'
import type { Draft, NumberKind, NumberRuleId } from './draft.ts'
import { joinBounds, joinDoubled, joinRanges, markNegative, markPercent, qualify } from './refine.ts'
import { scan } from './scan.ts'

export type { NumberKind } from './draft.ts'

/** A number of a text. Offsets are half-open UTF-16 units of the text as received; proclitics stay outside. */
export interface NumberMention extends Span {
  /** Words [from, to) of the Text, qualifiers included: «أكثر من 20», «بين 3 و5», «60 في المئة». */
  readonly from: number
  readonly to: number
  /** Words of the number without qualifiers; the same as from and to where there are none. */
  readonly bareFrom: number
  readonly bareTo: number
  /** The figure itself; the lower one of a range or round word. A percent is 60 for «60 في المئة»; half is 0.5. */
  readonly value: number
  readonly kind: NumberKind
  readonly min: number
  /** null: no upper bound («أكثر من 20»). */
  readonly max: number | null
  readonly approx: boolean
  /** Proclitics of the first word: '', 'و', 'ب', 'ل', ... */
  readonly pro: string
  /** The article stands on the number: «الثلاثة», «الـ10». */
  readonly article: boolean
  /** Id of the last rule that shaped the mention; `rules` names all of them in order. */
  readonly rule: NumberRuleId
  readonly rules: readonly NumberRuleId[]
  readonly written: 'digits' | 'words' | 'round' | 'mixed'
  /** false where the number counts nothing: a date, a weapon's name, a street, a price, a share, ... */
  readonly count: boolean
  /** Why `count` is false: the id of a record in not-counts/, without its «not-count.» */
  readonly why?: string
}

/** Every number of a text, in order, without overlaps. Linear in its words; never fails. */
export function findNumbers(text: Text): NumberMention[] {
  const { words } = text
  let drafts = scan(text)
  if (drafts.length === 0) return []
  drafts = joinDoubled(words, drafts)
  drafts = markPercent(words, drafts)
  markNegative(words, drafts)
  drafts = joinRanges(words, drafts)
  qualify(words, drafts)
  drafts = joinBounds(words, drafts)
  return drafts.map((d, k) => finish(text, d, drafts[k - 1], drafts[k + 1]))
}

/** Numbers of a received text, on its own (public in `isnad/arabic`). */
export const numbers = (received: string): NumberMention[] => findNumbers(readText(received))

function finish(text: Text, d: Draft, before: Draft | undefined, after: Draft | undefined): NumberMention {
  const first = text.words[d.from]!
  const last = text.words[d.to - 1]!
  const why = d.why ?? uncounted(text, d, before, after)
  const mention = {
    start:
      first.kind === 'word'
        ? first.start + clitics(text.received, first.start, d.pro, first.text)
        : first.start,
    end: last.end,
    from: d.from,
    to: d.to,
    bareFrom: d.bareFrom,
    bareTo: d.bareTo,
    value: d.value,
    kind: d.kind,
    min: d.min,
    max: d.max,
    approx: d.approx,
    pro: d.pro,
    article: d.article,
    rule: d.rules.at(-1)!,
    rules: d.rules,
    written: d.written,
    count: why === undefined,
  }
  return why === undefined ? mention : { ...mention, why }
}

/** Length of the proclitics in the received word, vowel marks and elongation with them. */
function clitics(received: string, start: number, pro: string, folded: string): number {
  if (!folded.startsWith(pro)) return 0
  let at = start
  for (let k = 0; k < pro.length; k++) {
    at++
    while (at < received.length && /[\u064b-\u065f\u0640\u0670]/.test(received[at]!)) at++
  }
  return at - start
}
