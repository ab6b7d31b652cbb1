import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Piece } from '../export/format.ts'
import { type Format, formats } from '../export/formats.ts'
import type { About, Item, Omission, Summary } from '../export/item.ts'
import { summaryOf } from '../export/summary.ts'
import { claimsTable, eventsTable, flowsTable, talliesColumns } from '../export/tables.ts'
import type { Store } from '../record/store.ts'
import { Custody } from './custody.ts'
import { gatedItems } from './items.ts'
import { ParquetFile } from './parquet.ts'
import { type ExportRequest, filterOf } from './request.ts'
import type { Sink, Written } from './sink.ts'
import { tallyRows } from './tallies.ts'
import { Tally } from './tally.ts'
import { Packer } from './zip.ts'

/** What an export came to. */
export interface Made {
  readonly written: readonly Written[]
  readonly summary: Summary
}

/** Told of each event and of what of it the export leaves out. */
export type See = (item: Item, omissions: readonly Omission[]) => Promise<void> | void

const aboutOf = (request: ExportRequest): About => ({
  lang: request.lang,
  profile: request.profile.name,
  filter: filterOf(request),
  version: request.version,
})

/** Runs every event through the gate and the format into a sink; memory holds a page of events. */
export async function writePieces(store: Store, request: ExportRequest, sink: Sink, see: See): Promise<Made> {
  const format: Format = formats[request.format]
  const writer = format.writer!()
  const about = aboutOf(request)
  const packer = format.shape === 'package' ? new Packer() : undefined
  const put = async (pieces: Iterable<Piece>): Promise<void> => {
    for (const { file, text } of pieces)
      if (packer === undefined) await sink.write(file, text)
      else for (const bytes of packer.add(file, text)) await sink.write('', bytes)
  }
  if (request.format === 'site') await copySite(sink)
  await put(writer.start(about))
  const summary = await each(store, request, see, (item, leave) => put(writer.item(item, leave)))
  await put(writer.end(summary))
  if (packer !== undefined) for (const bytes of packer.end()) await sink.write('', bytes)
  return { written: await sink.end(), summary }
}

/** The same for Parquet, whose library writes the files itself. */
export async function writeTables(
  store: Store,
  request: ExportRequest,
  folder: string,
  see: See,
): Promise<Made> {
  const about = aboutOf(request)
  const notes = { 'isnad.profile': about.profile, 'isnad.filter': JSON.stringify(about.filter) }
  const tables = [eventsTable, claimsTable, flowsTable]
  const files: ParquetFile[] = []
  for (const { name, columns } of tables) files.push(await ParquetFile.create(folder, name, columns, notes))
  const summary = await each(store, request, see, async (item) => {
    for (const [i, table] of tables.entries()) await files[i]!.add(table.rows(item))
  })
  const tallies = await ParquetFile.create(folder, 'tallies', talliesColumns, notes)
  const { profile, known } = request
  await tallies.add(await tallyRows(store, { profile, known, hold: () => {} }))
  const written: Written[] = []
  const last = { 'isnad.left-out': JSON.stringify(summaryOf(about, summary)) }
  for (const file of [...files, tallies]) written.push(await file.end(last))
  return { written: written.sort((a, b) => (a.file < b.file ? -1 : 1)), summary }
}

/** Only what the gate and the format say of the events: nothing is written anywhere. */
export async function weigh(store: Store, request: ExportRequest, see: See): Promise<Summary> {
  const format: Format = formats[request.format]
  const writer = format.writer?.()
  if (writer !== undefined) for (const _ of writer.start(aboutOf(request)));
  return each(store, request, see, async (item, leave) => {
    if (writer !== undefined) for (const _ of writer.item(item, leave));
  })
}

async function each(
  store: Store,
  request: ExportRequest,
  see: See,
  work: (item: Item, leave: (field: string, why: string, value?: string) => void) => Promise<void>,
): Promise<Summary> {
  const tally = new Tally()
  const custody = request.format === 'case' ? new Custody(store) : undefined
  for await (const item of gatedItems(store, request, tally, custody)) {
    const left: Omission[] = []
    const leave = (field: string, why: string, value?: string): void =>
      void left.push({ event: item.id, field, why, ...(value === undefined ? {} : { value }) })
    await work(item, leave)
    for (const omission of left) tally.leave(omission)
    await see(item, [
      ...left,
      ...item.withheld.map(({ field, rule }) => ({ event: item.id, field, why: `withheld: ${rule}` })),
    ])
  }
  return tally.summary()
}

const siteFolder = fileURLToPath(new URL('../../site/', import.meta.url))

/** The site's own page, styles and scripts, which are the same for every export. */
async function copySite(sink: Sink): Promise<void> {
  for (const name of (await readdir(siteFolder)).sort())
    await sink.write(name, await readFile(join(siteFolder, name)))
}
