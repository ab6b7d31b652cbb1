import type { EventType } from '../ontology.ts'
import { carrying, without } from './fits.ts'
import { type Frame, isVerb, type SentenceReading } from './frame.ts'
import type { Item, Phrase } from './phrases.ts'
import { findTallies, type Tally } from './tallies.ts'

/**
 * One act of a sentence: its trigger frame, the frames that only lend it something (light verbs, verbs of beginning,
 * "targeted" said of a strike), and the tolls that are its result.
 */
export interface ActGroup {
  readonly primary: Frame
  readonly members: Frame[]
  readonly tolls: Frame[]
  /** Casualty nouns that are its toll: «أسفر عن ثلاثة قتلى». */
  readonly casualties: Phrase[]
  /** Of a running total: its figure. */
  readonly tally?: Phrase
  /** Tolls told beside a running total. */
  readonly also?: readonly Frame[]
  /** Shares a count with the act coordinated to it: «مقتل وإصابة 10». */
  combined: boolean
}

/** Casualty nouns that no act of the sentence takes: «شهيدان حتى اللحظة». */
export interface Settled {
  readonly groups: readonly ActGroup[]
  readonly loose: readonly Phrase[]
}

const tollTypes = new Set<EventType>(['kill', 'wound', 'destroy'])
const exactTypes = new Set<EventType>([
  'airstrike',
  'shelling',
  'bombing',
  'attack',
  'clash',
  'raid',
  'operation',
  'besiege',
  'advance',
  'protest',
  'infiltrate',
])
/** Words for one act may stand together: «استهدف بقصف مدفعي», «هجوم بغارات»; the later in this list is the more exact. */
const vagueness: readonly EventType[] = [
  'operation',
  'attack',
  'clash',
  'raid',
  'shelling',
  'airstrike',
  'bombing',
]
const synonyms = (a: EventType | undefined, b: EventType | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a === 'attack' || b === 'attack' || a === b) &&
  vagueness.includes(a) &&
  vagueness.includes(b)

export const baseType = (f: Frame): EventType | undefined =>
  f.row.klass === 'event' ? f.row.type : undefined
const isToll = (f: Frame): boolean => {
  const type = baseType(f)
  return type !== undefined && tollTypes.has(type)
}
export const isExact = (f: Frame): boolean => {
  const type = baseType(f)
  return type !== undefined && exactTypes.has(type)
}

/** Joins the frames of one sentence into acts. `before` is the last act of the sentence before, for «وأسفر ذلك عن». */
export function settle(reading: SentenceReading, before: ActGroup | undefined): Settled {
  const { frames, items } = reading
  if (frames.length === 0) return { groups: [], loose: looseCasualties(items, frames, []) }
  const groupOf = new Map<Frame, ActGroup>()
  const groups: ActGroup[] = []
  const tallies = findTallies(reading)
  const inside = new Set(
    tallies.flatMap((t) => [
      ...(t.tells || vehicles(t) || t.act !== undefined ? [t.frame] : []),
      ...(vehicles(t) || t.act !== undefined ? [] : t.inner),
      ...t.also,
    ]),
  )
  for (const frame of frames) {
    if (baseType(frame) === undefined || inside.has(frame)) continue
    const counted = tallies.find((t) => vehicles(t) && t.inner[0] === frame)
    if (counted?.figure?.amount !== undefined) frame.amount ??= counted.figure.amount
    const tally = tallies.find((t) => t.frame === frame)
    const group: ActGroup = {
      primary: frame,
      members: [],
      tolls: [],
      casualties: [],
      combined: false,
      ...(tally?.figure === undefined ? {} : { tally: tally.figure }),
      ...(tally === undefined ? {} : { also: tally.also }),
    }
    for (const f of tally?.inner ?? []) group.members.push(f)
    groups.push(group)
    groupOf.set(frame, group)
  }
  for (const t of tallies) {
    const act = t.act === undefined ? undefined : groupOf.get(t.act)
    if (act === undefined) continue
    const told = t.frame.others
      .filter((o) => o.role === 'toll' && o.phrase.amount !== undefined)
      .map((o) => o.phrase)
    act.casualties.push(...(told.length > 0 ? told : t.figure === undefined ? [] : [t.figure]))
  }
  const gone = new Set<ActGroup>()
  const absorb = (into: ActGroup, from: ActGroup): void => {
    if (into === from || gone.has(from) || gone.has(into)) return
    into.members.push(from.primary, ...from.members)
    into.tolls.push(...from.tolls)
    into.casualties.push(...from.casualties)
    gone.add(from)
    for (const [frame, group] of groupOf) if (group === from) groupOf.set(frame, into)
  }
  const lend = (to: Frame, lender: Frame): void => {
    const group = groupOf.get(to)
    if (group !== undefined && !group.members.includes(lender)) group.members.push(lender)
  }

  // «طال القصف بلدة س»: a verb of result that has an object says what the act reached.
  for (const frame of frames)
    if (frame.row.klass === 'result' && frame.row.gov.object === 'target' && frame.subjectFrame !== undefined)
      lend(frame.subjectFrame, frame)
  // «وأصابوه إصابة مباشرة»: that a strike hit is told of the strike; nobody is said to be wounded.
  for (const frame of frames) {
    const hit = groupOf.get(frame)
    const cognate = frame.objectFrames[0]
    if (hit === undefined || cognate === undefined || frame.row !== cognate.row) continue
    const how = items[items.indexOf(cognate.act) + 1]
    if (baseType(frame) !== 'wound' || !squarely.test(wordOf(how))) continue
    gone.add(hit)
    const again = groupOf.get(cognate)
    if (again !== undefined) gone.add(again)
  }
  // Light verbs, verbs of beginning and trying lend their subject and complements to the act noun they carry.
  for (const frame of frames) {
    const { klass } = frame.row
    if (klass !== 'light' && klass !== 'aspect' && klass !== 'try') continue
    // «سقطت قذائف أطلقتها القوات على البلدة»: who fired what fell.
    const { antecedent } = frame
    if (
      klass === 'light' &&
      antecedent !== undefined &&
      !('act' in antecedent) &&
      antecedent.thing?.class === 'munition'
    )
      for (const f of frames) if (f.subject.includes(antecedent) && baseType(f) !== undefined) lend(f, frame)
    for (const object of frame.objectFrames) carried(object, (f) => lend(f, frame))
    if (frame.subjectFrame !== undefined) lend(frame.subjectFrame, frame)
  }
  // «عمليات قصف», «انطلاق معركة تحرير»: of two act nouns in annexation the more exact one is the act.
  for (const frame of frames) {
    const { parent } = frame
    if (frame.link !== 'annexed' || parent === undefined) continue
    const inner = groupOf.get(frame)
    const outer = groupOf.get(parent)
    // «انفجار قنبلة من مخلفات الحرب»: of what it was left is no act.
    if (
      inner !== undefined &&
      outer !== undefined &&
      frame.act.prep === 'من' &&
      frame.row.flags.has('weapon')
    )
      absorb(outer, inner)
    else if (inner !== undefined && outer !== undefined && synonyms(baseType(frame), baseType(parent)))
      absorb(inner, outer)
    else if (
      inner !== undefined &&
      outer !== undefined &&
      inner !== outer &&
      baseType(frame) === baseType(parent)
    )
      absorb(outer, inner)
    else if (inner !== undefined && outer === undefined) {
      // «تمكنت من تحقيق مزيد من التقدم»: every verb up the chain lends.
      for (
        let p: Frame | undefined = parent, hops = 0;
        p !== undefined && lends(p) && hops < 4;
        p = p.parent, hops++
      )
        lend(frame, p)
    }
  }
  // «عثرت القوات على مقبرة جماعية تضم 25 جثة»: one act, with the dead that the grave holds.
  for (const frame of frames) {
    const grave = frame.row.type === 'kill' && frame.row.form === 'N' ? groupOf.get(frame) : undefined
    if (grave === undefined) continue
    const finder = frame.parent === undefined ? undefined : groupOf.get(frame.parent)
    if (finder !== undefined && finder !== grave && baseType(finder.primary) === 'destroy')
      absorb(grave, finder)
    for (const f of frames)
      if (f.antecedent === frame && carrying.has(f.row.lemma))
        for (const p of f.object) if (p.kind === 'group' && p.amount !== undefined) grave.casualties.push(p)
  }
  // «منع الحافلات من الوصول إلى المدينة»: one act, the blocking; «معركة تحرير المدينة»: one act, the battle.
  for (const frame of frames) {
    const { parent } = frame
    const inner = groupOf.get(frame)
    const outer = parent === undefined ? undefined : groupOf.get(parent)
    if (inner === undefined || outer === undefined || inner === outer || parent === undefined) continue
    if (frame.link === 'object' && baseType(parent) === 'block') absorb(outer, inner)
    // «انفجار قنبلة عنقودية من مخلفات الحرب»: what went off is no second act.
    else if (
      frame.link === 'annexed' &&
      baseType(parent) === 'bombing' &&
      frame.row.form === 'N' &&
      (baseType(frame) === 'shelling' || baseType(frame) === 'bombing')
    )
      absorb(outer, inner)
    // «زرع ألغاما», «فكك عبوة»: the weapon is what it is done to, no act beside it.
    else if (
      (frame.link === 'annexed' || frame.link === 'object') &&
      isVerb(parent) &&
      frame.row.form === 'N' &&
      frame.row.flags.has('weapon') &&
      (baseType(parent) === 'fortify' || baseType(parent) === 'destroy')
    )
      absorb(outer, inner)
    // «تظاهروا احتجاجا على»: why, not another act.
    else if (
      frame.link === 'annexed' &&
      baseType(parent) === 'protest' &&
      (baseType(frame) === 'condemn' || baseType(frame) === 'protest') &&
      frame.hit.form.indefinite === true
    )
      absorb(outer, inner)
    else if (
      frame.link === 'annexed' &&
      !isVerb(parent) &&
      (baseType(parent) === 'operation' || baseType(parent) === 'clash') &&
      ['seize', 'attack', 'release', 'advance'].includes(baseType(frame) ?? '')
    )
      absorb(outer, inner)
    // «انطلقت معركة تحرير المدينة»: the verb only says that the battle began.
    else if (
      frame.link === 'object' &&
      isVerb(parent) &&
      baseType(parent) === 'move' &&
      ['operation', 'clash', 'protest', 'attack'].includes(baseType(frame) ?? '')
    ) {
      gone.add(outer)
      lend(frame, parent)
    }
  }
  // «غارات استهدفت قريتي …», «هاجم … بقصف»: two words for one act.
  for (const frame of frames) {
    const mine = groupOf.get(frame)
    if (mine === undefined) continue
    // «العربات المفخخة التي عمد التنظيم إلى تفجيرها»: the relative clause tells the same act again.
    for (const lender of mine.members) {
      const named =
        lender.antecedent !== undefined && 'act' in lender.antecedent
          ? groupOf.get(lender.antecedent)
          : undefined
      if (named !== undefined && named !== mine && baseType(named.primary) === baseType(frame))
        absorb(named, mine)
    }
    const subject = frame.subjectFrame !== undefined ? groupOf.get(frame.subjectFrame) : undefined
    if (
      subject !== undefined &&
      isVerb(frame) &&
      !isToll(frame) &&
      synonyms(baseType(frame), baseType(subject.primary))
    )
      absorb(subject, mine)
    else if (subject !== undefined && isToll(frame) && isExact(subject.primary)) takeToll(subject, mine)
    // «بقصف صاروخي لقوات النظام، استهدفت منزلا»: a verb of striking without a subject goes on with the act before it.
    if (
      isVerb(frame) &&
      subject === undefined &&
      frame.subject.length === 0 &&
      frame.antecedent === undefined &&
      frame.act.conj === '' &&
      baseType(frame) === 'attack'
    ) {
      const act = frames.slice(0, frame.index).findLast((f) => groupOf.has(f) && isExact(f) && !isVerb(f))
      const group = act === undefined ? undefined : groupOf.get(act)
      if (
        group !== undefined &&
        act !== undefined &&
        synonyms('attack', baseType(group.primary)) &&
        frame.clause.index - act.clause.index <= 2
      )
        absorb(group, mine)
    }
    // «فقتل امرأتين»: the ف tells what came of the act before.
    if (isToll(frame) && frame.act.conj === 'ف' && subject === undefined) {
      const act = frames.slice(0, frame.index).findLast((f) => groupOf.has(f) && isExact(f))
      const group = act === undefined ? undefined : groupOf.get(act)
      if (group !== undefined && act !== undefined && frame.clause.index - act.clause.index <= 2)
        for (const toll of chained(frame)) {
          const told = groupOf.get(toll)
          if (told !== undefined && told.primary === toll) takeToll(group, told)
        }
    }
    // «أطلقت صاروخا على المدينة، سقط في منطقة خالية»: where what was fired came down is no second act.
    if (frame.row.lemma === 'سقط' && bare(frame)) {
      const fire = frames.slice(0, frame.index).findLast((f) => launches(f) && groupOf.has(f))
      if (fire !== undefined) absorb(groupOf.get(fire)!, mine)
    }
    if (frame.parent !== undefined && diedOf(frame)) {
      const parent = groupOf.get(frame.parent)
      // «استشهد متأثرا بجراح أصيب بها برصاص س»: of what one died is no second act.
      if (parent !== undefined && parent !== mine) {
        absorb(parent, mine)
        const told = frames.find((f) => f.antecedent === frame && baseType(f) === 'wound')
        const again = told === undefined ? undefined : groupOf.get(told)
        if (again !== undefined) absorb(parent, again)
      }
    }
    if (frame.link === 'cause' && frame.parent !== undefined) {
      const parent = groupOf.get(frame.parent)
      if (
        parent !== undefined &&
        parent !== mine &&
        synonyms(baseType(frame), baseType(parent.primary)) &&
        baseType(parent.primary) === 'attack' &&
        baseType(frame) !== 'attack' &&
        sameBreath(frame, frame.parent)
      )
        absorb(mine, parent)
      // «قصفت … بقذائف المدفعية»: what it was done with is no second act.
      else if (
        parent !== undefined &&
        parent !== mine &&
        frame.act.prep === 'ب' &&
        isVerb(frame.parent) &&
        baseType(frame) === baseType(frame.parent)
      )
        absorb(parent, mine)
    }
  }

  function takeToll(act: ActGroup, toll: ActGroup): void {
    if (act === toll || gone.has(toll) || gone.has(act)) return
    act.tolls.push(toll.primary, ...toll.tolls)
    act.members.push(...toll.members.filter((m) => m.row.klass === 'light' && false))
    gone.add(toll)
    groupOf.set(toll.primary, act)
  }
  /** Tolls told in one breath: «قُتل مدني وأصيب اثنان جراء قصف». */
  function chained(toll: Frame): Frame[] {
    const out = [toll]
    let next = toll
    for (let k = toll.index - 1; k >= 0; k--) {
      const f = frames[k]!
      // «قتل طفل يبلغ تسعة أعوام وأصيب …»: what is said of the child comes between.
      if (f.link === 'relative' && f.row.klass !== 'event') continue
      if (!isToll(f)) break
      if (next.act.conj === '' && !adjacent(items, f, next)) break
      out.push(f)
      next = f
    }
    for (let k = toll.index + 1; k < frames.length; k++) {
      const f = frames[k]!
      if (!isToll(f) || f.act.conj === '') break
      out.push(f)
    }
    return out
  }

  // «استهدفت مسيرة سيارة، وأفيد بسقوط شهيد»: told by nobody, of the act before it.
  for (const frame of frames) {
    if (frame.row.lemma !== 'أفاد' || !/^ا?ُ?فيد$/.test(frame.act.unit.text) || frame.subject.length > 0)
      continue
    const act = nearestAct(frames, frame, groupOf, gone)
    if (act === undefined) continue
    for (const f of frames.slice(frame.index + 1)) {
      const toll = groupOf.get(f)
      if (isToll(f) && toll !== undefined && toll.primary === f) takeToll(act, toll)
    }
  }
  // «وصلت جثامين تسعة شهداء إلى المستشفى جراء قصف»: no journey; the dead and wounded of the act that brought them there.
  for (const frame of frames) {
    const brought = groupOf.get(frame)
    if (brought === undefined || gone.has(brought) || baseType(frame) !== 'move') continue
    const people = [...frame.subject, ...frame.object, ...frame.annexed].filter(
      (p) => p.person?.casualty !== undefined,
    )
    if (people.length === 0) continue
    gone.add(brought)
    const act = frames.find((f) => f.link === 'cause' && f.parent === frame && isExact(f))
    const group = act === undefined ? undefined : groupOf.get(act)
    if (group === undefined) continue
    for (const p of people) if (p.amount !== undefined) group.casualties.push(p)
    for (const o of frame.others) if (o.role === 'at') act!.others.push({ ...o, role: 'at' })
  }
  // Causes: جراء، إثر، بـ، في + an act: the toll before is its result.
  for (const frame of frames) {
    const explains = frame.link === 'cause' || frame.link === 'during' || frame.link === 'after'
    if (!explains || frame.parent === undefined || !isExact(frame)) continue
    // «أضرم مستوطنون النار في مركبتين خلال هجوم»: what somebody destroys while he attacks is told by itself.
    if (
      frame.link !== 'cause' &&
      baseType(frame.parent) === 'destroy' &&
      isVerb(frame.parent) &&
      frame.parent.subject.some((p) => p.parties.length > 0)
    )
      continue
    const act = groupOf.get(frame)
    if (act === undefined || gone.has(act)) continue
    const parent = frame.parent
    if (!isToll(parent)) continue
    for (const toll of chained(parent)) {
      const group = groupOf.get(toll)
      if (group !== undefined && group.primary === toll && isToll(toll)) takeToll(act, group)
    }
    // «وجُرح آخرون» after the cause: told in the same breath.
    const after = frames[frame.index + 1]
    if (after !== undefined && isToll(after) && after.act.conj !== '' && after.clause.kind === 'coordinate') {
      const group = groupOf.get(after)
      if (group !== undefined && !hasOwnCause(frames, after)) takeToll(act, group)
    }
  }
  // Results: أسفر عن، ما أدى إلى + toll.
  for (const frame of frames) {
    if (frame.row.klass !== 'result') continue
    const explicit = frame.subjectFrame !== undefined ? groupOf.get(frame.subjectFrame) : undefined
    const act =
      explicit !== undefined && !isToll(explicit.primary)
        ? explicit
        : (nearestAct(frames, frame, groupOf, gone) ??
          (frame.index === 0 || !frames.slice(0, frame.index).some(isExact) ? before : undefined))
    if (act === undefined) continue
    for (const object of frame.objectFrames) {
      const toll = groupOf.get(object)
      if (toll !== undefined && isToll(object))
        for (const f of chained(object)) {
          const group = groupOf.get(f)
          if (group !== undefined && group.primary === f) takeToll(act, group)
        }
    }
    for (const phrase of [
      ...frame.object,
      ...frame.others.filter((o) => o.role === 'toll').map((o) => o.phrase),
    ])
      if (phrase.person?.casualty !== undefined) act.casualties.push(phrase)
    for (const d of frame.dates) if (!act.primary.dates.includes(d)) act.primary.dates.push(d)
  }
  // «مقتل وإصابة 10 مدنيين»: two toll nouns, one figure for both.
  for (const frame of frames) {
    const next = frames[frame.index + 1]
    if (
      !isToll(frame) ||
      next === undefined ||
      !isToll(next) ||
      baseType(frame) === baseType(next) ||
      [baseType(frame), baseType(next)].includes('destroy')
    )
      continue
    if (
      frame.annexed.length + frame.object.length + frame.subject.length > 0 ||
      next.act.conj === '' ||
      !adjacent(items, frame, next)
    )
      continue
    const a = groupOf.get(frame)
    const b = groupOf.get(next)
    if (a !== undefined && b !== undefined && a !== b && !gone.has(a)) {
      a.combined = true
      frame.annexed.push(...next.annexed)
      frame.object.push(...next.object)
      frame.subject.push(...next.subject.filter((s) => !frame.subject.includes(s)))
      frame.others.push(...next.others)
      if (a !== b) {
        a.members.push(...b.members)
        gone.add(b)
        groupOf.set(next, a)
      }
    } else if (a !== undefined && a === b) a.combined = true
  }
  const live = groups.filter((g) => !gone.has(g))
  return { groups: live, loose: looseCasualties(items, frames, live) }
}

const squarely = /^(?:مباشر|محقق|دقيق)ه$/
const wordOf = (item: Item | undefined): string =>
  item?.item === 'act' ? item.unit.text : item?.item === 'phrase' ? item.head.text : ''

/** A verb that names nobody and nothing it is said of. */
const bare = (f: Frame): boolean =>
  isVerb(f) && f.subject.length === 0 && f.subjectFrame === undefined && f.antecedent === undefined
/** Fire whose missile or shell is named. */
const launches = (f: Frame): boolean =>
  baseType(f) === 'shelling' &&
  (f.hit.tail !== undefined || [...f.object, ...f.subject].some((p) => p.thing?.class === 'munition'))

/** «متأثرا بجراحه», «تحت التعذيب»: of what somebody died. */
const diedOf = (f: Frame): boolean =>
  baseType(f) === 'wound' &&
  f.parent !== undefined &&
  baseType(f.parent) === 'kill' &&
  (/^متأثر/.test(f.act.intro?.word ?? '') || f.act.prep === 'تحت')

/** «ارتفع إلى 5 عدد العربات المفخخة التي فجرها»: a count of the acts, told by the act. */
const vehicles = (t: Tally): boolean =>
  t.inner.some(
    (f) =>
      (f.link === 'annexed' || f.link === 'object') &&
      f.row.type === 'bombing' &&
      t.figure?.person === undefined,
  )

/** Follows light and trying verbs down to the act they carry: «تمكنت من تنفيذ غارة». */
function carried(frame: Frame, give: (f: Frame) => void): void {
  give(frame)
  if (frame.row.klass === 'light' || frame.row.klass === 'aspect' || frame.row.klass === 'try')
    for (const inner of frame.objectFrames) give(inner)
}

const lends = (f: Frame): boolean =>
  f.row.klass === 'aspect' || f.row.klass === 'light' || f.row.klass === 'try'

const sameBreath = (a: Frame, b: Frame): boolean =>
  a.clause === b.clause || a.clause.parent === b || Math.abs(a.clause.index - b.clause.index) <= 1

function hasOwnCause(frames: readonly Frame[], toll: Frame): boolean {
  return frames.some((f) => f.link === 'cause' && f.parent === toll)
}

/** Whether no phrase stands between two frames. */
function adjacent(items: readonly Item[], a: Frame, b: Frame): boolean {
  const from = items.indexOf(a.act)
  const to = items.indexOf(b.act)
  return items.slice(from + 1, to).every((x) => x.item !== 'phrase' || x.kind === 'date')
}

function nearestAct(
  frames: readonly Frame[],
  result: Frame,
  groupOf: ReadonlyMap<Frame, ActGroup>,
  gone: ReadonlySet<ActGroup>,
): ActGroup | undefined {
  for (let k = result.index - 1; k >= 0; k--) {
    const f = frames[k]!
    const group = groupOf.get(f)
    if (result.clause.index - f.clause.index > 2) return undefined
    if (group !== undefined && !gone.has(group) && isExact(f) && f.link !== 'purpose') return group
  }
  return undefined
}

/** Killed or wounded with a figure in words or digits. */
const numbered = (p: Phrase): boolean =>
  p.person?.casualty !== undefined && p.amount !== undefined && p.amount.rule !== 'count.singular-noun'

/** Casualty nouns with a figure that belong to no toll verb and no result: they report a toll by themselves. */
function looseCasualties(
  items: readonly Item[],
  frames: readonly Frame[],
  groups: readonly ActGroup[],
): Phrase[] {
  if (!items.some((x) => x.item === 'phrase' && x.person?.casualty !== undefined)) return []
  const taken = new Set<Phrase>()
  for (const f of frames) {
    const owns = isToll(f) || f.row.klass === 'other' || (f.row.klass === 'event' && !isExact(f))
    if (owns)
      // «وصول خمسة شهداء»: they are no travellers.
      for (const p of [...f.subject, ...f.object, ...f.annexed, ...f.others.map((o) => o.phrase)])
        if (baseType(f) !== 'move' || !numbered(p)) taken.add(p)
  }
  for (const g of groups) for (const p of g.casualties) taken.add(p)
  // «بلغت الحصيلة 43 قتيلا و118 جريحا»: figures of the total.
  for (const g of groups)
    if (g.tally !== undefined) {
      taken.add(g.tally)
      for (const f of frames)
        for (const slot of [f.object, f.subject, f.annexed])
          if (slot.includes(g.tally))
            for (const p of slot)
              if (p !== g.tally && p.person?.casualty !== undefined) {
                taken.add(p)
                g.casualties.push(p)
              }
    }
  const out: Phrase[] = []
  for (const [n, item] of items.entries()) {
    if (item.item !== 'phrase' || item.person?.casualty === undefined || taken.has(item)) continue
    // «دون إصابات»: what there is none of.
    const lead = items[n - 1]
    if (lead?.item === 'mark' && without.test(lead.particle?.word ?? '')) continue
    if (item.definite && item.amount?.rule.startsWith('count.') !== false) continue
    if (item.intro?.kind === 'time') continue
    out.push(item)
  }
  return out
}
