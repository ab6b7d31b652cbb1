import { kindBits, type Scan } from './scan.ts'
import type { SourceDraft } from './source-draft.ts'
import { ministryAt, officeAt, outletAt, spokespersonAt } from './source-named.ts'
import { resolveTellers } from './source-references.ts'
import { nounAt, phraseAt, refAt } from './source-unnamed.ts'
import { noPlace, tellingVerbs } from './tellers.ts'
import type { ActorMention, SourceMention } from './types.ts'

/**
 * Tellers: named outlets, monitors, spokespersons of parties, ministries, set phrases, nouns with adjectives of kind, and
 * words that point back. Offices that may be people of the story (قيادي، ضابط) count only beside a word of telling.
 */
export function sourceMentions(s: Scan, actors: readonly ActorMention[]): SourceMention[] {
  const starts = new Map<number, ActorMention>()
  for (const a of actors) if (a.adjective !== true) starts.set(a.from, a)
  const out: SourceDraft[] = []
  let i = 0
  while (i < s.hits.length) {
    const d = (s.kinds[i]! & tellers) === 0 ? undefined : tellerAt(s, i, starts)
    if (d === undefined) {
      i++
      continue
    }
    if (d.rule === 'source.unnamed' || d.rule === 'source.phrase') addPlace(s, d, starts)
    out.push(d)
    i = d.to
  }
  return resolveTellers(s, out).map(freeze)
}

/** Kinds that a teller begins with. */
const tellers = kindBits.head | kindBits.outlet | kindBits.teller

/** The longest reading at a word; among equals the first of this order. */
function tellerAt(s: Scan, i: number, actors: ReadonlyMap<number, ActorMention>): SourceDraft | undefined {
  const kinds = s.kinds[i]!
  let best: SourceDraft | undefined
  if ((kinds & kindBits.head) !== 0) {
    best = longer(best, ministryAt(s, i))
    best = longer(best, officeAt(s, i))
  }
  if ((kinds & (kindBits.outlet | kindBits.teller)) !== 0) best = longer(best, outletAt(s, i))
  if ((kinds & kindBits.teller) !== 0) {
    best = longer(best, spokespersonAt(s, i, actors))
    best = longer(best, phraseAt(s, i))
    best = longer(best, refAt(s, i))
    best = longer(best, nounAt(s, i, actors))
  }
  return best
}

const longer = (best: SourceDraft | undefined, d: SourceDraft | undefined): SourceDraft | undefined =>
  d !== undefined && (best === undefined || d.to > best.to) ? d : best

/** «في محافظة الأنبار», «بالسليمانية»: the words of the place after a teller without a name. */
function addPlace(s: Scan, d: SourceDraft, actors: ReadonlyMap<number, ActorMention>): void {
  const { words } = s.text
  const first = words[d.to]
  if (first === undefined || first.kind !== 'word') return
  let from = d.to
  if (first.text === 'في' || first.text === 'فى' || first.text === 'من') from++
  else if (!/^بال./.test(first.text)) return
  let to = from
  while (to < words.length && to - from < 4) {
    const { text, kind } = words[to]!
    const party = actors.get(to)
    if (kind !== 'word' || noPlace.test(text) || tellingVerbs.has(text)) break
    if (party !== undefined && party.placeLike !== true) break
    to++
  }
  if (to > from) d.place = [from, to]
}

/** The mention without what only the reading needed; all have one layout. */
const freeze = (d: SourceDraft): SourceMention => ({
  from: d.from,
  to: d.to,
  start: d.start,
  end: d.end,
  pro: d.pro,
  id: d.id,
  name: d.name,
  kind: d.kind,
  party: d.party,
  place: d.place,
  ref: d.ref,
  antecedent: d.antecedent,
  rule: d.rule,
})
