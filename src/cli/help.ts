import { type CommanderError, Help, type HelpConfiguration, type Option } from 'commander'
import type { Lang } from '../problem.ts'
import { both, inLang } from './both.ts'
import type { Verb } from './verb.ts'

/** Help and refusals of the command line in the language asked for; commander itself speaks English only. */

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'الاستعمال:',
  'Arguments:': 'المعطيات:',
  'Options:': 'الخيارات:',
  'Global Options:': 'خيارات عامة:',
  'Commands:': 'الأوامر:',
}

/** How commander writes help, for `Command.configureHelp`. */
export function helpIn(lang: Lang): HelpConfiguration {
  const plain = new Help()
  const say = (text: string): string => inLang(text, lang)
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (lang === 'ar' ? (titles[title] ?? title) : title),
    commandDescription: (command) => say(plain.commandDescription(command)),
    subcommandDescription: (command) => say(plain.subcommandDescription(command)),
    argumentDescription: (argument) => say(argument.description),
    optionDescription: (option) => say(option.description) + remarks(option, lang),
  }
}

/** What may be chosen, and what holds when nothing is. */
function remarks(option: Option, lang: Lang): string {
  const { argChoices, defaultValue } = option
  const list = (values: readonly unknown[]): string => values.join(lang === 'ar' ? '، ' : ', ')
  const parts: string[] = []
  if (argChoices !== undefined) parts.push(`${lang === 'ar' ? 'القيم' : 'choices'}: ${list(argChoices)}`)
  // `--no-x` has true for its default, which says nothing to a person.
  const told = typeof defaultValue === 'string' || typeof defaultValue === 'number'
  if (told) parts.push(`${lang === 'ar' ? 'إن لم يُذكر' : 'default'}: ${defaultValue}`)
  return parts.length === 0 ? '' : ` (${list(parts)})`
}

/** Help in English begins with a line in Arabic too: who reads only Arabic finds that there is more of it. */
export const bothUnlessArabic = ([en, ar]: readonly [string, string]): string => both(`${en}\n${ar}`, ar)

/** A verb's notes and examples, for the end of its help. */
export function endOfHelp({ note, examples = [] }: Verb, lang: Lang): string {
  const parts: string[] = []
  if (note !== undefined) parts.push(note[lang === 'ar' ? 1 : 0])
  if (examples.length > 0) {
    const title = lang === 'ar' ? 'أمثلة:' : examples.length === 1 ? 'Example:' : 'Examples:'
    parts.push([title, ...examples.map((line) => `  ${line}`)].join('\n'))
  }
  return parts.map((part) => `\n${part}`).join('\n')
}

/** The words of commander's own options. */
export const ownWords = {
  help: both('show this help', 'يعرض هذه المساعدة'),
  helpCommand: both('help for a command', 'مساعدة عن أمر'),
  version: both('print the version', 'يطبع رقم الإصدار'),
} as const

const refusals: Readonly<Record<string, (quoted: readonly string[]) => string>> = {
  'commander.unknownOption': ([option]) => `لا خيار باسم «${option}».`,
  'commander.unknownCommand': ([command]) => `لا أمر باسم «${command}».`,
  'commander.missingArgument': ([argument]) => `ينقص المعطى «${argument}».`,
  'commander.excessArguments': ([command]) => `معطيات أكثر مما يقبله «${command}».`,
  'commander.optionMissingArgument': ([option]) => `ينقص الخيار «${option}» قيمته.`,
  'commander.missingMandatoryOptionValue': ([option]) => `الخيار «${option}» لازم.`,
  'commander.invalidArgument': ([option, value]) => `القيمة «${value}» لا تصلح للخيار «${option}».`,
}

/** Why a command line was refused: commander's words, or in Arabic ours, made of what it quotes. */
export function refusalIn(error: CommanderError, lang: Lang): string {
  const message = error.message.replace(/^error: /, '')
  if (lang === 'en') return inLang(message, 'en')
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text]) => text!)
  const said = refusals[error.code]?.(quoted)
  if (said === undefined) return inLang(message, 'en')
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]
  const alike = /\(Did you mean (?:one of )?(.*)\?\)/s.exec(message)?.[1]
  const reason = inLang(message, 'ar')
  return [
    said,
    ...(choices === undefined ? [] : [`القيم: ${choices.replaceAll(', ', '، ')}.`]),
    ...(alike === undefined ? [] : [`لعلّك أردت ${alike.replaceAll(', ', '، ')}.`]),
    ...(message.includes('\u2028') ? [reason] : []),
  ].join(' ')
}
