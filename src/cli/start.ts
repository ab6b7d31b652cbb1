import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Event } from '../linking/event.ts'
import { both } from './both.ts'
import { everyItem } from './filters.ts'
import { byNow } from './record.ts'
import { addressOptions, readers, serveUntilStopped } from './serve.ts'
import type { Verb } from './verb.ts'

/** The bundled samples: invented reports in the styles of real ones. */
const samples = fileURLToPath(new URL('../../samples/reports.ndjson', import.meta.url))

/** What a newcomer sees first: the samples read into a fresh record, their events, and the page. */
export const verb: Verb = {
  summary: [
    'read the bundled samples into a fresh record and show it',
    'يقرأ العينات المرفقة في سجل جديد ويعرضه',
  ],

  declare(command) {
    addressOptions(command)
      .option(
        '--record <folder>',
        both(
          'where the fresh record goes (default: a new temporary folder)',
          'موضع السجل الجديد (إن لم يُذكر: مجلد مؤقت جديد)',
        ),
      )
      .option('--no-serve', both('end after the events are printed', 'ينتهي بعد طباعة الأحداث'))
  },

  async run(context, command) {
    const options = command.opts<{ record?: string; serve: boolean }>()
    const folder = options.record ?? (await mkdtemp(join(tmpdir(), 'isnad-start-')))
    const [{ openRecord }, { addReports }, { eventLines }] = await Promise.all([
      import('../record/index.ts'),
      import('./adding.ts'),
      import('./show/events.ts'),
    ])
    const store = await openRecord(join(folder), { create: true, readers: readers() })
    try {
      const by = await byNow('start')
      const { added, claims } = await addReports(context, store, { paths: [], rowFiles: [samples] }, by)
      const events: Event[] = []
      for await (const event of everyItem((page) => store.events({}, { ...page, sort: 'oldest' }), 500))
        events.push(event)
      for (const line of eventLines(events)) await context.out.line(line)
      await context.out.flush()
      context.note(
        `${events.length} events from ${claims} claims in ${added} invented sample reports. Record: ${folder}`,
        `${events.length} حدثًا من ${claims} ادعاءً في ${added} تقريرًا مختلقًا للعرض. السجل: ${folder}`,
      )
      if (options.serve) await serveUntilStopped(context, command, store, { folder, database: undefined })
    } finally {
      await store.close()
    }
  },
}
