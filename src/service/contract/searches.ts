import { z } from '@hono/zod-openapi'
import { savedViews } from '../../record/index.ts'
import { operation } from './operation.ts'
import { idParams } from './query.ts'
import { many } from './shapes.ts'

/** Searches that people keep, each for themselves. Nothing of them stands in the custody log. */

const name = z.string().trim().min(1).max(100)

const savedSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    view: z.enum(savedViews),
    query: z.string().openapi({ description: 'The query of the view’s address, without `?`.' }),
    created: z.string(),
    seen: z.string().openapi({ description: 'When it was last looked at.' }),
    seenSeq: z.int().openapi({ description: '`since` of the events that are new.' }),
    filter: z
      .string()
      .openapi({ description: 'What it asks for as a query of `/api/events`, without `since`.' }),
    total: z.int().openapi({ description: 'Events that match.' }),
    fresh: z.int().openapi({ description: 'Of these, those of which a report tells that came since.' }),
  })
  .openapi('SavedSearch')

export const listSearches = operation({
  id: 'listSearches',
  tag: 'review',
  access: 'viewer',
  method: 'get',
  path: '/api/searches',
  summary: 'One’s own saved searches, each with how much of it is new.',
  answer: z.object({ items: many(savedSchema) }),
})

export const saveSearch = operation({
  id: 'saveSearch',
  tag: 'review',
  access: 'viewer',
  method: 'post',
  path: '/api/searches',
  summary: 'Keeps the question of a view.',
  body: z.strictObject({ name, view: z.enum(savedViews), query: z.string().min(1).max(1000) }),
  status: 201,
  answer: savedSchema,
})

export const renameSearch = operation({
  id: 'renameSearch',
  tag: 'review',
  access: 'viewer',
  method: 'patch',
  path: '/api/searches/{id}',
  summary: 'Gives a saved search another name.',
  params: idParams,
  body: z.strictObject({ name }),
  status: 204,
})

export const lookAtSearch = operation({
  id: 'lookAtSearch',
  tag: 'review',
  access: 'viewer',
  method: 'put',
  path: '/api/searches/{id}/seen',
  summary: 'What it finds now has been seen.',
  params: idParams,
  status: 204,
})

export const dropSearch = operation({
  id: 'dropSearch',
  tag: 'review',
  access: 'viewer',
  method: 'delete',
  path: '/api/searches/{id}',
  summary: 'Drops a saved search.',
  params: idParams,
  status: 204,
})

export const searchesOperations = {
  listSearches,
  saveSearch,
  renameSearch,
  lookAtSearch,
  dropSearch,
} as const
