import type { Command } from 'commander'
import type { Sources } from '../intake/files.ts'
import type { Book } from '../intake/watch/book.ts'
import { both } from './both.ts'
import { natsOf, natsOption } from './nats.ts'
import { sourceOptions, sourcesOf } from './options.ts'
import { jsonLine } from './out.ts'
import { byNow, recordDatabase, recordName, recordOption, withRecord } from './record.ts'
import { untilStopped } from './stopping.ts'
import type { Verb } from './verb.ts'
import { workersOf, workersOption } from './workers.ts'

/** Reports into the record: kept as received, read, linked. */
export const verb: Verb = {
  summary: ['take reports into the record, read and linked', 'يضيف التقارير إلى السجل بعد قراءتها وربطها'],
  examples: [
    'isnad add reports/ --record my-record && isnad events --record my-record',
    'isnad add reports/ --database postgres://isnad@db/isnad --nats nats://n1:4222',
    'isnad add ChatExport/result.json table.xlsx --map text=البيان --map published=التاريخ',
  ],

  declare(command) {
    natsOption(workersOption(sourceOptions(recordOption(command)))).option(
      '--json',
      both(
        'what became of each item, as one line of JSON in place of the table',
        'ما آل إليه كل عنصر، في سطر JSON واحد بدل الجدول',
      ),
    )
  },

  async run(context, command) {
    const sources = sourcesOf(command)
    const { addReports } = await import('./adding.ts')
    const nats = await natsOf(command)
    const book = await bookFor(sources, command)
    await untilStopped(context, (stop) =>
      withRecord(command, { create: true }, async (store) => {
        const by = await byNow('add')
        const how = { workers: workersOf(command), elsewhere: nats !== undefined, stop }
        const { added, known, claims, tally } = await addReports(
          context,
          store,
          fetchedWith(sources, book),
          by,
          how,
        )
        // What was fetched ahead and let go has to be fetched again.
        if (!stop.aborted) book?.commit()
        const { events } = await store.totals()
        if (command.opts<{ json?: boolean }>().json === true)
          await context.out.line(jsonLine({ ...tally.json(), claims, events }))
        else for (const line of tally.lines(context.lang)) await context.out.line(line)
        await context.out.flush()
        if (nats === undefined)
          context.note(
            `${added} reports added with ${claims} claims; ${known} were known already. The record ${recordName(command)} now tells of ${events} events.`,
            `أُضيف ${added} تقريرًا فيها ${claims} ادعاءً؛ و${known} معروفة من قبل. في السجل ${recordName(command)} الآن ${events} حدثًا.`,
          )
        else
          context.note(
            `${added} reports added; ${known} were known already. They are read by isnad work; how far it is: isnad work --status`,
            `أُضيف ${added} تقريرًا، و${known} معروفة من قبل. يقرؤها isnad work، ويعرض حالها: ‎isnad work --status`,
          )
      }),
    )
  },
}

/** What is remembered of pages that were fetched before, where addresses are named; they are asked for what is newer. */
async function bookFor(sources: Sources, command: Command): Promise<Book | undefined> {
  const { isAddress } = await import('../intake/files.ts')
  // A record in PostgreSQL has no folder to keep it in, and a file in the working folder would surprise.
  if (recordDatabase(command) !== undefined) return undefined
  if (!sources.paths.some(isAddress) && (sources.addressFiles ?? []).length === 0) return undefined
  const [{ Book }, { bookPath }] = await Promise.all([
    import('../intake/watch/book.ts'),
    import('./watching.ts'),
  ])
  return Book.open(bookPath(command))
}

const fetchedWith = (sources: Sources, book: Book | undefined): Sources =>
  book === undefined ? sources : { ...sources, fetching: { ...sources.fetching, versions: book } }
