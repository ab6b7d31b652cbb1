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

/** How well two types can name one happening, 0 to 1. */
export function typeFit(a: EventType, b: EventType): number {
  if (a === b) return 1
  if (families[a] !== families[b]) return a === 'raid' && families[b] === 'force' ? 0.3 : 0
  const toll = (t: EventType): boolean => t === 'kill' || t === 'wound' || t === 'attack' || t === 'destroy'
  if (toll(a) || toll(b)) return 0.8
  if (families[a] === 'talk') return 0.2
  return 0.5
}
