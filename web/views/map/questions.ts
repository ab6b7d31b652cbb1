import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../app/api.ts'
import type { Level } from './address.ts'
import type { MapFilter } from './place.ts'

/** What the map asks the service. While the next answer comes, the last one stays: a map that blinks tells nothing. */
export const questions = {
  map: (filter: MapFilter, box: string | undefined, zoom: number) =>
    queryOptions({
      queryKey: ['map', filter, box, zoom],
      queryFn: ({ signal }) =>
        client.call('readMap', {
          query: { ...filter, zoom, ...(box === undefined ? {} : { box }) } as never,
          signal,
        }),
      placeholderData: keepPreviousData,
    }),
  /** Every place, none joined: for the table and for those who take the data along. */
  places: (filter: MapFilter) =>
    queryOptions({
      queryKey: ['map', filter, 'all'],
      queryFn: ({ signal }) => client.call('readMap', { query: filter, signal }),
      placeholderData: keepPreviousData,
    }),
  areas: (filter: MapFilter) =>
    queryOptions({
      queryKey: ['map', filter, 'areas'],
      queryFn: ({ signal }) => client.call('readAreas', { query: filter, signal }),
      placeholderData: keepPreviousData,
    }),
  flows: (filter: MapFilter, by: Level) =>
    queryOptions({
      queryKey: ['map', filter, 'flows', by],
      queryFn: ({ signal }) => client.call('readFlows', { query: { ...filter, by }, signal }),
      placeholderData: keepPreviousData,
    }),
  months: (filter: MapFilter) =>
    queryOptions({
      queryKey: ['map', filter, 'months'],
      queryFn: ({ signal }) => client.call('readMonths', { query: filter, signal }),
    }),
}
