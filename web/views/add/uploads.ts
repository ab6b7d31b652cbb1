import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { client, type Job } from '../../app/api.ts'

/**
 * Sending files: announced first, then their bytes one after another. It goes on while other views are shown; what was
 * not sent when the page was closed is asked for again by its name.
 */

interface Upload {
  readonly job: string
  /** Why the last file could not be sent. */
  readonly error?: unknown
}

let uploads: ReadonlyMap<string, Upload> = new Map()
const listeners = new Set<() => void>()
function put(job: string, upload: Upload | undefined): void {
  const next = new Map(uploads)
  if (upload === undefined) next.delete(job)
  else next.set(job, upload)
  uploads = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useUpload = (job: string): Upload | undefined =>
  useSyncExternalStore(subscribe, () => uploads.get(job))

/** Announces files as a job and sends them. */
export async function addFiles(
  cache: QueryClient,
  files: readonly File[],
  published?: string,
): Promise<void> {
  const job = await client.call('addJob', {
    body: {
      kind: 'files',
      files: files.map(({ name, size }) => ({ name, bytes: size })),
      ...(published === undefined ? {} : { published }),
    },
  })
  await cache.invalidateQueries({ queryKey: ['jobs'] })
  await sendFiles(cache, job, files)
}

/** Sends what a job has not received yet, from files given anew where need be. */
export async function sendFiles(cache: QueryClient, job: Job, files: readonly File[]): Promise<void> {
  put(job.id, { job: job.id })
  try {
    for (const wanted of job.files.filter(({ received }) => !received)) {
      const file = files.find(({ name, size }) => name === wanted.name && size === wanted.bytes)
      if (file === undefined) continue
      await client.call('putFile', { params: { id: job.id, number: String(wanted.number) }, bytes: file })
      await cache.invalidateQueries({ queryKey: ['jobs'] })
    }
    put(job.id, undefined)
  } catch (error) {
    put(job.id, { job: job.id, error })
  }
}
