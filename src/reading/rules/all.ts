import { dateRules } from '../../dates/rules/all.ts'
import { joiningRules } from '../../dates/rules/joining.ts'
import { numberRules } from '../../numbers/rules.ts'
import { eventTypes } from '../../ontology.ts'
import { forceRules } from './acts-force.ts'
import { endingRules, joinedRules } from './acts-joined.ts'
import { movementRules } from './acts-movement.ts'
import { dealingRules } from './acts-people.ts'
import { amountRules } from './amounts.ts'
import { chainRules } from './chain.ts'
import { evidenceRules } from './evidence.ts'
import { actEndings, chainWays, turns, ways } from './ids.ts'
import { modalityRecords } from './modality.ts'
import { noteRules } from './notes.ts'
import { placeRules } from './places.ts'
import type { RuleRecord } from './rule.ts'
import { slotRules } from './slots.ts'
import { timeRecords } from './times.ts'
import { turnRules } from './turns.ts'
import { wayRules } from './ways.ts'

/** One rule of reading under the name that a derivation gives it; a star stands for a lemma or preposition. */
export interface ReadingRule extends RuleRecord {
  readonly id: string
}

/** The rules of one kind, in the order in which a derivation shows them. */
export interface RuleKind {
  readonly id: string
  readonly title: readonly [en: string, ar: string]
  readonly rules: readonly ReadingRule[]
}

const named = (
  records: Readonly<Record<string, RuleRecord>>,
  name = (id: string): string => id,
): ReadingRule[] => Object.entries(records).map(([id, record]) => ({ id: name(id), ...record }))

/** Every rule that reading itself names in a derivation or a note; numbers and dates have tables of their own. */
export const ruleKinds: readonly RuleKind[] = [
  {
    id: 'acts',
    title: ['Words that tell an act', 'ألفاظ تروي فعلا'],
    rules: named({ ...forceRules, ...movementRules, ...dealingRules }, (type) => `${type}.*`),
  },
  {
    id: 'types',
    title: ['What changes the type', 'ما يغير نوع الفعل'],
    rules: named(endingRules, (ending) => `*.${ending}`),
  },
  {
    id: 'joined',
    title: ['Words joined to an act', 'ألفاظ تُضم إلى الفعل'],
    rules: named(joinedRules, (klass) => `joined.${klass}.*`),
  },
  {
    id: 'slots',
    title: ['Places in the clause', 'مواضع في الجملة'],
    rules: named(slotRules, (slot) => `*.${slot}`),
  },
  {
    id: 'turns',
    title: ['Inside of what stands there', 'ما في داخل ذلك الموضع'],
    rules: named(turnRules, (turn) => `*.${turn}`),
  },
  { id: 'ways', title: ['From elsewhere', 'من موضع آخر'], rules: named(wayRules) },
  { id: 'amounts', title: ['Figures without numerals', 'أعداد بلا ألفاظ عدد'], rules: named(amountRules) },
  { id: 'places', title: ['Names of places', 'أسماء الأماكن'], rules: named(placeRules) },
  { id: 'evidence', title: ['Which place it is', 'أي مكان هو'], rules: named(evidenceRules) },
  { id: 'times', title: ['Days', 'الأيام'], rules: named(timeRecords) },
  { id: 'modality', title: ['How surely it is told', 'درجة الجزم'], rules: named(modalityRecords) },
  {
    id: 'chain',
    title: ['Who tells it', 'من يرويه'],
    rules: named(chainRules, (way) => `attribution.${way}`),
  },
  { id: 'notes', title: ['Doubts', 'الشكوك'], rules: named(noteRules) },
]

/** What a rule claims. */
export interface Saying {
  readonly id: string
  readonly en: string
  readonly ar: string
}

/** All rules by name, those of numbers and dates too. */
export const ruleTable: ReadonlyMap<string, Saying> = new Map<string, Saying>(
  [
    ...ruleKinds.flatMap((kind) => kind.rules),
    ...numberRules,
    ...[...dateRules, ...joiningRules].map(({ id, claim, ar }) => ({ id: `date.${id}`, en: claim, ar })),
  ].map(({ id, en, ar }) => [id, { id, en, ar }]),
)

const types = new Set<string>(eventTypes)
const is = (list: readonly string[], name: string): boolean => list.includes(name)

/** Names of the rules that one step of a derivation or a note's code stands for; empty for a name of no known form. */
export function ruleIds(rule: string): readonly string[] {
  if (ruleTable.has(rule)) return [rule]
  const field = /^(?:agent|target|place\.\w+|count\.\w+): (.+)$/.exec(rule)
  if (field !== null) return roleIds(field[1]!)
  const [head, second] = rule.split('.', 2) as [string, string | undefined]
  if (second === undefined) return []
  if (head === 'joined') return [`joined.${second}.*`]
  if (head === 'attribution') return [is(chainWays, second) ? rule : 'attribution.*']
  if (!types.has(head)) return []
  const ending = rule.slice(rule.lastIndexOf('.') + 1)
  if (!is(actEndings, ending)) return [`${head}.*`]
  return ending === 'casualty-noun' ? ['*.casualty-noun'] : [`${head}.*`, `*.${ending}`]
}

/** `قصف.object.possessor`: a slot or way, then what was found by way of it. */
function roleIds(role: string): readonly string[] {
  const names = role.split('.')
  const inner: string[] = []
  while (names.length > 1 && is(turns, names.at(-1)!)) inner.unshift(`*.${names.pop()}`)
  const outer = names.join('.')
  const slot = names.at(-1)!
  return [is(ways, outer) ? outer : slot.startsWith('prep-') ? '*.prep-*' : `*.${slot}`, ...inner]
}

/** What the rules of one step claim, outermost first. Linear in the name; a name unknown here says nothing. */
export const sayingsOf = (rule: string): readonly Saying[] =>
  ruleIds(rule).flatMap((id) => ruleTable.get(id) ?? [])
