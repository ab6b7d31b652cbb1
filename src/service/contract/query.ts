import { z } from '@hono/zod-openapi'
import { profileNames } from '../../export/profile.ts'
import { eventStatuses } from '../../linking/event.ts'
import { eventTypes, measures, modalities } from '../../ontology.ts'
import { statusChoices } from '../../publish/request.ts'
import { type Box, eventSorts, ledgerGroups, timelineGroups, timeUnits } from '../../record/index.ts'

/** Parameters of lists. A value comes as one string, or as an array when its name is repeated; empty ones never get here. */

/** At most this many characters of words, names and ids. */
const wordsLimit = 300
const cursorLimit = 1000

const words = (description: string) => z.string().max(wordsLimit).optional().openapi({ description })

/** One of a list or several, joined by commas or the name repeated. */
const several = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((value) => value.split(',')))
    .pipe(z.array(z.enum(values)).max(100))
    .optional()
    .openapi({
      type: 'array',
      items: { type: 'string', enum: [...values] },
      description,
      param: { style: 'form', explode: false },
    })

/** 2031-02-30 is no day. */
const day = (description: string) => z.iso.date().optional().openapi({ description })

const whole = (low: number, high: number, description: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(low).max(high))
    .optional()
    .openapi({ type: 'integer', minimum: low, maximum: high, description })

const truth = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .openapi({ type: 'boolean', description })

/** So many numbers, joined by commas. */
const numbers = (count: number, description: string) =>
  z
    .string()
    .max(200)
    .transform((given) => given.split(',').map((one) => (one.trim() === '' ? Number.NaN : Number(one))))
    .refine((given) => given.length === count && given.every(Number.isFinite))
    .optional()
    .openapi({ type: 'string', description, example: '38.5,33,42,36' })

/** Degrees of a box; undefined where they are none. */
function boxOf(given: readonly number[]): Box | undefined {
  const [west, south, east, north] = given as [number, number, number, number]
  const real = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north
  return real ? { west, south, east, north } : undefined
}

const page = {
  limit: whole(1, 500, 'Items of one page; 50 when left out.'),
  cursor: z
    .string()
    .max(cursorLimit)
    .optional()
    .openapi({ description: '`next` of the page before, with the same filters and sort.' }),
}

const found = {
  from: day('First day, included.'),
  to: day('Last day, included.'),
  source: words('A teller’s id, or words of a teller’s or publisher’s name.'),
  text: words('Words, each of which must occur; any spelling, with or without the article.'),
}

const said = {
  ...found,
  type: several(eventTypes, 'Types.'),
  modality: several(modalities, 'Modalities.'),
  party: words('Id of a party, as agent or target.'),
  place: words('A place’s id, or words of its name in any spelling.'),
  report: words('Id of a report.'),
}

const ofEvents = {
  ...said,
  status: several(eventStatuses, 'Statuses.'),
  assignee: words('Login of the person it was given to.'),
  changed: truth('Whose claims are others than those it was accepted or rejected for.'),
  located: truth('With a place that has coordinates, or without any.'),
  box: numbers(
    4,
    'With a place inside of `west,south,east,north` (degrees), known more exactly than a governorate.',
  )
    .refine((given) => given === undefined || boxOf(given) !== undefined, 'west,south,east,north')
    .transform((given) => (given === undefined ? undefined : boxOf(given))),
  area: z
    .string()
    .max(wordsLimit)
    .regex(/^(?:[A-Z]{2})?:/)
    .transform((given) => ({ country: given.split(':', 1)[0]!, admin1: given.slice(given.indexOf(':') + 1) }))
    .optional()
    .openapi({
      type: 'string',
      description: 'With a place in this first-level area: `IQ:Al Anbar`, its country and its English name.',
    }),
  agent: words('Id of a party: who did it.'),
  target: words('Id of a party: to whom it was done.'),
  since: whole(
    0,
    999_999_999,
    'Of which a report tells that came after this one: `seenSeq` of a saved search.',
  ),
}

/** What the map, its areas and movements are of: the filter of events, all of them. */
export const ofMap = ofEvents

export const eventQuery = z.strictObject({
  ...ofEvents,
  sort: z.enum(eventSorts).optional().openapi({ description: 'Newest first when left out.' }),
  ...page,
})
const unit = z.enum(timeUnits).optional().openapi({
  description:
    'Year to hour; what suits the window when left out. One too fine for the window becomes the finest that it bears.',
})
export const timelineQuery = z.strictObject({
  ...ofEvents,
  unit,
  by: z.enum(timelineGroups).optional().openapi({ description: '`type` when left out.' }),
})
const measure = z.enum(measures).optional().openapi({ description: '`killed` when left out.' })
export const ledgerQuery = z.strictObject({
  ...ofEvents,
  unit,
  measure,
  by: z.enum(ledgerGroups).optional().openapi({ description: '`none` when left out: one row of all.' }),
})
export const totalsQuery = z.strictObject({ ...ofEvents, measure })
export const claimQuery = z.strictObject({ ...said, ...page })
export const reportQuery = z.strictObject({ ...found, ...page })
export const exportQuery = z.strictObject({
  ...said,
  status: z
    .enum(statusChoices)
    .optional()
    .openapi({ description: 'Accepted ones when left out; nobody’s rejected event ever leaves.' }),
  profile: z.enum(profileNames).optional().openapi({ description: '`public` when left out.' }),
  lang: z.enum(['ar', 'en']).optional(),
  event: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat())
    .pipe(z.array(z.string().max(wordsLimit)).max(500))
    .optional()
    .openapi({
      type: 'array',
      items: { type: 'string' },
      description: 'Only these events.',
      param: { style: 'form', explode: true },
    }),
})
export const pageQuery = z.strictObject(page)
export const logQuery = z.strictObject({
  after: whole(0, 999_999_999, 'Rows after this number.'),
  limit: whole(1, 1000, 'Rows of one page; 100 when left out.'),
})
export const searchQuery = z.strictObject({
  q: z.string().max(wordsLimit).openapi({
    description:
      'Words in any spelling, and fields: `party:` `place:` `type:` `date:` (a day, a month, a year, or `A..B`) `source:`. A value with spaces stands in quotation marks.',
  }),
  limit: whole(1, 100, 'Hits of each kind; 20 when left out.'),
})
export const liveQuery = z.strictObject({
  after: whole(
    0,
    999_999_999,
    'Row of the custody log after which changes are told; what happens from now on when left out.',
  ),
})
export const verifyQuery = z.strictObject({ full: truth('Originals too, not only the log.') })

/** The id in an address. */
export const idParams = z.object({ id: z.string().min(1).max(wordsLimit) })
export { whole, words }
