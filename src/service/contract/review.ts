import { z } from '@hono/zod-openapi'
import { operation } from './operation.ts'
import { idParams } from './query.ts'
import {
  actorSchema,
  countSchema,
  eventFields,
  linkSchema,
  many,
  modalitySchema,
  placeSchema,
  shownClaimSchema,
  shownEventSchema,
  spanSchema,
  timeSchema,
  typeSchema,
} from './shapes.ts'

/** What people decide. A decision is never overwritten by reading or linking anew, and each can be taken back. */

const reason = z.string().trim().min(1).max(2000)
const remark = z.string().trim().max(2000).optional()
const id = z.string().min(1).max(300)
const version = z.int().min(0)

const kinds = [
  'accept',
  'reject',
  'edit',
  'assign',
  'comment',
  'merge',
  'split',
  'correct-claim',
  'reject-claim',
  'add-claim',
  'undo',
] as const

const claimRefSchema = z.object({
  report: z.string(),
  start: z.int(),
  end: z.int(),
  type: typeSchema,
  nth: z.int(),
  added: z.int().optional(),
})

/** A decision as it is kept. */
export const decisionRowSchema = z
  .object({
    seq: z.int().openapi({ description: 'Its id: taking it back names it.' }),
    at: z.string(),
    who: z.string(),
    kind: z.enum(kinds),
    event: z.string().nullable(),
    report: z.string().nullable(),
    body: z.object({
      reason: z.string().optional(),
      field: z.string().optional(),
      value: z.unknown().optional(),
      before: z.unknown().optional(),
      to: z.string().nullable().optional(),
      text: z.string().optional(),
      from: z.string().optional(),
      claims: many(claimRefSchema).optional(),
      others: many(claimRefSchema).optional(),
      claim: claimRefSchema.optional(),
      fields: z.record(z.string(), z.unknown()).readonly().optional(),
      after: z.unknown().optional(),
    }),
    undoes: z.int().optional(),
    undoneBy: z.int().optional(),
  })
  .openapi('DecisionRow')

export const decidedSchema = z
  .object({
    decision: decisionRowSchema,
    events: many(shownEventSchema).openapi({ description: 'Every event that changed, as it is now.' }),
    moved: many(z.object({ from: z.string(), into: z.string().optional() })).openapi({
      description: 'Ids that are no more, and the event each lives on in.',
    }),
    claim: shownClaimSchema.optional(),
  })
  .openapi('Decided')

const edits = (Object.keys(eventFields) as (keyof typeof eventFields)[]).map((field) =>
  z.strictObject({ kind: z.literal('edit'), field: z.literal(field), value: eventFields[field], reason }),
)
type Edit = {
  [F in keyof typeof eventFields]: {
    kind: 'edit'
    field: F
    value: z.output<(typeof eventFields)[F]>
    reason: string
  }
}[keyof typeof eventFields]
/** Seven shapes, one a field; a union built from a list has no type that the checker can find by itself. */
const editSchema = z.discriminatedUnion('field', edits as never) as unknown as z.ZodType<Edit>

export const eventDecisionSchema = z
  .union([
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('accept'), reason: remark }),
      z.strictObject({ kind: z.literal('reject'), reason }),
      z.strictObject({
        kind: z.literal('assign'),
        to: z.string().max(100).nullable().openapi({ description: 'A login; null gives it to nobody.' }),
      }),
      z.strictObject({ kind: z.literal('comment'), text: z.string().trim().min(1).max(5000) }),
      z
        .strictObject({ kind: z.literal('merge'), from: id, fromVersion: version, reason: remark })
        .openapi({ description: '`from` becomes part of this event.' }),
      z
        .strictObject({ kind: z.literal('split'), claims: z.array(id).min(1).max(500), reason: remark })
        .openapi({ description: 'The claims named leave this event and are one of their own.' }),
    ]),
    editSchema,
  ])
  .openapi('EventDecision')

const claimFields = {
  type: typeSchema.optional(),
  modality: modalitySchema.optional(),
  trigger: spanSchema
    .optional()
    .openapi({ description: 'The words chosen; the quote is taken from the text.' }),
  sentence: spanSchema.optional(),
  time: timeSchema.optional(),
  places: z.array(placeSchema).max(50).optional(),
  agent: z.array(actorSchema).max(50).optional(),
  target: z.array(actorSchema).max(50).optional(),
  counts: z.array(countSchema).max(50).optional(),
  chain: z.array(linkSchema).max(20).optional(),
} as const

export const claimDecisionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('correct-claim'), fields: z.strictObject(claimFields), reason }),
    z.strictObject({ kind: z.literal('reject-claim'), reason }),
  ])
  .openapi('ClaimDecision')

export const decideEvent = operation({
  id: 'decideEvent',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/events/{id}/decisions',
  summary:
    'Accepts, rejects, edits a field, assigns, comments, merges or splits. `If-Match` is the version seen; that of a comment is not compared.',
  params: idParams,
  body: eventDecisionSchema,
  answer: decidedSchema,
  guarded: true,
})

export const decideClaim = operation({
  id: 'decideClaim',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/reports/{id}/claims/{claim}/decisions',
  summary: 'Corrects fields of a claim with the words they stand on, or rejects the claim.',
  params: idParams.extend({ claim: id }),
  body: claimDecisionSchema,
  answer: decidedSchema,
  guarded: true,
})

export const addClaim = operation({
  id: 'addClaim',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/reports/{id}/claims',
  summary: 'Adds a claim that reading missed, by the words it stands on.',
  params: idParams,
  body: z
    .strictObject({
      fields: z.strictObject({ ...claimFields, type: typeSchema, trigger: spanSchema }),
      reason: remark,
    })
    .openapi('NewClaim'),
  status: 201,
  answer: decidedSchema,
})

const stand = z.strictObject({ id, version })

export const decideMany = operation({
  id: 'decideMany',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/decisions',
  summary: 'One decision on many events, each on its own: one that was changed meanwhile is told and left.',
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('accept'), events: z.array(stand).min(1).max(500), reason: remark }),
    z.strictObject({ kind: z.literal('reject'), events: z.array(stand).min(1).max(500), reason }),
    z.strictObject({
      kind: z.literal('assign'),
      events: z.array(stand).min(1).max(500),
      to: z.string().max(100).nullable(),
    }),
  ]),
  answer: z.object({
    done: many(decidedSchema),
    refused: many(z.object({ id: z.string(), code: z.string(), now: shownEventSchema.optional() })),
  }),
})

export const undoDecision = operation({
  id: 'undoDecision',
  tag: 'review',
  access: 'reviewer',
  method: 'post',
  path: '/api/decisions/{seq}/undo',
  summary:
    'Takes a decision back: one’s own, an editor anyone’s. `If-Match` is the version of the event (or claim) it was about.',
  params: z.object({ seq: z.string().regex(/^\d{1,12}$/) }),
  body: z
    .union([z.strictObject({ event: id, reason: remark }), z.strictObject({ report: id, reason: remark })])
    .openapi({ description: 'The event or the report in whose history the decision stands.' }),
  answer: decidedSchema,
  guarded: true,
})

export const readEventHistory = operation({
  id: 'readEventHistory',
  tag: 'review',
  access: 'viewer',
  method: 'get',
  path: '/api/events/{id}/history',
  summary: 'Every decision about an event and those it absorbed, oldest first.',
  params: idParams,
  answer: z.object({ items: many(decisionRowSchema) }),
})

export const readReportHistory = operation({
  id: 'readReportHistory',
  tag: 'review',
  access: 'viewer',
  method: 'get',
  path: '/api/reports/{id}/history',
  summary: 'Every decision about the claims of a report, oldest first.',
  params: idParams,
  answer: z.object({ items: many(decisionRowSchema) }),
})

export const reviewOperations = {
  decideEvent,
  decideClaim,
  addClaim,
  decideMany,
  undoDecision,
  readEventHistory,
  readReportHistory,
} as const
