import type { EventType } from '../ontology.ts'

/** Types that reports use for one and the same happening: a strike is told by its act in one report, by its toll in another. */
export type Family = 'force' | 'custody' | 'movement' | 'control' | 'build-up' | 'talk' | 'protest' | 'tally'

const families: Readonly<Record<EventType, Family>> = {
  airstrike: 'force',
  shelling: 'force',
  bombing: 'force',
  attack: 'force',
  kill: 'force',
  wound: 'force',
  clash: 'force',
  destroy: 'force',
  execute: 'force',
  raid: 'custody',
  arrest: 'custody',
  abduct: 'custody',
  release: 'custody',
  flee: 'movement',
  escape: 'movement',
  withdraw: 'movement',
  evacuate: 'movement',
  displace: 'movement',
  move: 'movement',
  surrender: 'movement',
  defect: 'movement',
  infiltrate: 'movement',
  advance: 'control',
  seize: 'control',
  control: 'control',
  operation: 'control',
  besiege: 'control',
  block: 'control',
  mobilize: 'build-up',
  fortify: 'build-up',
  agree: 'talk',
  meet: 'talk',
  condemn: 'talk',
  warn: 'talk',
  order: 'talk',
  announce: 'talk',
  investigate: 'talk',
  protest: 'protest',
  tally: 'tally',
}

export const familyOf = (type: EventType): Family => families[type]
export const familyNumber: Readonly<Record<Family, number>> = {
  force: 0,
  custody: 1,
  movement: 2,
  control: 3,
  'build-up': 4,
  talk: 5,
  protest: 6,
  tally: 7,
}

/** Types that name no weapon and no way: they fit any act of force. `tally` is a toll told anew. */
const general: ReadonlySet<EventType> = new Set<EventType>(['kill', 'wound', 'attack', 'destroy', 'tally'])

/** Pairs of one family that reports do use for one happening. The rest of a family fits at 0.3. */
const near: readonly (readonly [EventType, EventType, number])[] = [
  ['airstrike', 'shelling', 0.5],
  ['airstrike', 'bombing', 0.4],
  ['shelling', 'clash', 0.5],
  ['bombing', 'shelling', 0.3],
  ['raid', 'arrest', 0.8],
  ['arrest', 'abduct', 0.6],
  ['flee', 'displace', 0.8],
  ['flee', 'escape', 0.6],
  ['flee', 'withdraw', 0.5],
  ['withdraw', 'evacuate', 0.5],
  ['move', 'evacuate', 0.6],
  ['move', 'withdraw', 0.5],
  ['move', 'displace', 0.6],
  ['move', 'flee', 0.5],
  ['evacuate', 'displace', 0.6],
  ['advance', 'seize', 0.7],
  ['control', 'seize', 0.6],
  ['mobilize', 'fortify', 0.4],
  ['agree', 'announce', 0.5],
  ['agree', 'meet', 0.4],
  ['warn', 'condemn', 0.5],
  ['warn', 'announce', 0.4],
  ['order', 'announce', 0.4],
]
const fits = new Map<string, number>(
  near.flatMap(([a, b, fit]) => [
    [`${a} ${b}`, fit],
    [`${b} ${a}`, fit],
  ]),
)

/** How well two types can name one happening, 0 to 1. */
export function typeFit(a: EventType, b: EventType): number {
  if (a === b) return 1
  // A release undoes an arrest: the two are never one happening.
  if (a === 'release' || b === 'release') return 0
  const fa = a === 'tally' ? 'force' : families[a]
  const fb = b === 'tally' ? 'force' : families[b]
  if (fa !== fb) return 0
  if (fa === 'force' && (general.has(a) || general.has(b))) return 0.8
  return fits.get(`${a} ${b}`) ?? 0.3
}
