import { z } from '@hono/zod-openapi'
import { profileNames } from '../../export/profile.ts'
import { eventStatuses } from '../../linking/event.ts'
import { eventTypes, modalities } from '../../ontology.ts'
import { statusChoices } from '../../publish/request.ts'
import { eventSorts } from '../../record/index.ts'

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
}

export const eventQuery = z.strictObject({
  ...ofEvents,
  sort: z.enum(eventSorts).optional().openapi({ description: 'Newest first when left out.' }),
  ...page,
})
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
export { words }
