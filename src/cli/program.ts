import { Command, CommanderError, Option } from 'commander'
import { asProblem, Problem, printProblem } from '../problem.ts'
import { both } from './both.ts'
import { bothUnlessArabic, endOfHelp, helpIn, ownWords, refusalIn } from './help.ts'
import { Out } from './out.ts'
import { chooseLang, Command as Session } from './say.ts'
import { cleanProblem } from './terminal.ts'
import type { Verb } from './verb.ts'
import { version } from './version.ts'

/** Every verb and its file. Only the verb that was asked for is loaded; help loads all of them for their summaries. */
const verbs: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  read: () => import('./read.ts'),
  link: () => import('./link.ts'),
  explain: () => import('./explain.ts'),
  add: () => import('./add.ts'),
  watch: () => import('./watch.ts'),
  archive: () => import('./archive.ts'),
  events: () => import('./events.ts'),
  claims: () => import('./claims.ts'),
  reports: () => import('./reports.ts'),
  compare: () => import('./compare.ts'),
  export: () => import('./export.ts'),
  import: () => import('./import.ts'),
  serve: () => import('./serve.ts'),
  work: () => import('./work.ts'),
  start: () => import('./start.ts'),
  verify: () => import('./verify.ts'),
  rebuild: () => import('./rebuild.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  places: () => import('./places.ts'),
  actors: () => import('./actors.ts'),
  numbers: () => import('./numbers.ts'),
  dates: () => import('./dates.ts'),
}

/** Exit codes: done, failed, wrong usage. */
type Code = 0 | 1 | 2

/** Runs one command line, without the program's name. Never throws; everything that goes wrong is said on stderr. */
export async function main(args: readonly string[]): Promise<Code> {
  const lang = chooseLang(langIn(args), process.env)
  const out = new Out(process.stdout)
  const session = new Session(lang, out, (text) => process.stderr.write(text))
  try {
    const program = await build(args, session)
    await program.parseAsync([...args], { from: 'user' })
    await out.flush()
    return session.end()
  } catch (error) {
    await out.flush()
    if (error instanceof CommanderError) return usage(error, session)
    process.stderr.write(`${printProblem(cleanProblem(asProblem(error)), lang)}\n`)
    if (!(error instanceof Problem)) process.stderr.write(`${(error as Error)?.stack ?? ''}\n`)
    return error instanceof Problem && error.code === 'cli.usage' ? 2 : 1
  }
}

/** `--lang` before the line is parsed: a wrong line must be refused in the right language. */
function langIn(args: readonly string[]): string | undefined {
  const at = args.findIndex((a) => a === '--lang' || a.startsWith('--lang='))
  return at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1])
}

async function build(args: readonly string[], session: Session): Promise<Command> {
  const program = new Command('isnad')
    .description(
      bothUnlessArabic([
        'Reads Arabic conflict reporting into a sourced record of events.',
        'يقرأ إسناد أخبار النزاعات بالعربية ويحوّلها إلى سجل أحداث موثّق المصادر.',
      ]),
    )
    .addOption(
      new Option('--lang <language>', both('language of messages', 'لغة الرسائل')).choices(['ar', 'en']),
    )
    .option(
      '--gazetteer <file>',
      both(
        'places imported with "isnad places import" (default: $ISNAD_GAZETTEER)',
        'أماكن استُوردت بالأمر "isnad places import" (إن لم يُذكر: ‎$ISNAD_GAZETTEER)',
      ),
    )
    // Reading looks for imported places by the environment; what the line says goes before it.
    .hook('preAction', (program, verb) => {
      const { gazetteer } = program.opts<{ gazetteer?: string }>()
      const { record } = verb.opts<{ record?: string }>()
      if (gazetteer !== undefined) process.env.ISNAD_GAZETTEER = gazetteer
      if (record !== undefined) process.env.ISNAD_RECORD = record
    })
    .version(await version(), '-V, --version', ownWords.version)
    .helpOption('-h, --help', ownWords.help)
    .helpCommand('help [command]', ownWords.helpCommand)
    .configureHelp(helpIn(session.lang))
    .exitOverride()
    // Commander's own line of error is held back: `usage` says it in the language asked for.
    .configureOutput({ outputError: () => {} })
  program.allowExcessArguments().action(() => {
    const [unknown] = program.args
    if (unknown === undefined) program.help({ error: true })
    else throw noVerb(unknown)
  })
  const wanted = args.find((a) => Object.hasOwn(verbs, a))
  for (const name of wanted === undefined || args[0] === 'help' ? Object.keys(verbs) : [wanted]) {
    const { verb } = await verbs[name]!()
    const command = program
      .command(name)
      .summary(both(...verb.summary))
      .description(bothUnlessArabic(verb.summary))
      .allowExcessArguments(false)
      .helpOption('-h, --help', ownWords.help)
      .addHelpText('after', endOfHelp(verb, session.lang))
    verb.declare(command)
    command.action(() => verb.run(session, command))
  }
  return program
}

const noVerb = (name: string): Problem =>
  new Problem('cli.usage', {
    en: { what: `There is no command "${name}".`, next: `The commands: ${Object.keys(verbs).join(', ')}.` },
    ar: { what: `لا أمر باسم "${name}".`, next: `الأوامر: ${Object.keys(verbs).join('، ')}.` },
  })

function usage(error: CommanderError, session: Session): Code {
  if (error.exitCode === 0) return 0
  if (error.code === 'commander.help') return 2
  const problem = new Problem('cli.usage', {
    en: {
      what: 'This command line cannot be understood.',
      why: refusalIn(error, 'en'),
      next: 'isnad --help, or isnad COMMAND --help',
    },
    ar: {
      what: 'تعذّر فهم هذا الأمر.',
      why: refusalIn(error, 'ar'),
      next: 'isnad --help أو isnad COMMAND --help',
    },
  })
  session.tell({ problem, grave: true })
  return 2
}
