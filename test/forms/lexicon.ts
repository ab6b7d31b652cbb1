import { readFileSync } from 'node:fs'
import { compileForms } from '../../src/forms/index.ts'

const read = (name: string): string => readFileSync(new URL(`../../lexicon/${name}`, import.meta.url), 'utf8')

/** The project's own lexicon, compiled once for all tests of this room. */
export const files = { verbs: read('verbs.tsv'), nouns: read('nouns.tsv') }
export const knowledge = compileForms(files)
