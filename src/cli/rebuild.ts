import { loadKnowledge } from '../knowledge/load.ts'
import type { By, ClaimChange, Store } from '../record/index.ts'
import { differenceOf } from '../record/index.ts'
import { inOrder, openClaimReaders, setAside } from '../stream/index.ts'
import { both } from './both.ts'
import { jsonLine } from './out.ts'
import { Progress } from './progress.ts'
import { byNow, recordOption, withRecord } from './record.ts'
import { table } from './table.ts'
import { quoted } from './terminal.ts'
import type { Context, Verb } from './verb.ts'
import { workersOf, workersOption } from './workers.ts'

/** One change of one report. `decided`: people decided about claims of this report; their decisions stay. */
type Change = ClaimChange & { readonly report: string; readonly decided: boolean }

interface Sum {
  reports: number
  changed: number
  claims: number
}

/** Every report read anew by the rules of today; people's decisions are laid over what comes of it. */
export const verb: Verb = {
  summary: [
    'read every report anew and say what changed and why',
    'يقرأ كل التقارير من جديد ويبيّن ما تغيّر ولماذا',
  ],
  examples: ['isnad rebuild --dry-run --record my-record'],

  declare(command) {
    workersOption(recordOption(command))
      .option('--dry-run', both('only say what would change', 'يذكر ما سيتغير ولا يغيّر شيئًا'))
      .option('--json', both('the changes, one a line', 'التغييرات، واحد في السطر'))
  },

  async run(context, command) {
    const { json, dryRun } = command.opts<{ json?: boolean; dryRun?: boolean }>()
    await withRecord(command, {}, async (store) => {
      const by = dryRun === true ? undefined : await byNow('rebuild')
      const sum: Sum = { reports: 0, changed: 0, claims: 0 }
      for await (const changes of rebuilt(context, store, by, sum, workersOf(command)))
        if (json === true) for (const change of changes) await context.out.line(jsonLine(change))
        else for (const line of table(columns, changes.map(row), false)) await context.out.line(line)
      await context.out.flush()
      const linked = by === undefined ? undefined : await store.relink(by, { all: true })
      if (by !== undefined) await store.checkpoint(by)
      const events = linked === undefined ? 0 : linked.put.length
      const moved = linked === undefined ? 0 : linked.moved.length
      context.note(
        `${sum.changed} of ${sum.reports} reports read otherwise, ${sum.claims} claims in all. ${
          by === undefined
            ? 'Nothing was written.'
            : `${events} events are new or changed, ${moved} are no more; decisions of people stand as they were.`
        }`,
        `اختلفت قراءة ${sum.changed} من ${sum.reports} تقريرًا، في ${sum.claims} ادعاءً. ${
          by === undefined
            ? 'لم يُكتب شيء.'
            : `${events} حدثًا جديدًا أو متغيرًا، و${moved} لم يعد قائمًا؛ وقرارات الناس باقية كما كانت.`
        }`,
      )
    })
  },
}

/** The changes of each report that reads otherwise; writes them where somebody does so (`by`). */
async function* rebuilt(
  context: Context,
  store: Store,
  by: By | undefined,
  sum: Sum,
  workers: number,
): AsyncIterable<Change[]> {
  const readers = openClaimReaders(await loadKnowledge(), workers)
  const progress = new Progress(process.stderr.isTTY ? (await store.totals()).reports : 0, 'reports')
  try {
    const all = inOrder(store.eachReading(), readers, { report: ({ report }) => report })
    for await (const { item, outcome } of all) {
      const { report, claims } = item
      sum.reports++
      progress.step(1)
      if (outcome === undefined || 'failed' in outcome) {
        progress.clear()
        context.tell({ problem: setAside(report.id, outcome?.failed ?? ''), grave: true })
        continue
      }
      const now = outcome.value
      if (JSON.stringify(now) === JSON.stringify(claims)) continue
      const decided = (await store.history({ report: report.id })).length > 0
      const changes = differenceOf(claims, now).map((one) => ({ ...one, report: report.id, decided }))
      // Other ids or derivations alone are written too, but are no news.
      if (by !== undefined) await store.putClaims(report.id, now, by)
      if (changes.length === 0) continue
      sum.changed++
      sum.claims += changes.length
      progress.clear()
      yield changes
    }
  } finally {
    await readers.close()
  }
  progress.clear()
}

const columns = ['REPORT', 'CLAIM', 'WHAT', 'FIELDS', 'RULES', 'WORDS'].map((head, n) => ({
  head,
  most: n === 4 ? 70 : 40,
}))

const row = (change: Change): string[] => [
  change.report,
  change.claim,
  `${change.what} ${change.type}${change.decided ? ' *' : ''}`,
  change.fields.map((one) => one.field).join(', '),
  [...change.rulesBefore.map((rule) => `-${rule}`), ...change.rulesNow.map((rule) => `+${rule}`)].join(' '),
  quoted(change.quote),
]
