import type { Context, Hono } from 'hono'
import { type Asset, readBasemap, shell } from './assets.ts'
import { notFound } from './problems.ts'
import { sendTiles, type Tiles, tilesPath } from './tiles.ts'

/** The views of the desk, and those that show one thing by its id. */
const views = [
  'events',
  'map',
  'timeline',
  'ledger',
  'parties',
  'sources',
  'reports',
  'search',
  'add',
  'account',
  'users',
  'tokens',
  'log',
  'set-up',
  'sign-in',
] as const
const ofOne = ['events', 'parties', 'places', 'sources', 'reports'] as const

/** The desk is one document; its script reads the rest of the address. Arabic is the language of the house. */
export function addPages(app: Hono, assets: ReadonlyMap<string, Asset>, tiles?: Tiles): void {
  const index = assets.get('index.html')
  if (index === undefined) throw new Error('The page has no index.html')
  const shells = { ar: shell(index, 'ar', tiles?.url), en: shell(index, 'en', tiles?.url) }
  app.get('/', (c) => c.redirect('/ar/'))
  for (const lang of ['ar', 'en'] as const) {
    app.get(`/${lang}`, (c) => c.redirect(`/${lang}/`))
    app.get(`/${lang}/`, (c) => send(c, shells[lang]))
    for (const view of views) app.get(`/${lang}/${view}`, (c) => send(c, shells[lang]))
    for (const view of ofOne) app.get(`/${lang}/${view}/:id`, (c) => send(c, shells[lang]))
  }
  const { file } = tiles ?? {}
  if (file !== undefined) app.get(tilesPath, (c) => sendTiles(c, file))
  const basemap = readBasemap()
  app.get('/basemap.json', (c) => {
    if (basemap === undefined) throw notFound(c.req.path)
    return send(c, basemap)
  })
  app.get('/assets/*', (c) => {
    const asset = assets.get(c.req.path.slice(1))
    if (asset === undefined) throw notFound(c.req.path)
    return send(c, asset)
  })
}

function send(c: Context, asset: Asset): Response {
  c.header('Cache-Control', 'no-cache')
  c.header('ETag', asset.etag)
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304)
  return c.body(asset.bytes, 200, { 'Content-Type': asset.mediaType })
}
