import { type FormatName, formats } from '../../export/formats.ts'
import type { Known } from '../../export/known.ts'
import { type ProfileName, profiles } from '../../export/profile.ts'
import { summaryLines } from '../../export/summary.ts'
import { isArchive } from '../../publish/make.ts'
import type { ExportRequest } from '../../publish/request.ts'
import { weigh } from '../../publish/write.ts'
import type { QueryOf } from '../contract/index.ts'
import type { runExport } from '../contract/record.ts'
import { type Role, suffices } from '../contract/roles.ts'
import { download } from '../exports/download.ts'
import type { Identity } from '../identity.ts'
import { forbidden, notFound, wholeRecord } from '../problems.ts'
import { filterFor } from '../restriction.ts'
import type { Handlers } from '../service.ts'
import { byOf, type Site } from '../site.ts'
import { filterOf } from './read.ts'

/** The more leaves the team, the fewer may send it: words of reports are for editors, the whole record for owners. */
const needs: Readonly<Record<ProfileName, Role>> = { public: 'reviewer', partner: 'editor', full: 'owner' }

/** Giving events out, through the publication gate. */
export function exportHandlers(site: Site, known: () => Promise<Known>) {
  const requestOf = async (
    who: Identity,
    name: string,
    query: QueryOf<typeof runExport>,
    where: string,
  ): Promise<ExportRequest> => {
    if (!isFormat(name)) throw notFound(where)
    const { profile = 'public', status = 'accepted', lang = 'ar', event, ...filter } = query
    if (!suffices(who.role, needs[profile])) throw forbidden(needs[profile])
    const { statuses: _, ...open } = filterFor(who, filterOf(filter))
    const request = {
      format: name,
      filter: open,
      status,
      ids: event ?? [],
      profile: profiles[profile],
      lang,
      known: await known(),
      version: site.version,
    }
    if (isArchive(request) && Object.keys(filter).length + request.ids.length > 0) throw wholeRecord()
    return request
  }

  return {
    listExports: async ({ who }) => ({
      items: Object.entries(formats).map(
        ([
          format,
          {
            extension,
            summary: [en, ar],
          },
        ]) => ({
          format,
          extension: extension === '' ? 'zip' : extension,
          name: { en, ar },
        }),
      ),
      profiles: (Object.keys(needs) as ProfileName[]).filter((name) => suffices(who.role, needs[name])),
    }),
    async previewExport({ params, query, who, c }) {
      const request = await requestOf(who, params.id, query, c.req.path)
      const summary = await weigh(site.store, request, () => undefined)
      const { events, held, withheld, unexpressed } = summary
      const lines = { ar: summaryLines(summary, 'ar'), en: summaryLines(summary, 'en') }
      return { events, held, withheld, unexpressed, lines }
    },
    async runExport({ params, query, who, c }) {
      const request = await requestOf(who, params.id, query, c.req.path)
      const { name, bytes, body } = await download(site.store, request, byOf(site, who))
      return c.body(body, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(bytes),
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      })
    },
  } satisfies Partial<Handlers>
}

const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name)
