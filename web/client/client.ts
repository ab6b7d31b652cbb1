import type {
  AnswerOf,
  BodyOf,
  OperationId,
  Operations,
  ParamsOf,
  QueryOf,
} from '../../src/service/contract/index.ts'
import type { ProblemBody } from '../../src/service/contract/problem.ts'
import { addresses } from './addresses.ts'

/** The typed client of the API. It runs in a browser and in Node; the types come from the service's own contract. */

type Bytes = NonNullable<RequestInit['body']>

/** Leaves out what an operation does not take. */
type Given<O> = (ParamsOf<O> extends undefined ? unknown : { readonly params: ParamsOf<O> }) &
  (QueryOf<O> extends undefined ? unknown : { readonly query?: Partial<QueryOf<O>> }) &
  (BodyOf<O> extends undefined ? unknown : { readonly body: BodyOf<O> }) &
  (O extends { readonly bytes: number } ? { readonly bytes: Bytes } : unknown) &
  (O extends { readonly guarded: true } ? { readonly match: number } : unknown) & {
    readonly signal?: AbortSignal
  }

export type Input<Id extends OperationId> = Given<Operations[Id]>
export type Output<Id extends OperationId> = AnswerOf<Operations[Id]>

/** Operations whose answer is JSON; the others (live updates, files) are opened by their address: `url`. */
export type JsonOperation = {
  [Id in OperationId]: Operations[Id] extends { readonly media: string } ? never : Id
}[OperationId]

/** A failure that the service told of. `problem.ar` and `problem.en` say what, why and what to do; `problem.now` is the present state (412). */
export class ApiError extends Error {
  readonly problem: ProblemBody
  constructor(problem: ProblemBody) {
    super(`${problem.code}: ${problem.title}`)
    this.name = 'ApiError'
    this.problem = problem
  }
}

/** The service did not answer, or something else answered in its place. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The service does not answer', { cause })
    this.name = 'Unreachable'
  }
}

interface Loose {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly bytes?: Bytes
  readonly match?: number
  readonly signal?: AbortSignal
}

export interface Client {
  call<Id extends JsonOperation>(
    id: Id,
    ...input: object extends Input<Id> ? [input?: Input<Id>] : [input: Input<Id>]
  ): Promise<Output<Id>>
  /** The address of an operation that is read by GET: for links, downloads and `EventSource`. */
  url<Id extends OperationId>(id: Id, input?: Pick<Input<Id>, keyof Input<Id> & ('params' | 'query')>): string
}

/**
 * @param base where the service is; empty for the page's own host
 * @param options `token`: an API token, for scripts; a page is known by its session's cookie
 */
export function makeClient(base = '', options: { fetch?: typeof fetch; token?: string } = {}): Client {
  const send = options.fetch ?? ((...all: Parameters<typeof fetch>) => fetch(...all))
  let csrf: string | undefined

  async function ask(id: OperationId, input: Loose): Promise<unknown> {
    const [method] = addresses[id]
    const headers: Record<string, string> = { accept: 'application/json' }
    if (options.token !== undefined) headers.authorization = `Bearer ${options.token}`
    else if (method !== 'GET') headers['x-isnad-csrf'] = csrf ??= await freshCsrf()
    if (input.match !== undefined) headers['if-match'] = `"${input.match}"`
    if (input.body !== undefined) headers['content-type'] = 'application/json'
    if (input.bytes !== undefined) headers['content-type'] = 'application/octet-stream'
    const answer = await reach(base + addressOf(id, input), {
      method,
      headers,
      ...(input.signal === undefined ? {} : { signal: input.signal }),
      ...(input.bytes === undefined ? {} : { body: input.bytes }),
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    })
    return read(answer)
  }

  async function reach(url: string, init: RequestInit): Promise<Response> {
    try {
      return await send(url, init)
    } catch (error) {
      if (init.signal?.aborted) throw error
      throw new Unreachable(error)
    }
  }

  async function read(answer: Response): Promise<unknown> {
    if (answer.status === 204) return undefined
    const type = answer.headers.get('content-type') ?? ''
    if (type.startsWith('application/problem+json')) throw new ApiError((await answer.json()) as ProblemBody)
    if (!answer.ok || !type.startsWith('application/json')) throw new Unreachable(answer.status)
    const body: unknown = await answer.json()
    // Signing in and out changes the token; every answer that has one brings the present.
    if (typeof body === 'object' && body !== null && 'csrf' in body) csrf = String(body.csrf)
    return body
  }

  async function freshCsrf(): Promise<string> {
    const session = (await ask('readSession', {})) as Output<'readSession'>
    return session.csrf
  }

  return {
    async call(id, ...[input]) {
      try {
        return (await ask(id, (input ?? {}) as Loose)) as never
      } catch (error) {
        if (!(error instanceof ApiError) || error.problem.code !== 'service.cross-site') throw error
        // The service was started anew, or another tab signed in: the token is asked for once more.
        csrf = undefined
        return (await ask(id, (input ?? {}) as Loose)) as never
      } finally {
        if (id === 'signOut') csrf = undefined
      }
    },
    url: (id, input) => base + addressOf(id, (input ?? {}) as Loose),
  }
}

function addressOf(id: OperationId, { params = {}, query = {} }: Loose): string {
  const path = addresses[id][1].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search = new URLSearchParams()
  // Ids may hold commas: those of events are said one by one.
  for (const [name, value] of Object.entries(query))
    if (name === 'event' && Array.isArray(value)) for (const one of value) search.append(name, String(one))
    else if (value !== undefined && value !== '') search.set(name, String(value))
  return search.size === 0 ? path : `${path}?${search}`
}
