import { number } from '../../app/here.ts'

/** A count on the map: as short as it can be said. */
export const label = (events: number): string =>
  number(events, events < 10_000 ? {} : { notation: 'compact', maximumFractionDigits: 0 })
