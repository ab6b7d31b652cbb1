import { createRoute, z } from '@hono/zod-openapi'
import { problemSchema } from './problem.ts'
import type { Access } from './roles.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * One thing that the API can do: the contract of its route and the rule of who may use it. The service implements it,
 * the OpenAPI document lists it, and the client of `web/client` is typed by it.
 */
export interface Operation {
  readonly id: string
  readonly tag: 'record' | 'review' | 'accounts' | 'adding' | 'custody' | 'live'
  readonly access: Access
  readonly method: Method
  /** OpenAPI's spelling: `/api/events/{id}`. */
  readonly path: `/${string}`
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Most bytes of a JSON body; 256 KB when left out. */
  readonly jsonBytes?: number
  /** The body is bytes: taken as a stream, up to this many. */
  readonly bytes?: number
  /** Success: 200, or 204 where there is nothing to say. */
  readonly status?: 200 | 201 | 202 | 204
  /** JSON of this shape; nothing for 204. */
  readonly answer?: z.ZodType
  /** Another media type than JSON. */
  readonly media?: string
  /** Changes a thing that others may have changed meanwhile: wants `If-Match` with the version that was seen. */
  readonly guarded?: true
}

/** Keeps the literal types of an operation. */
export const operation = <const O extends Operation>(it: O): O => it

/** What the client sends in the query; lists are sent joined by commas. */
export type QueryOf<O> = O extends { readonly query: infer Q extends z.ZodType } ? z.output<Q> : undefined
export type ParamsOf<O> = O extends { readonly params: infer P extends z.ZodType } ? z.output<P> : undefined
export type BodyOf<O> = O extends { readonly body: infer B extends z.ZodType } ? z.output<B> : undefined
export type AnswerOf<O> = O extends { readonly answer: infer A extends z.ZodType } ? z.output<A> : undefined

const failure = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

const ifMatch = z.object({
  'if-match': z.string().max(200).optional().openapi({
    description:
      'The `etag` of the state that the change was made on. Without it 428; with an older one 412.',
  }),
})

/** The route of an operation as zod-openapi wants it. */
export function routeOf(it: Operation) {
  const content =
    it.answer === undefined
      ? it.media === undefined
        ? {}
        : { content: { [it.media]: { schema: z.string().openapi({ format: 'binary' }) } } }
      : { content: { [it.media ?? 'application/json']: { schema: it.answer } } }
  const body =
    it.bytes !== undefined
      ? { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } }
      : it.body === undefined
        ? undefined
        : { required: true, content: { 'application/json': { schema: it.body } } }
  return createRoute({
    operationId: it.id,
    tags: [it.tag],
    method: it.method,
    path: it.path,
    summary: it.summary,
    'x-access': it.access,
    security: it.access === 'anyone' ? [] : [{ session: [] }, { token: [] }],
    request: {
      ...(it.params === undefined ? {} : { params: it.params }),
      ...(it.query === undefined ? {} : { query: it.query }),
      ...(it.guarded === true ? { headers: ifMatch } : {}),
      ...(body === undefined ? {} : { body }),
    },
    responses: {
      [it.status ?? 200]: { description: it.summary, ...content },
      ...(it.guarded === true
        ? { 412: failure('Someone else changed it meanwhile; the problem carries what stands there now.') }
        : {}),
      default: failure('What happened, where, why, and what to do now, in Arabic and in English.'),
    },
  })
}
