import type { Claim, Report } from '../reading/claim.ts'
import { assemble, type Telling } from './assemble.ts'
import { Blocks } from './blocks.ts'
import { cluster, type Edge } from './cluster.ts'
import { type Constraints, Decisions } from './constraints.ts'
import { Copies } from './copies.ts'
import { credits } from './credits.ts'
import type { Event } from './event.ts'
import { byText } from './order.ts'
import { joinAt, score } from './score.ts'
import { type Traits, traitsOf } from './traits.ts'

/** A neighbourhood: claims that some chain of likenesses connects. Its events are worked out when asked for. */
interface Area {
  members: number[]
  events: Event[] | undefined
}

/** A pair's score is kept beside its claim's number in one double: whole part the number, and the score in 1/4096. */
const scale = 4096

/**
 * Links reports as they come. Adding a report scores its claims against the claims of their blocks and works out anew
 * only the neighbourhoods they touch; the events are the same as if all had been linked at once, in any order.
 */
export class Linker {
  #decisions: Decisions
  #blocks = new Blocks()
  readonly #copies = new Copies()
  readonly #credits = new Map<string, string>()
  readonly #reports = new Map<string, Report>()
  readonly #claimsOf = new Map<string, number[]>()
  readonly #numberOf = new Map<string, number>()
  /** By claim number; undefined once taken out. */
  readonly #traits: (Traits | undefined)[] = []
  /** Partners entered before, packed with their scores. */
  readonly #edges: (number[] | undefined)[] = []
  readonly #area: Area[] = []
  readonly #areas = new Set<Area>()
  #touched = new Set<Area>()
  #gone: string[] = []

  constructor(options: { readonly constraints?: Constraints } = {}) {
    this.#decisions = new Decisions(options.constraints)
  }

  /** Adds a report with its claims; one that is known is replaced. */
  add(report: Report, claims: readonly Claim[]): void {
    if (this.#reports.has(report.id)) this.remove(report.id)
    this.#reports.set(report.id, report)
    const credit = credits(report.text)
    if (credit !== undefined) this.#credits.set(report.id, credit)
    const numbers: number[] = []
    for (const traits of traitsOf(claims, report)) {
      if (this.#numberOf.has(traits.claim.id)) throw new Error(`Two claims have the id ${traits.claim.id}`)
      numbers.push(this.#enter(traits))
    }
    this.#claimsOf.set(report.id, numbers)
    this.#touchReports(this.#copies.add(report, claims))
  }

  /** Takes a report and its claims out. */
  remove(id: string): void {
    for (const n of this.#claimsOf.get(id) ?? []) {
      const traits = this.#traits[n]!
      this.#blocks.remove(traits, n)
      this.#numberOf.delete(traits.claim.id)
      this.#traits[n] = undefined
      this.#edges[n] = undefined
      const area = this.#area[n]!
      area.members.splice(area.members.indexOf(n), 1)
      this.#touch(area)
    }
    this.#claimsOf.delete(id)
    this.#reports.delete(id)
    this.#credits.delete(id)
    this.#touchReports(this.#copies.remove(id))
  }

  /** Puts people's decisions in place of those known before. */
  decide(constraints: Constraints): void {
    const before = this.#decisions
    this.#decisions = new Decisions(constraints)
    for (const id of new Set([...before.claims(), ...this.#decisions.claims()])) {
      const n = this.#numberOf.get(id)
      if (n === undefined) continue
      this.#bind(n)
      this.#touch(this.#area[n]!)
    }
    for (const area of this.#areas)
      if (area.events?.some((e) => before.rejected.has(e.id) !== this.#decisions.rejected.has(e.id)))
        this.#touch(area)
  }

  /** Every event, by day and id. */
  events(): Event[] {
    const events: Event[] = []
    for (const area of this.#areas) for (const e of this.#eventsOf(area)) events.push(e)
    return events.sort(byDay)
  }

  /** Every event, once and for all: nothing can be added afterwards, and what adding needs is let go first. */
  close(): Event[] {
    this.#blocks = new Blocks()
    this.#copies.close()
    this.#touched.clear()
    this.#numberOf.clear()
    this.#claimsOf.clear()
    return this.events()
  }

  /** What changed since the last call: events to put, and ids of those that are no more. */
  changes(): { readonly put: Event[]; readonly gone: string[] } {
    const put: Event[] = []
    for (const area of this.#touched) if (this.#areas.has(area)) put.push(...this.#eventsOf(area))
    const ids = new Set(put.map((e) => e.id))
    const gone = [...new Set(this.#gone)].filter((id) => !ids.has(id)).sort(byText)
    this.#touched = new Set()
    this.#gone = []
    return { put: put.sort(byDay), gone }
  }

  /** Takes all that was added so far as known to the caller: `changes()` tells of what comes after. Works nothing out. */
  settle(): void {
    this.#touched = new Set()
    this.#gone = []
  }

  #enter(traits: Traits): number {
    const n = this.#traits.length
    this.#traits.push(traits)
    this.#numberOf.set(traits.claim.id, n)
    const area: Area = { members: [n], events: undefined }
    this.#area.push(area)
    this.#areas.add(area)
    this.#touched.add(area)
    const edges: number[] = []
    const asked = new Set<number>()
    this.#blocks.partners(traits, (m) => {
      if (asked.has(m)) return
      asked.add(m)
      const { value } = score(traits, this.#traits[m]!)
      if (value < joinAt) return
      edges.push(m + Math.min(scale - 1, Math.round(value * 256)) / scale)
      this.#unite(n, m)
    })
    // A copy of the right length: a list that grew has room for many more.
    this.#edges.push(edges.length === 0 ? undefined : edges.slice())
    this.#blocks.add(traits, n)
    this.#bind(n)
    return n
  }

  /** Claims that people joined are of one neighbourhood. */
  #bind(n: number): void {
    for (const id of this.#decisions.together.get(this.#traits[n]!.claim.id) ?? []) {
      const m = this.#numberOf.get(id)
      if (m !== undefined) this.#unite(n, m)
    }
  }

  #unite(n: number, m: number): void {
    const a = this.#area[n]!
    const b = this.#area[m]!
    const [keep, gone] = a.members.length >= b.members.length ? [a, b] : [b, a]
    this.#touch(keep)
    if (a === b) return
    this.#touch(gone)
    for (const member of gone.members) this.#area[member] = keep
    if (keep.members.length < 8) keep.members = keep.members.concat(gone.members)
    else for (const member of gone.members) keep.members.push(member)
    this.#areas.delete(gone)
    this.#touched.delete(gone)
  }

  #touch(area: Area): void {
    if (area.events !== undefined) for (const e of area.events) this.#gone.push(e.id)
    area.events = undefined
    this.#touched.add(area)
  }

  #touchReports(ids: Iterable<string>): void {
    for (const id of ids) for (const n of this.#claimsOf.get(id) ?? []) this.#touch(this.#area[n]!)
  }

  #eventsOf(area: Area): Event[] {
    if (area.events !== undefined) return area.events
    const claims = area.members.map((n) => this.#traits[n]!)
    const edges: Edge[] = []
    const at = new Map(area.members.length === 1 ? [] : area.members.map((n, i) => [n, i]))
    area.members.forEach((n, b) => {
      for (const packed of this.#edges[n] ?? []) {
        const m = Math.floor(packed)
        const a = at.get(m)
        if (a !== undefined) edges.push({ a, b, score: packed - m })
      }
    })
    const telling: Telling = { reports: this.#reports, copies: this.#copies, credits: this.#credits }
    area.events = cluster(claims, edges, this.#decisions).map((c) => {
      const event = assemble(c, telling)
      return this.#decisions.rejected.has(event.id) ? { ...event, status: 'rejected' as const } : event
    })
    return area.events
  }
}

const byDay = (a: Event, b: Event): number =>
  byText(a.time.start ?? '9999', b.time.start ?? '9999') || byText(a.id, b.id)
