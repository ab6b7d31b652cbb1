import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type ActorHints, type ActorKnowledge, compileActors, findAll } from '../../src/actors/index.ts'
import { readText } from '../../src/text/text.ts'

const lexicon = (name: string): string =>
  readFileSync(new URL(`../../lexicon/${name}`, import.meta.url), 'utf8')

export const knowledge: ActorKnowledge = compileActors({
  parties: lexicon('parties.tsv'),
  people: lexicon('people.tsv'),
  sources: lexicon('sources.tsv'),
  outlets: lexicon('outlets.tsv'),
})

/** What is read in a text. */
export const read = (text: string, hints: ActorHints = {}) => findAll(readText(text), knowledge, hints)

/** A line with ⟦label|words⟧ marks: the plain text and what each mark says, in order. */
export function unmark(line: string): { text: string; marks: string[] } {
  const marks: string[] = []
  const text = line.replace(/⟦([^|]*)\|([^⟧]*)⟧/g, (_, label: string, words: string) => {
    marks.push(`${label}|${words}`)
    return words
  })
  return { text, marks }
}

/** The parties read in each line are exactly those marked ⟦id|words⟧ ('?' for a reference left open). */
export function expectParties(lines: readonly string[], hints: ActorHints = {}): void {
  for (const line of lines) {
    const { text, marks } = unmark(line)
    const found = read(text, hints).actors.map((a) => `${a.id || '?'}|${text.slice(a.start, a.end)}`)
    assert.deepEqual(found, marks, text)
  }
}

/** The people read in each line are exactly those marked ⟦of number|words⟧. */
export function expectPeople(lines: readonly string[]): void {
  for (const line of lines) {
    const { text, marks } = unmark(line)
    const found = read(text).people.map((p) => `${p.of} ${p.number}|${text.slice(p.start, p.end)}`)
    assert.deepEqual(found, marks, text)
  }
}

/** The tellers read in each line are exactly those marked ⟦id or kind|words⟧. */
export function expectTellers(lines: readonly string[], hints: ActorHints = {}): void {
  for (const line of lines) {
    const { text, marks } = unmark(line)
    const found = read(text, hints).sources.map((x) => `${x.id ?? x.kind}|${text.slice(x.start, x.end)}`)
    assert.deepEqual(found, marks, text)
  }
}
