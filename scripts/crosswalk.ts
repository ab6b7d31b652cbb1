/** node scripts/crosswalk.ts: docs/crosswalk.md, made from the table that the exports use. A test says when it is stale. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type AcledOption, conditions, crosswalk, type PloverOption } from '../src/export/crosswalk.ts'
import { say } from '../src/export/words.ts'
import { eventTypes } from '../src/ontology.ts'

const when = (option: AcledOption | PloverOption): string =>
  option.when === 'always' ? '' : ` _(if ${conditions[option.when][0]})_`
const acled = (options: readonly AcledOption[]): string =>
  options.map((o) => `${o.event} / ${o.sub}${when(o)}`).join('; ') || '–'
const plover = (options: readonly PloverOption[]): string =>
  options.map((o) => `${o.event}${o.mode === undefined ? '' : ` (${o.mode})`}${when(o)}`).join('; ') || '–'

/** The page: one row a type, options in the order in which they are tried. */
export function crosswalkPage(): string {
  const rows = eventTypes.map(
    (type) =>
      `| ${type} | ${say('types', type, 'ar')} | ${acled(crosswalk[type].acled)} | ${plover(crosswalk[type].plover)} |`,
  )
  return `# Crosswalk

Made by \`node scripts/crosswalk.ts\` from \`src/export/crosswalk.ts\`; do not edit it here.

How each of the thirty-nine types leaves in ACLED's words (codebook of 2023) and in PLOVER's. Where a cell holds several, the
first one whose condition holds is taken. **–**: the scheme has no such event; the export leaves the row out and says so in
its sidecar. UCDP has no types: an event enters that table when somebody was killed, whatever its type but \`tally\`.

الجدول يبيّن كيف يخرج كل نوع في ACLED وPLOVER؛ والشرطة تعني أن لا مقابل له هناك، فيُترك ويُذكر في ملف ما لم يخرج.

| type | النوع | ACLED | PLOVER |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../docs/crosswalk.md', import.meta.url), crosswalkPage())
