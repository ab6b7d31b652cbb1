import { neighbour } from '../forms/neighbours.ts'
import type { ArgKind, SenseRule } from '../forms/types.ts'
import type { EventType } from '../ontology.ts'
import type { Text } from '../text/text.ts'
import type { Phrase } from './phrases.ts'
import type { Arguments } from './roles.ts'
import type { ActRule } from './rules/ids.ts'
import type { ActGroup } from './settle.ts'
import type { Thing } from './things.ts'

/** The stretch of words a sense rule looks at: the act with its complements, and a few words around, in its sentence. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** Tanks and armoured columns are weapons as well as vehicles. */
const armoured: ReadonlySet<string> = new Set(['دبابة', 'مدرعة', 'آلية', 'عربة', 'رتل', 'مصفحة'])
const isWeapon = (thing: Thing): boolean =>
  thing.class === 'weapon' || thing.class === 'munition' || thing.class === 'means'

/** Whether a phrase is, or holds, what a sense rule asks for. */
function isOf(p: Phrase, kind: ArgKind): boolean {
  switch (kind) {
    case 'actor':
      return p.parties.length > 0 || p.contents.some((c) => c.parties.length > 0)
    case 'person':
      return (
        p.person !== undefined ||
        p.holder !== undefined ||
        p.kind === 'group' ||
        p.contents.some((c) => c.kind === 'group')
      )
    case 'captive':
      return p.person?.group === 'captive'
    case 'place':
      return p.places.length > 0 || p.thing?.class === 'spot'
    case 'number':
      return p.amount !== undefined
    case 'weapon':
      return p.thing !== undefined && (armoured.has(p.thing.lemma) || isWeapon(p.thing))
    case 'thing':
      return p.thing !== undefined && !isWeapon(p.thing)
    case 'act':
      return false
  }
}

/**
 * The type of an act after its sense rule is applied to its neighbours and arguments; undefined where the rule says that
 * this is no event (an attack in football, a collapse of prices).
 */
export function senseOf(
  group: ActGroup,
  base: EventType,
  args: Arguments,
  text: Text,
  window: Window,
): { type: EventType; rule: ActRule } | undefined {
  const frames = [group.primary, ...group.members.filter((m) => m.row.klass === 'event')]
  let type: EventType = base
  let rule: ActRule = `${base}.${group.primary.row.lemma}`
  for (const frame of frames) {
    const { sense } = frame.row
    if (sense === undefined) continue
    const { from, to } = frame.act.unit
    // «استقدم تعزيزات», «انفجار قنبلة عنقودية»: an act noun of its own stands for what it is done to, or what went off.
    const carries = group.members.some((m) => m.parent === frame && m.row.klass === 'event')
    // «مقتل أربعة في انفجار»: what killed people needs no weapon or party named beside it.
    const deadly = group.tolls.length > 0 && args.counts.length > 0
    // «وتبنته الحركة»: what it claims stands before, too far for a neighbour.
    const claims = base === 'announce' && frame.hit.enc !== '' && args.agents.length > 0
    if (
      frame === group.primary &&
      !holds(sense, args, text, window, from, to, frame.hit.form.number === 'pl', carries, deadly, claims)
    )
      return undefined
    const turn = turned(sense, args, text, window, from, to)
    if (turn === 'none') {
      if (frame === group.primary) return undefined
      continue
    }
    if (turn !== undefined && (frame === group.primary || vague(type))) {
      type = turn
      rule = `${turn}.${frame.row.lemma}.turned`
    }
  }
  if (vague(type)) {
    // The more exact word among those that tell one act gives the type.
    for (const m of group.members)
      if (
        m.row.klass === 'event' &&
        m.row.type !== undefined &&
        !vague(m.row.type) &&
        ['airstrike', 'shelling', 'bombing', 'raid'].includes(m.row.type)
      )
        return { type: m.row.type, rule: `${m.row.type}.${m.row.lemma}` }
  }
  if (type === 'attack') {
    const means = args.agents.find((a) => a.means !== undefined)?.means
    if (means === 'air' || means === 'drone')
      return { type: 'airstrike', rule: `airstrike.${group.primary.row.lemma}.by-aircraft` }
    if (means === 'artillery')
      return { type: 'shelling', rule: `shelling.${group.primary.row.lemma}.by-artillery` }
  }
  return { type, rule }
}

const vague = (type: EventType): boolean => type === 'attack' || type === 'operation'

function holds(
  sense: SenseRule,
  args: Arguments,
  text: Text,
  w: Window,
  from: number,
  to: number,
  plural: boolean,
  carries: boolean,
  deadly: boolean,
  claims: boolean,
): boolean {
  // What the arguments are is known already; the neighbours cost a look at every word, so they come last.
  if (sense.needs !== undefined && !deadly && !argued(sense.needs, [...args.objects, ...args.subjects], args))
    return false
  if (
    sense.object !== undefined &&
    !(carries && sense.object.includes('act')) &&
    !slot(sense.object, args.objects, args)
  )
    return false
  if (
    sense.subject !== undefined &&
    !deadly &&
    !(carries && sense.subject.includes('act')) &&
    !slot(sense.subject, args.subjects, args) &&
    !(plural && args.subjects.length === 0 && sense.subject.includes('person'))
  )
    return false
  if (sense.not !== undefined && neighbour(text.words, w.from, w.to, sense.not, from, to) >= 0) return false
  return sense.near === undefined || claims || neighbour(text.words, w.from, w.to, sense.near, from, to) >= 0
}

/** A slot with phrases is judged by them; an empty one by what the claim took from elsewhere (a pronoun, the clause before). */
const slot = (kinds: readonly ArgKind[], phrases: readonly Phrase[], args: Arguments): boolean =>
  phrases.length === 0 ? argued(kinds, phrases, args) : argued(kinds, phrases, none)
const none = { agents: [], targets: [], places: [], counts: [] }

function argued(
  kinds: readonly ArgKind[],
  phrases: readonly Phrase[],
  args: Pick<Arguments, 'agents' | 'targets' | 'places' | 'counts'>,
): boolean {
  if (phrases.some((p) => kinds.some((k) => isOf(p, k)))) return true
  return (
    (kinds.includes('place') && args.places.length > 0) ||
    (kinds.includes('actor') && args.agents.length + args.targets.length > 0) ||
    (kinds.includes('number') && args.counts.length > 0)
  )
}

function turned(
  sense: SenseRule,
  args: Arguments,
  text: Text,
  w: Window,
  from: number,
  to: number,
): EventType | 'none' | undefined {
  for (const turn of sense.turns ?? []) {
    if (turn.near !== undefined && neighbour(text.words, w.from, w.to, turn.near, from, to) < 0) continue
    if (turn.object !== undefined && !argued(turn.object, args.objects, none)) continue
    if (turn.subject !== undefined && !argued(turn.subject, args.subjects, none)) continue
    return turn.type
  }
  return undefined
}
