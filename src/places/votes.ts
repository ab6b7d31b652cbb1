import type { Draft } from './draft.ts'
import type { PlaceContext } from './types.ts'

/** Which countries a report speaks of, by its adjectives, its country names and names that lie in one country only. */
export class CountryVotes {
  readonly #weights = new Map<string, number>()
  /** What each name itself has given, so that it is no witness in its own case. */
  readonly #own = new Map<string, { readonly country: string; weight: number }>()
  #sum = 1

  constructor(drafts: readonly Draft[], context: PlaceContext) {
    for (const country of context.countries ?? []) this.#add(country, 2)
    const said = new Map<string, number>()
    for (const draft of drafts) {
      const country = draft.candidates[0]?.country
      if (country === undefined || draft.candidates.some((c) => c.country !== country)) continue
      // A name said ten times is not ten proofs.
      const times = (said.get(draft.key) ?? 0) + 1
      said.set(draft.key, times)
      if (times > 3) continue
      const weight = weightOf(draft)
      this.#add(country, weight)
      const own = this.#own.get(draft.key)
      if (own === undefined) this.#own.set(draft.key, { country, weight })
      else own.weight += weight
    }
  }

  #add(country: string, weight: number): void {
    this.#weights.set(country, (this.#weights.get(country) ?? 0) + weight)
    this.#sum += weight
  }

  /** The share of a country among what all but this name say, 0..1. */
  share(country: string, key: string): number {
    const own = this.#own.get(key)
    const total = this.#sum - (own?.weight ?? 0)
    const weight = (this.#weights.get(country) ?? 0) - (own?.country === country ? own.weight : 0)
    return weight <= 0 ? 0 : weight / total
  }
}

function weightOf(draft: Draft): number {
  const best = draft.candidates[0]!
  if (draft.demonym === true) return 0.7
  if (best.kind === 'country') return 1
  return best.rank === 3 ? 1.5 : best.rank === 2 ? 0.8 : 0.2
}
