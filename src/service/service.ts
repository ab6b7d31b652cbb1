import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Store } from '../record/index.ts'
import { readAssets, webFolder } from './assets.ts'
import { bind, type Handler } from './bind.ts'
import { openApiDocument } from './contract/document.ts'
import { type OperationId, type Operations, operations } from './contract/index.ts'
import type { Operation } from './contract/operation.ts'
import { guard, loopback } from './guard.ts'
import { readHandlers } from './handlers/read.ts'
import { type Identify, localUser } from './identity.ts'
import { type Names, partiesFile, readNames } from './names.ts'
import { addPages } from './pages.ts'
import { answerProblem, methodNotAllowed, notBuilt, notFound } from './problems.ts'

export interface ServiceOptions {
  /** Host names that requests may carry; this machine's own when left out. */
  readonly hosts?: readonly string[]
  /** Folder of the page's files. */
  readonly web?: string
  /** Arabic names of parties; those of the party list when left out. */
  readonly names?: Names
  /** Told of every failure of our own; the answer itself says nothing of its inside. */
  readonly onFault?: (error: unknown) => void
}

/** What the service does for each operation. */
export type Handlers = { readonly [K in OperationId]: Handler<Operations[K]> }

/** The service over a record: its API (`contract/`) and its page. */
export function createService(store: Store, options: ServiceOptions = {}): Hono {
  const app = new Hono()
  app.onError((error, c) => {
    const answer = answerProblem(c, error)
    if (answer.status === 500 || answer.status > 501) options.onFault?.(error)
    return answer
  })
  app.notFound((c) => answerProblem(c, notFound(c.req.path)))
  app.use(guard(options.hosts ?? loopback))

  const csrf = randomBytes(24).toString('base64url')
  const identify: Identify = async () => ({ kind: 'single', ...localUser, role: 'owner', csrf })
  const handlers: Partial<Handlers> = readHandlers(store, options.names ?? readNames(partiesFile))
  for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][]) {
    const handler = handlers[id] as Handler<Operation> | undefined
    const unbuilt: Handler<Operation> = () => Promise.reject(notBuilt(operation.path))
    bind(app, operation, handler ?? unbuilt, identify)
  }
  const document = openApiDocument()
  app.get('/api/openapi.json', (c) => c.json(document, 200, { 'Cache-Control': 'no-store' }))
  addPages(app, readAssets(options.web ?? webFolder))
  refuseOtherMethods(app)
  return app
}

/** An address that is known, asked in a way that it does not take, is told which it takes. */
function refuseOtherMethods(app: Hono): void {
  const byPath = Map.groupBy(
    app.routes.filter((route) => route.method !== 'ALL'),
    (route) => route.path,
  )
  for (const [path, routes] of byPath) {
    const methods = new Set(routes.map((route) => route.method))
    if (methods.has('GET')) methods.add('HEAD')
    const allow = [...methods].sort().join(', ')
    app.all(path, (c) => answerProblem(c, methodNotAllowed(c.req.method), allow))
  }
}
