import type { ActorMention, PersonMention } from '../actors/index.ts'
import type { Role } from '../forms/index.ts'
import type { EventType, Measure, PlaceRole } from '../ontology.ts'
import type { PlaceMention } from '../places/index.ts'
import type { Span } from '../text/span.ts'
import { agrees } from './agreement.ts'
import type { Discourse } from './discourse.ts'
import { beyond } from './fits.ts'
import { type Frame, hasPlace, isVerb } from './frame.ts'
import { type Amount, ofAct, type Phrase } from './phrases.ts'
import type { AmountRule, RoleRule, Slot } from './rules/ids.ts'
import { type ActGroup, baseType } from './settle.ts'

/** Who, with the words and how the reader came to them. */
export interface ActorRef extends Span {
  readonly id: string
  readonly name: string
  readonly who?: string
  readonly rule: RoleRule
  /** What it acts with, where its words say so: طائرات التحالف. */
  readonly means?: ActorMention['means']
}
export interface PlaceRef {
  readonly role: PlaceRole
  readonly mention: PlaceMention
  readonly rule: RoleRule
}
export interface CountRef extends Span {
  readonly measure: Measure
  readonly of: string
  readonly min: number
  readonly max: number | null
  readonly approx: boolean
  readonly parts: readonly { readonly of: string; readonly min: number; readonly max: number | null }[]
  readonly rule: RoleRule
  /** How the figure is written. */
  readonly written: AmountRule
}

/** The arguments of one act. */
export interface Arguments {
  readonly agents: ActorRef[]
  readonly targets: ActorRef[]
  readonly places: PlaceRef[]
  readonly counts: CountRef[]
  /** Phrases by slot, for the sense rules. */
  readonly objects: Phrase[]
  readonly subjects: Phrase[]
}

/** People counts by type of act. */
const peopleMeasure: Partial<Record<EventType, Measure>> = {
  kill: 'killed',
  execute: 'killed',
  wound: 'wounded',
  arrest: 'arrested',
  raid: 'arrested',
  flee: 'moved',
  move: 'moved',
  evacuate: 'moved',
  displace: 'moved',
  withdraw: 'moved',
  escape: 'escaped',
  release: 'released',
  abduct: 'abducted',
  surrender: 'surrendered',
  defect: 'surrendered',
  tally: 'killed',
  besiege: 'affected',
  infiltrate: 'moved',
  mobilize: 'moved',
}
/** Types whose figure may rest on a bare singular or dual noun. */
const singularCounts = new Set<Measure>([
  'killed',
  'wounded',
  'arrested',
  'abducted',
  'released',
  'escaped',
  'surrendered',
  'missing',
])
const people = new Set<EventType>(['release', 'kill', 'wound', 'evacuate', 'arrest', 'abduct', 'execute'])
/** Verbs of beating an attack back, and what they beat back. */
const repels = new Set(['صدّ', 'تصدّى', 'دحر', 'أفشل', 'أحبط'])
const repelled = new Set<EventType>(['attack', 'airstrike', 'shelling', 'infiltrate', 'advance'])
/** Acts that their doers are counted by, also behind a verb that only lends: «اضطرت 400 أسرة إلى مغادرة القرية». */
const goings = new Set<EventType>([
  'flee',
  'surrender',
  'move',
  'displace',
  'escape',
  'withdraw',
  'infiltrate',
])
/** Acts that lead from one place to another. */
const travels = new Set<EventType>([...goings, 'evacuate', 'mobilize', 'advance', 'abduct'])
const strikes = new Set<EventType>(['shelling', 'airstrike', 'bombing'])
const civilianGroups = new Set([
  'civilians',
  'children',
  'women',
  'men',
  'families',
  'journalists',
  'medics',
  'displaced',
  'workers',
  'elderly',
  'youths',
  'students',
  'farmers',
  'refugees',
  'aid-workers',
  'teachers',
  'girls',
  'boys',
  'citizens',
  'residents',
])

/** A noun of the wounded counts the wounded, whatever the act's own figure counts: «سقط ثلاثة قتلى وخمسة جرحى». */
const measureOf = (phrase: Phrase, measure: Measure): Measure =>
  phrase.person?.casualty === 'wounded' ? 'wounded' : measure

/** Whether an unvowelled verb is passive here: قُتل خمسة / قتل الجيش خمسة. */
export function isPassive(f: Frame): boolean {
  if (f.passive) return true
  if (!isVerb(f) || f.hit.form.voice !== 'either') return false
  const { object } = f.row.gov
  if (object === undefined || object === 'act' || f.object.length > 0 || f.objectFrames.length > 0)
    return false
  if (f.hit.enc !== '') return false
  const subject =
    f.subject[0] ?? (f.antecedent !== undefined && !('act' in f.antecedent) ? f.antecedent : undefined)
  if (subject === undefined) return false
  if (f.others.some((o) => o.role === 'agent')) return true
  const bodily =
    object === 'target' &&
    ['kill', 'wound', 'arrest', 'abduct', 'execute', 'release'].includes(baseType(f) ?? '')
  if (bodily)
    return (
      subject.kind !== 'party' ||
      f.others.some((o) => o.role === 'instrument' || o.role === 'at') ||
      f.dates.length > 0 ||
      f.others.length === 0
    )
  if (subject.kind === 'thing' || subject.kind === 'place') return true
  return false
}

class Collector {
  readonly args: Arguments = { agents: [], targets: [], places: [], counts: [], objects: [], subjects: [] }
  readonly #group: ActGroup
  readonly #type: EventType
  readonly #discourse: Discourse
  readonly #frames: readonly Frame[]

  constructor(group: ActGroup, type: EventType, discourse: Discourse, frames: readonly Frame[]) {
    this.#frames = frames
    this.#group = group
    this.#type = type
    this.#discourse = discourse
  }

  collect(): Arguments {
    const { primary, members, tolls, casualties, tally } = this.#group
    if (this.#type === 'tally') {
      this.#tally(primary, tally)
      return this.args
    }
    this.#frame(primary, this.#type, true)
    for (const member of members) this.#frame(member, this.#type, false)
    for (const toll of tolls) this.#frame(toll, baseType(toll) ?? this.#type, false)
    for (const phrase of casualties) {
      this.#people(phrase, measureOf(phrase, 'killed'), 'toll.casualty-noun')
      if (phrase.person?.group === 'civilian') this.#actors(phrase, this.args.targets, 'toll.casualty-noun')
    }
    this.#pronouns()
    return this.args
  }

  /** A running total: of whom, how many, where; the acts it sums up are not told one by one. */
  #tally(f: Frame, figure: Phrase | undefined): void {
    const words = [f, ...this.#group.members].map((m) => m.row.type)
    const measure: Measure =
      words.includes('wound') && !words.includes('kill')
        ? 'wounded'
        : words.includes('arrest')
          ? 'arrested'
          : words.includes('displace')
            ? 'moved'
            : 'killed'
    if (figure !== undefined) {
      // «وثق 324 بينهم 113 طفلا»: the parts say whom the bare number counts.
      if (!(figure.refers && figure.parts.length > 0)) this.#actors(figure, this.args.targets, 'tally.figure')
      if (this.args.targets.length === 0)
        for (const part of figure.parts) this.#actors(part, this.args.targets, 'tally.part')
      this.#people(figure, measureOf(figure, measure), 'tally.figure')
      // «ارتفعت الحصيلة إلى 12 شهيدا و13 مصابا»
      const beside = [
        ...f.others.filter((o) => o.role === 'toll').map((o) => o.phrase),
        ...this.#group.casualties,
      ]
      for (const phrase of beside)
        if (phrase !== figure && phrase.person?.casualty !== undefined)
          this.#people(phrase, measureOf(phrase, measure), 'tally.beside')
    }
    for (const m of this.#group.also ?? [])
      for (const phrase of [...m.annexed, ...m.object])
        this.#people(phrase, baseType(m) === 'wound' ? 'wounded' : 'killed', 'tally.also')
    for (const m of [f, ...this.#group.members]) {
      for (const { role, phrase } of m.others)
        if (role === 'at') for (const mention of phrase.places) this.#place('at', mention, 'tally.place')
      for (const phrase of m.dates) if (!f.dates.includes(phrase)) f.dates.push(phrase)
    }
  }

  #frame(f: Frame, type: EventType, primary: boolean): void {
    const { gov } = f.row
    const passive = isPassive(f)
    const lends = f.row.klass !== 'event'
    const put = (role: Role | undefined, phrase: Phrase, rule: Slot, prep = ''): void =>
      this.#assign(role, phrase, type, `${f.row.lemma}.${rule}`, prep, lends)
    // «عثر الأهالي على جثة»: who finds the dead has not killed them.
    const found = type === 'kill' && f.row.type === 'destroy'
    const subjectRole: Role | undefined = found
      ? 'none'
      : // «صدت القوات هجوما لـ»: who repels an attack is whom it was aimed at.
        !primary && repels.has(f.row.lemma) && repelled.has(type)
        ? 'target'
        : passive
          ? (gov.object ?? 'target')
          : (gov.subject ?? (lends ? 'agent' : undefined))
    // «التقدم البري لقوات س»: an adjective is neither subject nor object.
    const annexed = f.annexed.filter((p) => p.kind !== 'unknown' || !ofAct(p.head))
    this.args.subjects.push(...f.subject, ...annexed)
    this.args.objects.push(...f.object, ...annexed, ...(passive ? f.subject : []))
    for (const phrase of f.subject) {
      // «القوات تجري عمليات بحث»: a party is no act that goes on; it carries it out.
      const role = subjectRole === 'act' && phrase.kind === 'party' ? 'agent' : subjectRole
      put(role, phrase, passive ? 'passive-subject' : 'subject')
      // «غادرت حافلات بلدة داريا»: buses are of no town; it is what they leave.
      if (gov.object === 'from' && f.object.length === 0 && phrase.thing !== undefined)
        put('from', phrase, 'object')
    }
    for (const phrase of f.object)
      put(
        passive && gov.object !== undefined
          ? gov.object
          : // «تفجير راح ضحيته تسعة»: the act is the subject, the people are whom it befell.
            (gov.object ??
              (lends
                ? 'none'
                : f.subjectFrame !== undefined
                  ? gov.subject
                  : phrase.kind === 'group' && people.has(type)
                    ? 'target'
                    : undefined)),
        phrase,
        'object',
      )
    if (f.antecedent !== undefined && !('act' in f.antecedent)) {
      const antecedent = f.antecedent
      if (f.hit.enc === '') this.args.subjects.push(antecedent)
      else this.args.objects.push(antecedent)
      if (f.hit.enc === '' && (passive ? f.object.length === 0 : f.subject.length === 0))
        put(subjectRole, antecedent, 'relative')
      else if (f.hit.enc !== '') put(gov.object, antecedent, 'relative-object')
    }
    if (f.annexed.length > 0) this.#annexed(f, put)
    for (const { role, phrase, prep } of f.others) {
      // What a lent verb leaves open is decided by the act it carries: «شنت غارة على».
      const own = this.#group.primary.row.gov.preps[prep]
      // «قصف صاروخي لقوات النظام»: after a strike the lam names whose it is.
      const whose =
        prep === 'ل' &&
        !isVerb(f) &&
        (role === 'target' || role === 'none') &&
        // «قصف لطائرة مسيرة تابعة لس»: what strikes, and whose it is.
        (phrase.kind === 'party' || phrase.thing?.class === 'means') &&
        (strikes.has(type) || (f.row.form === 'N' && gov.subject === 'agent')) &&
        !f.annexed.some((a) => a.kind === 'party')
      put(
        whose
          ? 'agent'
          : lends && (role === 'none' || role === 'instrument' || role === 'act') && own !== undefined
            ? own
            : role,
        phrase,
        prep === '' ? 'place' : `prep-${prep}`,
        prep,
      )
    }
    for (const role of f.backTo) {
      const place = this.#discourse.spotBefore(f.act.start)
      if (place !== undefined && travels.has(type) && (role === 'to' || role === 'from'))
        if (!this.args.places.some((p) => p.role === role))
          this.#place(role, place, 'reference.pronoun-place')
    }
    // «قصفت القرية بعشرين قذيفة»: what an act was done with counts its strikes.
    if (f.amount !== undefined && (primary || lends || (f.act.prep === 'ب' && f.row.flags.has('weapon'))))
      this.#strikes(f.amount, type)
    if (isVerb(f) && !passive && f.subject.length === 0 && f.subjectFrame === undefined)
      this.#doerAround(f, subjectRole, put)
    // A verb without a subject of its own shares the one of the clause before: «ألقوا السلاح وهربوا».
    if (
      isVerb(f) &&
      !passive &&
      // «انسحبت القوة بعدما فجرت منزلين»
      (f.act.conj !== '' || f.clause.opener?.kind === 'time') &&
      f.subject.length === 0 &&
      f.antecedent === undefined &&
      f.subjectFrame === undefined
    ) {
      for (let c = f.clause.shared, hops = 0; c !== undefined && hops < 4; c = beyond(c), hops++) {
        // «قتل التحالف مقاتلين حاولوا الهرب ثم أعلن»: one does not announce in the plural of the many.
        const sister = c.frames.find(
          (x) =>
            isVerb(x) &&
            (x.subject.length > 0 || x.antecedent !== undefined) &&
            !(x.hit.form.number === 'pl' && f.hit.form.number === 'sg'),
        )
        const subject =
          sister === undefined
            ? undefined
            : sister.subject.length > 0
              ? sister.subject
              : sister.antecedent !== undefined && !('act' in sister.antecedent)
                ? [sister.antecedent]
                : []
        if (subject === undefined) continue
        if (f.act.conj === '' && !subject.some((p) => p.parties.length > 0)) break
        if (!isPassive(sister!)) for (const phrase of subject) put(subjectRole, phrase, 'shared-subject')
        else if (type !== 'kill' && type !== 'wound')
          for (const phrase of subject) put(subjectRole, phrase, 'shared-subject')
        break
      }
    }
  }

  /** «شنت حملة اعتقلت خلالها سبعة»: the relative clause has no doer of its own; the one before, that agrees, goes on. */
  #doerAround(
    f: Frame,
    role: Role | undefined,
    put: (role: Role | undefined, phrase: Phrase, rule: Slot) => void,
  ): void {
    const named = f.antecedent !== undefined && !('act' in f.antecedent) && f.antecedent.kind !== 'place'
    if (named || f.clause.kind !== 'relative' || f.object.length === 0 || f.hit.enc !== '') return
    const before = this.#frames.slice(0, f.index).findLast((x) => isVerb(x) && x.subject.length > 0)
    const doer = before?.subject[0]
    if (before === undefined || doer === undefined || isPassive(before) || !agrees(f, doer)) return
    if (doer.kind === 'party' || doer.parties.length > 0)
      for (const phrase of before.subject) put(role, phrase, 'shared-subject')
  }

  /** The noun annexed to an act noun is its doer or what it is done to: «قصف الطيران», «قصف القرية», «مقتل المدني». */
  #annexed(f: Frame, put: (role: Role | undefined, phrase: Phrase, rule: Slot) => void): void {
    const { gov } = f.row
    const first = f.annexed[0]!
    // «قصف روسي», «غارات جوية روسية»
    const adjective =
      first.parties.length > 0 &&
      (first.kind === 'party' || first.kind === 'unknown') &&
      first.parties.every((p) => p.adjective === true)
    let role: Role | undefined
    if (adjective) role = 'agent'
    // «استهداف طائرة مسيرة تابعة لتركيا سيارة»: what strikes, not what is struck.
    else if (first.thing?.class === 'means' && gov.subject === 'agent') role = 'agent'
    else if (gov.object === undefined) role = gov.subject
    else if (gov.subject === undefined) role = gov.object
    // «سقوط البلدة بيد التنظيم»: what falls, and only then into whose hands.
    else if (gov.object === 'agent')
      role = first.parties.length > 0 && first.places.length === 0 ? gov.object : gov.subject
    // «وصول عشرين دبابة»: what is no place can only be what moves.
    else if (
      (gov.object === 'to' || gov.object === 'from' || gov.object === 'via') &&
      first.places.length === 0 &&
      first.thing?.class !== 'spot' &&
      first.thing?.class !== 'position'
    )
      role = gov.subject
    else if (first.kind === 'party' || first.kind === 'source') {
      const elsewhere =
        f.object.length > 0 ||
        f.objectFrames.length > 0 ||
        this.#group.members.some((m) => m.parent === f && m.link === 'annexed') ||
        f.others.some((o) => (o.role === 'target' || o.role === 'at') && (o.prep === 'ل' || o.prep === 'علي'))
      const doer = f.others.some((o) => o.role === 'agent')
      const victim =
        gov.object === 'target' &&
        ['kill', 'wound', 'arrest', 'abduct', 'execute', 'release', 'surrender'].includes(baseType(f) ?? '')
      role =
        elsewhere && !doer
          ? gov.subject
          : doer || victim || f.row.flags.has('annexed-object')
            ? gov.object
            : isTargeting(f)
              ? gov.object
              : gov.subject
    } else role = gov.object
    for (const phrase of f.annexed) put(role, phrase, 'annexed')
  }

  #assign(
    role: Role | undefined,
    phrase: Phrase,
    type: EventType,
    rule: RoleRule,
    prep: string,
    lends: boolean,
  ): void {
    if (phrase.thing?.class === 'munition' && phrase.amount !== undefined) this.#strikes(phrase.amount, type)
    // «حررت ثلاث نساء», «سقط شهيدان»: people in a slot for places are those it was done to.
    if (role === 'at' && phrase.kind === 'group' && people.has(type))
      return this.#assign('target', phrase, type, rule, prep, lends)
    switch (role) {
      case 'agent':
        this.#actors(phrase, this.args.agents, rule)
        if (!lends || goings.has(type)) this.#countPeople(phrase, type, rule, 'agent')
        this.#vehicles(phrase, type, rule)
        break
      case 'sides':
        // «التقت القوات مع الجيش»: one met the other; «اشتباكات بين» has two doers.
        this.#actors(
          phrase,
          prep === 'مع' && (type === 'meet' || type === 'agree') ? this.args.targets : this.args.agents,
          rule,
        )
        break
      case 'target':
        if (prep !== '') this.args.objects.push(phrase)
        // «من قبضة التنظيم»: the captor is not whom one frees.
        if (!(type === 'release' && prep === 'من')) this.#actors(phrase, this.args.targets, rule)
        this.#countPeople(phrase, type, rule, 'target')
        this.#vehicles(phrase, type, rule)
        for (const mention of phrase.places)
          if (phrase.kind === 'place' || phrase.kind === 'thing' || phrase.kind === 'unknown')
            this.#place('at', mention, rule)
        break
      case 'at':
      case 'from':
      case 'to':
      case 'via':
        if (prep !== '') this.args.objects.push(phrase)
        // «رتل مؤلف من ثماني آليات»: what it is made of, no place.
        if (prep === 'من' && phrase.places.length === 0) this.#vehicles(phrase, type, rule)
        for (const mention of phrase.places) this.#place(this.#arrival(role), mention, rule)
        if (phrase.places.length === 0) this.#whereClause(role, phrase, rule)
        // «وصلت تعزيزات من الرد السريع»: whose they are, where no place is told that they come from.
        // «انشق ثلاثة عناصر عن قسد»: whose men they were.
        if (
          role === 'from' &&
          phrase.parties.length > 0 &&
          phrase.places.length === 0 &&
          (type === 'mobilize' || type === 'defect')
        )
          this.#actors(phrase, this.args.agents, rule)
        // «استسلموا إلى السلطات»: a party one comes over to.
        if (role === 'to' && phrase.places.length === 0 && (type === 'surrender' || type === 'defect'))
          this.#actors(phrase, this.args.targets, rule)
        if (phrase.kind !== 'place' && role === 'at') {
          // «توفي معتقل في سجون النظام»: whose the prison is holds him.
          const jail = prisons.test(phrase.head.text) && captivity.has(type)
          this.#actors(phrase, jail ? this.args.agents : this.args.targets, rule)
          this.#vehicles(phrase, type, rule)
        }
        this.#spots(phrase, rule)
        break
      case 'instrument':
        // «بصاروخ أطلقته قسد»: who fired it did it.
        for (const fired of this.#frames)
          if (fired.antecedent === phrase && fired.row.klass === 'light')
            for (const p of fired.subject) this.#actors(p, this.args.agents, `${rule}.fired`)
        // «قُتل بقصف», «بدورية مشتركة لقوات س»: whose the instrument is did it.
        if (
          phrase.parties.length > 0 &&
          phrase.kind !== 'place' &&
          this.args.agents.every((a) => a.rule.endsWith('.owner'))
        )
          this.#actors(phrase, this.args.agents, `${rule}.owner`)
        break
      case 'toll':
        if (phrase.person?.casualty !== undefined) this.#people(phrase, measureOf(phrase, 'killed'), rule)
        break
      default:
        // «قوة مؤلفة من ثماني آليات»
        if (prep === 'من' && type !== 'destroy') this.#vehicles(phrase, type, rule)
        if (phrase.kind === 'place' && prep === '' && !lends)
          for (const mention of phrase.places) this.#place('at', mention, rule)
    }
  }

  /** «وصول القوات قرب المدينة»: what arrives or enters goes to the place. */
  #arrival(role: PlaceRole): PlaceRole {
    const { lemma } = this.#group.primary.row
    return role === 'at' && (lemma === 'وصل' || lemma === 'دخل') ? 'to' : role
  }

  /** «بلغت قرية يسيطر عليها الفصيل في ناحية س»: the relative clause says where. */
  #whereClause(role: PlaceRole, phrase: Phrase, rule: RoleRule): void {
    for (const f of this.#frames) {
      if (f.antecedent !== phrase) continue
      for (const o of f.others)
        if (o.role === 'at')
          for (const mention of o.phrase.places) this.#place(role, mention, `${rule}.relative-clause`)
    }
  }

  #actors(phrase: Phrase, into: ActorRef[], rule: RoleRule): void {
    // «حذرت وزارة الخارجية الروسية»: a ministry acts for its party.
    const speaker = phrase.kind === 'source' && phrase.parties.length === 0 ? phrase.head.source : undefined
    if (speaker?.party !== undefined)
      add(into, {
        id: speaker.party,
        name: speaker.name,
        start: speaker.start,
        end: speaker.end,
        rule: `${rule}.speaks-for`,
      })
    const who = phrase.person?.of
    // «قواتنا», «دفاعاتنا»: whoever speaks.
    if (phrase.parties.some((p) => p.id === '' && p.enc === 'نا'))
      for (const ref of this.#discourse.speaking(phrase)) add(into, { ...ref, rule: `${rule}.possessor` })
    for (const party of phrase.parties)
      if (party.id !== '')
        add(into, refOf(party, rule, phrase.kind === 'party' ? undefined : (who ?? phrase.thing?.class)))
    for (const inner of phrase.contents) this.#actors(inner, into, `${rule}.contents`)
    if (phrase.parties.length > 0 || phrase.contents.length > 0) return
    // «قصف مواقعهم»: the sites of those a pronoun stands for.
    // «أعلن الحزب أن مقاتليه»: the men of the one a pronoun stands for.
    const owner = phrase.person?.enc ?? ''
    if (phrase.parties.length === 0 && phrase.person?.group === 'fighter' && owner === 'نا') {
      for (const ref of this.#discourse.speaking(phrase)) add(into, { ...ref, rule: `${rule}.possessor` })
      return
    }
    if (phrase.person?.group === 'fighter' && (owner === 'ه' || owner === 'ها' || owner === 'هم')) {
      const refs = this.#discourse.ownerBefore(phrase)
      for (const ref of refs) add(into, { ...ref, rule: `${rule}.possessor` })
      return
    }
    if (phrase.thing !== undefined && phrase.head.enc !== '') {
      const other = into === this.args.targets ? this.args.agents : this.args.targets
      for (const ref of this.#discourse.actorsBefore(
        phrase.start,
        phrase.head.enc === 'هم' ? 'pl' : phrase.head.enc === 'ها' ? 'f' : 'm',
        other,
      ))
        add(into, { ...ref, rule: `${rule}.possessor` })
      return
    }
    const people = phrase.person ?? phrase.holder
    if (
      people !== undefined &&
      (people.group === 'civilian' || (into !== this.args.agents && civilianGroups.has(people.of)))
    ) {
      add(into, {
        id: 'civilians',
        name: 'Civilians',
        who: people.of,
        start: people.start,
        end: people.end,
        rule,
      })
      return
    }
    const general = this.#discourse.namedGenerally(phrase)
    for (const ref of general) add(into, { ...ref, rule: `${rule}.reference` })
    if (general.length > 0) return
    if (phrase.refers || (phrase.kind === 'group' && phrase.definite)) {
      const earlier = this.#discourse.groupBefore(phrase)
      if (earlier !== undefined) for (const ref of earlier) add(into, { ...ref, rule: `${rule}.reference` })
    }
  }

  #countPeople(phrase: Phrase, type: EventType, rule: RoleRule, slot: 'agent' | 'target'): void {
    const measure =
      (this.#group.combined || phrase.mixed === true) && (type === 'kill' || type === 'wound')
        ? 'affected'
        : peopleMeasure[type]
    if (measure !== undefined)
      for (const inner of phrase.contents) this.#countPeople(inner, type, `${rule}.contents`, slot)
    if (measure === undefined || phrase.kind !== 'group') return
    if (
      slot === 'agent' &&
      ![
        'flee',
        'move',
        'withdraw',
        'escape',
        'surrender',
        'defect',
        'infiltrate',
        'displace',
        'evacuate',
        'mobilize',
      ].includes(type)
    )
      return
    if (
      slot === 'target' &&
      ['flee', 'surrender', 'move', 'raid'].includes(type) &&
      phrase.person?.casualty === undefined &&
      // «حملة اعتقالات طالت 25 شابا»
      !(type === 'raid' && this.#group.primary.row.lemma.includes('اعتقال'))
    )
      return
    // «سقط قتيلان و3 جرحى»: the noun says what became of each, whichever the verb names.
    if (measure === 'wounded' && phrase.person?.casualty === 'killed') this.#people(phrase, 'killed', rule)
    else this.#people(phrase, measure === 'killed' ? measureOf(phrase, measure) : measure, rule)
  }

  #people(phrase: Phrase, measure: Measure, rule: RoleRule): void {
    const amount = phrase.amount
    if (amount === undefined) return
    const grammatical = amount.rule === 'count.singular-noun' || amount.rule === 'count.dual-noun'
    if (grammatical && !singularCounts.has(measure)) return
    if (phrase.person !== undefined && phrase.person.of === 'families' && grammatical) return
    this.#count(
      measure,
      phrase.parties[0]?.id !== undefined && phrase.parties[0].id !== ''
        ? `${phrase.parties[0].id}`
        : (phrase.person?.of ?? 'people'),
      amount,
      partsOf(phrase),
      rule,
      phrase.conj !== '' && !phrase.refers,
    )
  }

  #vehicles(phrase: Phrase, type: EventType, rule: RoleRule): void {
    for (const inner of phrase.contents) this.#vehicles(inner, type, `${rule}.contents`)
    if (
      phrase.amount === undefined ||
      (phrase.thing?.class !== 'vehicle' &&
        phrase.thing?.class !== 'convoy' &&
        // «أسقطت الدفاعات مسيرتين»
        !(phrase.thing?.class === 'means' && type === 'destroy'))
    )
      return
    if (phrase.thing.class === 'convoy' && type !== 'destroy') return
    this.#count(
      'vehicles',
      phrase.thing.lemma,
      phrase.amount,
      [],
      `${rule}.vehicles`,
      phrase.conj !== '' && type !== 'destroy',
    )
  }

  #spots(phrase: Phrase, rule: RoleRule): void {
    if (phrase.percent && phrase.amount !== undefined)
      return this.#count('percent', 'area', phrase.amount, [], `${rule}.percent`)
    if (
      phrase.amount === undefined ||
      (this.#type !== 'seize' &&
        this.#type !== 'withdraw' &&
        this.#type !== 'control' &&
        this.#type !== 'advance')
    )
      return
    if (phrase.thing?.class === 'spot' || phrase.thing?.class === 'position')
      this.#count('places', phrase.thing.lemma, phrase.amount, [], `${rule}.places`)
  }

  #strikes(amount: Amount, type: EventType): void {
    const noun = this.#group.primary.act.unit.text
    if (type === 'bombing' && /^(?:ال)?(?:عرب|سيار|الي|دراج|شاحن|صهاريج|صهريج)/.test(noun))
      return this.#count('vehicles', 'car-bombs', amount, [], 'count.car-bombs')
    if (type === 'airstrike' || type === 'shelling' || type === 'attack' || type === 'bombing')
      this.#count('strikes', 'strikes', amount, [], 'count.strikes')
  }

  #count(
    measure: Measure,
    of: string,
    amount: Amount,
    parts: CountRef['parts'],
    rule: RoleRule,
    joined = false,
  ): void {
    const { counts } = this.args
    if (counts.some((c) => c.measure === measure && c.start === amount.start)) return
    // «قُتلت امرأة وطفلها»: people of no party, told in one slot, are one figure with its parts.
    const sister = !joined
      ? -1
      : counts.findIndex(
          (c) => c.measure === measure && c.rule === rule && this.#ofOneKind(measure, c.of, of),
        )
    if (sister >= 0) {
      const c = counts[sister]!
      const own = (x: string, min: number, max: number | null): CountRef['parts'] => [{ of: x, min, max }]
      counts[sister] = {
        ...c,
        of:
          measure === 'vehicles'
            ? 'vehicles'
            : unaffiliated(of)
              ? 'civilians'
              : soldierly.has(c.of)
                ? of
                : c.of,
        min: c.min + amount.min,
        max: c.max === null || amount.max === null ? null : c.max + amount.max,
        approx: c.approx || amount.approx,
        parts: [
          ...(c.parts.length > 0 ? c.parts : own(c.of, c.min, c.max)),
          ...(parts.length > 0 ? parts : own(of, amount.min, amount.max)),
        ],
      }
      return
    }
    counts.push({
      measure,
      of,
      min: amount.min,
      max: amount.max,
      approx: amount.approx,
      start: amount.start,
      end: amount.end,
      parts,
      rule,
      written: amount.rule,
    })
  }

  /** «امرأة وطفلها», «ضابط ومجندان»: people of one kind are one figure; soldiers and civilians are two. */
  #ofOneKind(measure: Measure, a: string, b: string): boolean {
    // «دبابتين وأربع عربات»: what a column is made of.
    if (measure === 'vehicles') return true
    if (unaffiliated(a) || unaffiliated(b)) return unaffiliated(a) && unaffiliated(b)
    const armed = (of: string): boolean =>
      soldierly.has(of) || this.args.targets.some((t) => t.id === of && t.id !== 'civilians')
    return a === b || (armed(a) && armed(b) && (soldierly.has(a) || soldierly.has(b)))
  }

  #place(given: PlaceRole, mention: PlaceMention, rule: RoleRule): void {
    const { places } = this.args
    // «تتقدم من شمال المدينة وشرقها»: a side from which a force moves is where it is.
    const role =
      given === 'from' &&
      mention.direction !== undefined &&
      (this.#type === 'advance' || this.#type === 'attack')
        ? 'at'
        : given
    if (places.some((p) => p.mention === mention)) return
    // «اعتقلت سبعة من الخليل»: where people are taken from is where they are arrested.
    if (role === 'from' && (this.#type === 'arrest' || this.#type === 'raid')) {
      places.push({ role: 'at', mention, rule })
      return
    }
    places.push({ role, mention, rule })
  }

  /** «بعد اختطافهما», «أفرج عنه»: how many the pronoun stands for, where it or its noun says so. */
  #countPronoun(f: Frame): void {
    const measure = peopleMeasure[this.#type]
    if (measure === undefined || !singularCounts.has(measure) || this.args.counts.length > 0) return
    const people = this.#discourse.peopleBefore(f.act.start, f.hit.enc)
    const amount = people?.amount
    if (amount === undefined || people?.person === undefined) return
    this.#count(measure, people.person.of, amount, [], 'reference.pronoun')
  }

  /** Gives an act noun with a pronoun the party that does the verb it hangs on; false where there is none or one was told. */
  #byGoverning(f: Frame): boolean {
    const { parent, link } = f
    if (parent === undefined || !isVerb(parent) || parent.row.klass !== 'event' || link !== 'object')
      return false
    if (parent.row.gov.subject !== 'agent' || isPassive(parent) || this.args.agents.length > 0) return false
    const doers = parent.subject.filter((p) => p.parties.some((x) => x.id !== ''))
    for (const phrase of doers)
      for (const ref of actorsOf(phrase, 'reference.pronoun')) add(this.args.agents, ref)
    return doers.length > 0
  }

  /** A verb of a party's act that has no subject of its own and is not passive. */
  #goesOn(f: Frame): boolean {
    return (
      isVerb(f) &&
      f.hit.form.number === 'sg' &&
      f.subject.length === 0 &&
      f.antecedent === undefined &&
      f.subjectFrame === undefined &&
      f.row.gov.subject === 'agent' &&
      !isPassive(f) &&
      this.args.objects.length + this.args.places.length > 0
    )
  }

  /** «فرارهم», «اختطفتهم», «تحريرها»: attached pronouns, where one reading is clear. */
  #pronouns(): void {
    const { primary, members } = this.#group
    for (const f of [primary, ...this.#group.tolls]) {
      const { enc } = f.hit
      if (
        isVerb(f) &&
        enc === '' &&
        f.hit.form.number === 'pl' &&
        f.subject.length === 0 &&
        f.antecedent === undefined &&
        f.subjectFrame === undefined &&
        this.args.agents.length === 0 &&
        f.row.gov.subject === 'agent' &&
        !isPassive(f)
      ) {
        // «لكنهم يتراجعون»: a plural verb without a subject takes the newest people told of.
        for (const ref of this.#discourse.actorsBefore(f.act.start, 'pl', this.args.targets))
          add(this.args.agents, { ...ref, rule: 'reference.verb-plural' })
      }
      if (enc === '' && this.args.agents.length === 0 && this.#goesOn(f)) {
        const doer = this.#discourse.doerBefore(f)
        if (doer !== undefined)
          for (const ref of actorsOf(doer, 'reference.doer'))
            if (!this.args.targets.some((t) => t.id === ref.id)) add(this.args.agents, ref)
      }
      if (enc === '' || f.antecedent !== undefined) continue
      const lenders = members.filter(
        (m) =>
          (m.row.klass !== 'event' || f.parent === m) &&
          m.row.gov.subject === 'agent' &&
          m.subject.length > 0,
      )
      const { gov } = f.row
      const noun = !isVerb(f)
      // «صعدت القوات من قصفها»: the pronoun is the verb's own subject.
      if (noun && gov.object !== undefined && f.annexed.length === 0 && this.#byGoverning(f)) continue
      // «جددت قوات النظام قصفها»: the pronoun is the doer named by the lending verb.
      if (noun && gov.object !== undefined && lenders.length > 0 && f.annexed.length === 0) continue
      const role: Role | undefined =
        noun && gov.object === undefined
          ? gov.subject
          : noun && f.annexed.length > 0
            ? gov.subject
            : gov.object
      if (role === undefined) continue
      const plural = enc === 'هم' || enc === 'هما' || enc === 'هن'
      if (role === 'at' || role === 'from' || role === 'to') {
        const place = this.#discourse.placeBefore(f.act.start)
        if (place !== undefined && enc === 'ها') this.#place(role, place, 'reference.pronoun-place')
        continue
      }
      const into = role === 'agent' ? this.args.agents : role === 'target' ? this.args.targets : undefined
      if (into === undefined || into.length > 0) continue
      const refs = this.#discourse.actorsBefore(
        f.act.start,
        plural ? 'pl' : enc === 'ها' ? 'f' : 'm',
        role === 'target' ? this.args.agents : this.args.targets,
      )
      for (const ref of refs) add(into, { ...ref, rule: 'reference.pronoun' })
      if (role === 'target') this.#countPronoun(f)
    }
  }
}

const isTargeting = (f: Frame): boolean =>
  f.row.gov.object === 'target' &&
  (baseType(f) === 'attack' || baseType(f) === 'destroy') &&
  f.hit.form.pos === 'masdar' &&
  f.row.form !== 'N' &&
  !['هجم', 'هاجم'].includes(f.row.lemma)

const unaffiliated = (of: string): boolean => of === 'people' || civilianGroups.has(of)
/** Folded nouns of places where people are held. */
const prisons = /^(?:ال)?(?:سجن|سجون|معتقل|معتقلات|اقبيه|زنازين|زنزانه|مراكز|افرع|فرع)$/
const captivity = new Set<EventType>(['kill', 'wound', 'arrest', 'abduct', 'execute'])

/** Men of arms by their noun; whose they are may be told by another noun beside it: «ضابط وعنصران من الفرقة». */
const soldierly = new Set(['soldiers', 'officers', 'fighters', 'guards', 'police', 'snipers'])

const partsOf = (phrase: Phrase): CountRef['parts'] =>
  phrase.parts
    .filter((p) => p.amount !== undefined)
    .map((p) => ({ of: p.person?.of ?? 'people', min: p.amount!.min, max: p.amount!.max }))

export function refOf(party: ActorMention, rule: RoleRule, who: string | undefined): ActorRef {
  return {
    id: party.id,
    name: party.name,
    start: party.start,
    end: party.end,
    rule,
    ...(who === undefined ? {} : { who }),
    ...(party.means === undefined ? {} : { means: party.means }),
  }
}

function add(into: ActorRef[], ref: ActorRef): void {
  if (!into.some((r) => r.id === ref.id)) into.push(ref)
}

/** Collects agents, targets, places and counts of one act; `frames` are all of its sentence. */
export const readRoles = (
  group: ActGroup,
  type: EventType,
  discourse: Discourse,
  frames: readonly Frame[],
): Arguments => new Collector(group, type, discourse, frames).collect()

/** The parties or civilians that a phrase names, read by `rule`. */
export function actorsOf(phrase: Phrase, rule: RoleRule): ActorRef[] {
  const refs: ActorRef[] = []
  for (const party of phrase.parties) if (party.id !== '') add(refs, refOf(party, rule, phrase.person?.of))
  if (refs.length === 0 && phrase.person !== undefined && isCivilian(phrase.person))
    refs.push({
      id: 'civilians',
      name: 'Civilians',
      who: phrase.person.of,
      start: phrase.person.start,
      end: phrase.person.end,
      rule,
    })
  return refs
}
const isCivilian = (p: PersonMention): boolean => p.group === 'civilian' || civilianGroups.has(p.of)

export { hasPlace }
