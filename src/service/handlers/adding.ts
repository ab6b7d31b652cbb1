import { randomBytes } from 'node:crypto'
import type { Jobs } from '../jobs/jobs.ts'
import { notAdding } from '../problems.ts'
import type { Handlers } from '../service.ts'
import type { Site } from '../site.ts'

/** Taking reports in. */
export function addingHandlers(site: Site, opened: Jobs | undefined) {
  const jobs = opened ?? refusing
  return {
    listJobs: async () => ({ items: jobs.list() }),
    async addJob({ body, who }) {
      const by = { id: who.id, name: who.name }
      if (body.kind === 'files')
        return jobs.add({
          kind: 'files',
          name: body.files
            .map((file) => file.name)
            .join(', ')
            .slice(0, 300),
          by,
          files: body.files,
          published: body.published,
        })
      if (body.kind === 'address')
        return jobs.add({
          kind: 'address',
          name: body.url,
          by,
          address: body.url,
          published: body.published,
        })
      return jobs.add({
        kind: 'text',
        name: body.title ?? body.text.trim().slice(0, 80),
        by,
        text: rowOf(body, site.now()),
      })
    },
    readJob: async ({ params }) => jobs.get(params.id),
    putFile: ({ params, c }) => jobs.put(params.id, Number(params.number), c.req.raw.body),
    stopJob: ({ params }) => jobs.stop(params.id),
    resumeJob: ({ params }) => jobs.resume(params.id),
    async dropJob({ params }) {
      await jobs.drop(params.id)
      return undefined
    },
  } satisfies Partial<Handlers>
}

/** For a service that was started with nothing that adds. */
const refusing = new Proxy({} as Jobs, {
  get() {
    throw notAdding()
  },
})

/** A pasted text as a row of reports: what its sender says of it is kept with it. */
function rowOf({ kind: _, ...about }: { readonly kind: 'text'; readonly text: string }, now: Date) {
  const id = `pasted-${now.toISOString().slice(0, 10)}-${randomBytes(6).toString('hex')}`
  const row = JSON.stringify({ id, ...about, retrieved: now.toISOString() })
  return { name: `${id}.ndjson`, bytes: new TextEncoder().encode(`${row}\n`) }
}
