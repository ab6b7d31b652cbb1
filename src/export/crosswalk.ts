import type { EventType } from '../ontology.ts'
import { isCivilian, isCivilianActor } from './figures.ts'
import type { Item } from './item.ts'

/**
 * How the thirty-nine types stand in ACLED (2023 codebook) and in PLOVER. Each list is read from the left: the first
 * option whose condition holds is taken; an empty list says that the scheme has no such event. `docs/crosswalk.md` is
 * made from this table.
 */

/** Conditions, with what they ask as a reader of the crosswalk sees it. */
export const conditions = {
  always: ['in all other cases', () => true],
  civilians: ['the target, or those hurt, are civilians', hurtsCivilians],
  government: [
    'the agent is a state, a government, an army or police',
    (item: Item) => item.agents.some(isGovernment),
  ],
  armed: [
    'an armed party does it',
    (item: Item) => item.agents.some((a) => a.kind !== 'civilians' && a.kind !== 'other'),
  ],
  suicide: ['the words tell of a suicide bomber', (item: Item) => item.means.includes('suicide')],
  drone: ['the words tell of a drone', (item: Item) => item.means.includes('drone')],
  chemical: ['the words tell of chemicals', (item: Item) => item.means.includes('chemical')],
  grenade: ['the words tell of a hand grenade', (item: Item) => item.means.includes('grenade')],
  disarmed: ['a weapon is found or made safe', (item: Item) => item.means.includes('disarmed')],
  sexual: ['the words tell of sexual violence', (item: Item) => item.means.includes('sexual')],
  base: ['a base or post is set up', (item: Item) => item.means.includes('base')],
  request: ['the words ask or demand', (item: Item) => item.means.includes('request')],
  accuse: ['the words accuse', (item: Item) => item.means.includes('accuse')],
  violent: ['the words tell of riot', (item: Item) => item.means.includes('violent')],
  killedProtesters: [
    'people are killed or wounded',
    (item: Item) => item.counts.some((c) => c.measure === 'killed' || c.measure === 'wounded'),
  ],
  stopped: ['people are arrested', (item: Item) => item.counts.some((c) => c.measure === 'arrested')],
  mob: [
    'the words tell of riot and a target is named',
    (item: Item) => item.means.includes('violent') && item.targets.length > 0,
  ],
  vehicles: ['vehicles are counted', (item: Item) => item.counts.some((c) => c.measure === 'vehicles')],
} as const satisfies Readonly<Record<string, readonly [string, (item: Item) => boolean]>>
export type Condition = keyof typeof conditions

const governments = new Set(['state', 'government', 'army', 'police'])
export const isGovernment = (actor: { readonly kind: string }): boolean => governments.has(actor.kind)

function hurtsCivilians(item: Item): boolean {
  if (item.targets.length > 0) return item.targets.every(isCivilianActor)
  const hurt = item.counts.filter((c) => c.measure === 'killed' || c.measure === 'wounded')
  return hurt.length > 0 && hurt.every((c) => isCivilian(c.of))
}

export interface AcledOption {
  readonly event: keyof typeof acledSubEvents
  readonly sub: string
  readonly when: Condition
}
export interface PloverOption {
  readonly event: string
  readonly mode?: string
  readonly when: Condition
}
export interface Crossing {
  readonly acled: readonly AcledOption[]
  readonly plover: readonly PloverOption[]
}

/** ACLED's event types with their sub-events. */
export const acledSubEvents = {
  Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  Protests: ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
} as const

type SubOf<E extends keyof typeof acledSubEvents> = (typeof acledSubEvents)[E][number]
const to = <E extends keyof typeof acledSubEvents>(
  event: E,
  sub: SubOf<E>,
  when: Condition = 'always',
): AcledOption => ({ event, sub, when })
const strategic = (sub: SubOf<'Strategic developments'>, when: Condition = 'always'): AcledOption =>
  to('Strategic developments', sub, when)
const remote = (sub: SubOf<'Explosions/Remote violence'>, when: Condition = 'always'): AcledOption =>
  to('Explosions/Remote violence', sub, when)
const clash = to('Battles', 'Armed clash')
const attack = (when: Condition = 'always'): AcledOption => to('Violence against civilians', 'Attack', when)
const sexual = to('Violence against civilians', 'Sexual violence', 'sexual')
const plover = (event: string, mode?: string, when: Condition = 'always'): PloverOption => ({
  event,
  ...(mode === undefined ? {} : { mode }),
  when,
})

export const crosswalk: Readonly<Record<EventType, Crossing>> = {
  flee: { acled: [strategic('Other')], plover: [plover('RETREAT', 'withdraw')] },
  escape: { acled: [strategic('Other')], plover: [plover('RETREAT', 'withdraw')] },
  withdraw: {
    acled: [strategic('Non-violent transfer of territory')],
    plover: [plover('RETREAT', 'withdraw')],
  },
  evacuate: { acled: [strategic('Other')], plover: [plover('RETREAT', 'access', 'armed'), plover('AID')] },
  displace: { acled: [strategic('Other')], plover: [] },
  move: { acled: [], plover: [] },
  infiltrate: { acled: [strategic('Other')], plover: [plover('ASSAULT')] },
  advance: { acled: [clash], plover: [plover('ASSAULT')] },
  seize: {
    acled: [
      to('Battles', 'Government regains territory', 'government'),
      to('Battles', 'Non-state actor overtakes territory'),
    ],
    plover: [plover('ASSAULT')],
  },
  control: { acled: [], plover: [] },
  besiege: { acled: [strategic('Other')], plover: [plover('COERCE', 'restrict')] },
  block: { acled: [strategic('Other')], plover: [plover('COERCE', 'restrict')] },
  operation: { acled: [clash], plover: [plover('MOBILIZE', 'troops')] },
  clash: { acled: [clash], plover: [plover('ASSAULT')] },
  attack: {
    acled: [
      sexual,
      remote('Suicide bomb', 'suicide'),
      remote('Chemical weapon', 'chemical'),
      remote('Grenade', 'grenade'),
      attack('civilians'),
      clash,
    ],
    plover: [plover('ASSAULT')],
  },
  airstrike: {
    acled: [remote('Chemical weapon', 'chemical'), remote('Air/drone strike')],
    plover: [plover('ASSAULT', 'drone', 'drone'), plover('ASSAULT', 'aerial')],
  },
  shelling: {
    acled: [remote('Chemical weapon', 'chemical'), remote('Shelling/artillery/missile attack')],
    plover: [plover('ASSAULT', 'heavy-weapons')],
  },
  bombing: {
    acled: [
      remote('Suicide bomb', 'suicide'),
      remote('Grenade', 'grenade'),
      remote('Remote explosive/landmine/IED'),
    ],
    plover: [plover('ASSAULT', 'suicide-attack', 'suicide'), plover('ASSAULT', 'explosives')],
  },
  kill: { acled: [sexual, attack('civilians'), clash], plover: [plover('ASSAULT')] },
  execute: { acled: [attack()], plover: [plover('ASSAULT')] },
  wound: { acled: [sexual, attack('civilians'), clash], plover: [plover('ASSAULT')] },
  destroy: {
    acled: [strategic('Disrupted weapons use', 'disarmed'), strategic('Looting/property destruction')],
    plover: [plover('ASSAULT', 'destroy')],
  },
  abduct: {
    acled: [to('Violence against civilians', 'Abduction/forced disappearance')],
    plover: [plover('ASSAULT', 'abduct')],
  },
  arrest: { acled: [strategic('Arrests')], plover: [plover('COERCE', 'arrest')] },
  release: { acled: [strategic('Other')], plover: [plover('RETREAT', 'release')] },
  surrender: { acled: [strategic('Other')], plover: [plover('RETREAT', 'disarm')] },
  defect: { acled: [strategic('Change to group/activity')], plover: [plover('RETREAT')] },
  raid: { acled: [strategic('Other')], plover: [plover('COERCE', 'seize')] },
  mobilize: {
    acled: [strategic('Headquarters or base established', 'base'), strategic('Other')],
    plover: [plover('MOBILIZE', 'weapons', 'vehicles'), plover('MOBILIZE', 'troops')],
  },
  fortify: { acled: [strategic('Other')], plover: [plover('MOBILIZE', 'troops')] },
  agree: { acled: [strategic('Agreement')], plover: [plover('AGREE')] },
  meet: { acled: [], plover: [plover('CONSULT')] },
  condemn: { acled: [], plover: [plover('ACCUSE', 'allege', 'accuse'), plover('ACCUSE', 'disapprove')] },
  warn: { acled: [], plover: [plover('REQUEST', undefined, 'request'), plover('THREATEN')] },
  order: { acled: [], plover: [] },
  announce: { acled: [], plover: [] },
  investigate: { acled: [], plover: [plover('ACCUSE', 'investigate')] },
  protest: {
    acled: [
      to('Riots', 'Mob violence', 'mob'),
      to('Riots', 'Violent demonstration', 'violent'),
      to('Protests', 'Excessive force against protesters', 'killedProtesters'),
      to('Protests', 'Protest with intervention', 'stopped'),
      to('Protests', 'Peaceful protest'),
    ],
    plover: [plover('PROTEST', 'riot', 'violent'), plover('PROTEST', 'demo')],
  },
  tally: { acled: [], plover: [] },
}

/** The first option that the event meets. */
export const choose = <T extends { readonly when: Condition }>(
  options: readonly T[],
  item: Item,
): T | undefined => options.find((option) => conditions[option.when][1](item))
