import { writeFile } from 'node:fs/promises'
import { Option } from 'commander'
import type { Ours } from '../export/compare.ts'
import { Problem } from '../problem.ts'
import { type StatusChoice, statusChoices } from '../publish/request.ts'
import { both } from './both.ts'
import { claimFilters, filterOf } from './filters.ts'
import { jsonLine } from './out.ts'
import { recordOption, withRecord } from './record.ts'
import { type Column, table } from './table.ts'
import type { Verb } from './verb.ts'

const columns: readonly Column[] = [
  { head: 'match', most: 6 },
  { head: 'theirs', most: 24 },
  { head: 'ours', most: 20 },
  { head: 'day', most: 22 },
  { head: 'type', most: 40 },
  { head: 'killed', most: 8 },
  { head: 'place', most: 24 },
  { head: 'why, or what differs (theirs / ours)', most: 120 },
]

/** The record beside a coder's table. */
export const verb: Verb = {
  summary: [
    'compare events with a coder’s ACLED- or UCDP-like table',
    'يقارن الأحداث بجدول مرمَّز بشكل ACLED أو UCDP',
  ],
  examples: ['isnad compare acled-2031.csv --from 2031-05-01 --page comparison.html'],

  declare(command) {
    claimFilters(recordOption(command))
      .argument('<file>', both('a CSV of the shape of ACLED or UCDP GED', 'ملف CSV بشكل ACLED أو UCDP GED'))
      .addOption(
        new Option('--status <status>', both('which of our events', 'أي أحداثنا'))
          .choices(statusChoices)
          .default('all'),
      )
      .option(
        '--json',
        both(
          'matches, then what stands on one side only, one a line',
          'المتطابق ثم ما في جانب واحد فقط، واحد في السطر',
        ),
      )
      .option('--page <file>', both('write the comparison as a page too', 'يكتب المقارنة صفحةً أيضًا'))
  },

  async run(context, command) {
    const { status, json, page } = command.opts<{ status: StatusChoice; json?: boolean; page?: string }>()
    const [{ compareWith, readCoded }, { profiles }, { loadKnown }, { comparePage }, { version }] =
      await Promise.all([
        import('../publish/compare.ts'),
        import('../export/profile.ts'),
        import('./known.ts'),
        import('../export/compare-page.ts'),
        import('./version.ts'),
      ])
    const coded = await readCoded(command.args[0]!)
    for (const { line, fault } of coded.faults)
      context.tell({ problem: badRow(command.args[0]!, line, fault), grave: true })
    await withRecord(command, {}, async (store) => {
      const request = {
        format: 'acled' as const,
        filter: filterOf(command),
        status,
        ids: [],
        profile: profiles.full,
        lang: context.lang,
        known: await loadKnown(),
        version: await version(),
      }
      const { comparison, ours } = await compareWith(store, request, coded)
      const { matches, onlyTheirs, onlyOurs } = comparison
      if (json === true) {
        for (const match of matches) await context.out.line(jsonLine({ kind: 'match', ...match }))
        for (const row of onlyTheirs) await context.out.line(jsonLine({ kind: 'only-theirs', ...row }))
        for (const id of onlyOurs) await context.out.line(jsonLine({ kind: 'only-ours', ...ours.get(id)! }))
      } else {
        const rows = [
          ...matches.map(({ theirs, ours: id, score, reasons, disagreements }) => [
            score.toFixed(2),
            theirs.id,
            id,
            theirs.start,
            theirs.type,
            String(theirs.best),
            theirs.place,
            [
              ...disagreements.map((d) => `${d.field}: ${d.theirs} / ${d.ours}`),
              `(${reasons.join(', ')})`,
            ].join('; '),
          ]),
          ...onlyTheirs.map((row) => [
            'theirs',
            row.id,
            '',
            row.start,
            row.type,
            String(row.best),
            row.place,
            '',
          ]),
          ...onlyOurs.map((id) => ourRow(ours.get(id)!)),
        ]
        if (rows.length > 0) for (const line of table(columns, rows)) await context.out.line(line)
      }
      if (page !== undefined) await writeFile(page, comparePage(comparison, ours, context.lang))
      await context.out.flush()
      context.note(
        `${matches.length} in both (${matches.filter((m) => m.disagreements.length > 0).length} with a disagreement), ${onlyTheirs.length} only in the file, ${onlyOurs.length} only here.`,
        `${matches.length} في الاثنين (${matches.filter((m) => m.disagreements.length > 0).length} منها مع اختلاف)، ${onlyTheirs.length} في الملف فقط، ${onlyOurs.length} هنا فقط.`,
      )
    })
  },
}

const ourRow = (own: Ours): string[] => [
  'ours',
  '',
  own.id,
  own.start,
  own.type,
  own.best === undefined ? '' : String(own.best),
  own.place,
  '',
]

const badRow = (path: string, line: number, fault: string): Problem =>
  new Problem('compare.row', {
    en: {
      what: 'A row was left out of the comparison.',
      where: `${path}:${line}`,
      why: fault,
      next: 'Mend the row and compare again.',
    },
    ar: {
      what: 'تُرك صف خارج المقارنة.',
      where: `${path}:${line}`,
      why: fault,
      next: 'أصلح الصف وقارن ثانية.',
    },
  })
