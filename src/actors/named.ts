import type { Draft } from './draft.ts'
import { closeMarks, extendLeft, extendRight, joinDoubles, joinOwners } from './extent.ts'
import { refAt } from './general-words.ts'
import { nationalities } from './nationality.ts'
import type { Party } from './parties.ts'
import { type HitOf, hitOf, kindBits, type Scan } from './scan.ts'
import { stateMention } from './states.ts'

/**
 * Parties by name, by force + nationality, by a state's name, and general words that point back (left open here).
 * Left to right, the longest reading at each word; linear.
 */
export function namedParties(s: Scan): Draft[] {
  const out: Draft[] = []
  let i = 0
  while (i < s.hits.length) {
    if ((s.kinds[i]! & parties) === 0) {
      i++
      continue
    }
    const found = longest(s, i, out)
    if (found.length === 0) {
      i++
      continue
    }
    const first = found[0]!
    if (first.adjective !== true) {
      extendLeft(s, first, out.at(-1)?.to ?? 0)
      extendRight(s, first, found.length > 1)
    }
    out.push(...found)
    i = Math.max(i + 1, found.at(-1)!.to)
  }
  const joined = joinDoubles(s.text, joinOwners(s, out))
  for (const d of joined) closeMarks(s.text, d)
  return joined
}

/** Kinds that a party's mention begins with. */
const parties = kindBits.party | kindBits.head | kindBits.ref | kindBits.state

function longest(s: Scan, i: number, before: readonly Draft[]): Draft[] {
  const kinds = s.kinds[i]!
  const party = (kinds & kindBits.party) === 0 ? undefined : partyAt(s, i)
  const national = (kinds & kindBits.head) === 0 ? [] : nationalities(s, i)
  if (party !== undefined && (national.length === 0 || party.to >= national[0]!.to)) {
    const more = national.length === 0 ? coordinatedAfter(s, party) : national.slice(1)
    return [party, ...more]
  }
  if (national.length > 0) return national
  const ref = (kinds & (kindBits.ref | kindBits.head)) === 0 ? undefined : refAt(s, i)
  const state = (kinds & kindBits.state) === 0 ? undefined : stateMention(s, i, before.at(-1))
  if (ref !== undefined && (state === undefined || ref.to >= state.to)) return [ref]
  return state === undefined ? [] : [state]
}

/** The party row at a word that the report's country, year and outlet allow; the longest form, then the narrowest scope. */
function partyAt(s: Scan, i: number): Draft | undefined {
  const hits = s.hits[i]!.filter((h): h is HitOf<'party'> => h.value.t === 'party')
  if (hits.length === 0) return undefined
  const local = s.homeOf[s.text.sentenceOf[i]!] ?? ''
  let best: HitOf<'party'> | undefined
  let bestScore = 0
  for (const hit of hits) {
    if (best !== undefined && hit.to < best.to) break
    const score = risky(s, hit) ? 0 : fits(hit.value.party, s, local)
    if (score > bestScore || (score === bestScore && score > 0 && hit.pro.length < best!.pro.length)) {
      best = hit
      bestScore = score
    }
  }
  if (best === undefined) return undefined
  const { party } = best.value
  return {
    from: best.from,
    to: best.to,
    start: best.start,
    end: best.end,
    pro: best.pro,
    enc: best.enc,
    id: party.id,
    name: s.knowledge.parties.byId.get(party.id)!.name,
    kind: party.kind,
    country: party.country,
    rule: party.loaded ? 'party.loaded-name' : 'party.name',
    ...(party.loaded ? { loaded: true } : {}),
  }
}

/** «بحماس» is with zeal before it is with Hamas; «القاعدة» is a base unless someone is in or of it. */
function risky(s: Scan, hit: HitOf<'party'>): boolean {
  if (hit.to - hit.from > 1) return false
  const { id } = hit.value.party
  if (id === 'hamas') return hit.pro.endsWith('ب')
  if (id !== 'al-qaeda') return false
  // «مسلحو القاعدة»
  if (hitOf(s.hits[hit.from - 1] ?? [], 'person')?.value.form.noun.group === 'fighter' && hit.pro === '')
    return false
  const link = hit.pro.endsWith('ل') ? hit.from : hit.from - 1
  const small = link === hit.from || /^(?:في|من|الي)$/.test(s.text.words[link]?.text ?? '')
  const member = hitOf(s.hits[link - 1] ?? [], 'person')?.value.form.noun.group
  return !small || (member !== 'fighter' && member !== 'official')
}

/** 0 not here; then everywhere, the report's country, the sentence's own country. */
function fits(party: Party, s: Scan, local: string): number {
  const year = s.hints.year
  if (year !== undefined && (year < party.from || year > party.to)) return 0
  if (party.leaning !== '' && party.leaning !== s.leaning) return 0
  if (party.scope.length === 0) return 1
  if (party.scope.includes(local)) return 3
  return party.scope.includes(s.home) ? 2 : 0
}

/** «القوات العراقية والسورية» where the first is a name of the lexicon. */
function coordinatedAfter(s: Scan, party: Draft): Draft[] {
  const last = hitOf(s.hits[party.to - 1]!, 'nation')
  return last === undefined ? [] : nationalities.after(s, party.to, last.article, 'force')
}
