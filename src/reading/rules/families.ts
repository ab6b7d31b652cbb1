import type { EventType } from '../../ontology.ts'

/** Types of acts by what a reader looks for; one record a type, so every type has a place in one of the three. */
export type Force =
  | 'attack'
  | 'airstrike'
  | 'shelling'
  | 'bombing'
  | 'clash'
  | 'raid'
  | 'operation'
  | 'kill'
  | 'wound'
  | 'execute'
  | 'destroy'
  | 'tally'
export type Movement =
  | 'flee'
  | 'escape'
  | 'withdraw'
  | 'evacuate'
  | 'displace'
  | 'move'
  | 'infiltrate'
  | 'advance'
  | 'seize'
  | 'control'
  | 'besiege'
  | 'block'
  | 'mobilize'
  | 'fortify'
/** What is done with people, and what parties say and agree. */
export type Dealing = Exclude<EventType, Force | Movement>
