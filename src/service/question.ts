import { types as typeNames } from '../export/terms.ts'
import { type EventType, eventTypes } from '../ontology.ts'
import { type EventFilter, queryWords } from '../record/index.ts'
import type { Names } from './names.ts'

/** What a question asks for, and the fields whose value says nothing: those are taken as words. */
export interface Question {
  readonly filter: EventFilter
  readonly unread: readonly string[]
}

/** `name:value`, `name:"several words"`, or a word; Arabic names of fields too. */
const piece = /(?:([\p{L}]+):)?(?:"([^"]*)"|(\S+))/gu

const fields: Readonly<Record<string, 'party' | 'place' | 'type' | 'date' | 'source' | 'report'>> = {
  party: 'party',
  طرف: 'party',
  place: 'place',
  مكان: 'place',
  type: 'type',
  نوع: 'type',
  date: 'date',
  تاريخ: 'date',
  source: 'source',
  مصدر: 'source',
  report: 'report',
  تقرير: 'report',
}

/** A name as names are compared: folded, its words in order, without articles. */
const folded = (name: string): string =>
  queryWords(name)
    .map((forms) => forms.at(-1))
    .join(' ')

/** Types by their ids, their Arabic and their English names. */
const typesByName: ReadonlyMap<string, EventType> = new Map(
  eventTypes.flatMap((type) => [type, ...typeNames[type]].map((name) => [folded(name), type] as const)),
)

/** The party that bears a name on the list, in either language; an id stands for itself. */
function partyNamed(value: string, { ar, en }: Names): string {
  if (Object.hasOwn(en, value) || Object.hasOwn(ar, value)) return value
  const wanted = folded(value)
  for (const names of [ar, en])
    for (const [id, name] of Object.entries(names)) if (folded(name) === wanted) return id
  return value
}

/**
 * Reads a question as people write it: `قصف place:"تل الزيتون" date:2031-05`. Words are joined by AND. A field that is
 * said twice holds its last value, but `type:`, which widens. A party may be named as the list of parties names it.
 */
export function readQuestion(q: string, names: Names = { ar: {}, en: {} }): Question {
  const words: string[] = []
  const unread: string[] = []
  const types: EventType[] = []
  let filter: EventFilter = {}
  for (const [whole, name, quoted, bare] of q.matchAll(piece)) {
    const field = name === undefined ? undefined : fields[name.toLowerCase()]
    const value = (quoted ?? bare ?? '').trim()
    if (field === undefined) {
      words.push(name === undefined ? value : whole)
      continue
    }
    const type = field === 'type' ? typesByName.get(folded(value)) : undefined
    const days = field === 'date' ? readDays(value) : undefined
    if (
      value === '' ||
      (field === 'type' && type === undefined) ||
      (field === 'date' && days === undefined)
    ) {
      unread.push(whole)
      words.push(value)
    } else if (field === 'type') types.push(type!)
    else if (field === 'date') filter = { ...filter, ...days }
    else if (field === 'party') filter = { ...filter, party: partyNamed(value, names) }
    else filter = { ...filter, [field]: value }
  }
  const text = words.filter((word) => word !== '').join(' ')
  return {
    filter: {
      ...filter,
      ...(types.length === 0 ? {} : { types }),
      ...(text === '' ? {} : { text }),
    },
    unread,
  }
}

/** A day, a month, a year, or `A..B` of these, either end of which may be missing. */
export function readDays(value: string): { from?: string; to?: string } | undefined {
  const [first, last, more] = value.includes('..') ? value.split('..') : [value, value]
  if (more !== undefined || first === undefined || last === undefined) return undefined
  const [from, to] = [first === '' ? undefined : bounds(first), last === '' ? undefined : bounds(last)]
  if ((first !== '' && from === undefined) || (last !== '' && to === undefined)) return undefined
  if (from === undefined && to === undefined) return undefined
  return { ...(from === undefined ? {} : { from: from[0] }), ...(to === undefined ? {} : { to: to[1] }) }
}

function bounds(value: string): readonly [string, string] | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (parts === null) return undefined
  const [, year, month, day] = parts
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0)).getUTCDate()
  const last = `${year}-${month ?? '12'}-${day ?? lastOfMonth}`
  const real = (one: string): boolean => {
    const date = new Date(`${one}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === one
  }
  return real(first) && real(last) ? [first, last] : undefined
}
