import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Adder } from '../adding/adder.ts'
import type { Known } from '../export/known.ts'
import type { Store } from '../record/index.ts'
import { SessionCookie } from './accounts/cookie.ts'
import { singleUser, withAccounts } from './accounts/doors.ts'
import { firstLink } from './accounts/first-link.ts'
import { AddressLimit } from './accounts/limits.ts'
import { type Asset, deskFolder, readAssets } from './assets.ts'
import { bind, type Handler } from './bind.ts'
import { openApiDocument } from './contract/document.ts'
import { type OperationId, type Operations, operations } from './contract/index.ts'
import type { Operation } from './contract/operation.ts'
import { guard, loopback } from './guard.ts'
import { addingHandlers } from './handlers/adding.ts'
import { chartHandlers } from './handlers/charts.ts'
import { custodyHandlers } from './handlers/custody.ts'
import { exportHandlers } from './handlers/exports.ts'
import { liveHandlers } from './handlers/live.ts'
import { mapHandlers } from './handlers/map.ts'
import { pageHandlers } from './handlers/pages.ts'
import { readHandlers } from './handlers/read.ts'
import { reviewHandlers } from './handlers/review.ts'
import { searchHandlers } from './handlers/search.ts'
import { searchesHandlers } from './handlers/searches.ts'
import { sessionHandlers } from './handlers/session.ts'
import { stateHandlers } from './handlers/state.ts'
import { userHandlers } from './handlers/users.ts'
import { Jobs } from './jobs/jobs.ts'
import { LiveHub } from './live/hub.ts'
import { type Names, readAllNames } from './names.ts'
import { makeLog } from './observe/log.ts'
import { type Gauges, Metrics } from './observe/metrics.ts'
import { observe } from './observe/middleware.ts'
import { addPages } from './pages.ts'
import { answerProblem, methodNotAllowed, notFound } from './problems.ts'
import { ReadingLog } from './restriction.ts'
import type { Site } from './site.ts'
import type { Tiles } from './tiles.ts'

export interface ServiceOptions {
  /** Host names that requests may carry; this machine's own when left out. */
  readonly hosts?: readonly string[]
  /** Hears that the desk has to be built before it can be served, as in a fresh checkout. */
  readonly onBuild?: () => void
  /** Names of parties; those of the party list when left out. */
  readonly names?: Names
  /** People sign in; without it everyone who reaches the service is its one user. */
  readonly accounts?: boolean
  /** With accounts: those who are not signed in see accepted events. */
  readonly open?: boolean
  /** Address under which people reach the service, with `/` at its end. */
  readonly url?: () => string
  /** It is reached by https: cookies go by nothing else. */
  readonly secure?: boolean
  readonly now?: () => Date
  readonly version?: string
  /** The lists of parties, tellers and places, for exports; without them nobody is named in a public one. */
  readonly known?: () => Promise<Known>
  /** A map of the user's own under the events. */
  readonly tiles?: Tiles
  /** Silent when left out. */
  readonly log?: Logger
  /** What takes reports in, and where its jobs lie; without it nothing can be added here. */
  readonly adding?: { readonly adder: Adder; readonly folder: string }
  /** More figures for those who watch over it. */
  readonly gauges?: Gauges
}

/** What the service does for each operation. */
export type Handlers = { readonly [K in OperationId]: Handler<Operations[K]> }

export interface Service {
  readonly app: Hono
  /** With accounts and no owner yet: the address that makes one, once. A new one each time; the one before opens nothing any more. */
  firstLink(): Promise<string | undefined>
  /** Ends live updates and stops jobs after the batch they are at. Leaves the store open. */
  close(): Promise<void>
}

/** The service over a record: its API (`contract/`) and its page. The custody log says that it began and ended. */
export async function openService(store: Store, options: ServiceOptions = {}): Promise<Service> {
  const site = siteOf(store, options)
  const assets = readAssets(await deskFolder(options.onBuild))
  const who = `isnad ${site.version}`.trim()
  const note = (action: string) =>
    store.appendLog(
      { action, subject: 'service', detail: { mode: site.mode } },
      { who, at: site.now().toISOString() },
    )
  const hub = new LiveHub(store, (await note('service.begin')).seq, site.now)
  const jobs =
    options.adding === undefined
      ? undefined
      : new Jobs({
          ...options.adding,
          now: site.now,
          changed: (job) => hub.tell({ kind: 'job', job }, 'reviewer'),
        })
  await jobs?.open()
  return {
    app: makeApp(site, options, { hub, jobs, assets }),
    firstLink: () => firstLink(site),
    async close() {
      await jobs?.close()
      hub.close()
      await note('service.end')
    },
  }
}

interface Parts {
  readonly hub: LiveHub
  readonly jobs: Jobs | undefined
  readonly assets: ReadonlyMap<string, Asset>
}

function makeApp(site: Site, options: ServiceOptions, { hub, jobs, assets }: Parts): Hono {
  const metrics = new Metrics({
    isnad_live_listeners: { help: 'Pages that follow live updates.', value: () => hub.listeners },
    isnad_jobs_waiting: { help: 'Jobs that run or wait.', value: () => jobs?.waiting ?? 0 },
    ...options.gauges,
  })
  const app = new Hono()
  app.onError((error, c) => answerProblem(c, error))
  app.notFound((c) => answerProblem(c, notFound(c.req.path)))
  app.use(
    observe(options.log ?? makeLog('off'), metrics),
    guard(options.hosts ?? loopback, options.tiles?.origin),
  )
  // What was changed here is told at once, not at the next look at the log.
  app.use(async (c, next) => {
    await next()
    if (c.req.method !== 'GET' && c.res.ok) void hub.poke()
  })

  const identify =
    site.mode === 'single' ? singleUser() : withAccounts({ ...site, open: options.open ?? false })
  const reading = new ReadingLog(site)
  const names = options.names ?? readAllNames()
  const known = options.known ?? (async () => nobodyKnown)
  const handlers: Handlers = {
    ...chartHandlers(site, reading, known),
    ...readHandlers(site, names, reading),
    ...pageHandlers(site, reading, known),
    ...searchesHandlers(site, names),
    ...reviewHandlers(site),
    ...searchHandlers(site, names, reading),
    ...sessionHandlers(site),
    ...userHandlers(site),
    ...custodyHandlers(site),
    ...mapHandlers(site, known),
    ...exportHandlers(site, known),
    ...liveHandlers(hub),
    ...stateHandlers(site, metrics),
    ...addingHandlers(site, jobs),
  }
  for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][]) {
    bind(app, operation, handlers[id] as Handler<Operation>, identify)
  }
  const document = openApiDocument()
  app.get('/api/openapi.json', (c) => c.json(document, 200, { 'Cache-Control': 'no-store' }))
  addPages(app, assets, options.tiles)
  refuseOtherMethods(app)
  return app
}

/** No list: nothing is on it. */
const nobodyKnown: Known = {
  party: () => undefined,
  teller: () => undefined,
  outletAt: () => undefined,
  area: () => '',
  place: () => undefined,
}

function siteOf(store: Store, options: ServiceOptions): Site {
  return {
    store,
    mode: options.accounts === true ? 'accounts' : 'single',
    now: options.now ?? (() => new Date()),
    cookie: new SessionCookie(options.secure ?? false),
    tries: new AddressLimit(),
    url: options.url ?? (() => 'http://127.0.0.1/'),
    version: options.version ?? '',
  }
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
