import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import type { Report } from '../reading/claim.ts'
import { both } from './both.ts'
import { sourceOptions, sourcesOf } from './options.ts'
import { jsonLine } from './out.ts'
import { recordOption, withRecord } from './record.ts'
import type { Context, Verb } from './verb.ts'

/** How each field of each claim was read. */
export const verb: Verb = {
  summary: ['show how each field was read: the words and the rules', 'يبيّن كيف قُرئ كل حقل: الكلمات والقواعد'],
  examples: ['isnad explain report.txt', 'isnad explain r-17 --reports reports.ndjson --claim r-17:3'],

  declare(command) {
    command.argument(
      '<report>',
      both(
        'a file, or the id of a report in --reports or in the record',
        'ملف، أو معرّف تقرير في ‎--reports أو في السجل',
      ),
    )
    sourceOptions(recordOption(command), false)
      .option('--claim <id>', both('only this claim', 'هذا الادعاء وحده'))
      .option(
        '--json',
        both('the claims with their derivations, one a line', 'الادعاءات مع اشتقاقها، واحد في السطر'),
      )
  },

  async run(context: Context, command: Command) {
    const options = command.opts<{ claim?: string; json?: boolean }>()
    const [report, { loadKnowledge }, { read }] = await Promise.all([
      find(context, command),
      import('../knowledge/load.ts'),
      import('../reading/read.ts'),
    ])
    const all = read(report, await loadKnowledge())
    const claims = options.claim === undefined ? all : all.filter((c) => c.id === options.claim)
    if (claims.length === 0 && options.claim !== undefined) throw noClaim(options.claim, report, all.length)
    if (claims.length === 0) context.note('Nothing was read from this report.', 'لم يُقرأ من هذا التقرير شيء.')
    const { explainLines } = await import('./show/steps.ts')
    for (const claim of claims) {
      const text = options.json === true ? [jsonLine(claim)] : explainLines(report, claim, context.lang)
      for (const line of text) await context.out.line(line)
    }
  },
}

/** The one report that is meant: of the file named, of that id among the rows given, or of that id in the record. */
async function find(context: Context, command: Command): Promise<Report> {
  const wanted = command.args[0]!
  const rows = command.opts<{ reports?: string[] }>().reports ?? []
  const isPath = wanted === '-' || (await stat(wanted).catch(() => undefined)) !== undefined
  if (!isPath && rows.length === 0) {
    const view = await withRecord(command, {}, (store) => store.report(wanted))
    if (view === undefined) throw noReport(wanted)
    return view.report
  }
  const { takeFiles } = await import('../intake/files.ts')
  for await (const taken of takeFiles(sourcesOf(command, isPath ? [wanted] : []))) {
    for (const said of taken.said) context.tell(said)
    if (taken.report !== undefined && (isPath || taken.report.id === wanted)) return taken.report
  }
  throw noReport(wanted)
}

const noReport = (wanted: string): Problem =>
  new Problem('cli.no-report', {
    en: {
      what: `There is no report "${wanted}".`,
      next: 'Name a file, an id in the file given with --reports, or an id in the record (isnad reports lists them).',
    },
    ar: {
      what: `لا تقرير باسم "${wanted}".`,
      next: 'سمِّ ملفًا، أو معرّفًا في ملف ‎--reports، أو معرّفًا في السجل (يسردها isnad reports).',
    },
  })

const noClaim = (id: string, report: Report, count: number): Problem =>
  new Problem('cli.no-claim', {
    en: {
      what: `Report "${report.id}" has no claim "${id}".`,
      next: `It has ${count}; without --claim all are shown.`,
    },
    ar: {
      what: `لا ادعاء باسم "${id}" في التقرير "${report.id}".`,
      next: `فيه ${count}؛ من دون ‎--claim تُعرض كلها.`,
    },
  })
