import type { ReportRow } from '../record/index.ts'
import { basicFilters, filterOf } from './filters.ts'
import { type Listed, printList } from './list.ts'
import { formatOptions } from './options.ts'
import { recordOption } from './record.ts'
import { quoted } from './terminal.ts'
import type { Verb } from './verb.ts'

/** The reports of the record. */
export const verb: Verb = {
  summary: ['list the reports in the record', 'يسرد ما في السجل من تقارير'],
  examples: ['isnad reports --source sohr --from 2024-01-01'],

  declare(command) {
    formatOptions(basicFilters(recordOption(command)), ['table', 'ndjson', 'csv'])
  },

  async run(context, command) {
    const { from, to, source, text } = filterOf(command)
    const filter = Object.fromEntries(
      Object.entries({ from, to, source, text }).filter(([, v]) => v !== undefined),
    )
    const kind: Listed<ReportRow> = {
      list: (store, page) => store.reports(filter, page),
      columns: ['REPORT', 'PUBLISHED', 'CLAIMS', 'BYTES', 'SHA-256', 'ADDED', 'PUBLISHER AND TITLE'].map(
        (head) => ({
          head,
          most: 44,
        }),
      ),
      row: (r) => [
        r.id,
        r.published ?? '',
        String(r.claims),
        String(r.bytes),
        r.sha256.slice(0, 12),
        r.addedAt.slice(0, 16),
        [r.publisher, r.title].flatMap((part) => (part === undefined ? [] : [quoted(part)])).join(' '),
      ],
      csvHeads: [
        'id',
        'published',
        'publisher',
        'title',
        'url',
        'claims',
        'bytes',
        'sha256',
        'media_type',
        'added_at',
        'added_by',
      ],
      csv: (r) => [
        r.id,
        r.published,
        r.publisher,
        r.title,
        r.url,
        r.claims,
        r.bytes,
        r.sha256,
        r.mediaType,
        r.addedAt,
        r.addedBy,
      ],
      name: ['reports', 'تقريرًا'],
    }
    await printList(context, command, kind)
  },
}
