/**
 * The thirty-nine types of event. One closed table: a new type breaks the build wherever a table over types is not
 * complete. Crosswalks to ACLED (2023 codebook) and PLOVER are data of the export room.
 */
export const eventTypes = [
  'flee',
  'escape',
  'withdraw',
  'evacuate',
  'displace',
  'move',
  'infiltrate',
  'advance',
  'seize',
  'control',
  'besiege',
  'block',
  'operation',
  'clash',
  'attack',
  'airstrike',
  'shelling',
  'bombing',
  'kill',
  'execute',
  'wound',
  'destroy',
  'abduct',
  'arrest',
  'release',
  'surrender',
  'defect',
  'raid',
  'mobilize',
  'fortify',
  'agree',
  'meet',
  'condemn',
  'warn',
  'order',
  'announce',
  'investigate',
  'protest',
  'tally',
] as const
export type EventType = (typeof eventTypes)[number]

export const placeRoles = ['at', 'from', 'to', 'via'] as const
export type PlaceRole = (typeof placeRoles)[number]

export const measures = [
  'killed',
  'wounded',
  'missing',
  'arrested',
  'moved',
  'surrendered',
  'escaped',
  'released',
  'abducted',
  'affected',
  'vehicles',
  'strikes',
  'places',
  'percent',
] as const
export type Measure = (typeof measures)[number]

export const modalities = ['reported', 'denied', 'planned', 'possible', 'threatened'] as const
export type Modality = (typeof modalities)[number]

export const sourceKinds = [
  'outlet',
  'agency',
  'media',
  'monitor',
  'official',
  'military',
  'security',
  'medical',
  'local',
  'witness',
  'party',
  'activist',
  'unnamed',
] as const
/** What kind of teller: see the glossary. `outlet` is the publisher of the report itself. */
export type SourceKind = (typeof sourceKinds)[number]

export const placePrecisions = ['site', 'town', 'district', 'governorate', 'country', 'area'] as const
export type PlacePrecision = (typeof placePrecisions)[number]

export const timePrecisions = ['hour', 'day', 'week', 'month', 'year', 'unknown'] as const
export type TimePrecision = (typeof timePrecisions)[number]
