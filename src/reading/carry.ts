import type { EventType } from '../ontology.ts'
import type { Claim } from './claim.ts'
import type { Draft } from './claims.ts'
import { isVerb } from './frame.ts'
import type { ActorRef, CountRef, PlaceRef } from './roles.ts'

/** Holding and searching: told as before or after another act, the doer of that act did it. */
const held = new Set<EventType>(['arrest', 'abduct', 'raid', 'besiege', 'execute'])

/** «أعدم التنظيم راعيا بعد اختطافه»: the doer of the main act did what came before or after it. */
export function takeDoerOfMainAct(d: Draft, drafts: readonly Draft[]): void {
  const f = d.group?.primary
  if (f === undefined || isVerb(f) || d.args.agents.length > 0) return
  if (d.type === 'agree') return takeParty(d, drafts)
  // «أضرم مستوطنون النار في مركبتين خلال هجوم على القرية»: who destroys while an attack goes on attacks.
  const within = d.type === 'attack' && f.link === 'during' && f.parent?.row.type === 'destroy'
  if (!held.has(d.type) && !within) return
  if (f.link !== 'after' && f.link !== 'before' && !within) return
  const main = drafts.find(
    (x) => x.group !== undefined && (x.group.primary === f.parent || x.group.tolls.includes(f.parent!)),
  )
  if (main === undefined || !acts.has(main.type)) return
  for (const ref of main.args.agents) d.args.agents.push({ ...ref, rule: 'agent.of-after' })
}

/** «أفرجت قسد عن 30 معتقلا بموجب اتفاق مع العشائر»: who acts on an agreement with others has made it with them. */
function takeParty(d: Draft, drafts: readonly Draft[]): void {
  if (d.args.targets.length === 0) return
  const main = drafts.findLast((x) => x.start < d.start && x.args.agents.length > 0)
  for (const ref of main?.args.agents ?? [])
    if (!d.args.targets.some((t) => t.id === ref.id)) d.args.agents.push({ ...ref, rule: 'agent.of-after' })
}

/** Acts on people, whose doer may have held them or searched for them before. */
const acts = new Set<EventType>([
  'kill',
  'execute',
  'arrest',
  'abduct',
  'release',
  'raid',
  'destroy',
  'attack',
])

/** Acts by any of whose words an act of the list may be taken up again: «الهجوم», «القصف», «الاستهداف», «الانفجار». */
const families: readonly (readonly EventType[])[] = [
  ['airstrike', 'shelling', 'attack'],
  ['bombing', 'attack'],
  ['clash', 'attack'],
  ['raid', 'operation', 'arrest'],
]
const ofOneFamily = (a: EventType, b: EventType): boolean =>
  a === b || families.some((f) => f.includes(a) && f.includes(b))

interface Told {
  readonly type: EventType
  /** «الهجوم» takes up one attack, not «الهجمات المستمرة». */
  readonly many: boolean
  /** «14 غارة»: many by its figure; «الغارات» and «الغارة» take it up. */
  readonly counted: boolean
  readonly agents: readonly ActorRef[]
  readonly targets: readonly ActorRef[]
  readonly places: readonly PlaceRef[]
  readonly counts: readonly CountRef[]
}

/** The acts that a paragraph has told, for those it names again. */
export class ToldActs {
  #acts: Told[] = []

  /** Forgets the paragraph before, but for its last act. */
  enter(): void {
    this.#acts = this.#acts.slice(-1)
  }

  /** «وأسفر الانفجار عن مقتل أربعة»: the act named again has what was told of it before. Then keeps the draft for those after it. */
  takeUp(d: Draft): void {
    const { args } = d
    const { type } = d
    if (namedAgain(d)) {
      const before = this.#acts.findLast(
        (a) => ofOneFamily(a.type, type) && (a.many === many(d) || a.counted),
      )
      if (before !== undefined) {
        // «الاستهداف» of what was told as a drone's strike is that strike.
        if (type === 'attack' && before.type !== 'attack') {
          d.type = before.type
          d.rule = `${before.type}.${d.group!.primary.row.lemma}.turned`
        }
        for (const ref of before.agents) args.agents.push({ ...ref, rule: 'reference.act-again' })
        if (args.targets.length === 0)
          for (const ref of before.targets) args.targets.push({ ...ref, rule: 'reference.act-again' })
        if (args.places.length === 0)
          for (const ref of before.places) args.places.push({ ...ref, rule: 'reference.act-again' })
      }
    }
    if (ofOperation(d)) {
      const before = this.#acts.findLast((a) => a.agents.length > 0)
      for (const ref of before?.agents ?? []) args.agents.push({ ...ref, rule: 'reference.act-again' })
      if (args.places.length === 0)
        for (const ref of before?.places ?? []) args.places.push({ ...ref, rule: 'reference.act-again' })
    }
    if (families.some((f) => f.includes(d.type)))
      this.#acts.push({
        type: d.type,
        many: many(d),
        counted: args.counts.some((n) => n.measure === 'strikes' && n.min > 2),
        agents: args.agents,
        targets: args.targets,
        places: args.places,
        counts: args.counts,
      })
  }
}

const many = (d: Draft): boolean =>
  d.group !== undefined && !isVerb(d.group.primary) && d.group.primary.hit.form.number === 'pl'

/** «وأسفرت العملية عن مقتل متزعم واعتقال اثنين»: tolls of an operation named again have its doer. */
function ofOperation({ group, args }: Draft): boolean {
  const parent = group?.primary.parent
  const subject = parent?.row.klass === 'result' ? parent.subjectFrame : undefined
  return (
    args.agents.length === 0 &&
    subject !== undefined &&
    subject.act.unit.article &&
    subject.row.type === 'operation'
  )
}

/** An act noun with its article and no doer or place of its own, of which a result is told. */
function namedAgain({ group, args }: Draft): boolean {
  if (group === undefined || isVerb(group.primary) || args.agents.length > 0) return false
  const { primary, tolls, casualties } = group
  const own = primary.annexed.length + primary.object.length + primary.others.length
  return primary.act.unit.article && own === 0 && tolls.length + casualties.length > 0
}

/** Ground that one side wins or holds, and fire on one place: acts that a report tells again without their doer. */
const repeated: readonly (readonly EventType[])[] = [
  ['seize', 'advance', 'attack', 'operation'],
  ['airstrike', 'shelling'],
  ['besiege'],
  ['withdraw'],
]

/** «وجاءت السيطرة على هجين بعد معارك»: who the report says did it there, where it names one side only. Adds the doer and its step. */
export function carryDoers(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim) => {
    const family = claim.agent.length > 0 ? undefined : repeated.find((f) => f.includes(claim.type))
    if (family === undefined || claim.modality === 'denied') return claim
    const spot = spotOf(claim)
    if (spot === undefined) return claim
    const same = claims.filter(
      (c) => c.agent.length > 0 && c.modality !== 'denied' && family.includes(c.type) && spotOf(c) === spot,
    )
    const doer = same[0]?.agent
    if (doer === undefined || same.some((c) => !sameActors(c.agent, doer))) return claim
    if (doer.some((a) => claim.target.some((t) => t.id === a.id))) return claim
    return {
      ...claim,
      agent: doer,
      derivation: [
        ...claim.derivation,
        ...doer.map((a) => ({ rule: 'agent: agent.same-act' as const, quote: a.quote, parts: [] })),
      ],
    }
  })
}

/** The one town or narrower place of a claim. */
const spotOf = (claim: Claim): string | undefined => {
  const near = claim.places.filter(
    (p) => p.id !== undefined && (p.precision === 'town' || p.precision === 'site'),
  )
  return near.length === 1 ? near[0]!.id : undefined
}
const sameActors = (a: Claim['agent'], b: Claim['agent']): boolean =>
  a.length === b.length && a.every((x) => b.some((y) => y.id === x.id))
