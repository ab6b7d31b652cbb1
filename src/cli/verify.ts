import { Problem } from '../problem.ts'
import type { Fault } from '../record/index.ts'
import { jsonLine } from './out.ts'
import { recordName, recordOption, withRecord } from './record.ts'
import type { Verb } from './verb.ts'

/** The custody log's chain, and every original and text against what the log says of it. */
export const verb: Verb = {
  summary: [
    'check the custody log and every original against its hash',
    'يتحقق من سجل العهدة ومن كل أصل مقابل بصمته',
  ],

  declare(command) {
    recordOption(command).option('--json', 'the verdict as one line of JSON')
  },

  async run(context, command) {
    const verdict = await withRecord(command, {}, (store) => store.verify())
    if (command.opts<{ json?: boolean }>().json === true) await context.out.line(jsonLine(verdict))
    else {
      await context.out.line(`log rows   ${verdict.log}`)
      await context.out.line(`originals  ${verdict.originals}`)
      await context.out.line(`reports    ${verdict.reports}`)
      await context.out.line(verdict.faults.length === 0 ? 'intact' : `faults     ${verdict.faults.length}`)
    }
    for (const fault of verdict.faults)
      context.tell({ problem: faultProblem(fault, recordName(command)), grave: true })
  },
}

const faultProblem = (fault: Fault, folder: string): Problem => {
  const subject =
    'seq' in fault
      ? `${fault.kind} ${fault.seq}`
      : 'sha256' in fault
        ? fault.sha256
        : 'id' in fault
          ? fault.id
          : 'report' in fault
            ? fault.report
            : fault.kind
  const where = `${folder}: ${subject}`
  return new Problem(`record.fault-${fault.kind}`, {
    en: {
      what: `The record is not as it was written (${fault.why}).`,
      where,
      next: 'Compare with a copy made before; change nothing here until it is explained.',
    },
    ar: {
      what: `السجل ليس كما كُتب (${fault.why}).`,
      where,
      next: 'قارنه بنسخة سابقة، ولا تغيّر فيه شيئًا حتى يُعرف السبب.',
    },
  })
}
