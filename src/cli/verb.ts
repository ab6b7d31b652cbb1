import type { Command } from 'commander'
import type { Said } from '../intake/taken.ts'
import type { Lang } from '../problem.ts'
import type { Out } from './out.ts'

/** What every verb is handed: the language of messages, the way out, and the one place where failures are said. */
export interface Context {
  readonly lang: Lang
  /** Results: standard output, nothing else goes there. */
  readonly out: Out
  /** A line for a person, on standard error. */
  note(en: string, ar: string): void
  /** Says a Problem on standard error; a grave one makes the command end with code 1. */
  tell(said: Said): void
}

/** One verb of the command line. Heavy rooms are imported inside `run`, so that each verb starts as fast as it can. */
export interface Verb {
  readonly summary: readonly [en: string, ar: string]
  /** What help says after the options. */
  readonly note?: readonly [en: string, ar: string]
  /** Whole command lines, for the end of help. */
  readonly examples?: readonly string[]
  /** Arguments and options, described by `both`; commander refuses what is not declared. */
  declare(command: Command): void
  /** Does the work. Throws Problem when nothing more can be done. */
  run(context: Context, command: Command): Promise<void>
}
