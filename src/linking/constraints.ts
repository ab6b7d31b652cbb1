/** What people decided: a later run obeys it. Claims are named by id; ids that are not at hand are left aside. */
export interface Constraints {
  /** Pairs of claims that are of one event. */
  readonly together?: readonly (readonly [string, string])[]
  /** Pairs of claims that are of two events. Where both are asked of a pair, apart holds. */
  readonly apart?: readonly (readonly [string, string])[]
  /** Ids of events that a person rejected. */
  readonly rejected?: readonly string[]
}

/** Constraints by claim, for looking up. */
export class Decisions {
  readonly together = new Map<string, Set<string>>()
  readonly apart = new Map<string, Set<string>>()
  readonly rejected: ReadonlySet<string>

  constructor(constraints: Constraints = {}) {
    this.rejected = new Set(constraints.rejected)
    for (const [a, b] of constraints.apart ?? []) pair(this.apart, a, b)
    for (const [a, b] of constraints.together ?? []) if (!this.areApart(a, b)) pair(this.together, a, b)
  }

  areApart(a: string, b: string): boolean {
    return this.apart.get(a)?.has(b) === true
  }

  /** Every claim that a decision names. */
  claims(): Set<string> {
    return new Set([...this.together.keys(), ...this.apart.keys()])
  }
}

function pair(map: Map<string, Set<string>>, a: string, b: string): void {
  if (a === b) return
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = map.get(x)
    if (known === undefined) map.set(x, new Set([y]))
    else known.add(y)
  }
}
