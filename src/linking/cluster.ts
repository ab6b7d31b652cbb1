import type { Decisions } from './constraints.ts'
import type { Join } from './event.ts'
import { byText } from './order.ts'
import { km, type Spot } from './place.ts'
import { joinAt, score } from './score.ts'
import type { Traits } from './traits.ts'

/** Two claims that may be of one event, by their place in a list of claims. */
export interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Claims that stand in one event, and why. */
export interface Cluster {
  readonly members: readonly Traits[]
  readonly joins: readonly Join[]
}

interface Group {
  members: number[]
  joins: Join[]
  /** First and last day the words give. */
  from: number
  to: number
  /** Villages and sites of claims that are about one place. */
  spots: Spot[]
}

/** How far apart the places of one event may lie, in kilometres; claims over lists of places do not count. */
const spread = 12
/** Members of a side that are compared before two groups are joined, the best documented first. */
const spokesmen = 6

/**
 * Parts the claims of a neighbourhood into events: pairs by falling score, joined where the two groups may stand together
 * as a whole. A function of the set of claims, not of their order.
 * A chain of likenesses does not weld: days must stay within one another's night, places within 12 km, and the spokesmen
 * of both sides must fit on average, with hardly one pair that cannot be.
 */
export function cluster(claims: readonly Traits[], edges: readonly Edge[], decisions: Decisions): Cluster[] {
  const groups: Group[] = claims.map((t, n) => ({
    members: [n],
    joins: [],
    from: t.when.kind === 'exact' ? t.when.from : Number.NaN,
    to: t.when.kind === 'exact' ? t.when.to : Number.NaN,
    spots: narrow(t),
  }))
  const home = claims.map((_, n) => n)
  const find = (n: number): number => {
    let at = n
    while (home[at] !== at) {
      home[at] = home[home[at]!]!
      at = home[at]!
    }
    return at
  }
  const unite = (x: number, y: number, join: Join): void => {
    const [keep, gone] = groups[x]!.members.length >= groups[y]!.members.length ? [x, y] : [y, x]
    const a = groups[keep]!
    const b = groups[gone]!
    for (const m of b.members) a.members.push(m)
    for (const j of b.joins) a.joins.push(j)
    a.joins.push(join)
    a.from = least(a.from, b.from)
    a.to = -least(-a.to, -b.to)
    for (const s of b.spots) if (a.spots.length < 24 && !a.spots.some((o) => o.id === s.id)) a.spots.push(s)
    home[gone] = keep
  }
  if (decisions.together.size > 0 || decisions.apart.size > 0) decided(claims, groups, decisions, find, unite)
  const refused = new Map<number, string>()
  for (const edge of sorted(claims, edges)) {
    const x = find(edge.a)
    const y = find(edge.b)
    if (x === y) continue
    // The same two groups, unchanged, need not be asked again for each pair between them.
    const key = x < y ? x * claims.length + y : y * claims.length + x
    const state = `${groups[x]!.members.length} ${groups[y]!.members.length}`
    if (refused.get(key) === state) continue
    if (!mayJoin(claims, groups[x]!, groups[y]!, decisions)) {
      refused.set(key, state)
      continue
    }
    unite(x, y, why(claims[edge.a]!, claims[edge.b]!))
  }
  return groups
    .filter((_, n) => find(n) === n)
    .map((g) => ({ members: g.members.map((m) => claims[m]!), joins: g.joins }))
}

const least = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b))

/** The villages of a claim about one place; a list of places says little about each of them. */
function narrow(t: Traits): Spot[] {
  const small = t.spots.filter((s) => s.small && !Number.isNaN(s.lat))
  return small.length === 1 || (small.length === 2 && km(small[0]!, small[1]!) <= spread) ? small : []
}

/** A claim over a list of villages, or over two that lie apart. */
const isList = (t: Traits): boolean => {
  const small = t.spots.filter((s) => s.small)
  return small.length > 2 || (small.length === 2 && km(small[0]!, small[1]!) > spread)
}

function sorted(claims: readonly Traits[], edges: readonly Edge[]): Edge[] {
  const id = (n: number): string => claims[n]!.claim.id
  const ordered = edges.map((e) => (byText(id(e.a), id(e.b)) <= 0 ? e : { a: e.b, b: e.a, score: e.score }))
  return ordered.sort((p, q) => q.score - p.score || byText(id(p.a), id(q.a)) || byText(id(p.b), id(q.b)))
}

function mayJoin(claims: readonly Traits[], x: Group, y: Group, decisions: Decisions): boolean {
  if (decisions.apart.size > 0 && parted(claims, x, y, decisions)) return false
  if (x.members.length === 1 && y.members.length === 1) return true
  const from = least(x.from, y.from)
  const to = -least(-x.to, -y.to)
  if (to - from > 1) return false
  for (const a of x.spots) for (const b of y.spots) if (a.name !== b.name && km(a, b) > spread) return false
  let sum = 0
  let pairs = 0
  let cannot = 0
  const one = (g: Group): boolean => g.members.some((m) => !isList(claims[m]!))
  const lists = one(x) && one(y)
  for (const a of speakers(claims, x))
    for (const b of speakers(claims, y)) {
      // «قصفت بلدات س وص وع»: a list is like each of its villages, and makes none of them like another.
      if (lists && (isList(claims[a]!) || isList(claims[b]!))) continue
      const { value } = score(claims[a]!, claims[b]!)
      if (value === 0) continue
      pairs++
      if (value < 0) cannot++
      else sum += value
    }
  return cannot * 3 <= pairs && sum / pairs >= joinAt * 0.6
}

function speakers(claims: readonly Traits[], g: Group): readonly number[] {
  if (g.members.length <= spokesmen) return g.members
  return g.members
    .toSorted(
      (a, b) => weight(claims[b]!) - weight(claims[a]!) || byText(claims[a]!.claim.id, claims[b]!.claim.id),
    )
    .slice(0, spokesmen)
}

/** The better a claim says where, who and how many, the better it speaks for its event. */
const weight = (t: Traits): number =>
  (narrow(t).length > 0 ? 4 : 0) +
  (t.when.kind === 'exact' ? 2 : 0) +
  t.figures.length +
  (t.agents.length > 0 ? 1 : 0)

function parted(claims: readonly Traits[], x: Group, y: Group, decisions: Decisions): boolean {
  const [few, many] = x.members.length <= y.members.length ? [x, y] : [y, x]
  return few.members.some((m) => {
    const apart = decisions.apart.get(claims[m]!.claim.id)
    return apart !== undefined && many.members.some((o) => apart.has(claims[o]!.claim.id))
  })
}

/** People's merges first, in the order of their ids; one that would bring together what people parted is left out. */
function decided(
  claims: readonly Traits[],
  groups: readonly Group[],
  decisions: Decisions,
  find: (n: number) => number,
  unite: (x: number, y: number, join: Join) => void,
): void {
  const at = new Map(claims.map((t, n) => [t.claim.id, n]))
  for (const a of [...at.keys()].sort(byText))
    for (const b of [...(decisions.together.get(a) ?? [])].sort(byText)) {
      const n = at.get(b)
      if (n === undefined || a > b) continue
      const x = find(at.get(a)!)
      const y = find(n)
      if (x === y || parted(claims, groups[x]!, groups[y]!, decisions)) continue
      unite(x, y, { claim: b, to: a, score: 10, reasons: ['a person joined them'] })
    }
}

function why(a: Traits, b: Traits): Join {
  const { value, reasons } = score(a, b)
  return { claim: b.claim.id, to: a.claim.id, score: +value.toFixed(2), reasons }
}
