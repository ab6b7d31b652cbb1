import { text as wholeText } from 'node:stream/consumers'
import { Problem } from '../problem.ts'

/** The text that a command line gives: its words, or standard input for `-` or nothing. Throws `cli.usage` for none. */
export async function textOf(args: readonly string[]): Promise<string> {
  const piped = args.length === 0 || (args.length === 1 && args[0] === '-')
  if (!piped) return args.join(' ')
  if (args.length === 0 && process.stdin.isTTY)
    throw new Problem('cli.usage', {
      en: { what: 'No text was given.', next: 'Give it in quotation marks, or through standard input.' },
      ar: { what: 'لم يُعطَ أي نص.', next: 'ضعه بين علامتي اقتباس، أو مرره عبر الإدخال القياسي.' },
    })
  return wholeText(process.stdin)
}
