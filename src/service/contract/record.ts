import { z } from '@hono/zod-openapi'
import { profileNames } from '../../export/profile.ts'
import { operation } from './operation.ts'
import { claimQuery, eventQuery, exportQuery, idParams, reportQuery, searchQuery } from './query.ts'
import { decisionRowSchema } from './review.ts'
import {
  eventSchema,
  listing,
  many,
  reportRowSchema,
  shownClaimSchema,
  shownEventSchema,
  spanSchema,
  typeSchema,
} from './shapes.ts'

/** What the record holds, to read. A restricted report and all that rests on it is left out for those it is closed to. */

export const eventViewSchema = z
  .object({
    event: shownEventSchema,
    machine: eventSchema.openapi({ description: 'The machine’s event, without anybody’s decisions.' }),
    claims: many(shownClaimSchema),
    reports: many(reportRowSchema),
    sentences: z
      .record(z.string(), z.string())
      .readonly()
      .openapi({ description: 'The sentence of each claim, by the claim’s id.' }),
    history: many(decisionRowSchema).openapi({ description: 'Decisions about it, oldest first.' }),
    movedFrom: z
      .string()
      .optional()
      .openapi({ description: 'The id asked for, where it now leads to this event (it was merged).' }),
    etag: z.string(),
  })
  .openapi('EventView')

export const reportViewSchema = z
  .object({
    report: reportRowSchema.extend({ text: z.string() }),
    claims: many(shownClaimSchema),
    events: many(z.object({ id: z.string(), type: typeSchema, claims: many(z.string()) })),
    etag: z.string(),
  })
  .openapi('ReportView')

export const listEvents = operation({
  id: 'listEvents',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/events',
  summary: 'Events. The public role sees accepted ones, without words of reports.',
  query: eventQuery,
  answer: listing(shownEventSchema),
})

export const readEvent = operation({
  id: 'readEvent',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/events/{id}',
  summary:
    'An event, its claims, their sentences and reports. Asked by the id of a merged event, the one it became.',
  params: idParams,
  answer: eventViewSchema,
})

export const similarEvents = operation({
  id: 'similarEvents',
  tag: 'review',
  access: 'viewer',
  method: 'get',
  path: '/api/events/{id}/similar',
  summary: 'Events that may be the same one, likeliest first, with the reasons.',
  params: idParams,
  answer: z.object({
    items: many(z.object({ event: eventSchema, score: z.number(), reasons: many(z.string()) })),
  }),
})

export const listReports = operation({
  id: 'listReports',
  tag: 'record',
  access: 'viewer',
  method: 'get',
  path: '/api/reports',
  summary: 'Reports without their texts, last added first.',
  query: reportQuery,
  answer: listing(reportRowSchema),
})

export const readReport = operation({
  id: 'readReport',
  tag: 'record',
  access: 'viewer',
  method: 'get',
  path: '/api/reports/{id}',
  summary: 'A report’s text as received, its claims with their spans, and the events of these claims.',
  params: idParams,
  answer: reportViewSchema,
})

export const readOriginal = operation({
  id: 'readOriginal',
  tag: 'record',
  access: 'viewer',
  method: 'get',
  path: '/api/reports/{id}/original',
  summary: 'The original’s bytes as received, to be saved, never shown.',
  params: idParams,
  media: 'application/octet-stream',
})

export const listClaims = operation({
  id: 'listClaims',
  tag: 'record',
  access: 'viewer',
  method: 'get',
  path: '/api/claims',
  summary: 'Claims in the order of reports, then of their text.',
  query: claimQuery,
  answer: listing(shownClaimSchema),
})

export const readFacets = operation({
  id: 'readFacets',
  tag: 'record',
  access: 'viewer',
  method: 'get',
  path: '/api/facets',
  summary: 'What there is to filter by, with how many events carry it.',
  answer: z.object({
    types: many(z.object({ type: typeSchema, events: z.int() })),
    parties: many(z.object({ id: z.string(), name: z.string(), events: z.int() })),
  }),
})

export const readNames = operation({
  id: 'readNames',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/names',
  summary:
    'Names of parties and outlets by their ids, and of first-level areas (`admin1:IQ:Nineveh`, in Arabic alone).',
  answer: z.object({
    ar: z.record(z.string(), z.string()).readonly(),
    en: z.record(z.string(), z.string()).readonly(),
  }),
})

const excerptSchema = z
  .object({
    report: z.string(),
    text: z.string(),
    start: z
      .int()
      .min(0)
      .openapi({ description: 'Where these words begin in the report’s text as received.' }),
    spans: many(spanSchema),
  })
  .openapi('Excerpt')

export const search = operation({
  id: 'search',
  tag: 'record',
  access: 'viewer',
  method: 'get',
  path: '/api/search',
  summary: 'One question to events, claims and reports at once.',
  query: searchQuery,
  answer: z.object({
    events: listing(shownEventSchema),
    claims: listing(shownClaimSchema),
    reports: listing(reportRowSchema),
    filter: z.string().openapi({ description: 'What was asked, as a query of `/api/events`.' }),
    unread: many(z.string()).openapi({ description: 'Fields whose value says nothing, taken as words.' }),
    excerpts: z
      .object({
        events: z.record(z.string(), excerptSchema).readonly(),
        claims: z.record(z.string(), excerptSchema).readonly(),
        reports: z.record(z.string(), excerptSchema).readonly(),
        titles: z.record(z.string(), many(spanSchema)).readonly(),
      })
      .openapi({
        description:
          'By id: the words around the first match, with the spans that were matched, in offsets into the report’s text as received; `titles`: spans of reports’ titles. Only for a question in words.',
      }),
  }),
})

export const listExports = operation({
  id: 'listExports',
  tag: 'record',
  access: 'reviewer',
  method: 'get',
  path: '/api/exports',
  summary: 'The formats that events can be given out in, and the profiles that one may use.',
  answer: z.object({
    items: many(
      z.object({
        format: z.string(),
        extension: z.string(),
        name: z.object({ ar: z.string(), en: z.string() }),
      }),
    ),
    profiles: many(z.enum(profileNames)),
  }),
})

const counted = z.record(z.string(), z.int()).readonly()

export const previewExport = operation({
  id: 'previewExport',
  tag: 'record',
  access: 'reviewer',
  method: 'get',
  path: '/api/exports/{id}/preview',
  summary: 'What an export would hold, and what it leaves out and why. Nothing leaves.',
  params: idParams,
  query: exportQuery,
  answer: z.object({
    events: z.int(),
    held: counted,
    withheld: counted,
    unexpressed: counted,
    lines: z.object({ ar: many(z.string()), en: many(z.string()) }),
  }),
})

export const runExport = operation({
  id: 'runExport',
  tag: 'record',
  access: 'reviewer',
  method: 'get',
  path: '/api/exports/{id}',
  summary:
    'Events in a format, to be saved; a format of several files as a zip. Written into the custody log. Words of reports (`partner`) are for editors, the whole record (`full`) for owners.',
  params: idParams,
  query: exportQuery,
  media: 'application/octet-stream',
})

export const recordOperations = {
  listEvents,
  readEvent,
  similarEvents,
  listReports,
  readReport,
  readOriginal,
  listClaims,
  readFacets,
  readNames,
  search,
  listExports,
  previewExport,
  runExport,
} as const
