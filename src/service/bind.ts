import { timingSafeEqual } from 'node:crypto'
import type { z } from '@hono/zod-openapi'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sha256 } from '../record/hash.ts'
import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from './contract/index.ts'
import { suffices } from './contract/roles.ts'
import type { Identify, Identity } from './identity.ts'
import { operationKey } from './observe/middleware.ts'
import {
  badValue,
  crossSite,
  forbidden,
  methodNotAllowed,
  notJson,
  preconditionMissing,
  tooLarge,
  tooSlow,
  unknownParameter,
  unsigned,
} from './problems.ts'

/** A request that has passed every check of its operation. */
export interface Ask<O extends Operation> {
  readonly params: ParamsOf<O>
  readonly query: QueryOf<O>
  readonly body: BodyOf<O>
  readonly who: Identity
  /** Who asks now: an answer that lasts may outlast the session that it was given to. */
  readonly still: () => Promise<Identity>
  /** `If-Match`, where the operation is guarded. */
  readonly match: string
  readonly c: Context
}

/** Gives the body of the answer, or a whole answer where the operation is no plain JSON. */
export type Handler<O extends Operation> = (
  ask: Ask<O>,
) => Promise<O extends { readonly media: string } ? Response : AnswerOf<O> | Response>

/** Bytes of a JSON body, where the operation says nothing else. */
const jsonBytes = 256 * 1024
const bodyPatience = 30_000

/**
 * Puts an operation on the app. In this order: who asks, may they, did this site ask, is the request well made; only then
 * is the handler called. So a stranger learns nothing about what a request should look like.
 */
export function bind<O extends Operation>(
  app: Hono,
  operation: O,
  handler: Handler<O>,
  identify: Identify,
): void {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1')
  const reads = operation.method === 'get'
  const limits: MiddlewareHandler =
    operation.bytes === undefined
      ? bodyLimit({
          maxSize: operation.jsonBytes ?? jsonBytes,
          onError: () => {
            throw tooLarge(operation.jsonBytes ?? jsonBytes)
          },
        })
      : (_, next) => next()
  const known = new WeakMap<Context, Identity>()
  const access: MiddlewareHandler = async (c, next) => {
    c.set(operationKey, operation.id)
    // A stream or a file would be made, and written into the log, for nobody.
    if (c.req.method === 'HEAD' && operation.media !== undefined) throw methodNotAllowed('HEAD')
    const identity = await identify(c)
    if (!suffices(identity.role, operation.access))
      throw identity.role === undefined ? unsigned() : forbidden(operation.access)
    if (!reads) checkOrigin(c, identity)
    known.set(c, identity)
    await next()
  }
  app.on(operation.method.toUpperCase(), path, access, limits, async (c) => {
    const ask = {
      ...(await readRequest(c, operation)),
      who: known.get(c)!,
      still: () => identify(c),
      c,
    } as unknown as Ask<O>
    const answer = await handler(ask)
    return answer instanceof Response ? answer : sendJson(c, answer, operation.status ?? 200)
  })
}

async function readRequest(c: Context, operation: Operation): Promise<object> {
  const params = parse(operation.params, c.req.param(), 'path')
  const query = parse(operation.query, queryOf(c, operation), 'query')
  const match = c.req.header('if-match') ?? ''
  if (operation.guarded === true && match === '') throw preconditionMissing()
  const body = operation.body === undefined ? undefined : parse(operation.body, await jsonOf(c), 'body')
  return { params, query, body, match }
}

/** Values by name; a repeated name gives an array. Unknown names are refused: a filter passed over would show more than was asked for. */
function queryOf(c: Context, operation: Operation): Record<string, string | string[]> {
  const known = Object.keys(operation.query?.shape ?? {})
  const out: Record<string, string | string[]> = {}
  for (const [name, all] of Object.entries(c.req.queries())) {
    if (!known.includes(name)) throw unknownParameter(name.slice(0, 50), known)
    // As forms send them: an empty value is no filter.
    const values = all.filter((value) => value.trim() !== '')
    if (values.length > 0) out[name] = values.length === 1 ? values[0]! : values
  }
  return out
}

async function jsonOf(c: Context): Promise<unknown> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw notJson(type ?? '')
  try {
    return JSON.parse(await inTime(c.req.text()))
  } catch (error) {
    if (error instanceof SyntaxError) throw notJson(type)
    throw error
  }
}

/** Who sends a body drop by drop holds nothing but a timer. (Files may take longer: they are written as they come.) */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), bodyPatience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function parse(schema: z.ZodType | undefined, value: unknown, part: 'path' | 'query' | 'body'): unknown {
  if (schema === undefined) return undefined
  const read = schema.safeParse(value)
  if (!read.success) throw badValue(part, read.error)
  return read.data
}

/**
 * A page of another site can make a browser send a request here with its cookies. So a change must carry the token that
 * only our own pages can read, and a browser that names another origin is refused whatever else it carries.
 */
function checkOrigin(c: Context, identity: Identity): void {
  if (identity.kind === 'token') return
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw crossSite()
  const origin = c.req.header('origin')
  if (origin !== undefined && URL.parse(origin)?.host !== (c.req.header('host') ?? new URL(c.req.url).host))
    throw crossSite()
  const given = Buffer.from(c.req.header('x-isnad-csrf') ?? '')
  const wanted = Buffer.from(identity.csrf ?? '')
  if (wanted.length === 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw crossSite()
}

/** An answer of the API: never kept by the browser, for it may name people. One who asks again with its ETag is told when nothing changed. */
function sendJson(c: Context, body: unknown, status: number): Response {
  c.header('Cache-Control', 'no-store')
  if (body === undefined || status === 204) return c.body(null, 204)
  const text = JSON.stringify(body)
  const own = (body as { etag?: unknown }).etag
  const etag = typeof own === 'string' ? own : `W/"${sha256(text).slice(0, 32)}"`
  c.header('ETag', etag)
  if (c.req.method === 'GET' && c.req.header('if-none-match') === etag) return c.body(null, 304)
  return c.body(text, status as 200, { 'Content-Type': 'application/json' })
}
