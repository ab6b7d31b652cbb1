import { z } from '@hono/zod-openapi'
import { operation } from './operation.ts'
import { saidSchema } from './problem.ts'
import { idParams } from './query.ts'
import { many, personSchema } from './shapes.ts'

/** Taking reports in. Work that takes long is a job: it tells how far it is, can be stopped, and goes on after a restart. */

/** Largest file that can be uploaded. */
export const uploadBytes = 512 * 1024 * 1024

const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const about = {
  title: z.string().max(500).optional(),
  publisher: z.string().max(300).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  published: day
    .optional()
    .openapi({ description: 'Anchors «yesterday»; without it such words stay unresolved.' }),
}

export const jobSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['text', 'files', 'address']),
    name: z.string().openapi({ description: 'What it takes in, for a list.' }),
    state: z
      .enum(['waiting', 'running', 'stopped', 'done', 'failed'])
      .openapi({ description: '`waiting`: for its files, or for the job before it.' }),
    by: personSchema,
    at: z.string(),
    files: many(z.object({ number: z.int(), name: z.string(), bytes: z.int(), received: z.boolean() })),
    bytes: z.object({ done: z.int(), all: z.int() }),
    added: z.int(),
    known: z.int().openapi({ description: 'Were in the record already.' }),
    claims: z.int(),
    reports: many(z.string()).openapi({ description: 'Ids of the first hundred reports added.' }),
    said: many(saidSchema).openapi({ description: 'What was refused or cut, and why; at most two hundred.' }),
    saidAll: z.int(),
  })
  .openapi('Job')

export const listJobs = operation({
  id: 'listJobs',
  tag: 'adding',
  access: 'reviewer',
  method: 'get',
  path: '/api/jobs',
  summary: 'Jobs, last first.',
  answer: z.object({ items: many(jobSchema) }),
})

export const addJob = operation({
  id: 'addJob',
  tag: 'adding',
  access: 'reviewer',
  method: 'post',
  path: '/api/jobs',
  summary:
    'Takes in a pasted text or a web address, or announces files, each of which is then sent to `putFile`.',
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(2_000_000), ...about }),
    z.strictObject({
      kind: z.literal('address'),
      url: z.url({ protocol: /^https?$/ }).max(2000),
      published: day.optional(),
    }),
    z.strictObject({
      kind: z.literal('files'),
      files: z
        .array(z.strictObject({ name: z.string().min(1).max(255), bytes: z.int().min(0).max(uploadBytes) }))
        .min(1)
        .max(500),
      published: day.optional(),
    }),
  ]),
  // Two million letters of Arabic are four million bytes, more when escaped.
  jsonBytes: 16 * 1024 * 1024,
  status: 201,
  answer: jobSchema,
})

export const readJob = operation({
  id: 'readJob',
  tag: 'adding',
  access: 'reviewer',
  method: 'get',
  path: '/api/jobs/{id}',
  summary: 'How far a job is.',
  params: idParams,
  answer: jobSchema,
})

export const putFile = operation({
  id: 'putFile',
  tag: 'adding',
  access: 'reviewer',
  method: 'put',
  path: '/api/jobs/{id}/files/{number}',
  summary: 'The bytes of an announced file. With the last one the job begins.',
  params: idParams.extend({ number: z.string().regex(/^\d{1,3}$/) }),
  bytes: uploadBytes,
  answer: jobSchema,
})

export const stopJob = operation({
  id: 'stopJob',
  tag: 'adding',
  access: 'reviewer',
  method: 'post',
  path: '/api/jobs/{id}/stop',
  summary: 'Stops a job after the report it is at. What was added stays.',
  params: idParams,
  answer: jobSchema,
})

export const resumeJob = operation({
  id: 'resumeJob',
  tag: 'adding',
  access: 'reviewer',
  method: 'post',
  path: '/api/jobs/{id}/resume',
  summary: 'Goes on where the job was stopped.',
  params: idParams,
  answer: jobSchema,
})

export const dropJob = operation({
  id: 'dropJob',
  tag: 'adding',
  access: 'reviewer',
  method: 'delete',
  path: '/api/jobs/{id}',
  summary: 'Takes a job that does not run off the list, its uploaded files with it. What was added stays.',
  params: idParams,
  status: 204,
})

export const addingOperations = { listJobs, addJob, readJob, putFile, stopJob, resumeJob, dropJob } as const
