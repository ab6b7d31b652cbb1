import { readFileSync } from 'node:fs'
import { compileActors } from '../actors/index.ts'
import { compileForms } from '../forms/index.ts'
import { openGazetteer } from '../places/index.ts'
import type { Knowledge } from '../reading/knowledge.ts'
import { compileThings } from '../reading/things.ts'

const root = new URL('../../', import.meta.url)
const lexicon = (name: string): string => readFileSync(new URL(`lexicon/${name}`, root), 'utf8')

/**
 * Loads and compiles the lexicon and the gazetteer that come with Isnad, plus the user's imported gazetteers.
 * Throws, naming file, line and reason, on a row that does not compile or a file that is missing.
 */
export async function loadKnowledge(
  options: { readonly imports?: readonly string[] } = {},
): Promise<Knowledge> {
  const extra = (options.imports ?? []).map((file) => new Uint8Array(readFileSync(file)))
  return {
    actors: compileActors({
      parties: lexicon('parties.tsv'),
      people: lexicon('people.tsv'),
      sources: lexicon('sources.tsv'),
      outlets: lexicon('outlets.tsv'),
    }),
    forms: compileForms({ verbs: lexicon('verbs.tsv'), nouns: lexicon('nouns.tsv') }),
    places: openGazetteer(new Uint8Array(readFileSync(new URL('data/gazetteer.bin', root))), extra),
    words: compileThings(lexicon('things.tsv')),
  }
}
