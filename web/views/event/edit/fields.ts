import type { EventField } from '../../../app/api.ts'

/** The fields of an event that a person may set, in the order of the form. */
export const fieldNames = {
  type: 'what',
  modality: 'modality',
  time: 'when',
  places: 'where',
  agents: 'who',
  targets: 'whom',
  counts: 'counts',
} as const satisfies Record<EventField, string>
