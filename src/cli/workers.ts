import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { both, notAValue } from './both.ts'

/** More threads than any machine has cores for would only take memory. */
const mostWorkers = 256

function count(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || number > mostWorkers)
    throw notAValue(
      `A whole number from 1 to ${mostWorkers} is needed.`,
      `يلزم عدد صحيح من 1 إلى ${mostWorkers}.`,
    )
  return number
}

/** `--workers`: how many threads read. */
export const workersOption = (command: Command): Command =>
  command.option(
    '--workers <number>',
    both(
      'read in so many threads, some 100 MB each; 1 reads in the one that does all else (default: one a core)',
      'القراءة في هذا العدد من الخيوط، نحو 100 ميغابايت لكل منها؛ 1 يقرأ في الخيط الذي يقوم بكل شيء (إن لم يُذكر: خيط لكل نواة)',
    ),
    count,
  )

/** The same for a service: what it takes in is read beside its answers. */
export const jobWorkersOption = (command: Command): Command =>
  command.option(
    '--workers <number>',
    both(
      'read what is taken in in so many threads, some 100 MB each (default: one a core, less one for the answers)',
      'قراءة ما يُضاف في هذا العدد من الخيوط، نحو 100 ميغابايت لكل منها (إن لم يُذكر: خيط لكل نواة إلا واحدة للإجابات)',
    ),
    count,
  )

/** What was asked for, else the cores that this process may use, less those that are to be left free. */
export const workersOf = (command: Command, free = 0): number =>
  command.opts<{ workers?: number }>().workers ?? Math.max(1, availableParallelism() - free)
