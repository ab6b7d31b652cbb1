import type { Draft } from './draft.ts'
import { known } from './evidence.ts'
import type { Candidate } from './gazetteer.ts'
import { kmBetween } from './geo.ts'
import { needs } from './strength.ts'
import type { PlaceContext } from './types.ts'
import { CountryVotes } from './votes.ts'

/** Countries whose smaller places reports name without more ado. */
const near = new Set('IQ SY LB PS YE LY SD EG JO TR IR IL SA'.split(' '))

/**
 * Weak names stay where the report bears them out: the same name is called a place elsewhere, or a place that holds it follows. Renumbers
 * `within`.
 */
export function confirm(drafts: readonly Draft[]): Draft[] {
  const sure = new Set(
    drafts.filter((d) => d.strength >= 3 && !d.loose && d.demonym !== true).map((d) => d.key),
  )
  return keep(drafts, (d) => {
    if (d.demonym === true || d.open === true || d.strength >= 3) return true
    const need = needs(d, false)
    if (d.strength >= need) return true
    if (sure.has(d.key) && d.ordinary !== 'noun' && d.ordinary !== 'never') {
      d.why.push(known('place.called-elsewhere'))
      return true
    }
    const outer = d.within === undefined ? undefined : drafts[d.within]
    if (outer === undefined || d.strength + 1 < need) return false
    // «بين القائم العراقية»: the adjective of its country; behind a clitic it may qualify any noun («لعدوان إسرائيلي»).
    if (outer.demonym === true)
      return !/[بل]$/.test(d.pro) && d.candidates.some((c) => c.country === outer.candidates[0]?.country)
    return outer.strength >= 2
  })
}

/**
 * What resolution shows to be no place of this report is dropped: a far town in a report that does not speak of its country, an ordinary
 * word that no place fits, and a village known from an import only that lies far from the report's other places.
 */
export function settle(drafts: readonly Draft[], context: PlaceContext): Draft[] {
  const anchors = new Set<Candidate>()
  for (const { chosen, demonym } of drafts)
    if (chosen !== undefined && demonym !== true && chosen.kind !== 'country' && chosen.rank >= 2)
      anchors.add(chosen)
  let spoken: ReturnType<typeof namesByCountry> | undefined
  const votes = drafts.some((d) => d.ordinary === 'told') ? new CountryVotes(drafts, context) : undefined
  return keep(drafts, (d) => {
    if (d.demonym === true || d.candidates.length === 0) return true
    // «مدينة جديدة», «قرية تركية»: an adjective behind the type word, where no place of that name fits.
    if (d.chosen === undefined && d.ordinary === 'noun' && d.within === undefined) return false
    if (d.strength === 4) return true
    const { chosen } = d
    // «في الجنينة» is in the garden, but in a report on Sudan.
    if (
      d.ordinary === 'told' &&
      d.strength < 3 &&
      d.within === undefined &&
      d.list === undefined &&
      !drafts.some((o) => o.key === d.key && o.strength >= 3)
    )
      return chosen !== undefined && (chosen.rank === 3 || votes!.share(chosen.country, d.key) >= leastShare)
    if (chosen?.rank === 1 && !near.has(chosen.country)) {
      spoken ??= namesByCountry(drafts)
      const names = spoken.get(chosen.country)
      if (names === undefined || (names.size === 1 && names.has(d.key))) return false
    }
    // «وسرمين والفطيرة وبنين»: no far city stands in a list of near villages.
    if (
      chosen !== undefined &&
      d.list !== undefined &&
      mates(drafts, d).every((m) => kmBetween(m, chosen) > 1000)
    )
      return false
    if (d.strength === 3) return true
    if (chosen === undefined) return d.ordinary === undefined
    return (
      chosen.rank > 0 || [...anchors].some((a) => a !== chosen && kmBetween(a, chosen) <= Math.max(60, a.km))
    )
  })
}

/** A country that a report speaks of gets at least this share of what its words say of countries. */
const leastShare = 0.2

/** The settled places of the same list; the draft's own where it has no other. */
function mates(drafts: readonly Draft[], d: Draft): Candidate[] {
  const others = drafts.filter(
    (o) => o !== d && o.list === d.list && o.chosen !== undefined && o.chosen.kind !== 'country',
  )
  return others.length > 0 && d.chosen?.kind !== 'country' ? others.map((o) => o.chosen!) : [d.chosen!]
}

/** The names that lie in one country only, by country. */
function namesByCountry(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  for (const { candidates, key } of drafts) {
    const country = candidates[0]?.country
    if (country === undefined || candidates.some((c) => c.country !== country)) continue
    const known = names.get(country)
    if (known === undefined) names.set(country, new Set([key]))
    else known.add(key)
  }
  return names
}

/** Drops drafts and renumbers what contains what. */
export function keep(drafts: readonly Draft[], test: (d: Draft) => boolean): Draft[] {
  const kept: Draft[] = []
  const at = drafts.map((d) => (test(d) ? kept.push(d) - 1 : -1))
  for (const draft of kept) {
    if (draft.within === undefined) continue
    const to = at[draft.within]!
    draft.within = to < 0 ? undefined : to
  }
  return kept
}
