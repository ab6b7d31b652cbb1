import { Option } from 'commander'
import { type FormatName, formatNames, formats } from '../export/formats.ts'
import { type StatusChoice, statusChoices } from '../publish/request.ts'
import { both } from './both.ts'
import { claimFilters } from './filters.ts'
import { again, whole } from './options.ts'
import { recordOption } from './record.ts'
import type { Verb } from './verb.ts'

/** What the verb declares, as commander gives it. */
export interface ExportOptions {
  readonly as: FormatName
  readonly out?: string
  readonly status: StatusChoice
  readonly profile: string
  readonly event?: string[]
  readonly preview?: boolean
  readonly json?: boolean
  readonly ask?: boolean
  readonly approve?: number
  readonly approval?: boolean
  readonly by?: string
  readonly watch?: boolean
  readonly every: number
}

const formatList = (lang: 0 | 1): string =>
  formatNames.map((name) => `  ${name.padEnd(9)}${formats[name].summary[lang]}`).join('\n')

/** Events out of the record, through the publication gate. */
export const verb: Verb = {
  summary: ['export events through the publication gate', 'يصدّر الأحداث عبر بوابة النشر'],
  note: [`Formats:\n${formatList(0)}`, `الصيغ:\n${formatList(1)}`],
  examples: [
    'isnad export --as acled --out events.csv',
    'isnad export --as site --out public --status all --watch',
    'isnad export --as geojson --preview --type shelling',
  ],

  declare(command) {
    claimFilters(recordOption(command))
      .addOption(new Option('--as <format>', both('the format', 'الصيغة')).choices(formatNames))
      .option(
        '-o, --out <path>',
        both(
          'the file or folder to write (default: standard output where the format is one file)',
          'الملف أو المجلد الذي يُكتب (إن لم يُذكر: المخرج القياسي حيث تكون الصيغة ملفًا واحدًا)',
        ),
      )
      .addOption(
        new Option('--status <status>', both('which events', 'أي الأحداث'))
          .choices(statusChoices)
          .default('accepted'),
      )
      .option(
        '--profile <name|file>',
        both(
          'public, partner, full, or a JSON file of rules',
          'public أو partner أو full، أو ملف JSON للقواعد',
        ),
        'public',
      )
      .option('--event <id>', both('only this event; may be repeated', 'هذا الحدث وحده؛ يجوز تكراره'), again)
      .option(
        '--preview',
        both(
          'show what would leave and what is withheld; nothing is exported',
          'يعرض ما سيخرج وما يُحجب؛ ولا يصدّر شيئًا',
        ),
      )
      .option(
        '--json',
        both('the preview, or the export’s summary, as JSON', 'المعاينة أو خلاصة التصدير بصيغة JSON'),
      )
      .option(
        '--ask',
        both(
          'ask a second person for approval of exactly this export; nothing is exported',
          'يطلب موافقة شخص ثانٍ على هذا التصدير بعينه؛ ولا يصدّر شيئًا',
        ),
      )
      .option(
        '--approve <row>',
        both(
          'approve the export asked for in this row of the custody log',
          'يوافق على التصدير المطلوب في هذا السطر من سجل العهدة',
        ),
        whole,
      )
      .option(
        '--approval',
        both('export only what a second person has approved', 'لا يصدّر إلا ما وافق عليه شخص ثانٍ'),
      )
      .option(
        '--by <name>',
        both('who asks, approves or exports, for the custody log', 'من يطلب أو يوافق أو يصدّر، لسجل العهدة'),
      )
      .option('--watch', both('keep the export current until stopped', 'يبقي التصدير محدَّثًا حتى يوقَف'))
      .option(
        '--every <seconds>',
        both('with --watch: how often to look', 'مع ‎--watch: كل كم ينظر'),
        whole,
        5,
      )
  },

  async run(context, command) {
    const options = command.opts<ExportOptions>()
    const { run } = await import('./exporting.ts')
    await run(context, command, options)
  },
}
