import { z } from '@hono/zod-openapi'
import { eventStatuses } from '../../linking/event.ts'
import {
  eventTypes,
  measures,
  modalities,
  placePrecisions,
  placeRoles,
  sourceKinds,
  timePrecisions,
} from '../../ontology.ts'
import type { Step } from '../../reading/claim.ts'

/** Reports, claims and events as the record gives them: see `src/reading/claim.ts` and `src/linking/event.ts`. */

export const many = <T extends z.ZodType>(item: T) => z.array(item).readonly()

/** A page of a list; `next` is the cursor of the page after it, `total` all that match. */
export const listing = <T extends z.ZodType>(item: T) =>
  z.object({ items: many(item), total: z.int(), next: z.string().nullable() })

const span = { start: z.int().min(0), end: z.int().min(0) }
export const spanSchema = z
  .object(span)
  .openapi('Span', { description: 'Half-open UTF-16 offsets into the report’s text as received.' })
export const quoteSchema = z.object({ ...span, quote: z.string() }).openapi('Quote')
const quoted = { ...span, quote: z.string() }

export const typeSchema = z.enum(eventTypes).openapi('EventType')
export const modalitySchema = z.enum(modalities).openapi('Modality')
export const statusSchema = z.enum(eventStatuses).openapi('EventStatus')
export const measureSchema = z.enum(measures).openapi('Measure')
export const kindSchema = z.enum(sourceKinds).openapi('SourceKind')

export const actorSchema = z
  .object({ ...quoted, id: z.string(), name: z.string(), who: z.string().optional() })
  .openapi('Actor')

export const placeSchema = z
  .object({
    ...quoted,
    role: z.enum(placeRoles),
    id: z.string().optional(),
    name: z.string(),
    lat: z.number().optional(),
    lon: z.number().optional(),
    country: z.string().optional(),
    admin1: z.string().optional(),
    precision: z.enum(placePrecisions),
    km: z.number().optional(),
  })
  .openapi('Place')

export const timeSchema = z
  .object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    precision: z.enum(timePrecisions),
    how: z.enum(['stated', 'resolved', 'inferred', 'silent']),
    quote: z.string().optional(),
    // Where the words of the day stand; some readings give the words too.
    from: z.object({ ...span, quote: z.string().optional() }).optional(),
  })
  .openapi('Time')

const part = z.object({ of: z.string(), min: z.number(), max: z.number().nullable() })
export const countSchema = z
  .object({
    ...quoted,
    measure: measureSchema,
    of: z.string(),
    min: z.number(),
    max: z.number().nullable(),
    approx: z.boolean(),
    parts: many(part),
  })
  .openapi('Count')

export const linkSchema = z
  .object({
    ...quoted,
    kind: kindSchema,
    id: z.string().optional(),
    name: z.string(),
    stance: z.literal('distanced').optional(),
  })
  .openapi('ChainLink')

export interface ShownStep {
  readonly rule: Step['rule']
  readonly quote: string
  readonly about?: string | undefined
  readonly parts: readonly ShownStep[]
}
export const stepSchema: z.ZodType<ShownStep> = z
  .object({
    /** The rules are many and grow; all are on docs/rules.md. */
    rule: z.string() as unknown as z.ZodType<Step['rule']>,
    quote: z.string(),
    about: z.string().optional(),
    get parts() {
      return z.array(stepSchema).readonly()
    },
  })
  .openapi('Step')

const noteSchema = z
  .object({
    code: z.string(),
    quote: z.string(),
    why: z.string(),
    next: z.string(),
  })
  .openapi('Note')

export const claimSchema = z
  .object({
    id: z.string(),
    report: z.string(),
    type: typeSchema,
    modality: modalitySchema,
    trigger: quoteSchema,
    sentence: spanSchema,
    agent: many(actorSchema),
    target: many(actorSchema),
    places: many(placeSchema),
    time: timeSchema,
    counts: many(countSchema),
    chain: many(linkSchema),
    derivation: many(stepSchema),
    notes: many(noteSchema),
  })
  .openapi('Claim')

const figure = z.object({
  claim: z.string(),
  min: z.number(),
  max: z.number().nullable(),
  origin: z.string().optional(),
  superseded: z.literal(true).optional(),
  correction: z.literal(true).optional(),
})

export const eventCountSchema = z
  .object({
    measure: measureSchema,
    of: z.string(),
    low: z.number(),
    best: z.number(),
    high: z.number().nullable(),
    approx: z.boolean(),
    claims: many(figure),
    partOf: z.string().optional(),
  })
  .openapi('EventCount')

const originSchema = z
  .object({
    id: z.string(),
    kind: kindSchema,
    name: z.string(),
    reports: many(z.string()),
    copies: many(z.string()),
    claims: many(z.string()),
  })
  .openapi('Origin')

const conflictSchema = z
  .object({
    field: z.string(),
    values: many(z.object({ value: z.string(), claims: many(z.string()), origins: many(z.string()) })),
  })
  .openapi('Conflict')

export const eventSchema = z
  .object({
    id: z.string(),
    type: typeSchema,
    modality: modalitySchema,
    status: statusSchema,
    time: timeSchema,
    places: many(placeSchema),
    agents: many(actorSchema),
    targets: many(actorSchema),
    counts: many(eventCountSchema),
    claims: many(z.object({ id: z.string(), report: z.string(), type: typeSchema })),
    origins: many(originSchema),
    conflicts: many(conflictSchema),
    joins: many(
      z.object({ claim: z.string(), to: z.string(), score: z.number(), reasons: many(z.string()) }),
    ),
    notes: many(noteSchema).optional(),
  })
  .openapi('Event')

/** What people decide about, a field at a time; everything else follows from the claims. */
export const eventFields = {
  type: typeSchema,
  modality: modalitySchema,
  time: timeSchema,
  places: many(placeSchema),
  agents: many(actorSchema),
  targets: many(actorSchema),
  counts: many(eventCountSchema),
} as const

const stamp = { who: z.string(), at: z.string(), decision: z.int() }

const fieldValue = z.union(Object.values(eventFields))

/** What people decided about an event. */
export const reviewSchema = z
  .object({
    by: z
      .object({ ...stamp, reason: z.string().optional() })
      .optional()
      .openapi({ description: 'Who accepted or rejected it.' }),
    assignee: z.string().optional(),
    edits: many(
      z.object({
        ...stamp,
        field: z.enum(Object.keys(eventFields) as (keyof typeof eventFields)[]),
        value: fieldValue,
        machine: fieldValue,
        reason: z.string(),
      }),
    ).openapi({ description: 'Fields set by a person, with the machine’s reading of today beside them.' }),
    comments: z.int(),
    changed: z
      .boolean()
      .openapi({ description: 'Its claims are others than those it was accepted or rejected for.' }),
  })
  .openapi('Review')

/** An event as people see it: the machine's with their decisions laid over it. */
export const shownEventSchema = eventSchema
  .extend({
    version: z.int().openapi({ description: 'A decision names it: `If-Match: "version"`.' }),
    review: reviewSchema.optional(),
  })
  .openapi('ShownEvent')

/** A claim as people see it. */
export const shownClaimSchema = claimSchema
  .extend({
    review: z
      .object({
        ...stamp,
        how: z.enum(['corrected', 'rejected', 'added']),
        machine: claimSchema.optional(),
        reason: z.string().optional(),
      })
      .optional(),
  })
  .openapi('ShownClaim', {
    description: 'A decision about it names `review.decision` (0 where nobody touched it) as `If-Match`.',
  })

export const reportRowSchema = z
  .object({
    id: z.string(),
    title: z.string().optional(),
    url: z.string().optional(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    retrieved: z.string().optional(),
    sha256: z.string(),
    mediaType: z.string(),
    part: z.string().optional(),
    opening: z.string(),
    bytes: z.int(),
    addedAt: z.string(),
    addedBy: z.string(),
    claims: z.int(),
    restricted: z.literal(true).optional().openapi({ description: 'Closed to all but editors and owners.' }),
  })
  .openapi('ReportRow')

/** A person as others see them; `id` is the login, which never changes and stands in the custody log. */
export const personSchema = z.object({ id: z.string(), name: z.string() }).openapi('Person')
