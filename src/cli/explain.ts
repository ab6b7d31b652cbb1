import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import type { Report } from '../reading/claim.ts'
import { sourceOptions, sourcesOf } from './options.ts'
import { jsonLine } from './out.ts'
import { clean } from './terminal.ts'
import type { Context, Verb } from './verb.ts'

/** How each field of each claim was read. */
export const verb: Verb = {
  summary: ['show how each field was read: the words and the rules', 'يبيّن كيف قُرئ كل حقل: الكلمات والقواعد'],

  declare(command) {
    command.argument('<report>', 'a file, or the id of a report in --reports')
    sourceOptions(command, false)
      .option('--claim <id>', 'only this claim')
      .option('--json', 'the claims with their derivations, one a line')
      .addHelpText(
        'after',
        '\nExamples:\n  isnad explain report.txt\n  isnad explain r-17 --reports reports.ndjson --claim r-17:3',
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
      const text = options.json === true ? [jsonLine(claim)] : explainLines(report, claim)
      for (const line of text) await context.out.line(line)
    }
  },
}

/** The one report that is meant: of the file named, or of that id among the rows given. */
async function find(context: Context, command: Command): Promise<Report> {
  const wanted = command.args[0]!
  const rows = command.opts<{ reports?: string[] }>().reports ?? []
  const isPath = rows.length === 0 || (await stat(wanted).catch(() => undefined)) !== undefined
  const { takeFiles } = await import('../intake/files.ts')
  const ids: string[] = []
  for await (const taken of takeFiles(sourcesOf(command, isPath ? [wanted] : []))) {
    for (const said of taken.said) context.tell(said)
    if (taken.report === undefined) continue
    if (isPath || taken.report.id === wanted) return taken.report
    ids.push(taken.report.id)
  }
  throw new Problem('cli.no-report', {
    en: {
      what: `There is no report "${clean(wanted)}".`,
      next: `Name a file, or one of the ${ids.length} ids in --reports.`,
    },
    ar: {
      what: `لا تقرير باسم "${clean(wanted)}".`,
      next: `سمِّ ملفًا أو أحد المعرّفات (${ids.length}) في ‎--reports.`,
    },
  })
}

const noClaim = (id: string, report: Report, count: number): Problem =>
  new Problem('cli.no-claim', {
    en: {
      what: `Report "${clean(report.id)}" has no claim "${clean(id)}".`,
      next: `It has ${count}; without --claim all are shown.`,
    },
    ar: {
      what: `لا ادعاء باسم "${clean(id)}" في التقرير "${clean(report.id)}".`,
      next: `فيه ${count}؛ من دون ‎--claim تُعرض كلها.`,
    },
  })
