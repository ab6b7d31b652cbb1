import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Sources } from '../intake/files.ts'
import { defaultLimits } from '../intake/limits.ts'
import { isoTime } from '../intake/report.ts'
import { zoneMinutes } from '../intake/times.ts'
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
  readonly map?: ReadonlyMap<string, string>
  readonly zone?: string
  readonly urls?: string[]
  readonly follow?: boolean
  readonly maxPages?: number
  readonly delay?: number
  readonly allowPrivate?: boolean
}

/** For an option that may be repeated. */
export const again = (value: string, before: readonly string[] = []): string[] => [...before, value]

const fields = ['text', 'id', 'title', 'url', 'publisher', 'published']

/** One `field=column` more. */
function column(value: string, before: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const at = value.indexOf('=')
  const field = value.slice(0, at)
  if (at < 0 || !fields.includes(field) || value.length === at + 1)
    throw new InvalidArgumentError(`Write FIELD=COLUMN with a field of: ${fields.join(', ')}.`)
  return new Map([...before, [field, value.slice(at + 1)]])
}

/** A number of seconds, 0 allowed. */
function seconds(value: string): number {
  const number = Number(value)
  if (!Number.isFinite(number) || number < 0) throw new InvalidArgumentError('A number of seconds is needed.')
  return number
}

function zone(value: string): string {
  if (zoneMinutes(value) === undefined) throw new InvalidArgumentError('A zone like +03:00 is needed.')
  return value
}

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
      'texts, pages, .ndjson, .csv, .xlsx, .eml, .docx, .pdf, Telegram result.json, feeds, ZIP, WARC, folders, https://…, - for stdin',
    )
  return (
    command
      // Not `<file...>`: that would swallow the files named after it.
      .option('--reports <file>', 'NDJSON of reports, whatever the file is called; may be repeated', again)
      .option('--published <date>', 'the day of publication of reports that carry none', day)
      .option('--urls <file>', 'web addresses, one a line, to be fetched; may be repeated', again)
      .option('--follow', 'fetch the pages that a feed or sitemap names')
      .option('--max-pages <number>', 'fetch at most so many pages of one feed or sitemap', whole, 200)
      .option('--delay <seconds>', 'pause between two questions to one host', seconds, 1)
      .option('--allow-private', 'allow addresses of this machine and of the local network')
      .option(
        '--map <field=column>',
        'a column of tables for text, id, title, url, publisher or published',
        column,
      )
      .option('--zone <offset>', 'zone in which instants given in UTC are written down, like +03:00', zone)
      .option('--max-report <megabytes>', 'refuse a single report larger than this', whole, 20)
      .option('--max-text <characters>', 'read at most this much of one text', whole, defaultLimits.textUnits)
  )
}

/** The sources that a command line names. Throws `cli.usage` when it names none. */
export function sourcesOf(command: Command, files: readonly string[] = command.args): Sources {
  const options = command.opts<SourceOptions>()
  const rowFiles = options.reports ?? []
  const addressFiles = options.urls ?? []
  if (files.length + rowFiles.length + addressFiles.length === 0)
    throw new Problem('cli.usage', {
      en: {
        what: 'No report was named.',
        next: 'Name files, folders or addresses, or --reports FILE.ndjson.',
      },
      ar: { what: 'لم يُسمَّ أي تقرير.', next: 'سمِّ ملفات أو مجلدات أو عناوين، أو ‎--reports FILE.ndjson.' },
    })
  return {
    paths: files,
    rowFiles,
    addressFiles,
    fetching: {
      follow: options.follow ?? false,
      mostPages: options.maxPages ?? 200,
      options: { delay: (options.delay ?? 1) * 1000, allowPrivate: options.allowPrivate ?? false },
    },
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.map === undefined ? {} : { map: options.map }),
    ...(options.zone === undefined ? {} : { zone: options.zone }),
    limits: {
      reportBytes: (options.maxReport ?? 20) * 1024 * 1024,
      textUnits: options.maxText ?? defaultLimits.textUnits,
    },
  }
}
