import type { DateMention } from '../dates/dates.ts'
import type { EventType } from '../ontology.ts'
import type { Evidence, PlaceMention } from '../places/index.ts'
import type { Sentence, Text } from '../text/text.ts'
import { agrees, genderOf } from './agreement.ts'
import { type ToldActs, takeDoerOfMainAct } from './carry.ts'
import type { ChainLink, Claim, ClaimActor, ClaimCount, ClaimPlace, Note, Report, Step } from './claim.ts'
import type { Discourse } from './discourse.ts'
import { doerBefore } from './fits.ts'
import { type Frame, isVerb, type SentenceReading } from './frame.ts'
import { type ModalityReading, readModality } from './modality.ts'
import type { Block } from './page.ts'
import type { Phrase } from './phrases.ts'
import {
  type ActorRef,
  type Arguments,
  actorsOf,
  type CountRef,
  isPassive,
  type PlaceRef,
  readRoles,
} from './roles.ts'
import type { ActRule, RoleRule, StepRule } from './rules/ids.ts'
import type { Scope } from './scopes.ts'
import { type ActGroup, baseType, type Settled } from './settle.ts'
import { background, readTime, type TimeContext, type TimeReading } from './times.ts'
import { senseOf, type Window } from './types.ts'

/** What claims of one sentence are made from. */
export interface SentenceContext {
  readonly report: Report
  readonly text: Text
  readonly sentence: Sentence
  readonly reading: SentenceReading
  readonly settled: Settled
  readonly scopes: readonly Scope[]
  readonly discourse: Discourse
  readonly times: TimeContext
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly outlet: ChainLink | undefined
  readonly block: Block
  readonly memory: PlaceMemory
  readonly told: ToldActs
}

/** Places told so far, for acts whose own sentence names none. */
export interface PlaceMemory {
  /** Where the last act of this paragraph happened. */
  paragraph: readonly PlaceRef[]
  /** Where the report's first placed act happened. */
  lead: readonly PlaceRef[]
}

/** An act with its arguments, before it is a claim. */
export interface Draft {
  readonly group: ActGroup | undefined
  type: EventType
  rule: ActRule
  readonly start: number
  readonly end: number
  readonly args: Arguments
}

/** Makes the claims of one sentence, in the order of their triggers; ids are given by the caller. */
export function claimsOf(c: SentenceContext): Claim[] {
  const drafts: Draft[] = []
  c.discourse.tells(c.scopes)
  for (const group of c.settled.groups) draft(group, c, drafts)
  for (const d of drafts) if (d.type === 'order' && d.args.places.length === 0) takeContentPlaces(d, drafts)
  for (const d of drafts) if (d.type === 'agree' && d.args.agents.length === 0) takeSayers(d)
  looseTolls(c, drafts)
  for (const d of drafts) inheritFromPurpose(d, drafts)
  shareDoerOfTolls(drafts)
  for (const d of drafts) takeDoerOfMainAct(d, drafts)
  for (const d of drafts.toSorted((a, b) => a.start - b.start)) {
    c.told.takeUp(d)
    if (attacks.has(d.type)) c.discourse.attacked(d.args.agents)
  }
  for (const d of drafts) if (d.args.agents.length === 0) takeDoerOfWhen(d, drafts)
  for (const d of drafts) if (d.args.agents.length === 0) takeBeginner(d)
  for (const d of drafts) if (d.args.agents.length === 0) takeGoverningSubject(d)
  for (const d of drafts) if (d.type === 'condemn' && d.args.targets.length === 0) takeCondemned(d, drafts)
  for (const d of drafts) if (d.type === 'announce') giveToClaimed(d, drafts)
  for (const d of drafts) if (d.type === 'clash') takeOtherSide(d, drafts)
  const placeable = drafts.filter((d) => !firesBack(d, c))
  shareAcrossSentence(placeable, c.reading.frames)
  for (const d of drafts) if (d.args.places.length === 0) takePlacesOfPeople(d)
  for (const d of drafts) if (d.args.places.length === 0) takeHeading(d, c)
  takeLoosePlace(c, placeable)
  drafts.sort((a, b) => a.start - b.start)
  inheritPlaces(c, placeable)
  return drafts.map((d) => finish(d, c))
}

/** Adds the draft of one act; where its word turns out to be no event here, its tolls still are. */
function draft(group: ActGroup, c: SentenceContext, drafts: Draft[]): void {
  const base = baseType(group.primary)!
  const args = readRoles(group, base, c.discourse, c.reading.frames)
  if (drilled(group, base, args, c)) return
  const sense = senseOf(group, base, args, c.text, windowOf(group, c))
  if (sense === undefined || onlyNamed(group, sense.type, args)) {
    const [first, ...rest] = group.tolls
    if (first !== undefined) return draft({ ...group, primary: first, members: [], tolls: rest }, c, drafts)
    const other =
      sense === undefined
        ? group.members.find((m) => m.row.klass === 'event' && baseType(m) !== undefined)
        : undefined
    if (other !== undefined)
      draft({ ...group, primary: other, members: group.members.filter((m) => m !== other) }, c, drafts)
    return
  }
  const { start, end } = group.primary.hit
  drafts.push({
    group,
    type: sense.type,
    rule: sense.rule,
    start,
    end,
    args: sense.type === base ? args : readRoles(group, sense.type, c.discourse, c.reading.frames),
  })
}

/**
 * An act noun without any argument of its own («القصف», «في مواجهة») speaks of an act told elsewhere; operations are told
 * by their beginning, course or end, not by their name; a purpose without a place or people is no plan one can record.
 */
function onlyNamed(group: ActGroup, type: EventType, args: Arguments): boolean {
  const { primary, members } = group
  const told = args.agents.length + args.targets.length + args.places.length + args.counts.length
  // A total without a figure totals nothing.
  if (type === 'tally' && args.counts.length === 0) return !primary.before.has('negation')
  if (isVerb(primary)) {
    // «اقتحم شاب عالم الأعمال»: nobody armed, and what is no place, thing or person.
    if (
      armed.has(type) &&
      args.agents.length > 0 &&
      args.objects.length > 0 &&
      args.objects.every((p) => p.kind === 'unknown' && p.places.length === 0 && p.parties.length === 0) &&
      args.agents.every((a) => a.id === 'civilians') &&
      args.targets.length + args.places.length + args.counts.length === 0 &&
      group.tolls.length === 0
    )
      return true
    if (told > 0) return false
    // «هاجم النقاد الفيلم»: what does it is nobody the record knows, and nobody and nowhere it is done to.
    return (
      primary.row.flags.has('weak') ||
      (figurative.has(type) && args.subjects.some((p) => p.kind === 'unknown'))
    )
  }
  // «توعدت باستهداف كل سفينة»: a thing it is to be done to.
  if (primary.link === 'content' && primary.annexed.some((p) => p.kind === 'thing') && armed.has(type))
    return false
  const lent = members.some((m) => m.row.klass !== 'event' || isVerb(m))
  if (type === 'operation' && !lent) return true
  if (type === 'control' && args.places.length === 0) return true
  // «فتح تحقيق عاجل»: a set phrase tells its act by itself.
  if (type === 'investigate') return false
  if (
    told === 0 &&
    [primary, ...members].every((f) => f.dates.length === 0) &&
    group.tolls.length === 0 &&
    !(lent && !primary.act.unit.article)
  )
    return true
  return (
    primary.link === 'purpose' && args.places.length === 0 && args.counts.length === 0 && type === 'seize'
  )
}

/** Types whose verbs serve as figures of speech in every other field. */
const figurative = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'bombing',
  'kill',
  'wound',
  'destroy',
  'clash',
  'raid',
  'seize',
  'control',
  'besiege',
  'advance',
  'withdraw',
  'flee',
  'escape',
  'abduct',
  'arrest',
  'release',
  'execute',
  'infiltrate',
  'move',
  'block',
  'surrender',
  'defect',
  'displace',
  'order',
  'warn',
])

/** «أجرت القوات مناورات أطلقت خلالها صواريخ»: what a drill only plays; nobody and no town is struck. */
function drilled(
  group: ActGroup,
  type: EventType,
  args: Arguments,
  { text, sentence }: SentenceContext,
): boolean {
  if (!played.has(type) || group.tolls.length + args.targets.length > 0) return false
  for (let w = sentence.from; w < sentence.to; w++) if (drill.test(text.words[w]!.text)) return true
  return false
}
const played = new Set<EventType>([
  'shelling',
  'airstrike',
  'attack',
  'bombing',
  'raid',
  'clash',
  'seize',
  'infiltrate',
])
const drill = /^[وفبل]*(?:ال)?(?:مناوره|مناورات|تدريبات|تمارين|محاكاه|افتراضيه?)$/

/** Acts that people without arms do in a figure of speech alone, where nothing known is done to. */
const armed = new Set<EventType>([
  'attack',
  'raid',
  'seize',
  'shelling',
  'airstrike',
  'besiege',
  'advance',
  'execute',
])

const tolls = new Set<EventType>(['kill', 'wound'])

/** The words a sense rule may look at: the act's stretch and five words around it, inside the sentence. */
function windowOf(group: ActGroup, c: SentenceContext): Window {
  const reached = { from: Number.POSITIVE_INFINITY, to: 0 }
  reach(reached, group.primary)
  for (const f of group.members) reach(reached, f)
  const { from, to } = reached
  // «لقي شاب مصرعه وأصيب ثلاثة آخرون بجروح خطيرة بحادث سير»: what people died of may come late.
  const behind = tolls.has(baseType(group.primary) ?? 'meet') ? 14 : 5
  return { from: Math.max(c.sentence.from, from - 4), to: Math.min(c.sentence.to, to + behind) }
}

interface Stretch {
  from: number
  to: number
}
/** Widens a stretch by a frame's act and its phrases. */
function reach(stretch: Stretch, f: Frame): void {
  take(stretch, f.act.unit)
  for (const p of f.annexed) take(stretch, p.head)
  for (const p of f.object) take(stretch, p.head)
  for (const p of f.subject) take(stretch, p.head)
  for (const o of f.others) take(stretch, o.phrase.head)
}
function take(stretch: Stretch, { from, to }: Stretch): void {
  if (from < stretch.from) stretch.from = from
  if (to > stretch.to) stretch.to = to
}

/** «أصيب أربعة صيادين حين اعترضت زوارق البحرية مراكبهم»: who acted on them when it happened did it. */
function takeDoerOfWhen(d: Draft, drafts: readonly Draft[]): void {
  const f = d.group?.primary
  if (f === undefined || !isVerb(f) || !(d.type === 'wound' || d.type === 'arrest' || d.type === 'kill'))
    return
  const when = drafts.find(({ group, type }) => {
    const clause = group?.primary.clause
    return (
      clause?.kind === 'circumstance' &&
      /^(?:حين|عندما)$/.test(clause.opener?.word ?? '') &&
      clause.index > f.clause.index &&
      upon.has(type)
    )
  })
  const own = new Set(d.args.targets.map((t) => t.id))
  for (const ref of when?.args.agents ?? [])
    if (ref.id !== 'civilians' && !own.has(ref.id)) d.args.agents.push({ ...ref, rule: 'agent.of-when' })
}
const upon = new Set<EventType>(['attack', 'shelling', 'airstrike', 'raid', 'block', 'besiege'])

/** Acts that a party announces as its own: «أعلن الجيش استهداف سفينة»; of deaths it may only tell. */
const announced = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'bombing',
  'seize',
  'arrest',
  'destroy',
  'operation',
  'raid',
  'mobilize',
  'besiege',
  'release',
  'advance',
])
const fighting = new Set([
  'army',
  'rebel',
  'militia',
  'jihadist',
  'coalition',
  'police',
  'state',
  'government',
])

/** «أرسلت القوات تعزيزات وبدأت حملة تمشيط»: a verb of beginning behind «و» that agrees with the doer before goes on with it. */
function takeBeginner(d: Draft): void {
  if (!undertaken.has(d.type)) return
  const verb = d.group?.members.find(
    (m) => isVerb(m) && m.row.klass === 'aspect' && m.act.conj === 'و' && m.subject.length === 0,
  )
  const doer = verb === undefined ? undefined : doerBefore(verb)
  if (verb === undefined || doer === undefined || !agrees(verb, doer)) return
  if (genderOf(doer) !== verb.hit.form.gender) return
  d.args.agents.push(...actorsOf(doer, `${verb.row.lemma}.shared-subject`))
}
const undertaken = new Set<EventType>([
  'raid',
  'operation',
  'attack',
  'shelling',
  'airstrike',
  'arrest',
  'besiege',
  'mobilize',
  'fortify',
])

/** «هدد الجيش بشن عملية»، «أعلنت القوات السيطرة على البلدة»: the governing verb's subject does what its content says. */
function takeGoverningSubject(d: Draft): void {
  if (d.group === undefined || isVerb(d.group.primary)) return
  let f = d.group.primary
  for (let hops = 0; hops < 4; hops++) {
    const { parent, link } = f
    // «أعلن الجيش مقتل العشرات من عناصر س في معارك»: who announces the toll has fought.
    if (parent !== undefined && link === 'cause' && f === d.group.primary && announcedToll(d, parent)) {
      f = parent
      continue
    }
    if (
      parent === undefined ||
      (link !== 'content' && link !== 'object' && link !== 'annexed' && link !== 'purpose')
    )
      return
    const { klass, type, flags } = parent.row
    const threat = type === 'warn' && flags.has('threat')
    // «أُجبر العناصر على التراجع»، «أمر سكان البلدة بالنزوح»: who is told to do it does it.
    if (klass === 'order' || type === 'order' || (klass === 'motive' && parent.object.length > 0)) {
      const told = isPassive(parent)
        ? [
            ...parent.object,
            ...parent.subject,
            ...(parent.antecedent !== undefined && !('act' in parent.antecedent) ? [parent.antecedent] : []),
          ]
        : [...parent.object, ...parent.others.filter((o) => o.role === 'target').map((o) => o.phrase)]
      for (const phrase of told) d.args.agents.push(...actorsOf(phrase, 'agent.of-order'))
      return
    }
    // «اتهمت الحركة الجيش بإعدام الأسرى»: the accused did it.
    if (type === 'condemn') {
      for (const phrase of accused(parent)) d.args.agents.push(...actorsOf(phrase, 'agent.of-accused'))
      return
    }
    // A verb of trying has lent its subject when the act was settled.
    if (klass === 'try') return
    const means = threat
      ? 'threat'
      : type === 'announce'
        ? 'claimed'
        : klass === 'plan' || klass === 'say'
          ? klass
          : undefined
    if (means !== undefined) {
      const { antecedent } = parent
      const named = antecedent !== undefined && !('act' in antecedent) ? [antecedent] : []
      for (const phrase of parent.subject.length > 0 ? parent.subject : named)
        if (means !== 'say' || announces(phrase, d, f))
          d.args.agents.push(...spokenFor(phrase, `agent.of-${means}`))
      return
    }
    f = parent
  }
}

/** The act is what an announced toll of another party came of. */
const announcedToll = (d: Draft, toll: Frame): boolean =>
  (d.type === 'clash' || d.type === 'airstrike' || d.type === 'shelling') &&
  d.group!.tolls.includes(toll) &&
  toll.link === 'content' &&
  d.args.targets.every((t) => t.id !== 'civilians') &&
  (d.args.targets.length > 0 || d.args.counts.some((x) => /fighters|people/.test(x.of)))

/** Whom an accusation names: its object, or the party behind a preposition. */
const accused = (f: Frame): readonly Phrase[] =>
  f.object.length > 0 ? f.object : f.others.filter((o) => o.role === 'target').map((o) => o.phrase)

/** Whether a party that announces an act has done it: «أعلن الجيش قتل خمسة», «مقتل خمسة من التنظيم», but not its own losses. */
function announces(phrase: Phrase, d: Draft, f: Frame): boolean {
  const parties =
    phrase.kind === 'source'
      ? spokenFor(phrase, 'agent.of-say')
      : phrase.parties.filter((p) => fighting.has(p.kind))
  if (parties.length === 0 || phrase.person !== undefined) return false
  if (announced.has(d.type)) return true
  const { targets } = d.args
  return (
    (d.type === 'kill' || d.type === 'clash') &&
    targets.every((t) => t.id !== 'civilians' && !parties.some((p) => p.id === t.id)) &&
    (targets.length > 0 || (f.hit.form.pos === 'masdar' && f.row.gov.object === 'target'))
  )
}

/** The parties of a phrase; of a ministry or spokesman, whom it speaks for. */
function spokenFor(phrase: Phrase, rule: RoleRule): ActorRef[] {
  const speaker = phrase.kind === 'source' ? phrase.head.source : undefined
  if (speaker?.party === undefined) return actorsOf(phrase, rule)
  const { start, end, name } = speaker
  return [{ id: speaker.party, name, start, end, rule }]
}

/** «دان الاتحاد الهجمات الحوثية»: who did what is condemned is who is condemned. */
function takeCondemned(d: Draft, drafts: readonly Draft[]): void {
  const act = drafts.find(
    (x) => x !== d && x.group !== undefined && x.group.primary.parent === d.group?.primary,
  )
  if (act === undefined || !attacks.has(act.type)) return
  for (const ref of act.args.agents)
    if (!d.args.agents.some((a) => a.id === ref.id))
      d.args.targets.push({ ...ref, rule: 'target.of-condemned' })
}

/** «هجوم تبنته المقاومة», «تفجير استهدف مطعما، وتبنته الحركة»: who claims an act of the sentence by a pronoun did it. */
function giveToClaimed(claim: Draft, drafts: readonly Draft[]): void {
  const f = claim.group?.primary
  if (f === undefined || !isVerb(f) || !/^ه|ها$/.test(f.hit.enc)) return
  const act = drafts.findLast((d) => d.start < claim.start && claimable.has(d.type))
  if (act === undefined || act.args.agents.length > 0) return
  for (const ref of claim.args.agents) act.args.agents.push({ ...ref, rule: 'agent.of-claimed' })
}
const claimable = new Set<EventType>(['attack', 'airstrike', 'shelling', 'bombing', 'kill', 'execute'])

/** «قتل سبعة من مسلحي س في مواجهات مع ص»: whose losses are told, or who does the main act, is the other side of a fight with ص. */
function takeOtherSide(fight: Draft, drafts: readonly Draft[]): void {
  const { agents, targets } = fight.args
  const frames = fight.group === undefined ? [] : [fight.group.primary, ...fight.group.members]
  const against = frames.some((f) => f.others.some((o) => o.role === 'sides' && o.prep === 'مع'))
  if (!against || agents.length > 1) return
  if (agents.length === 0) {
    // «مقتل ثلاثة من عناصره في اشتباك مع مجموعة مسلحة»: they fought.
    for (const t of targets) if (t.id !== 'civilians') agents.push({ ...t, rule: 'agent.of-other-side' })
    return
  }
  const other = (refs: readonly ActorRef[]): ActorRef | undefined =>
    refs.find((r) => r.id !== 'civilians' && r.id !== agents[0]!.id)
  const main = drafts.findLast((d) => d.start < fight.start && attacks.has(d.type))
  const side = other(targets) ?? (main === undefined ? undefined : other(main.args.agents))
  if (side !== undefined) agents.push({ ...side, rule: 'agent.of-other-side' })
}

/** «أعلنت تركيا وروسيا التوصل إلى اتفاق»: those who announce an agreement have made it. */
function takeSayers(agreement: Draft): void {
  for (let f = agreement.group?.primary.parent; f !== undefined; f = f.parent) {
    if (f.row.klass !== 'say') continue
    for (const phrase of f.subject) agreement.args.agents.push(...actorsOf(phrase, 'agree.announced-by'))
    return
  }
}

/** «أصدر أوامر بالفرار إلى المدينة»: where the ordered act is to happen is the order's place too. */
function takeContentPlaces(order: Draft, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    if (d.group?.primary.parent === order.group?.primary && d !== order && d.group !== undefined)
      order.args.places.push(...d.args.places)
  }
}

/** «شهيدان وعدة جرحى»: casualty nouns go to the act of their sentence, or stand as a toll of their own. */
function looseTolls(c: SentenceContext, drafts: Draft[]): void {
  const own = new Map<Phrase, Draft>()
  for (const phrase of c.settled.loose) {
    const measure = phrase.person!.casualty ?? 'killed'
    const count: CountRef | undefined =
      phrase.amount === undefined
        ? undefined
        : {
            measure,
            of: phrase.person!.of,
            min: phrase.amount.min,
            max: phrase.amount.max,
            approx: phrase.amount.approx,
            start: phrase.amount.start,
            end: phrase.amount.end,
            parts: phrase.parts
              .filter((p) => p.amount !== undefined)
              .map((p) => ({ of: p.person?.of ?? 'people', min: p.amount!.min, max: p.amount!.max })),
            rule: 'toll.casualty-noun',
            written: phrase.amount.rule,
          }
    const act = drafts.find(
      (d) =>
        ['airstrike', 'shelling', 'bombing', 'attack', 'clash', 'raid'].includes(d.type) &&
        !d.args.counts.some((x) => x.measure === measure),
    )
    if (act !== undefined) {
      if (count !== undefined) act.args.counts.push(count)
      continue
    }
    if (count === undefined && phrase.amount === undefined && phrase.person!.number !== 'pl') continue
    // «لصالح ضحايا الزلزال»: of what they are victims is no news.
    if (phrase.amount === undefined && phrase.person!.noun === 'ضحية' && phrase.to - phrase.from > 1) continue
    const type: EventType = measure === 'wounded' ? 'wound' : 'kill'
    const before = [...own.values()].at(-1)
    if (
      before !== undefined &&
      phrase.conj !== '' &&
      count !== undefined &&
      !before.args.counts.some((x) => x.measure === measure)
    ) {
      before.args.counts.push(count)
      continue
    }
    const noun = phrase.person!
    const draft: Draft = {
      group: undefined,
      type,
      rule: `${type}.casualty-noun`,
      start: noun.start,
      end: noun.end,
      args: {
        agents: [],
        targets: targetsOf(phrase),
        places: phrase.places.map((mention) => ({ role: 'at' as const, mention, rule: 'place.in-phrase' })),
        counts: count === undefined ? [] : [count],
        objects: [phrase],
        subjects: [],
      },
    }
    own.set(phrase, draft)
    drafts.push(draft)
  }
}

function targetsOf(phrase: Phrase): ActorRef[] {
  const refs: ActorRef[] = phrase.parties
    .filter((p) => p.id !== '')
    .map((p) => ({ id: p.id, name: p.name, start: p.start, end: p.end, rule: 'toll.casualty-noun' }))
  return refs
}

/** «تتقدم القوات للسيطرة على السد»: who means to do it, and where it is meant, hold for both. */
function inheritFromPurpose(d: Draft, drafts: readonly Draft[]): void {
  const parent = d.group?.primary.parent
  if (parent === undefined || d.group?.primary.link !== 'purpose') return
  const main = drafts.find(
    (x) => x.group !== undefined && (x.group.primary === parent || x.group.members.includes(parent)),
  )
  if (d.args.agents.length === 0) {
    const refs =
      main !== undefined ? main.args.agents : parent.subject.flatMap((p) => actorsOf(p, 'agent.of-purpose'))
    for (const ref of refs) d.args.agents.push({ ...ref, rule: 'agent.of-purpose' })
  }
  if (
    main !== undefined &&
    main.args.places.length === 0 &&
    (main.type === 'advance' || main.type === 'mobilize' || main.type === 'attack')
  )
    for (const p of d.args.places) main.args.places.push({ ...p, rule: 'place.of-purpose' })
}

/** «قُتلت امرأة وأصيبت ابنتها برصاص قناص»: told in one breath, one doer did both. */
function shareDoerOfTolls(drafts: readonly Draft[]): void {
  const toll = (d: Draft | undefined): boolean => d?.type === 'kill' || d?.type === 'wound'
  for (const [n, d] of drafts.entries()) {
    const next = drafts[n + 1]
    if (next === undefined || !toll(d) || !toll(next) || d.args.agents.length > 0) continue
    const first = d.group?.primary
    const second = next.group?.primary
    if (first === undefined || second?.act.conj !== 'و') continue
    if (second.index === first.index + 1)
      d.args.agents.push(...next.args.agents.filter((a) => !d.args.targets.some((t) => t.id === a.id)))
  }
}

const attacks = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'bombing',
  'raid',
  'kill',
  'abduct',
  'infiltrate',
])

/** A place that only one act of the sentence names holds for those that name none. */
function shareAcrossSentence(drafts: Draft[], frames: readonly Frame[]): void {
  const placed = drafts.filter((d) => d.args.places.some((p) => p.role === 'at' || p.role === 'from'))
  for (const draft of drafts) {
    if (draft.args.places.length > 0) continue
    if (placed.length === 0) {
      takeSistersPlace(draft, frames)
      continue
    }
    const nearest = placed.toSorted(
      (a, b) => Math.abs(a.start - draft.start) - Math.abs(b.start - draft.start),
    )[0]!
    const at = nearest.args.places.filter((p) => p.role === 'at')
    for (const p of at.length > 0 ? at : nearest.args.places.filter((x) => x.role === 'from'))
      draft.args.places.push({ ...p, role: 'at', rule: 'place.sentence' })
  }
}

/** «تفكيك خلية في حي س وإلقاء القبض على أفرادها»: where an act beside it was, that is no claim of its own. */
function takeSistersPlace(d: Draft, frames: readonly Frame[]): void {
  const f = d.group?.primary
  if (f === undefined || !placedByContext.has(d.type)) return
  // «بانفجار قنبلة من مخلفات القصف في بلدة س»: the word between is no act of its own.
  const inner = frames.find(
    (x) =>
      x.index > f.index &&
      x.clause === f.clause &&
      !isVerb(x) &&
      x.others.some((o) => placesAt(o).length > 0),
  )
  if (inner !== undefined) {
    for (const o of inner.others)
      for (const mention of placesAt(o)) d.args.places.push({ role: 'at', mention, rule: 'place.sentence' })
    return
  }
  const sister = frames.slice(0, f.index).findLast((x) => x.parent === f.parent && x.link === f.link)
  if (sister === undefined || f.link === undefined || f.act.conj !== 'و') return
  for (const o of sister.others)
    if (o.role === 'at')
      for (const mention of o.phrase.places)
        d.args.places.push({ role: 'at', mention, rule: 'place.sentence' })
}

const placesAt = (o: Frame['others'][number]): readonly PlaceMention[] =>
  o.role === 'at' || (o.role === 'none' && /^(?:في|ب|قرب)$/.test(o.prep)) ? o.phrase.places : []

/** «اعتقل ثلاثة من أبناء البلدة»، «خرج أهالي القرية»: where no place is told, it is where the people are of. */
function takePlacesOfPeople(d: Draft): void {
  if (!placedByContext.has(d.type) && d.type !== 'protest') return
  for (const o of d.group?.primary.others ?? [])
    if (o.prep === 'أبناء')
      for (const mention of o.phrase.places)
        d.args.places.push({ role: 'at', mention, rule: 'place.of-people' })
  for (const phrase of [...d.args.objects, ...d.args.subjects])
    if (phrase.kind === 'group')
      for (const mention of phrase.places)
        d.args.places.push({ role: 'at', mention, rule: 'place.of-people' })
}

/** «درعا: قُتل شاب»: the place at the head of the line. */
function takeHeading(d: Draft, { reading: { heading } }: SentenceContext): void {
  if (heading?.kind !== 'place' || heading.prep !== '' || d.type === 'tally') return
  for (const mention of heading.places) d.args.places.push({ role: 'at', mention, rule: 'place.heading' })
}

/** «وفي دير الزور، أفادت شبكة محلية بمقتل طفلين»: a place the sentence names for none of its acts is theirs, before any told earlier. */
function takeLoosePlace(c: SentenceContext, drafts: readonly Draft[]): void {
  const bare = drafts.filter((d) => placedByContext.has(d.type) && d.args.places.length === 0)
  if (bare.length === 0 || bare.length !== drafts.filter((d) => placedByContext.has(d.type)).length) return
  const say = c.reading.frames.find((f) => f.row.klass === 'say')
  const told = c.reading.clauses.find((k) => k.kind === 'content')?.start ?? c.sentence.end
  const loose = c.reading.items.filter(
    (x): x is Phrase =>
      x.item === 'phrase' &&
      x.kind === 'place' &&
      within.test(x.prep) &&
      // «قال المتحدث في بغداد إن»: where one speaks.
      (say === undefined || x.start < say.act.start || x.start > told) &&
      !holdsKnown(x, c.memory),
  )
  for (const d of bare) {
    const nearest = loose.findLast((p) => p.start < d.start) ?? loose[0]
    for (const mention of nearest?.places ?? [])
      d.args.places.push({ role: 'at', mention, rule: 'place.of-sentence' })
  }
}
/** «في ريف حلب» of what a report has placed in a town there: the town stands. */
function holdsKnown(phrase: Phrase, { paragraph, lead }: PlaceMemory): boolean {
  const known = paragraph.length > 0 ? paragraph : lead
  const close = (p: PlaceMention): boolean => p.precision === 'town' || p.precision === 'site'
  const wide = phrase.places.every((p) => !close(p))
  if (!wide || known.length === 0) return false
  const inside = phrase.places[0]?.place
  return known.some(
    ({ mention: { place } }) =>
      place === undefined ||
      inside === undefined ||
      inside.admin1 === '' ||
      (place.country === inside.country && place.admin1 === inside.admin1),
  )
}
const within = /^(?:في|ب|قرب|داخل|وسط|شمال|جنوب|شرق|غرب)$/

/** Acts whose place a reader takes from what was told before; talk and plans are not placed this way. */
const placedByContext = new Set<EventType>([
  'airstrike',
  'shelling',
  'bombing',
  'attack',
  'kill',
  'wound',
  'clash',
  'raid',
  'arrest',
  'abduct',
  'execute',
  'destroy',
  'besiege',
  'advance',
  'seize',
  'displace',
])

/** «قصفت مدفعيته مصادر النيران»: where the fire came from is not where it fell. */
function firesBack(d: Draft, c: SentenceContext): boolean {
  const act = d.group?.primary.act.unit
  if (act === undefined || !attacks.has(d.type)) return false
  const words = c.text.words.slice(act.to, act.to + 4).map((w) => w.text)
  const at = words.findIndex((w) => /^(?:مصادر|مصدر)$/.test(w))
  return at >= 0 && /^(?:ال)?(?:نيران|نار|اطلاق|قصف|صواريخ)$/.test(words[at + 1] ?? '')
}

/** «قُتل شخصان وأصيب آخرون» in the second sentence: where the paragraph, else the lead, said it was. */
function inheritPlaces(c: SentenceContext, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const at = d.args.places.filter((p) => p.role === 'at')
    if (
      d.args.places.length === 0 &&
      placedByContext.has(d.type) &&
      !(d.group !== undefined && background(d.group.primary, c.reading))
    ) {
      const from = c.memory.paragraph.length > 0 ? c.memory.paragraph : c.memory.lead
      const rule = c.memory.paragraph.length > 0 ? 'place.paragraph' : 'place.lead'
      for (const p of from) d.args.places.push({ ...p, rule })
    }
    if (at.length > 0) {
      c.memory.paragraph = at
      const close = at.some((p) => p.mention.precision === 'town' || p.mention.precision === 'site')
      if (
        c.memory.lead.length === 0 ||
        (close &&
          !c.memory.lead.some((p) => p.mention.precision === 'town' || p.mention.precision === 'site'))
      )
        c.memory.lead = at
    }
  }
}

function finish(d: Draft, c: SentenceContext): Claim {
  const { text } = c.report
  const quote = (start: number, end: number): string => text.slice(start, end)
  const when: TimeReading =
    d.group === undefined ? publishedTime(c) : readTime(d.group, c.reading, c.sentence, c.dates, c.times)
  const modality: ModalityReading =
    d.group === undefined
      ? { modality: 'reported', rule: 'modality.plain' }
      : readModality(d.group, c.reading)
  const scope = c.scopes.find((s) => d.start >= s.start && d.start < s.end)
  const chain: ChainLink[] = [...(c.outlet === undefined ? [] : [c.outlet]), ...(scope?.links ?? [])]
  const notes: Note[] = []
  // Who flees a place was at it: «خطباء التنظيم في الحويجة هربوا»; what one leaves lies where it is said to lie: «غادروا مخيما قرب س».
  const leaves =
    (d.type === 'flee' ||
      d.type === 'escape' ||
      d.type === 'displace' ||
      d.group?.primary.row.gov.object === 'from') &&
    !d.args.places.some((p) => p.role === 'from')
  const rolePlaces = leaves
    ? d.args.places.map((p) => (p.role === 'at' ? { ...p, role: 'from' as const } : p))
    : d.args.places
  const type =
    d.type === 'flee' && rolePlaces.some((p) => p.role === 'from' && p.mention.cue === 'prison')
      ? 'escape'
      : d.type
  const places = innermost(rolePlaces, c.places).map((p) => placeOf(p, quote))
  const counts = d.args.counts.map(
    ({ measure, of, min, max, approx, start, end, parts }): ClaimCount => ({
      measure: type === 'escape' && measure === 'moved' ? 'escaped' : measure,
      of,
      min,
      max,
      approx,
      start,
      end,
      parts,
      quote: quote(start, end),
    }),
  )
  for (const count of counts) {
    const sum = count.parts.reduce((n, p) => n + p.min, 0)
    if (count.max !== null && sum > count.max)
      notes.push({
        code: 'count.parts-over-whole',
        quote: count.quote,
        why: `The parts add up to ${sum}, the whole is ${count.max}. / مجموع الأجزاء ${sum} والعدد كله ${count.max}.`,
        next: 'Check the figures against the report. / راجع الأعداد في التقرير.',
      })
  }
  const step = (rule: StepRule, start: number, end: number, parts: readonly Step[] = []): Step => ({
    rule,
    quote: quote(start, end),
    parts,
  })
  const derivation: Step[] = [
    step(
      d.rule,
      d.start,
      d.end,
      d.group?.members.map((m) => step(`joined.${m.row.klass}.${m.row.lemma}`, m.hit.start, m.hit.end)) ?? [],
    ),
    ...d.args.agents.map((a) => step(`agent: ${a.rule}`, a.start, a.end)),
    ...d.args.targets.map((a) => step(`target: ${a.rule}`, a.start, a.end)),
    ...d.args.places.map((p) =>
      step(`place.${p.role}: ${p.rule}`, p.mention.start, p.mention.end, [
        step(p.mention.rule, p.mention.start, p.mention.end),
        ...p.mention.why.map(evidenceStep),
      ]),
    ),
    ...d.args.counts.map((n) =>
      step(`count.${n.measure}: ${n.rule}`, n.start, n.end, [step(n.written, n.start, n.end)]),
    ),
    step(
      when.rule,
      when.time.from?.start ?? d.start,
      when.time.from?.end ?? d.start,
      (when.date?.split('+') ?? []).map((rule) =>
        step(`date.${rule}`, when.time.from!.start, when.time.from!.end),
      ),
    ),
    step(modality.rule, d.start, d.end),
    ...(scope === undefined ? [] : [step(scope.rule, scope.start, Math.min(scope.end, scope.start + 80))]),
  ]
  return {
    id: '',
    report: c.report.id,
    type,
    modality: type === 'tally' && modality.rule === 'modality.purpose-lam' ? 'reported' : modality.modality,
    trigger: { start: d.start, end: d.end, quote: quote(d.start, d.end) },
    sentence: { start: c.sentence.start, end: c.sentence.end },
    agent: d.args.agents.map((a) => actorOf(a, quote)),
    target: d.args.targets
      .filter((t) => !d.args.agents.some((a) => a.id === t.id))
      .map((a) => actorOf(a, quote)),
    places,
    time: when.time,
    counts,
    chain,
    derivation,
    notes,
  }
}

const evidenceStep = ({ rule, quote, about }: Evidence): Step => ({
  rule,
  quote,
  ...(about === '' ? {} : { about }),
  parts: [],
})

function publishedTime(c: SentenceContext): TimeReading {
  const day = c.times.published?.slice(0, 10)
  if (day === undefined)
    return { time: { start: null, end: null, precision: 'unknown', how: 'silent' }, rule: 'time.silent' }
  return { time: { start: day, end: day, precision: 'day', how: 'inferred' }, rule: 'time.published' }
}

const actorOf = (
  { rule: _, means: __, ...a }: ActorRef,
  quote: (s: number, e: number) => string,
): ClaimActor => ({
  ...a,
  quote: quote(a.start, a.end),
})

/** A place that contains another one of the same claim adds nothing: «قرية س بريف ص» happened in the village. */
function innermost(places: readonly PlaceRef[], all: readonly PlaceMention[]): PlaceRef[] {
  const dropped = new Set<PlaceMention>()
  for (const { mention, role } of places) {
    if (mention.place === undefined) continue
    for (let at = mention.within, hops = 0; at !== undefined && hops < 4; hops++) {
      const outer = all[at]!
      const beside = outer.start - mention.end
      for (const p of places)
        if (p.mention === outer && (p.role === role || (beside >= 0 && beside < 40))) dropped.add(outer)
      at = outer.within
    }
  }
  // «تعز (سند) - … شرقي مدينة تعز»: the side of a town says more than its name at the head of the line.
  for (const { mention } of places)
    if (mention.direction === undefined && mention.place !== undefined)
      for (const p of places)
        if (p.mention.direction !== undefined && sideOf(p.mention, mention)) dropped.add(mention)
  return places.filter((p) => !dropped.has(p.mention))
}

/** Whether one mention is a side of the place that the other names bare: «شرقي مدينة تعز» of «تعز». */
const sideOf = (side: PlaceMention, whole: PlaceMention): boolean =>
  side !== whole && side.name.endsWith(` of ${whole.name}`)

function placeOf({ role, mention }: PlaceRef, quote: (s: number, e: number) => string): ClaimPlace {
  const { place } = mention
  const base = {
    role,
    name: mention.name,
    precision: mention.precision,
    quote: quote(mention.start, mention.end),
    start: mention.start,
    end: mention.end,
  }
  if (place === undefined) return base
  return {
    ...base,
    id: place.id,
    lat: place.lat,
    lon: place.lon,
    country: place.country,
    admin1: place.admin1,
    km: mention.km ?? place.km,
  }
}
