import { formatOptions } from './options.ts'
import { jsonLine } from './out.ts'
import { table } from './table.ts'
import { quoted } from './terminal.ts'
import { textOf } from './text.ts'
import type { Verb } from './verb.ts'

/** What the gazetteer knows of a name, and how the words would be read. */
export const verb: Verb = {
  summary: [
    'look a place up: every place of that name, best known first',
    'يبحث عن مكان: كل الأماكن بهذا الاسم، أشهرها أولًا',
  ],

  declare(command) {
    command.argument('[name...]', 'the name, in any spelling; - or nothing reads standard input')
    formatOptions(command).addHelpText('after', '\nExample:\n  isnad places "تل رفعت"')
  },

  async run(context, command) {
    const name = await textOf(command.args)
    const [{ explainPlace }, { loadKnowledge }] = await Promise.all([
      import('../places/index.ts'),
      import('../knowledge/load.ts'),
    ])
    const { candidates, alike, mentions, ordinary } = explainPlace(name, (await loadKnowledge()).places)
    const found = [...candidates, ...alike]
    if (command.opts<{ format: string }>().format === 'ndjson') {
      for (const place of found) await context.out.line(jsonLine(place))
      return
    }
    const heads = ['PLACE', 'NAME', 'KIND', 'COUNTRY', 'ADMIN-1', 'LAT, LON', 'KM', 'ID', 'ARABIC']
    const rows = found.map((p, n) => [
      n < candidates.length ? `${n + 1}` : 'alike',
      p.name,
      p.kind,
      p.country,
      p.admin1,
      `${p.lat}, ${p.lon}`,
      `${p.km}`,
      p.id,
      quoted(p.arabic),
    ])
    if (rows.length > 0)
      for (const line of table(
        heads.map((head) => ({ head, most: 40 })),
        rows,
      ))
        await context.out.line(line)
    await context.out.flush()
    if (ordinary !== undefined)
      context.note(
        'The name is an ordinary word too; it needs a word that calls it a place.',
        'الاسم كلمة عادية أيضًا؛ لا بد من كلمة تدل على أنه مكان.',
      )
    const read = mentions[0]?.place
    if (read !== undefined)
      context.note(
        `Alone, it is read as ${read.name} (${read.id}).`,
        `إذا ورد وحده قُرئ: ${read.arabic} ‏(${read.id}).`,
      )
    else if (rows.length === 0) context.note('No place of this name is known.', 'لا يُعرف مكان بهذا الاسم.')
  },
}
