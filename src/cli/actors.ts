import type { Party } from '../actors/index.ts'
import { both } from './both.ts'
import { formatOptions } from './options.ts'
import { jsonLine } from './out.ts'
import { table } from './table.ts'
import { quoted } from './terminal.ts'
import type { Verb } from './verb.ts'

/** The parties of the lexicon, or those whose id or name holds the words given. */
export const verb: Verb = {
  summary: ['list the parties known, or look one up', 'يسرد الأطراف المعروفة، أو يبحث عن أحدها'],
  examples: ['isnad actors', 'isnad actors الدعم السريع'],

  declare(command) {
    command.argument(
      '[name...]',
      both('an id, or words of a name, in any spelling', 'معرّف، أو كلمات من اسم بأي إملاء'),
    )
    formatOptions(command)
  },

  async run(context, command) {
    const [{ loadKnowledge }, { foldForm }] = await Promise.all([
      import('../knowledge/load.ts'),
      import('../text/fold.ts'),
    ])
    const wanted = foldForm(command.args.join(' '))
    const holds = (party: Party): boolean =>
      [party.id, party.name, ...party.forms].some((form) => foldForm(form).includes(wanted))
    // A party has a row for each scope it is named in.
    const parties = new Map<string, Party>()
    for (const party of (await loadKnowledge()).actors.parties.rows) {
      if (!holds(party)) continue
      const known = parties.get(party.id)
      parties.set(
        party.id,
        known === undefined ? party : { ...known, forms: [...known.forms, ...party.forms] },
      )
    }
    if (command.opts<{ format: string }>().format === 'ndjson') {
      for (const party of parties.values()) await context.out.line(jsonLine(party))
      return
    }
    const heads = ['ID', 'NAME', 'KIND', 'COUNTRY', 'PART OF', 'CALLED'].map((head, n) => ({
      head,
      most: n === 5 ? 90 : 34,
    }))
    const rows = [...parties.values()].map((p) => [
      p.id,
      p.name,
      p.kind,
      p.country,
      p.partOf,
      [...new Set(p.forms)]
        .slice(0, 4)
        .map((form) => quoted(form))
        .join(' '),
    ])
    if (rows.length > 0) for (const line of table(heads, rows)) await context.out.line(line)
    else context.note('No party of this name is known.', 'لا يُعرف طرف بهذا الاسم.')
  },
}
