import { z } from '@hono/zod-openapi'
import { operation } from './operation.ts'
import { logQuery } from './query.ts'
import { many } from './shapes.ts'

/** The custody log: every change, sign-in, export and reading of a restricted report, in a chain of hashes. */

const logRowSchema = z
  .object({
    seq: z.int(),
    at: z.string(),
    who: z.string(),
    action: z.string(),
    subject: z.string(),
    detail: z.string().openapi({ description: 'JSON, as the string that is hashed.' }),
    prev: z.string(),
    hash: z.string(),
  })
  .openapi('LogRow')

const faultSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('log'), seq: z.int(), why: z.enum(['gap', 'prev', 'hash']) }),
    z.object({ kind: z.literal('original'), sha256: z.string(), why: z.enum(['missing', 'changed']) }),
    z.object({
      kind: z.literal('report'),
      id: z.string(),
      why: z.enum(['text', 'fields', 'unlogged', 'missing', 'shown']),
    }),
    z.object({
      kind: z.literal('claims'),
      report: z.string(),
      why: z.enum(['changed', 'unlogged', 'shown']),
    }),
    z.object({
      kind: z.literal('decision'),
      seq: z.int(),
      why: z.enum(['changed', 'unlogged', 'missing']),
    }),
    z.object({ kind: z.literal('event'), id: z.string(), why: z.enum(['changed', 'shown']) }),
    z.object({ kind: z.literal('events'), why: z.literal('set') }),
    z.object({
      kind: z.literal('words'),
      of: z.enum(['report', 'claim', 'event']),
      why: z.literal('shown'),
    }),
    z.object({
      kind: z.literal('checkpoint'),
      seq: z.int(),
      why: z.enum(['cut', 'other', 'signature', 'key']),
    }),
  ])
  .openapi('Fault')

export const readLog = operation({
  id: 'readLog',
  tag: 'custody',
  access: 'owner',
  method: 'get',
  path: '/api/log',
  summary: 'Rows of the custody log, oldest first.',
  query: logQuery,
  answer: z.object({ items: many(logRowSchema), next: z.int().nullable() }),
})

export const verifyRecord = operation({
  id: 'verifyRecord',
  tag: 'custody',
  access: 'owner',
  method: 'post',
  path: '/api/verification',
  summary: 'Checks the log’s chain, and every original, text and claim against it. Takes its time.',
  answer: z.object({
    log: z.int(),
    originals: z.int(),
    reports: z.int(),
    checkpoints: z.int(),
    faults: many(faultSchema),
  }),
})

export const custodyOperations = { readLog, verifyRecord } as const
