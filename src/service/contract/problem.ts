import { z } from '@hono/zod-openapi'

const wording = z.object({
  what: z.string(),
  where: z.string().optional(),
  why: z.string().optional(),
  next: z.string().optional(),
})

/** Every failure (RFC 9457, media type application/problem+json), told in both languages. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:isnad:problem:service.not-found' }),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ example: 'service.not-found' }),
    en: wording,
    ar: wording,
    now: z
      .unknown()
      .optional()
      .openapi({ description: 'With 412: the event (or claim) as it stands now, to decide anew on.' }),
    retryAfter: z.int().optional().openapi({ description: 'With 429 and 503: seconds to wait.' }),
  })
  .openapi('Problem')
export type ProblemBody = z.output<typeof problemSchema>

/** A Problem that is part of an answer, as in what intake says of a file. */
export const saidSchema = z
  .object({ code: z.string(), grave: z.boolean(), en: wording, ar: wording })
  .openapi('Said')
