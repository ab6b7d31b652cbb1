import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import type { Store } from '../record/index.ts'
import type { Nats, Read } from '../stream/nats/index.ts'
import { both } from './both.ts'
import { natsOf, natsWanted, streamOf, streamOptions, tellOf } from './nats.ts'
import { whole } from './options.ts'
import { jsonLine } from './out.ts'
import { byNow, recordName, recordOption, withRecord } from './record.ts'
import { statusLines } from './show/spread.ts'
import type { Context, Verb } from './verb.ts'
import { workersOf, workersOption } from './workers.ts'

interface WorkOptions {
  readonly relay?: boolean
  readonly status?: boolean
  readonly failed?: boolean
  readonly replay?: string
  readonly json?: boolean
  readonly batch: number
  readonly tries: number
}

/** Reads for a record that others serve and add to. */
export const verb: Verb = {
  summary: [
    'read, link and relay for a record in PostgreSQL, beside other machines',
    'يقرأ ويربط ويرحّل لسجل في PostgreSQL إلى جانب أجهزة أخرى',
  ],
  note: [
    'Start as many as there is work for; Ctrl-C ends one after its batch. How it works: docs/scale.md',
    'شغّل منه قدر ما يلزم العمل؛ وCtrl-C ينهيه بعد دفعته. كيف يعمل: docs/scale.md',
  ],
  examples: [
    'isnad work --database postgres://isnad@db/isnad --nats nats://n1:4222,nats://n2:4222',
    'isnad work --status --database postgres://isnad@db/isnad --nats nats://n1:4222',
    'isnad work --replay all --database postgres://isnad@db/isnad',
  ],

  declare(command) {
    workersOption(streamOptions(recordOption(command)))
      .option(
        '--relay',
        both('only hand reports to NATS, read nothing', 'يسلّم التقارير إلى NATS فقط ولا يقرأ شيئًا'),
      )
      .option('--status', both('how far the work is, and end', 'يعرض حال العمل وينتهي'))
      .option(
        '--failed',
        both('reports that were set aside, with the reason, and end', 'التقارير المنحّاة مع سببها، وينتهي'),
      )
      .option(
        '--replay <id>',
        both(
          'give out a report that was set aside once more, or `all`, and end',
          'يعيد إخراج تقرير منحّى، أو الكل بـ `all`، وينتهي',
        ),
      )
      .option('--json', both('the same as lines of JSON', 'الشيء نفسه في أسطر JSON'))
      .option('--batch <number>', both('reports taken at a time', 'عدد التقارير في الدفعة'), whole, 50)
      .option(
        '--tries <number>',
        both('tries of a report before it is set aside', 'عدد المحاولات قبل تنحية تقرير'),
        whole,
        5,
      )
  },

  async run(context, command) {
    const options = command.opts<WorkOptions>()
    if (options.status === true) return status(context, command, options)
    if (options.failed === true) return failed(context, command, options)
    if (options.replay !== undefined) return replay(context, command, options.replay)
    const address = await natsWanted(command)
    const { Nats } = await import('../stream/nats/index.ts')
    const stop = untilSignal()
    await withRecordOnceThere(context, command, stop, async (store) => {
      const nats = new Nats(address, (await byNow('work')).who)
      context.note(
        `Working for ${recordName(command)} over ${address.shown}  (Ctrl-C ends it after its batch)`,
        `يعمل للسجل ${recordName(command)} عبر ${address.shown}  (Ctrl-C لإيقافه بعد دفعته)`,
      )
      try {
        await workOn(context, command, { store, nats, stop })
      } finally {
        await nats.close()
      }
    })
    context.note('The work has ended; what was begun is done.', 'انتهى العمل، وأُنجز ما بُدئ به.')
  },
}

/** Reports that are handed to a thread at a time. */
const share = 8

interface Place {
  readonly store: Store
  readonly nats: Nats
  readonly stop: AbortSignal
}

async function workOn(context: Context, command: Command, { store, nats, stop }: Place): Promise<void> {
  const { runRelay, runWorker } = await import('../stream/nats/index.ts')
  const { relay, batch, tries } = command.opts<WorkOptions>()
  const [stream, tell] = [streamOf(command), tellOf(context)]
  if (relay === true) return runRelay(store, nats, stream, tell, stop)
  const [{ openClaimReaders }, { loadKnowledge }] = await Promise.all([
    import('../stream/index.ts'),
    import('../knowledge/load.ts'),
  ])
  const readers = openClaimReaders(await loadKnowledge(), workersOf(command))
  const { who } = await byNow('work')
  // A batch is parted, so that all threads have of it.
  const read: Read = async (reports) => {
    const parts = Array.from({ length: Math.ceil(reports.length / share) }, (_, n) =>
      readers.read(reports.slice(n * share, (n + 1) * share)),
    )
    return (await Promise.all(parts)).flat()
  }
  try {
    await runWorker(store, nats, { ...stream, who, read, batch, tries }, tell, stop)
  } finally {
    await readers.close()
  }
}

/** Seconds that the database may keep us waiting at the start: machines start in any order. */
const startPatience = 60

/** As `withRecord`, for a database that may be about to come up. */
async function withRecordOnceThere(
  context: Context,
  command: Command,
  stop: AbortSignal,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const last = Date.now() + startPatience * 1000
  for (let begun = false; !stop.aborted; ) {
    try {
      return await withRecord(command, {}, (store) => {
        begun = true
        return work(store)
      })
    } catch (error) {
      const away = error instanceof Problem && error.code === 'record.unreachable'
      if (begun || !away || Date.now() > last) throw error
      context.tell({ problem: error, grave: false })
      await sleep(1000, undefined, { signal: stop }).catch(() => {})
    }
  }
}

/** Raised by the first signal, after which the work ends well, with 0; a second one ends the program as it would without us. */
function untilSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

async function status(context: Context, command: Command, { json }: WorkOptions): Promise<void> {
  const address = await natsOf(command)
  await withRecord(command, {}, async (store) => {
    const { Nats, spreadStatus } = await import('../stream/nats/index.ts')
    const nats = address === undefined ? undefined : new Nats(address, 'isnad status')
    try {
      const now = await spreadStatus(store, nats, new Date())
      if (json === true) await context.out.line(jsonLine(now))
      else for (const line of statusLines(now, context.lang)) await context.out.line(line)
    } finally {
      await nats?.close()
    }
  })
}

async function failed(context: Context, command: Command, { json }: WorkOptions): Promise<void> {
  await withRecord(command, {}, async (store) => {
    const asides = await store.outbox.asides()
    for (const one of asides) {
      if (json === true) await context.out.line(jsonLine(one))
      else {
        const { what, why } = one.why[context.lang]
        await context.out.line(`${one.report}  ${one.at}  ${one.tries}  [${one.why.code}]`)
        await context.out.line(`  ${what}${why === undefined ? '' : ` ${why}`}`)
      }
    }
    await context.out.flush()
    context.note(`${asides.length} reports are set aside.`, `عدد التقارير المنحّاة: ${asides.length}.`)
  })
}

async function replay(context: Context, command: Command, id: string): Promise<void> {
  await withRecord(command, {}, async (store) => {
    const count = await store.outbox.replay(id === 'all' ? undefined : id, await byNow('work --replay'))
    context.note(`${count} reports are given out once more.`, `أُعيد إخراج ${count} تقريرًا.`)
  })
}
