import type { Command } from 'commander'
import type { ArchivedPage } from '../intake/wacz/write.ts'
import { Problem } from '../problem.ts'
import type { ReportRow, Store } from '../record/index.ts'
import { both } from './both.ts'
import { basicFilters, everyItem, filterOf } from './filters.ts'
import { again } from './options.ts'
import { jsonLine } from './out.ts'
import { byNow, recordOption, withRecord } from './record.ts'
import type { Verb } from './verb.ts'

interface Left {
  restricted: number
  notFetched: number
}

/** The pages behind a case, as they were fetched, in one WACZ for whoever has to check them. */
export const verb: Verb = {
  summary: [
    'write the fetched pages of a case into one WACZ web archive',
    'يكتب الصفحات المجلوبة لقضية في أرشيف ويب واحد (WACZ)',
  ],
  note: [
    'The archive holds pages as they were received, names and all: it is for custody, not for publication.',
    'في الأرشيف صفحات كما وردت بأسماء من فيها: هو للعهدة لا للنشر.',
  ],
  examples: ['isnad archive --event E-1 --out case.wacz'],

  declare(command) {
    basicFilters(recordOption(command))
      .requiredOption('-o, --out <file>', both('the .wacz to write', 'ملف ‎.wacz الذي يُكتب'))
      .option(
        '--event <id>',
        both('the reports behind this event; may be repeated', 'التقارير وراء هذا الحدث؛ يجوز تكراره'),
        again,
      )
      .option('--title <title>', both('what the archive is called', 'اسم الأرشيف'), 'Isnad')
      .option('--json', both('what was written, as one line of JSON', 'ما كُتب، في سطر JSON واحد'))
  },

  async run(context, command) {
    const options = command.opts<{ out: string; title: string; json?: boolean }>()
    const { writeWacz } = await import('../intake/wacz/write.ts')
    await withRecord(command, {}, async (store) => {
      const by = await byNow('archive')
      const left: Left = { restricted: 0, notFetched: 0 }
      const about = { title: options.title, software: by.who, at: by.at }
      const written = await writeWacz(
        options.out,
        pagesOf(store, reportsOf(store, command, left), left),
        about,
      )
      await store.appendLog(
        { action: 'export.archive', subject: written.sha256, detail: { pages: written.pages, ...left } },
        by,
      )
      if (options.json === true) await context.out.line(jsonLine({ ...written, left }))
      context.note(
        `${written.pages} pages in ${options.out} (SHA-256 ${written.sha256}). Left out: ${left.notFetched} reports that were not fetched from the web, and ${left.restricted} restricted ones.`,
        `${written.pages} صفحة في ${options.out} ‏(SHA-256 ${written.sha256}). وبقي خارجها: ${left.notFetched} تقريرًا لم تُجلب من الويب، و${left.restricted} تقريرًا مقيّدًا.`,
      )
    })
  },
}

/** The reports that the command line means: of the events named, else of the filter; restricted ones are counted out. */
async function* reportsOf(store: Store, command: Command, left: Left): AsyncGenerator<ReportRow> {
  const events = command.opts<{ event?: string[] }>().event ?? []
  if (events.length > 0) {
    for (const id of events) {
      const view = await store.event(id)
      if (view === undefined) throw noEvent(id)
      yield* open(view.reports, left)
    }
    return
  }
  const { from, to, source, text } = filterOf(command)
  const filter = Object.fromEntries(
    Object.entries({ from, to, source, text }).filter(([, value]) => value !== undefined),
  )
  const { limit } = command.opts<{ limit?: number }>()
  const all = everyItem((page) => store.reports(filter, page), limit ?? Number.POSITIVE_INFINITY)
  for await (const row of all) yield* open([row], left)
}

function* open(rows: readonly ReportRow[], left: Left): Generator<ReportRow> {
  for (const row of rows) {
    if (row.restricted === true) left.restricted++
    else yield row
  }
}

async function* pagesOf(
  store: Store,
  rows: AsyncIterable<ReportRow>,
  left: Left,
): AsyncGenerator<ArchivedPage> {
  const done = new Set<string>()
  for await (const { sha256, mediaType, title } of rows) {
    if (done.has(sha256)) continue
    done.add(sha256)
    const warc = mediaType.startsWith('application/warc') ? await store.original(sha256) : undefined
    if (warc === undefined) left.notFetched++
    else yield { warc, ...(title === undefined ? {} : { title }) }
  }
}

const noEvent = (id: string): Problem =>
  new Problem('cli.no-event', {
    en: { what: `There is no event "${id}" in the record.`, next: 'isnad events lists them.' },
    ar: { what: `لا حدث باسم "${id}" في السجل.`, next: 'تسردها isnad events.' },
  })
