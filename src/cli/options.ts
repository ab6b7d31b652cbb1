import { type Command, Option } from 'commander'
import type { Sources } from '../intake/files.ts'
import { defaultLimits } from '../intake/limits.ts'
import { isoTime } from '../intake/report.ts'
import { type DayOrder, dayOrders, zoneMinutes } from '../intake/times.ts'
import { Problem } from '../problem.ts'
import { both, notAValue } from './both.ts'

export type Format = 'table' | 'ndjson' | 'csv'

/** `--format`, and `--json` as its short form. */
export function formatOptions(command: Command, formats: readonly Format[] = ['table', 'ndjson']): Command {
  return command
    .addOption(
      new Option('--format <format>', both('how to print', 'طريقة الطباعة'))
        .choices(formats)
        .default('table'),
    )
    .addOption(
      new Option('--json', both('the same as --format ndjson', 'مثل ‎--format ndjson')).implies({
        format: 'ndjson',
      }),
    )
}

/** What `sourceOptions` declares, as commander gives it. */
export interface SourceOptions {
  readonly reports?: string[]
  readonly published?: string
  readonly maxReport?: number
  readonly maxText?: number
  readonly map?: ReadonlyMap<string, string>
  readonly zone?: string
  readonly dayOrder?: DayOrder
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
    throw notAValue(
      `Write FIELD=COLUMN with a field of: ${fields.join(', ')}.`,
      `اكتب الحقل=العمود، والحقل أحد: ${fields.join('، ')}.`,
    )
  return new Map([...before, [field, value.slice(at + 1)]])
}

/** A number of seconds, 0 allowed. */
function seconds(value: string): number {
  const number = Number(value)
  if (!Number.isFinite(number) || number < 0)
    throw notAValue('A number of seconds is needed.', 'يلزم عدد من الثواني.')
  return number
}

function zone(value: string): string {
  if (zoneMinutes(value) === undefined)
    throw notAValue('A zone like +03:00 is needed.', 'تلزم منطقة زمنية مثل ‎+03:00.')
  return value
}

/** A number above 0. */
export const whole = (value: string): number => {
  const number = Number(value)
  if (!Number.isFinite(number) || number <= 0)
    throw notAValue('A number above 0 is needed.', 'يلزم عدد أكبر من 0.')
  return number
}

/** An ISO day or time; refused with the reason when it is none. */
export function day(value: string): string {
  const iso = isoTime(value)
  if (iso === undefined) throw notAValue('A day like 2017-10-29 is needed.', 'يلزم يوم مثل 2017-10-29.')
  return iso
}

/** FILES… (unless the verb has an argument of its own) and the options that say how they are taken in. */
export function sourceOptions(command: Command, files = true): Command {
  if (files)
    command.argument(
      '[files...]',
      both(
        'texts, pages, .ndjson, .csv, .xlsx, .eml, .docx, .pdf, Telegram result.json, feeds, ZIP, .gz, WARC, folders, https://…, - for stdin',
        'نصوص وصفحات و‎.ndjson و‎.csv و‎.xlsx و‎.eml و‎.docx و‎.pdf وتصدير تلغرام result.json وخلاصات وZIP و‎.gz وWARC ومجلدات وعناوين https://…، و- للمدخل القياسي',
      ),
    )
  return (
    command
      // Not `<file...>`: that would swallow the files named after it.
      .option(
        '--reports <file>',
        both(
          'NDJSON of reports, whatever the file is called; may be repeated',
          'تقارير بصيغة NDJSON مهما كان اسم الملف؛ يجوز تكراره',
        ),
        again,
      )
      .option(
        '--published <date>',
        both('the day of publication of reports that carry none', 'يوم نشر التقارير التي لا يوم لها'),
        day,
      )
      .option(
        '--urls <file>',
        both(
          'web addresses, one a line, to be fetched; may be repeated',
          'عناوين ويب تُجلب، واحد في السطر؛ يجوز تكراره',
        ),
        again,
      )
      .option(
        '--follow',
        both('fetch the pages that a feed or sitemap names', 'يجلب الصفحات التي تسمّيها خلاصة أو خريطة موقع'),
      )
      .option(
        '--max-pages <number>',
        both(
          'fetch at most so many pages of one feed or sitemap',
          'أقصى عدد من الصفحات يُجلب من خلاصة أو خريطة موقع واحدة',
        ),
        whole,
        200,
      )
      .option(
        '--delay <seconds>',
        both('pause between two questions to one host', 'توقف بين طلبين من مضيف واحد'),
        seconds,
        1,
      )
      .option(
        '--allow-private',
        both(
          'allow addresses of this machine and of the local network',
          'يسمح بعناوين هذا الجهاز والشبكة المحلية',
        ),
      )
      .option(
        '--map <field=column>',
        both(
          'a column of tables for text, id, title, url, publisher or published',
          'عمود الجداول لأحد الحقول text وid وtitle وurl وpublisher وpublished',
        ),
        column,
      )
      .addOption(
        new Option(
          '--day-order <order>',
          both(
            'how tables write days in figures: 31/12/2021 is dmy, 12/31/2021 mdy, 2021/12/31 ymd',
            'كيف تكتب الجداول الأيام بالأرقام: 31/12/2021 هو dmy، و12/31/2021 هو mdy، و2021/12/31 هو ymd',
          ),
        ).choices(dayOrders),
      )
      .option(
        '--zone <offset>',
        both(
          'zone in which instants given in UTC are written down, like +03:00',
          'المنطقة الزمنية التي تُكتب بها الأوقات المعطاة بالتوقيت العالمي، مثل ‎+03:00',
        ),
        zone,
      )
      .option(
        '--max-report <megabytes>',
        both('refuse a single report larger than this', 'يرفض التقرير الواحد الأكبر من هذا'),
        whole,
        20,
      )
      .option(
        '--max-text <characters>',
        both('read at most this much of one text', 'أقصى ما يُقرأ من نص واحد'),
        whole,
        defaultLimits.textUnits,
      )
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
    ...(options.dayOrder === undefined ? {} : { dayOrder: options.dayOrder }),
    limits: {
      reportBytes: (options.maxReport ?? 20) * 1024 * 1024,
      textUnits: options.maxText ?? defaultLimits.textUnits,
    },
  }
}
