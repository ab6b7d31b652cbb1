import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import { both } from './both.ts'
import { formatOptions } from './options.ts'
import { jsonLine } from './out.ts'
import { table } from './table.ts'
import { quoted } from './terminal.ts'
import { textOf } from './text.ts'
import type { Context, Verb } from './verb.ts'

/** What the gazetteer knows of a name, and how the words would be read. */
export const verb: Verb = {
  summary: [
    'look a place up: every place of that name, best known first',
    'يبحث عن مكان: كل الأماكن بهذا الاسم، أشهرها أولًا',
  ],
  note: [
    'An import replaces the one before it, so name all files at once. It is read where ISNAD_GAZETTEER or --gazetteer\n' +
      "names it, else as gazetteer.bin in the record's folder. Columns of a CSV: names (separated by |), lat, lon; id,\n" +
      'english, country, kind.',
    'يحلّ الاستيراد محل ما سبقه، فسمِّ كل الملفات معًا. ويُقرأ من المسار في ISNAD_GAZETTEER أو ‎--gazetteer، وإلا فمن\n' +
      'gazetteer.bin في مجلد السجل. أعمدة CSV: ‏names (يفصل بينها |) وlat وlon؛ وid وenglish وcountry وkind.',
  ],
  examples: [
    'isnad places "تل رفعت"',
    'isnad places import SY.txt alternateNamesV2.txt admin1CodesASCII.txt',
    'isnad places import whosonfirst-data-admin-iq/ --to iraq.bin',
    'isnad places import mine.csv',
  ],

  declare(command) {
    command.argument(
      '[name...]',
      both(
        'the name, in any spelling; - or nothing reads standard input',
        'الاسم بأي إملاء؛ و- أو لا شيء يقرأ المدخل القياسي',
      ),
    )
    command.option(
      '--to <file>',
      both(
        'with import: the compiled file (default: as reading looks for it)',
        'مع import: الملف المجمَّع (إن لم يُذكر: حيث تبحث عنه القراءة)',
      ),
    )
    formatOptions(command)
  },

  async run(context, command) {
    if (command.args[0] === 'import') return imported(context, command)
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
        `Alone, it is read as ${read.name} (${read.id})${candidates.length > 1 ? `, the best known of ${candidates.length} places of this name` : ''}.`,
        `إذا ورد وحده قُرئ: ${read.arabic} ‏(${read.id})${candidates.length > 1 ? `، وهو أشهر الأماكن بهذا الاسم وعددها ${candidates.length}` : ''}.`,
      )
    else if (rows.length === 0) context.note('No place of this name is known.', 'لا يُعرف مكان بهذا الاسم.')
  },
}

/** `isnad places import FILES…`: compiles the user's own places to the file that reading opens beside the bundled one. */
async function imported(context: Context, command: Command): Promise<void> {
  const files = command.args.slice(1)
  if (files.length === 0)
    throw new Problem('cli.usage', {
      en: { what: 'No file of places was named.', next: 'isnad places import FILE… or FOLDER…' },
      ar: { what: 'لم يُسمَّ أي ملف أماكن.', next: 'isnad places import مع ملف أو مجلد.' },
    })
  const [{ importPlaces }, { importTarget }] = await Promise.all([
    import('./import-places.ts'),
    import('../knowledge/load.ts'),
  ])
  const target = command.opts<{ to?: string }>().to ?? importTarget(process.env)
  const done = await importPlaces(files, target)
  const rows = [...done.rows].map(([format, n]) => `${format} ${n}`).join(', ')
  const megabytes = (done.bytes / 1e6).toFixed(1)
  if (command.opts<{ format: string }>().format === 'ndjson')
    await context.out.line(
      jsonLine({ file: target, places: done.places, bytes: done.bytes, rows: Object.fromEntries(done.rows) }),
    )
  context.note(
    `${done.places} places (${rows} rows; ${megabytes} MB) are in ${target}. Name their source where you publish: GeoNames CC BY 4.0, Who's On First CC BY, OpenStreetMap ODbL.`,
    `${done.places} مكانًا (${rows}؛ ‏${megabytes} م.ب) في ${target}. اذكر المصدر عند النشر: GeoNames ‏CC BY 4.0، ‏Who's On First ‏CC BY، ‏OpenStreetMap ‏ODbL.`,
  )
}
