import type { EventType } from '../../../src/ontology.ts'

/** Kinds of events on the map, each by a colour and a shape: neither is ever the only sign. */

export const families = ['fire', 'ground', 'harm', 'custody', 'movement', 'word'] as const
export type Family = (typeof families)[number]

const familyOfType: { readonly [T in EventType]: Family } = {
  airstrike: 'fire',
  shelling: 'fire',
  bombing: 'fire',
  advance: 'ground',
  seize: 'ground',
  control: 'ground',
  besiege: 'ground',
  block: 'ground',
  operation: 'ground',
  clash: 'ground',
  attack: 'ground',
  raid: 'ground',
  fortify: 'ground',
  kill: 'harm',
  execute: 'harm',
  wound: 'harm',
  destroy: 'harm',
  tally: 'harm',
  abduct: 'custody',
  arrest: 'custody',
  release: 'custody',
  surrender: 'custody',
  defect: 'custody',
  flee: 'movement',
  escape: 'movement',
  withdraw: 'movement',
  evacuate: 'movement',
  displace: 'movement',
  move: 'movement',
  infiltrate: 'movement',
  mobilize: 'movement',
  agree: 'word',
  meet: 'word',
  condemn: 'word',
  warn: 'word',
  order: 'word',
  announce: 'word',
  investigate: 'word',
  protest: 'word',
}
export const familyOf = (type: string): Family => familyOfType[type as EventType] ?? 'word'

/** The family that most of them belong to. */
export function mainFamily(types: readonly { readonly type: string; readonly events: number }[]): Family {
  const sums = new Map<Family, number>()
  for (const { type, events } of types) sums.set(familyOf(type), (sums.get(familyOf(type)) ?? 0) + events)
  return families.reduce((best, one) => ((sums.get(one) ?? 0) > (sums.get(best) ?? 0) ? one : best))
}

/** Outlines in a square of 24, for the canvas and for SVG. */
export const shapes: { readonly [F in Family]: string } = {
  fire: 'M12 3 22 21 2 21Z',
  ground: 'M4 4H20V20H4Z',
  harm: 'M12 1.5 22.5 12 12 22.5 1.5 12Z',
  custody: 'M7.5 3H16.5L22 12 16.5 21H7.5L2 12Z',
  movement: 'M12 2 21 12H16V22H8V12H3Z',
  word: 'M12 3A9 9 0 1 1 12 21 9 9 0 1 1 12 3Z',
}

/** An arrow's head that points north. */
export const head = 'M12 1 21 22 12 17 3 22Z'

export interface Palette {
  readonly sea: string
  readonly land: string
  readonly farLand: string
  readonly border: string
  readonly area: string
  readonly water: string
  readonly ink: string
  readonly soft: string
  readonly halo: string
  readonly shade: string
  readonly flow: string
  readonly cluster: string
  readonly clusterInk: string
  readonly family: { readonly [F in Family]: string }
}

export const palettes: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    sea: '#d5e3ea',
    land: '#faf8f4',
    farLand: '#efece4',
    border: '#6f7677',
    area: '#c9c4b7',
    water: '#a9c6d6',
    ink: '#1d2327',
    soft: '#59636b',
    halo: '#ffffff',
    shade: '#8a3b12',
    flow: '#0b5c5c',
    cluster: '#1c5470',
    clusterInk: '#ffffff',
    family: {
      fire: '#b3261e',
      ground: '#8a5a00',
      harm: '#86155f',
      custody: '#5b3d80',
      movement: '#0b6e6e',
      word: '#4b5760',
    },
  },
  dark: {
    sea: '#10181e',
    land: '#23292d',
    farLand: '#1c2125',
    border: '#8d979d',
    area: '#3f484e',
    water: '#33566b',
    ink: '#e9e6df',
    soft: '#a9b2b8',
    halo: '#15191c',
    shade: '#ffb98a',
    flow: '#6fd6d0',
    cluster: '#8cc7e6',
    clusterInk: '#10171b',
    family: {
      fire: '#ff8a80',
      ground: '#f0b95a',
      harm: '#f48fc7',
      custody: '#cfb3ef',
      movement: '#6fd6d0',
      word: '#b9c3ca',
    },
  },
}
