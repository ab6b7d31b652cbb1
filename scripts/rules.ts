/**
 * npm run rules: writes docs/rules.md from the records of the rules. test/reading/rules-page.test.ts fails where the page
 * is older than the records.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { dateRules } from '../src/dates/rules/all.ts'
import { joiningRules } from '../src/dates/rules/joining.ts'
import { notCounts } from '../src/numbers/not-counts/index.ts'
import { numberRules } from '../src/numbers/rules.ts'
import { ruleKinds } from '../src/reading/rules/all.ts'

export const pageFile = new URL('../docs/rules.md', import.meta.url)

interface Entry {
  readonly id: string
  readonly en: string
  readonly ar: string
  /** Sentences and what is read from them; '' where the marks in the sentence say it. */
  readonly fires: readonly (readonly [text: string, read: string])[]
  readonly quiet: readonly string[]
}

const head = `# The rules of reading · قواعد القراءة

Written by \`npm run rules\` from the records in \`src/reading/rules\`, \`src/dates/rules\`, \`src/numbers/rules.ts\` and
\`src/numbers/not-counts\`: change those, not this page. The examples are run as tests.
هذه الصفحة مولّدة من سجلات القواعد، وأمثلتها تُشغَّل اختبارات.

A rule's name is what \`isnad explain\` shows. A star stands for a word of the lexicon: \`kill.*\` is \`kill.قتل\` where قتل was
read. A step can name several: \`target: قصف.object.possessor\` is \`*.object\`, then \`*.possessor\`. ✓ reads as shown; ✗ stays quiet.
الاسم هو ما يعرضه \`isnad explain\`، والنجمة تنوب عن كلمة من المعجم. ✓ يُقرأ كما يظهر، ✗ لا تعمل القاعدة.
`

/** A line break of an example, shown as a mark. */
const inline = (text: string): string => text.replace(/\n+/g, ' ⏎ ')

const entry = ({ id, en, ar, fires, quiet }: Entry): string =>
  [
    `### \`${id}\``,
    '',
    `${en}\\`,
    ar,
    '',
    ...fires.map(([text, read]) => `- ✓ ${inline(text)}${read === '' ? '' : ` → \`${read}\``}`),
    ...quiet.map((text) => `- ✗ ${inline(text)}`),
  ].join('\n')

const range = (value: number | readonly [number, number | null]): string =>
  typeof value === 'number' ? String(value) : `${value[0]}..${value[1] ?? ''}`

const sections: readonly (readonly [en: string, ar: string, entries: readonly Entry[]])[] = [
  ...ruleKinds.map(
    ({ title, rules }) =>
      [
        title[0],
        title[1],
        rules.map((rule) => ({
          ...rule,
          fires: rule.fires.map(
            ([text, read, given]) =>
              [text, given?.published === null ? `${read} (no day of publication)` : read] as const,
          ),
        })),
      ] as const,
  ),
  [
    'Dates, read on Thursday 2018-12-13',
    'التواريخ، مقروءة يوم الخميس 2018-12-13',
    [...dateRules, ...joiningRules].map(({ id, claim, ar, fires, quiet }) => ({
      id: `date.${id}`,
      en: claim,
      ar,
      fires,
      quiet,
    })),
  ],
  [
    'Numbers',
    'الأعداد',
    numberRules.map((rule) => ({
      ...rule,
      fires: rule.fires.map(([text, value]) => [text, range(value)] as const),
    })),
  ],
  [
    'Numbers that count nothing',
    'أعداد لا تعد شيئا',
    notCounts.map((rule) => ({ ...rule, fires: rule.fires.map((text) => [text, ''] as const) })),
  ],
]

/** The page as Markdown, the same for the same records. */
export const rulesPage = (): string =>
  [
    head,
    ...sections.flatMap(([en, ar, entries]) => [
      `## ${en} · ${ar}`,
      '',
      ...entries.map((e) => `${entry(e)}\n`),
    ]),
  ].join('\n')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(pageFile, rulesPage())
