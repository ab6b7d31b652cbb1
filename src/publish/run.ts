import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Summary } from '../export/item.ts'
import { Problem } from '../problem.ts'
import type { By, Store } from '../record/store.ts'
import { requireApproval } from './approval.ts'
import { isFolderShape, logEntry, make } from './make.ts'
import { cannotWrite, isFolder, notOurs } from './problems.ts'
import { type ExportRequest, filterOf } from './request.ts'
import { digestOf, type Written } from './sink.ts'

/** An export that has left. */
export interface Exported {
  readonly digest: string
  readonly summary: Summary
  readonly files: readonly Written[]
  /** Where it stands; where the list of what is left out stands. */
  readonly path: string
  readonly leftOut: string
}

/** What marks a folder as one of our exports, and lists its files with their hashes. */
export const manifestName = 'isnad-export.json'

/**
 * Exports to a path. All is written beside it first; then the export goes into the custody log; then it takes its place,
 * whole or not at all. Rejects with `publish.*` and leaves what stood there.
 */
export async function exportTo(
  store: Store,
  request: ExportRequest,
  path: string,
  by: By,
  options: { readonly approval?: boolean; readonly unlessDigest?: string } = {},
): Promise<Exported | undefined> {
  const target = resolve(path)
  const folder = isFolderShape(request)
  await refuseOthers(target, folder)
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  const sideDraft = `${draft}.left-out`
  try {
    await mkdir(dirname(target), { recursive: true })
    await rm(draft, { recursive: true, force: true })
    const { written, summary } = await make(store, request, draft, sideDraft)
    const digest = digestOf(written)
    if (digest === options.unlessDigest) return undefined
    if (options.approval === true) await requireApproval(store, digest, by)
    const leftOut = folder ? join(target, 'left-out.ndjson') : `${target}.left-out.ndjson`
    if (folder) await finishFolder(draft, sideDraft, request, digest, written, summary)
    await store.appendLog(logEntry('export', request, digest, summary, basename(target)), by)
    await place(draft, target, folder)
    if (!folder) await rename(sideDraft, leftOut)
    return { digest, summary, files: written, path: target, leftOut }
  } catch (error) {
    throw error instanceof Problem ? error : isSystem(error) ? cannotWrite(path, error) : error
  } finally {
    // What cannot be removed was never made; the first failure is the one to tell of.
    for (const path of [draft, sideDraft]) await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}

/** A folder is replaced only where it is new, empty, or an earlier export; a file never takes a folder's place. */
async function refuseOthers(target: string, folder: boolean): Promise<void> {
  const there = await stat(target).catch(() => undefined)
  if (there === undefined) return
  if (!folder) {
    if (there.isDirectory()) throw isFolder(target)
    return
  }
  if (!there.isDirectory()) throw notOurs(target)
  const names = await readdir(target)
  if (names.length > 0 && !names.includes(manifestName)) throw notOurs(target)
}

async function finishFolder(
  draft: string,
  sideDraft: string,
  request: ExportRequest,
  digest: string,
  written: readonly Written[],
  summary: Summary,
): Promise<void> {
  await rename(sideDraft, join(draft, 'left-out.ndjson'))
  const manifest = {
    digest,
    format: request.format,
    profile: request.profile.name,
    filter: filterOf(request),
    ...summary,
    files: written,
  }
  await writeFile(join(draft, manifestName), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
}

/** Two renames, so that the folder is away for no longer than the time between them. */
async function place(draft: string, target: string, folder: boolean): Promise<void> {
  if (!folder) return rename(draft, target)
  const old = `${draft}.old`
  await rm(old, { recursive: true, force: true })
  await rename(target, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(draft, target)
  await rm(old, { recursive: true, force: true })
}

const isSystem = (error: unknown): boolean =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'
