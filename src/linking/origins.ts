import type { ChainLink, Report } from '../reading/claim.ts'
import type { Copies } from './copies.ts'
import { properName } from './credits.ts'
import type { Origin } from './event.ts'
import { byPublished } from './order.ts'
import type { Traits } from './traits.ts'
import { hashAt, likeness, type Sketch, sizeOf } from './wording.ts'

/** What is known of the reports behind an event's claims. */
export interface Telling {
  readonly reports: ReadonlyMap<string, Report>
  readonly copies: Copies
  /** Reports credited as a whole to a teller, by its folded name. */
  readonly credits: ReadonlyMap<string, string>
}

/**
 * Sentences of which so much is the same words are one sentence, copied. News of one kind is told in set phrases, so a
 * short sentence must be nearly the same.
 */
const copied = (a: Sketch, b: Sketch): boolean =>
  likeness(a, b) >= (Math.min(sizeOf(a), sizeOf(b)) >= 12 ? 0.6 : 0.8)

/** One claim on its way to its origin. */
interface Told {
  readonly traits: Traits
  readonly report: Report
  /** The publisher's own key. */
  readonly outlet: string
  /** Named tellers inside the report, outermost first. */
  readonly named: readonly string[]
  /** The innermost teller is named: nothing further in says where it knows it from. */
  readonly bareEnd: boolean
  origin: string | undefined
}

/**
 * Who the independent tellers are. In turn: (1) a claim is its innermost named teller's; (2) a teller who in another
 * report says whom it has it from is that one's; (3) a sentence in the words of an earlier one is the earlier one's; (4) a
 * report credited as a whole is its creditor's; (5) what else such a report tells of the event (its headline, say) adds
 * nobody; (6) the rest is the publisher's own, and a copy's is its first teller's.
 */
export function originsOf(
  members: readonly Traits[],
  telling: Telling,
): { readonly origins: Origin[]; readonly of: Map<string, string> } {
  const links = new Map<string, ChainLink>()
  const told = inOrder(members, telling, links)
  const within = citedFrom(told)
  for (const t of told) {
    const last = t.named.at(-1)
    if (last !== undefined) t.origin = t.bareEnd ? (within.get(last) ?? last) : last
  }
  const names = new Map<string, string>()
  for (const [id, link] of links) {
    names.set(properName(link.name), id)
    if (link.quote !== '') names.set(properName(link.quote), id)
  }
  copiedSentences(told)
  for (const t of told) {
    const credit = t.origin === undefined ? telling.credits.get(t.report.id) : undefined
    if (credit !== undefined) t.origin = names.get(credit) ?? `credit:${credit}`
  }
  const leaning = new Map<string, string>()
  for (const t of told)
    if (t.origin !== undefined && !leaning.has(t.report.id)) leaning.set(t.report.id, t.origin)
  const outletOf = new Map(told.map((t) => [t.report.id, t.outlet]))
  for (const t of told) {
    if (t.origin !== undefined) continue
    const first = telling.copies.firstOf(t.report.id)
    t.origin =
      leaning.get(t.report.id) ??
      leaning.get(first) ??
      outletOf.get(first) ??
      (first === t.report.id ? t.outlet : `report:${first}`)
    // A publisher that only passes on elsewhere is that teller's here too.
    t.origin = within.get(t.origin) ?? t.origin
  }
  return { origins: gather(told, links), of: new Map(told.map((t) => [t.traits.claim.id, t.origin!])) }
}

function inOrder(members: readonly Traits[], { reports }: Telling, links: Map<string, ChainLink>): Told[] {
  return members
    .map((traits): Told => {
      const { claim } = traits
      const report = reports.get(claim.report) ?? { id: claim.report, text: '' }
      const outer = claim.chain.find((l) => l.kind === 'outlet')
      const inner = claim.chain.filter((l, n) => l !== outer || n > 0)
      for (const l of claim.chain) if (l.id !== undefined && !links.has(l.id)) links.set(l.id, l)
      const outlet =
        outer?.id ?? (outer === undefined ? `report:${report.id}` : `outlet:${properName(outer.name)}`)
      if (outer !== undefined && !links.has(outlet)) links.set(outlet, outer)
      return {
        traits,
        report,
        outlet,
        named: inner.filter((l) => l.id !== undefined).map((l) => l.id!),
        bareEnd: inner.at(-1)?.id !== undefined,
        origin: undefined,
      }
    })
    .sort(
      (a, b) =>
        byPublished(a.report, b.report) || a.traits.claim.trigger.start - b.traits.claim.trigger.start,
    )
}

/** Tellers who, in some report's chain or as its publisher, have it from one other teller: that one. */
function citedFrom(told: readonly Told[]): Map<string, string> {
  const from = new Map<string, Set<string>>()
  const own = new Set<string>()
  for (const t of told) {
    const path = [t.outlet, ...t.named]
    for (let n = 0; n + 1 < path.length; n++)
      if (path[n] !== path.at(-1)) from.set(path[n]!, (from.get(path[n]!) ?? new Set()).add(path.at(-1)!))
    // Told with an unnamed source of its own («قال شاهد لرويترز»): its own telling too.
    if (t.named.length > 0 && !t.bareEnd) own.add(t.named.at(-1)!)
  }
  const out = new Map<string, string>()
  for (const [id, inner] of from) if (inner.size === 1 && !own.has(id)) out.set(id, [...inner][0]!)
  // One step is enough: a teller's teller's teller would have been named in the first chain.
  for (const [id, inner] of out) if (out.get(inner) === id) out.delete(id)
  return out
}

/** A later report's sentence in an earlier one's words takes the earlier one's origin; found by shared shingles. */
function copiedSentences(told: readonly Told[]): void {
  const seen = new Map<number, Told[]>()
  for (const t of told) {
    const { sketch } = t.traits
    if (sketch === undefined) continue
    if (t.origin === undefined) {
      const source = earlier(t, seen)
      if (source !== undefined)
        t.origin = source.origin ?? (source.report === t.report ? undefined : source.outlet)
    }
    for (let k = 0; k < 4 && k < sizeOf(sketch); k++) {
      const known = seen.get(hashAt(sketch, k))
      if (known === undefined) seen.set(hashAt(sketch, k), [t])
      else if (known.length < 8) known.push(t)
    }
  }
}

function earlier(t: Told, seen: ReadonlyMap<number, readonly Told[]>): Told | undefined {
  const own = t.traits.sketch!
  for (let k = 0; k < sizeOf(own); k++)
    for (const other of seen.get(hashAt(own, k)) ?? [])
      if (other.report.id !== t.report.id && copied(other.traits.sketch!, t.traits.sketch!)) return other
  return undefined
}

function gather(told: readonly Told[], links: ReadonlyMap<string, ChainLink>): Origin[] {
  const byOrigin = new Map<string, Told[]>()
  for (const t of told) {
    const known = byOrigin.get(t.origin!)
    if (known === undefined) byOrigin.set(t.origin!, [t])
    else known.push(t)
  }
  return [...byOrigin].map(([id, all]) => {
    const link = links.get(id)
    const reports = [...new Set(all.map((t) => t.report.id))]
    const own = new Set(all.filter((t) => t.outlet === id).map((t) => t.report.id))
    const source = own.size > 0 ? undefined : reports[0]
    return {
      id,
      kind: link?.kind ?? (id.startsWith('credit:') ? 'media' : 'outlet'),
      name: link?.name ?? id.replace(/^(?:credit|report|outlet):/, ''),
      reports,
      // Where the teller itself is not among the reports, the first that carries it stands for it.
      copies: reports.filter((r) => !own.has(r) && r !== source),
      claims: all.map((t) => t.traits.claim.id),
    }
  })
}
