import { z } from '@hono/zod-openapi'
import { jobSchema } from './adding.ts'
import { operation } from './operation.ts'
import { liveQuery } from './query.ts'
import { many, personSchema } from './shapes.ts'

/** What happens while one looks. Each message is an SSE event named by its `kind`, its data is JSON of this shape. */
export const liveSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('change'),
      seq: z.int(),
      action: z.string(),
      subject: z.string(),
      by: z.string(),
      at: z.string(),
    }),
    z.object({ kind: z.literal('presence'), event: z.string(), people: many(personSchema) }),
    z.object({ kind: z.literal('job'), job: jobSchema }),
    z.object({ kind: z.literal('bye'), retry: z.int() }),
  ])
  .openapi('Live')
export type Live = z.output<typeof liveSchema>

export const followLive = operation({
  id: 'followLive',
  tag: 'live',
  access: 'viewer',
  method: 'get',
  path: '/api/live',
  summary:
    'Changes, who is looking at what, and the progress of jobs, as server-sent events. `Last-Event-ID` goes on where it broke off.',
  query: liveQuery,
  answer: liveSchema,
  media: 'text/event-stream',
})

export const lookAt = operation({
  id: 'lookAt',
  tag: 'live',
  access: 'viewer',
  method: 'put',
  path: '/api/presence',
  summary: 'Says which event one is looking at, or none. Forgotten after a minute without saying so again.',
  body: z.strictObject({ event: z.string().max(300).nullable() }),
  answer: z.object({ people: many(personSchema) }),
})

export const readHealth = operation({
  id: 'readHealth',
  tag: 'live',
  access: 'anyone',
  method: 'get',
  path: '/health',
  summary: 'Whether the service works.',
  answer: z.object({ ok: z.boolean() }),
})

export const readMetrics = operation({
  id: 'readMetrics',
  tag: 'live',
  access: 'viewer',
  method: 'get',
  path: '/metrics',
  summary: 'Figures of this process for Prometheus.',
  media: 'text/plain',
})

export const liveOperations = { followLive, lookAt, readHealth, readMetrics } as const
