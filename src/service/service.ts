import { type Context, Hono } from 'hono'
import type { Store } from '../record/index.ts'
import { type Asset, readAssets, shell, webFolder } from './assets.ts'
import { guard, loopback } from './guard.ts'
import { type Names, partiesFile, readNames } from './names.ts'
import { listParameters, readParameters } from './parameters.ts'
import { answerProblem, notFound } from './problems.ts'

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

/**
 * The service over a record: its API and its page. Reads only. A route has a row in `test/service/routes.ts`, or the
 * tests fail.
 */
export function createService(store: Store, options: ServiceOptions = {}): Hono {
  const app = new Hono()
  const assets = readAssets(options.web ?? webFolder)
  const index = assets.get('index.html')
  if (index === undefined) throw new Error('The page has no index.html')
  const names = options.names ?? readNames(partiesFile)
  const shells = { ar: shell(index, 'ar'), en: shell(index, 'en') }

  app.onError((error, c) => {
    const answer = answerProblem(c, error)
    if (answer.status >= 500) options.onFault?.(error)
    return answer
  })
  app.notFound((c) => answerProblem(c, notFound(c.req.path)))
  app.use(guard(options.hosts ?? loopback))

  app.get('/health', async (c) => json(c, { ok: true, ...(await store.totals()) }))

  app.get('/api/events', async (c) => {
    const { limit, cursor, sort, ...filter } = readParameters(new URL(c.req.url), listParameters.events)
    return json(c, await store.events(filter, given({ limit, cursor, sort })))
  })
  app.get('/api/events/:id', async (c) => {
    const view = await store.event(c.req.param('id'))
    if (view === undefined) throw notFound(c.req.path)
    return json(c, view)
  })
  app.get('/api/reports', async (c) => {
    const { limit, cursor, ...filter } = readParameters(new URL(c.req.url), listParameters.reports)
    return json(c, await store.reports(filter, given({ limit, cursor })))
  })
  app.get('/api/reports/:id', async (c) => {
    const view = await store.report(c.req.param('id'))
    if (view === undefined) throw notFound(c.req.path)
    return json(c, view)
  })
  app.get('/api/claims', async (c) => {
    const { limit, cursor, ...filter } = readParameters(new URL(c.req.url), listParameters.claims)
    return json(c, await store.claims(filter, given({ limit, cursor })))
  })
  app.get('/api/facets', async (c) => json(c, await store.facets()))
  app.get('/api/names', (c) => json(c, { parties: names }))

  // The page is one document; its script reads the rest of the address. Arabic is the language of the house.
  app.get('/', (c) => c.redirect('/ar/'))
  for (const lang of ['ar', 'en'] as const) {
    app.get(`/${lang}`, (c) => c.redirect(`/${lang}/`))
    app.get(`/${lang}/`, (c) => send(c, shells[lang]))
    for (const view of ['events', 'reports']) {
      app.get(`/${lang}/${view}`, (c) => send(c, shells[lang]))
      app.get(`/${lang}/${view}/:id`, (c) => send(c, shells[lang]))
    }
  }
  app.get('/assets/*', (c) => {
    const asset = assets.get(c.req.path.slice('/assets/'.length))
    if (asset === undefined) throw notFound(c.req.path)
    return send(c, asset)
  })
  return app
}

/** An answer of the API: never kept by the browser, for it may name people. */
function json(c: Context, body: object): Response {
  c.header('Cache-Control', 'no-store')
  return c.json(body)
}

function send(c: Context, asset: Asset): Response {
  c.header('Cache-Control', 'no-cache')
  c.header('ETag', asset.etag)
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304)
  return c.body(asset.bytes, 200, { 'Content-Type': asset.mediaType })
}

/** Leaves out what is undefined. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
