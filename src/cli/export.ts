import { Option } from 'commander'
import { type FormatName, formatNames, formats } from '../export/formats.ts'
import { type StatusChoice, statusChoices } from '../publish/request.ts'
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

/** Events out of the record, through the publication gate. */
export const verb: Verb = {
  summary: ['export events through the publication gate', 'يصدّر الأحداث عبر بوابة النشر'],

  declare(command) {
    claimFilters(recordOption(command))
      .addOption(new Option('--as <format>', 'the format').choices(formatNames))
      .option(
        '-o, --out <path>',
        'the file or folder to write (default: standard output where the format is one file)',
      )
      .addOption(new Option('--status <status>', 'which events').choices(statusChoices).default('accepted'))
      .option('--profile <name|file>', 'public, partner, full, or a JSON file of rules', 'public')
      .option('--event <id>', 'only this event; may be repeated', again)
      .option('--preview', 'show what would leave and what is withheld; nothing is exported')
      .option('--json', 'the preview, or the export’s summary, as JSON')
      .option('--ask', 'ask a second person for approval of exactly this export; nothing is exported')
      .option('--approve <row>', 'approve the export asked for in this row of the custody log', whole)
      .option('--approval', 'export only what a second person has approved')
      .option('--by <name>', 'who asks, approves or exports, for the custody log')
      .option('--watch', 'keep the export current until stopped')
      .option('--every <seconds>', 'with --watch: how often to look', whole, 5)
      .addHelpText(
        'after',
        `\nFormats:\n${formatNames.map((name) => `  ${name.padEnd(9)}${formats[name].summary[0]}`).join('\n')}\n\n` +
          'Examples:\n  isnad export --as acled --out events.csv\n  isnad export --as site --out public --status all --watch\n' +
          '  isnad export --as geojson --preview --type shelling',
      )
  },

  async run(context, command) {
    const options = command.opts<ExportOptions>()
    const { run } = await import('./exporting.ts')
    await run(context, command, options)
  },
}
