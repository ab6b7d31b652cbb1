/** Writes `src/dates/words.data.ts` from `lexicon/dates.tsv`: `node test/dates/words.generate.ts`; a test checks that the two agree. */
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
/** The module that a table makes. Comments are left out: they are for the table's readers. */
export function dateWordsModule(): string {
  const tsv = readFileSync(new URL('lexicon/dates.tsv', root), 'utf8')
  const rows = tsv
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n')
  return `// Made from lexicon/dates.tsv by test/dates/words.generate.ts; change the table, not this file.\n/** The table as text, so that \`isnad/arabic\` needs no file. */\nexport const dateWords = \`${rows}\n\`\n`
}
if (process.argv[1]?.endsWith('words.generate.ts'))
  writeFileSync(new URL('src/dates/words.data.ts', root), dateWordsModule())
