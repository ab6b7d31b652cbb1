import { z } from '@hono/zod-openapi'
import { operation } from './operation.ts'
import { idParams, pageQuery } from './query.ts'
import {
  actorSchema,
  countSchema,
  eventCountSchema,
  eventSchema,
  linkSchema,
  listing,
  many,
  modalitySchema,
  personSchema,
  placeSchema,
  quoteSchema,
  timeSchema,
  typeSchema,
} from './shapes.ts'

/** What people decide. A decision is never overwritten by reading or linking anew, and each can be undone. */

const reason = z.string().trim().min(1).max(2000)
const remark = z.string().trim().max(2000).optional()

const editedSchema = z.object({ by: z.string(), at: z.string(), reason: z.string() })

/** What stands beside an event because of people. */
export const reviewSchema = z
  .object({
    assignee: personSchema.nullable(),
    /** The machine's reading, where a person changed it. */
    machine: eventSchema.nullable(),
    edited: z.record(z.string(), editedSchema).readonly(),
    comments: z.int(),
  })
  .openapi('Review')

/** A field of an event and its new value. */
export const eventEditSchema = z
  .discriminatedUnion('field', [
    z.strictObject({ field: z.literal('type'), value: typeSchema, reason }),
    z.strictObject({ field: z.literal('modality'), value: modalitySchema, reason }),
    z.strictObject({ field: z.literal('time'), value: timeSchema.strict(), reason }),
    z.strictObject({ field: z.literal('places'), value: z.array(placeSchema.strict()).max(50), reason }),
    z.strictObject({ field: z.literal('agents'), value: z.array(actorSchema.strict()).max(50), reason }),
    z.strictObject({ field: z.literal('targets'), value: z.array(actorSchema.strict()).max(50), reason }),
    z.strictObject({ field: z.literal('counts'), value: z.array(eventCountSchema.strict()).max(50), reason }),
  ])
  .openapi('EventEdit')

/** A field of a claim, with the words of the report that it stands on. */
export const claimEditSchema = z
  .discriminatedUnion('field', [
    z.strictObject({ field: z.literal('type'), value: typeSchema, reason }),
    z.strictObject({ field: z.literal('modality'), value: modalitySchema, reason }),
    z.strictObject({ field: z.literal('trigger'), value: quoteSchema.strict(), reason }),
    z.strictObject({ field: z.literal('time'), value: timeSchema.strict(), reason }),
    z.strictObject({ field: z.literal('places'), value: z.array(placeSchema.strict()).max(50), reason }),
    z.strictObject({ field: z.literal('agent'), value: z.array(actorSchema.strict()).max(50), reason }),
    z.strictObject({ field: z.literal('target'), value: z.array(actorSchema.strict()).max(50), reason }),
    z.strictObject({ field: z.literal('counts'), value: z.array(countSchema.strict()).max(50), reason }),
    z.strictObject({ field: z.literal('chain'), value: z.array(linkSchema.strict()).max(20), reason }),
  ])
  .openapi('ClaimEdit')

/** A claim that reading missed: the words it stands on and what they say. */
export const newClaimSchema = z
  .strictObject({
    type: typeSchema,
    modality: modalitySchema.optional(),
    trigger: quoteSchema.strict(),
    time: timeSchema.strict().optional(),
    places: z.array(placeSchema.strict()).max(50).optional(),
    agent: z.array(actorSchema.strict()).max(50).optional(),
    target: z.array(actorSchema.strict()).max(50).optional(),
    counts: z.array(countSchema.strict()).max(50).optional(),
    chain: z.array(linkSchema.strict()).max(20).optional(),
    reason,
  })
  .openapi('NewClaim')

/** What a decision did: its id undoes it, and the events are as they stand now. */
export const decidedSchema = z
  .object({
    decision: z.string(),
    events: many(z.object({ id: z.string(), etag: z.string() })),
  })
  .openapi('Decided')

export const decisionSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    by: personSchema,
    action: z.enum(['accept', 'reject', 'edit', 'merge', 'split', 'assign', 'add', 'undo']),
    subject: z.string(),
    field: z.string().optional(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    reason: z.string().optional(),
    /** The decision that took this one back. */
    undoneBy: z.string().optional(),
  })
  .openapi('Decision')

/** A decision on one event: what they all share. */
const onEvent = {
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  params: idParams,
  answer: decidedSchema,
} as const

export const acceptEvent = operation({
  ...onEvent,
  id: 'acceptEvent',
  path: '/api/events/{id}/accept',
  summary: 'Accepts an event as it stands.',
  body: z.strictObject({ reason: remark }),
  guarded: true,
})
export const rejectEvent = operation({
  ...onEvent,
  id: 'rejectEvent',
  path: '/api/events/{id}/reject',
  summary: 'Rejects an event.',
  body: z.strictObject({ reason }),
  guarded: true,
})
export const editEvent = operation({
  ...onEvent,
  id: 'editEvent',
  path: '/api/events/{id}/edit',
  summary: 'Gives a field another value; the machine’s stays beside it.',
  body: eventEditSchema,
  guarded: true,
})
export const splitEvent = operation({
  ...onEvent,
  id: 'splitEvent',
  path: '/api/events/{id}/split',
  summary: 'Takes claims out of an event into one of their own.',
  body: z.strictObject({ claims: z.array(z.string().max(300)).min(1).max(500), reason }),
  guarded: true,
})
export const assignEvent = operation({
  ...onEvent,
  id: 'assignEvent',
  path: '/api/events/{id}/assign',
  summary: 'Gives an event to a person to look at, or to nobody.',
  body: z.strictObject({ to: z.string().max(100).nullable() }),
})

const stand = z.strictObject({ id: z.string().max(300), etag: z.string().max(200) })
export const mergeEvents = operation({
  id: 'mergeEvents',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/merges',
  summary: 'Makes several events one. All or none: 412 when one of them was changed meanwhile.',
  body: z.strictObject({ events: z.array(stand).min(2).max(50), reason }),
  answer: decidedSchema,
})

export const decideMany = operation({
  id: 'decideMany',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/decisions',
  summary: 'One decision on many events, each on its own: what was changed meanwhile is told and left.',
  body: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('accept'), events: z.array(stand).min(1).max(500), reason: remark }),
    z.strictObject({ action: z.literal('reject'), events: z.array(stand).min(1).max(500), reason }),
    z.strictObject({
      action: z.literal('assign'),
      events: z.array(stand).min(1).max(500),
      to: z.string().max(100).nullable(),
    }),
  ]),
  answer: z.object({
    done: many(decidedSchema),
    refused: many(z.object({ id: z.string(), code: z.string(), etag: z.string().optional() })),
  }),
})

export const undoDecision = operation({
  id: 'undoDecision',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/decisions/{id}/undo',
  summary:
    'Takes a decision back: one’s own, an editor anyone’s. Refused (409) when a later one rests on it.',
  params: idParams,
  body: z.strictObject({ reason: remark }),
  answer: decidedSchema,
})

export const readHistory = operation({
  id: 'readHistory',
  tag: 'review',
  access: 'viewer',
  method: 'get',
  path: '/api/events/{id}/history',
  summary: 'Every decision on an event, last first.',
  params: idParams,
  answer: z.object({ items: many(decisionSchema) }),
})

export const editClaim = operation({
  id: 'editClaim',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/claims/{id}/edit',
  summary: 'Corrects a field of a claim, its words with it. `If-Match` is the etag of its report.',
  params: idParams,
  body: claimEditSchema,
  answer: decidedSchema,
  guarded: true,
})

export const addClaim = operation({
  id: 'addClaim',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/reports/{id}/claims',
  summary:
    'Adds a claim that reading missed, by the words it stands on; it becomes an event of its own until it is merged.',
  params: idParams,
  body: newClaimSchema,
  answer: decidedSchema.extend({ claim: z.string() }),
})

const commentSchema = z
  .object({ id: z.string(), at: z.string(), by: personSchema, text: z.string() })
  .openapi('Comment')

export const listComments = operation({
  id: 'listComments',
  tag: 'review',
  access: 'viewer',
  method: 'get',
  path: '/api/events/{id}/comments',
  summary: 'Comments on an event, first first.',
  params: idParams,
  query: pageQuery,
  answer: listing(commentSchema),
})

export const addComment = operation({
  id: 'addComment',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/events/{id}/comments',
  summary: 'Comments on an event.',
  params: idParams,
  body: z.strictObject({ text: z.string().trim().min(1).max(5000) }),
  status: 201,
  answer: commentSchema,
})

export const reviewOperations = {
  acceptEvent,
  rejectEvent,
  editEvent,
  splitEvent,
  assignEvent,
  mergeEvents,
  decideMany,
  undoDecision,
  readHistory,
  editClaim,
  addClaim,
  listComments,
  addComment,
} as const
