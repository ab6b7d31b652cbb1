import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { compileActors } from '../actors/index.ts'
import { readSets, registerStems } from '../forms/index.ts'
import { type Gazetteer, openGazetteer } from '../places/index.ts'
import { Problem } from '../problem.ts'
import type { Knowledge } from '../reading/knowledge.ts'
import { compileThings } from '../reading/things.ts'
import { topicWords } from '../reading/topic.ts'
import { loadForms } from './forms.ts'

const root = new URL('../../', import.meta.url)
const lexicon = (name: string): string => readFileSync(new URL(`lexicon/${name}`, root), 'utf8')

type Environment = Readonly<Record<string, string | undefined>>

/** Where `isnad places import` writes and reading looks: ISNAD_GAZETTEER, else gazetteer.bin in the record's folder. */
export const importTarget = (env: Environment): string =>
  env.ISNAD_GAZETTEER?.split(delimiter)[0] || join(env.ISNAD_RECORD || 'isnad-record', 'gazetteer.bin')

/** The imported gazetteers to open: those that ISNAD_GAZETTEER names (it may name several), else the record's, if it is there. */
function importsOf(env: Environment): readonly string[] {
  const named = env.ISNAD_GAZETTEER?.split(delimiter).filter((file) => file !== '') ?? []
  if (named.length > 0) return named
  const own = importTarget(env)
  return existsSync(own) ? [own] : []
}

/** The bundled places with the imports behind them. Throws `places.gazetteer` for an import that is missing or of another version. */
function openPlaces(imports: readonly string[]): Gazetteer {
  const bundled = new Uint8Array(readFileSync(new URL('data/gazetteer.bin', root)))
  try {
    return openGazetteer(
      bundled,
      imports.map((file) => new Uint8Array(readFileSync(file))),
    )
  } catch (error) {
    const wording = { where: imports.join(', '), why: (error as Error).message }
    throw new Problem(
      'places.gazetteer',
      {
        en: {
          what: 'The imported places cannot be opened.',
          ...wording,
          next: 'Make the file anew: isnad places import FILES…',
        },
        ar: {
          what: 'تعذّر فتح الأماكن المستوردة.',
          ...wording,
          next: 'أنشئ الملف من جديد: isnad places import.',
        },
      },
      { cause: error },
    )
  }
}

/**
 * Loads and compiles the lexicon and the gazetteer that come with Isnad, plus the user's imported gazetteers (`imports`; without it those that
 * the environment names, see `importTarget`).
 * Throws, naming file, line and reason, on a row that does not compile or a file that is missing.
 */
export async function loadKnowledge(
  options: { readonly imports?: readonly string[] } = {},
): Promise<Knowledge> {
  const imports = options.imports ?? importsOf(process.env)
  const forms = loadForms({ verbs: lexicon('verbs.tsv'), nouns: lexicon('nouns.tsv') })
  for (const { sense } of forms.rows)
    for (const stems of [sense?.not, sense?.near, ...(sense?.turns ?? []).map((t) => t.near)])
      if (stems !== undefined) registerStems(stems)
  return {
    actors: compileActors({
      parties: lexicon('parties.tsv'),
      people: lexicon('people.tsv'),
      sources: lexicon('sources.tsv'),
      outlets: lexicon('outlets.tsv'),
    }),
    forms,
    places: openPlaces(imports),
    words: compileThings(lexicon('things.tsv')),
    topics: topicWords(readSets([lexicon('verbs.tsv')])),
  }
}
