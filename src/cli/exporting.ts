import type { Command } from 'commander'
import { describe } from '../export/describe.ts'
import { formats } from '../export/formats.ts'
import type { Summary } from '../export/item.ts'
import { summaryLines } from '../export/summary.ts'
import { Problem } from '../problem.ts'
import { approve, askFor } from '../publish/approval.ts'
import { isArchive, isFolderShape } from '../publish/make.ts'
import { needsPath } from '../publish/problems.ts'
import { loadRules, type Rules } from '../publish/profile.ts'
import type { ExportRequest } from '../publish/request.ts'
import { type Exported, exportTo } from '../publish/run.ts'
import { exportToStream } from '../publish/stream.ts'
import { keepCurrent } from '../publish/watch.ts'
import { weigh } from '../publish/write.ts'
import type { By, Store } from '../record/index.ts'
import type { ExportOptions } from './export.ts'
import { filterOf } from './filters.ts'
import { loadKnown } from './known.ts'
import { jsonLine } from './out.ts'
import { byNow, withRecord } from './record.ts'
import { clean } from './terminal.ts'
import type { Context } from './verb.ts'
import { version } from './version.ts'

/** What the verb `export` does with its options: approve, preview, ask, keep current, or export once. */
export async function run(context: Context, command: Command, options: ExportOptions): Promise<void> {
  await withRecord(command, {}, async (store) => {
    if (options.approve !== undefined) return approveRow(context, store, options)
    const rules = await loadRules(options.profile)
    const request = await requestOf(context, command, options, rules)
    if (options.preview === true) return preview(context, store, request, options)
    if (options.ask === true) return ask(context, store, request, options)
    const approval = options.approval === true || rules.approval
    if (options.out === undefined) return toStdout(context, store, request, options, approval)
    if (options.watch === true) return watch(context, store, request, options, approval)
    const done = await exportTo(store, request, options.out, await by(options), { approval })
    await told(context, done!, options)
  })
}

async function requestOf(
  context: Context,
  command: Command,
  options: ExportOptions,
  rules: Rules,
): Promise<ExportRequest> {
  if (options.as === undefined)
    throw usage(
      'No format was named.',
      'لم تُسمَّ الصيغة.',
      '--as FORMAT; isnad export --help lists them.',
      '‎--as FORMAT؛ يسردها isnad export --help.',
    )
  if (options.watch === true && options.out === undefined)
    throw usage(
      '--watch needs a place to keep current.',
      'يحتاج ‎--watch إلى موضع يبقيه محدّثًا.',
      '--out PATH',
      '‎--out PATH',
    )
  const request: ExportRequest = {
    format: options.as,
    filter: filterOf(command),
    status: options.status,
    ids: options.event ?? [],
    profile: rules.profile,
    lang: context.lang,
    known: await loadKnown(),
    version: await version(),
  }
  if (isArchive(request) && (Object.keys(request.filter).length > 0 || request.ids.length > 0))
    throw usage(
      'The whole record goes out as it is: filters do not hold for it.',
      'يُصدَّر السجل كله كما هو، فلا تصفية فيه.',
      'Leave the filters away, or take --profile partner.',
      'احذف التصفية أو استعمل ‎--profile partner.',
    )
  return request
}

const usage = (en: string, ar: string, nextEn: string, nextAr: string): Problem =>
  new Problem('cli.usage', { en: { what: en, next: nextEn }, ar: { what: ar, next: nextAr } })

/** Who exports: the person named, else this program. */
const by = async (options: ExportOptions): Promise<By> => {
  const now = await byNow('export')
  return options.by === undefined ? now : { ...now, who: options.by }
}

function personOf(options: ExportOptions): string {
  if (options.by === undefined || options.by.trim() === '')
    throw usage(
      'Approval is between two people, and each must be named.',
      'الموافقة بين شخصين، ولا بد من تسمية كل منهما.',
      '--by NAME',
      '‎--by NAME',
    )
  return options.by
}

async function approveRow(context: Context, store: Store, options: ExportOptions): Promise<void> {
  personOf(options)
  const row = await approve(store, options.approve!, await by(options))
  context.note(
    `Approved: ${row.subject} (row ${row.seq}).`,
    `تمت الموافقة على ${row.subject} (الصف ${row.seq}).`,
  )
}

async function ask(
  context: Context,
  store: Store,
  request: ExportRequest,
  options: ExportOptions,
): Promise<void> {
  personOf(options)
  const { row, digest, summary } = await askFor(store, request, await by(options))
  if (options.json === true) await context.out.line(jsonLine({ row: row.seq, digest, ...summary }))
  context.note(
    `Asked for in row ${row.seq} of the custody log: ${digest}. A second person approves it with: isnad export --approve ${row.seq} --by NAME`,
    `طُلب في الصف ${row.seq} من سجل العهدة: ${digest}. ويوافق شخص ثانٍ بالأمر: ‎isnad export --approve ${row.seq} --by NAME`,
  )
}

async function preview(
  context: Context,
  store: Store,
  request: ExportRequest,
  options: ExportOptions,
): Promise<void> {
  const { lang, out } = context
  const summary = await weigh(store, request, async (item, omissions) => {
    const left = omissions.some((o) => o.field === 'event')
    if (options.json === true) {
      await out.line(
        jsonLine({ event: item.id, leaves: !left, text: describe(item, lang), left_out: omissions }),
      )
      return
    }
    await out.line(
      `${left ? (lang === 'ar' ? '✗ لا يخرج' : '✗ stays') : lang === 'ar' ? '✓ يخرج' : '✓ leaves'}  ${clean(describe(item, lang))}`,
    )
    for (const { field, why, value } of omissions)
      await out.line(`    - ${field}: ${why}${value === undefined ? '' : ` (${clean(value)})`}`)
  })
  if (options.json === true) await out.line(jsonLine({ event: null, ...summary }))
  await out.flush()
  sayLeft(context, summary)
}

async function toStdout(
  context: Context,
  store: Store,
  request: ExportRequest,
  options: ExportOptions,
  approval: boolean,
): Promise<void> {
  if (isFolderShape(request) || formats[request.format].shape === 'package' || approval)
    throw needsPath(request.format)
  const summary = await exportToStream(store, request, (text) => context.out.text(text), await by(options))
  await context.out.flush()
  sayLeft(context, summary)
  context.note(
    'With --out PATH the full list of what is left out is written beside it.',
    'مع ‎--out PATH تُكتب القائمة الكاملة لما لم يخرج إلى جانبه.',
  )
}

async function watch(
  context: Context,
  store: Store,
  request: ExportRequest,
  options: ExportOptions,
  approval: boolean,
): Promise<void> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  await keepCurrent(store, request, options.out!, {
    by: () => by(options),
    seconds: options.every,
    stop: stop.signal,
    approval,
    exported: (done) =>
      context.note(
        `${done.path}: ${done.summary.events} events, ${done.digest}  (Ctrl-C ends it)`,
        `${done.path}: ${done.summary.events} حدثًا، ${done.digest}  (Ctrl-C لإيقافه)`,
      ),
  })
}

async function told(context: Context, done: Exported, options: ExportOptions): Promise<void> {
  if (options.json === true)
    await context.out.line(
      jsonLine({ path: done.path, digest: done.digest, left_out: done.leftOut, ...done.summary }),
    )
  sayLeft(context, done.summary)
  context.note(
    `Written: ${done.path} (${done.digest}). What it leaves out: ${done.leftOut}`,
    `كُتب ${done.path} (${done.digest}). وما لم يخرج: ${done.leftOut}`,
  )
}

function sayLeft(context: Context, summary: Summary): void {
  const ar = summaryLines(summary, 'ar')
  for (const [i, line] of summaryLines(summary, 'en').entries()) context.note(line, ar[i]!)
  if (summary.events === 0 && (summary.held.status ?? 0) > 0)
    context.note(
      'Nobody has accepted any of these events yet; --status proposed or all exports what the machine proposes, and says so.',
      'لم يقبل أحد أيًا من هذه الأحداث بعد؛ ‎--status proposed أو all يصدّر ما تقترحه الآلة ويقول ذلك.',
    )
}
