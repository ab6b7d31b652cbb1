import type { EventFilter, SavedSearch } from '../record/index.ts'
import { eventQuery } from './contract/query.ts'
import { filterOf, given } from './handlers/read.ts'
import type { Names } from './names.ts'
import { badValue } from './problems.ts'
import { readQuestion } from './question.ts'

/** What the address of a view asks for. Throws `service.value` for a filter that no list takes. */
export function askedBy({ view, query }: Pick<SavedSearch, 'view' | 'query'>, names: Names): EventFilter {
  const asked = new URLSearchParams(query)
  if (view === 'search') return readQuestion((asked.get('q') ?? '').slice(0, 300), names).filter
  const read = eventQuery.safeParse(
    Object.fromEntries([...asked].filter(([name, value]) => name in eventQuery.shape && value !== '')),
  )
  if (!read.success) throw badValue('body', read.error)
  const { limit, cursor, sort, since, ...filter } = read.data
  return filterOf(given(filter))
}

/** A filter as the query of `/api/events`. */
export function asEventQuery({ types, modalities, statuses, box, area, ...rest }: EventFilter): string {
  const query = new URLSearchParams()
  const all = {
    ...rest,
    type: types,
    modality: modalities,
    status: statuses,
    box: box && [box.west, box.south, box.east, box.north],
    area: area && `${area.country}:${area.admin1}`,
  }
  for (const [name, value] of Object.entries(all)) if (value !== undefined) query.set(name, String(value))
  return query.toString()
}
