import { eventStatuses } from '../linking/event.ts'
import { eventTypes, modalities } from '../ontology.ts'
import { type EventFilter, type EventSort, eventSorts, type PageRequest } from '../record/index.ts'
import { badValue, tooLong, unknownParameter } from './problems.ts'

/** The parameters of the lists. What is unknown or cannot be read is refused, never passed over. */

/** What one request may ask for: longer is no question of a person. */
export const queryLimit = 4000
const textLimit = 300

/** Reads the values given for one name; gives the fields it sets. */
type Reader = (
  name: string,
  values: readonly string[],
) => Partial<EventFilter & PageRequest & { sort: EventSort }>

const single = (name: string, values: readonly string[]): string => {
  if (values.length > 1) throw badValue(name, { en: 'one value', ar: 'قيمة واحدة' })
  return values[0]!
}

const several =
  (field: 'types' | 'modalities' | 'statuses', known: readonly string[]): Reader =>
  (name, values) => {
    const all = values.flatMap((value) => value.split(','))
    const listed = known.join(', ')
    for (const one of all) if (!known.includes(one)) throw badValue(name, { en: listed, ar: listed })
    return { [field]: all }
  }

const words =
  (field: 'party' | 'place' | 'source' | 'text' | 'report' | 'cursor'): Reader =>
  (name, values) => {
    const value = single(name, values)
    const limit = field === 'cursor' ? queryLimit : textLimit
    if (value.length > limit) throw tooLong(limit)
    return { [field]: value }
  }

const day =
  (field: 'from' | 'to'): Reader =>
  (name, values) => {
    const value = single(name, values)
    const wanted = { en: 'a day as YYYY-MM-DD', ar: 'يوم على صورة YYYY-MM-DD' }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw badValue(name, wanted)
    const date = new Date(`${value}T00:00:00Z`)
    // 2031-02-30 would be read as the second of March.
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
      throw badValue(name, wanted)
    return { [field]: value }
  }

const sort: Reader = (name, values) => {
  const value = single(name, values)
  const known = eventSorts.find((one) => one === value)
  if (known === undefined) throw badValue(name, { en: eventSorts.join(', '), ar: eventSorts.join(', ') })
  return { sort: known }
}

const limit: Reader = (name, values) => {
  const value = single(name, values)
  const number = /^\d{1,3}$/.test(value) ? Number(value) : 0
  if (number < 1 || number > 500)
    throw badValue(name, { en: 'a number from 1 to 500', ar: 'عدد من 1 إلى 500' })
  return { limit: number }
}

const page = { limit, cursor: words('cursor') }
const found = { from: day('from'), to: day('to'), source: words('source'), text: words('text') }
const said = {
  ...found,
  type: several('types', eventTypes),
  modality: several('modalities', modalities),
  party: words('party'),
  place: words('place'),
  report: words('report'),
}

/** Which parameters each list has. */
export const listParameters = {
  events: { ...said, status: several('statuses', eventStatuses), sort, ...page },
  claims: { ...said, ...page },
  reports: { ...found, ...page },
} as const satisfies Record<string, Readonly<Record<string, Reader>>>

/** The parameters of a request. An empty value (`?place=`, as forms send it) is no filter. */
export function readParameters(
  url: URL,
  readers: Readonly<Record<string, Reader>>,
): Partial<EventFilter & PageRequest & { sort: EventSort }> {
  const out = {}
  for (const name of new Set(url.searchParams.keys())) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (reader === undefined) throw unknownParameter(name.slice(0, 50), Object.keys(readers))
    const values = url.searchParams.getAll(name).filter((value) => value.trim() !== '')
    if (values.length > 0) Object.assign(out, reader(name, values))
  }
  return out
}
