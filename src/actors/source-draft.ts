import type { SourceKind } from '../ontology.ts'
import type { HitOf, Scan } from './scan.ts'

/** A teller while it is being read; `lemma` names its noun for back-references. */
export interface SourceDraft {
  from: number
  to: number
  start: number
  end: number
  pro: string
  id?: string
  name: string
  kind: SourceKind
  party?: string
  place?: readonly [number, number]
  ref?: boolean
  antecedent?: number
  rule: string
  lemma: string
}

/** A draft over words [head.from, to). */
export function draft(
  s: Scan,
  head: { readonly from: number; readonly start: number; readonly pro: string },
  to: number,
  what: { id?: string; party?: string; name: string; kind: SourceKind; rule: string; lemma: string },
): SourceDraft {
  return { from: head.from, to, start: head.start, end: s.text.words[to - 1]!.end, pro: head.pro, ...what }
}

/** A teller entry at a word, with clitics that a noun takes. */
export function tellerHit(s: Scan, i: number, part: 'noun' | 'phrase' | 'ref'): HitOf<'teller'> | undefined {
  return s.hits[i]?.find(
    (h): h is HitOf<'teller'> =>
      h.value.t === 'teller' && h.value.teller.part === part && !/[سك]/.test(h.pro) && h.enc === '',
  )
}

/** The nationality at a word, of one gender where asked. */
export function nationHit(s: Scan, i: number, shape?: 'm' | 'f'): HitOf<'nation'> | undefined {
  return s.hits[i]?.find(
    (h): h is HitOf<'nation'> => h.value.t === 'nation' && (shape === undefined || h.value.shape === shape),
  )
}

/** First word at or after `from` that is no quotation mark or bracket. */
export function skipMarks(s: Scan, from: number): number {
  let at = from
  while (at < s.text.words.length && /^["«»')(#]$/.test(s.text.words[at]!.text)) at++
  return at
}
