import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Sources } from '../intake/files.ts'
import { defaultLimits } from '../intake/limits.ts'
import { isoTime } from '../intake/report.ts'
import { Problem } from '../problem.ts'

export type Format = 'table' | 'ndjson' | 'csv'

/** `--format`, and `--json` as its short form. */
export function formatOptions(command: Command, formats: readonly Format[] = ['table', 'ndjson']): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('table'))
    .addOption(new Option('--json', 'the same as --format ndjson').implies({ format: 'ndjson' }))
}

/** What `sourceOptions` declares, as commander gives it. */
export interface SourceOptions {
  readonly reports?: string[]
  readonly published?: string
  readonly maxReport?: number
  readonly maxText?: number
}

/** For an option that may be repeated. */
export const again = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** A number above 0. */
export const whole = (value: string): number => {
  const number = Number(value)
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('A number above 0 is needed.')
  return number
}

/** An ISO day or time; refused with the reason when it is none. */
export function day(value: string): string {
  const iso = isoTime(value)
  if (iso === undefined) throw new InvalidArgumentError('A day like 2017-10-29 is needed.')
  return iso
}

/** FILES… (unless the verb has an argument of its own) and the options that say how they are taken in. */
export function sourceOptions(command: Command, files = true): Command {
  if (files)
    command.argument(
      '[files...]',
      'reports: .txt or .md (one each), .ndjson or .jsonl (one a line), folders, - for stdin',
    )
  return (
    command
      // Not `<file...>`: that would swallow the files named after it.
      .option('--reports <file>', 'NDJSON of reports, whatever the file is called; may be repeated', again)
      .option('--published <date>', 'the day of publication of reports that carry none', day)
      .option('--max-report <megabytes>', 'refuse a single report larger than this', whole, 20)
      .option('--max-text <characters>', 'read at most this much of one text', whole, defaultLimits.textUnits)
  )
}

/** The sources that a command line names. Throws `cli.usage` when it names none. */
export function sourcesOf(command: Command, files: readonly string[] = command.args): Sources {
  const options = command.opts<SourceOptions>()
  const rowFiles = options.reports ?? []
  if (files.length + rowFiles.length === 0)
    throw new Problem('cli.usage', {
      en: { what: 'No report was named.', next: 'Name files or folders, or --reports FILE.ndjson.' },
      ar: { what: 'لم يُسمَّ أي تقرير.', next: 'سمِّ ملفات أو مجلدات، أو ‎--reports FILE.ndjson.' },
    })
  return {
    paths: files,
    rowFiles,
    ...(options.published === undefined ? {} : { published: options.published }),
    limits: {
      reportBytes: (options.maxReport ?? 20) * 1024 * 1024,
      textUnits: options.maxText ?? defaultLimits.textUnits,
    },
  }
}
