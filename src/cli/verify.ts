import { readFile } from 'node:fs/promises'
import { Problem } from '../problem.ts'
import type { Checkpoint } from '../record/index.ts'
import { both } from './both.ts'
import { jsonLine } from './out.ts'
import { byNow, recordName, recordOption, withRecord } from './record.ts'
import { faultProblem } from './show/faults.ts'
import type { Verb } from './verb.ts'

/** The custody log's chain and its checkpoints, and everything the record holds against what the log says of it. */
export const verb: Verb = {
  summary: [
    'check the custody log, and everything in the record against it',
    'يتحقق من سجل العهدة ومن كل ما في السجل مقابله',
  ],
  examples: [
    'isnad verify --sign >> /safe/checkpoints.ndjson',
    'isnad verify --against /safe/checkpoints.ndjson',
  ],

  declare(command) {
    recordOption(command)
      .option(
        '--against <file>',
        both(
          'checkpoints that were kept elsewhere, one a line',
          'نقاط تحقق حُفظت في مكان آخر، واحدة في السطر',
        ),
      )
      .option(
        '--sign',
        both(
          'when all is sound, sign the end of the log and print the checkpoint: keep it elsewhere',
          'إن سلم كل شيء يوقّع آخر سجل العهدة ويطبع نقطة التحقق: احفظها في مكان آخر',
        ),
      )
      .option('--json', both('the verdict as one line of JSON', 'الحكم في سطر JSON واحد'))
  },

  async run(context, command) {
    const { against, sign, json } = command.opts<{ against?: string; sign?: boolean; json?: boolean }>()
    const kept = against === undefined ? [] : await readCheckpoints(against)
    await withRecord(command, {}, async (store) => {
      const verdict = await store.verify(kept)
      const { log, originals, reports, checkpoints, faults } = verdict
      const point =
        sign === true && faults.length === 0 ? await store.checkpoint(await byNow('verify')) : undefined
      if (json === true)
        await context.out.line(jsonLine(point === undefined ? verdict : { ...verdict, point }))
      else if (point !== undefined) await context.out.line(jsonLine(point))
      else {
        await context.out.line(`log rows     ${log}`)
        await context.out.line(`originals    ${originals}`)
        await context.out.line(`reports      ${reports}`)
        await context.out.line(`checkpoints  ${checkpoints}`)
        await context.out.line(faults.length === 0 ? 'intact' : `faults       ${faults.length}`)
      }
      await context.out.flush()
      for (const fault of faults)
        context.tell({ problem: faultProblem(fault, recordName(command)), grave: true })
    })
  },
}

async function readCheckpoints(file: string): Promise<Checkpoint[]> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
    return lines.map((line) => {
      const { seq, hash, at, key, signature } = JSON.parse(line) as Checkpoint
      if (!Number.isInteger(seq) || [hash, at, key, signature].some((part) => typeof part !== 'string'))
        throw new Error(`not a checkpoint: ${line.slice(0, 80)}`)
      return { seq, hash, at, key, signature }
    })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Problem(
      'cli.checkpoints',
      {
        en: {
          what: 'The checkpoints cannot be read.',
          where: file,
          why,
          next: 'Give the lines that `isnad verify --sign` printed.',
        },
        ar: {
          what: 'تعذّرت قراءة نقاط التحقق.',
          where: file,
          why,
          next: 'أعط السطور التي طبعها `isnad verify --sign`.',
        },
      },
      { cause },
    )
  }
}
