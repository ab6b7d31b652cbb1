import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Claim, Step } from '../../src/reading/claim.ts'
import { read } from '../../src/reading/read.ts'
import { ruleIds, ruleKinds, ruleTable } from '../../src/reading/rules/all.ts'
import type { Given } from '../../src/reading/rules/rule.ts'
import { differences, readCases, readExpected } from './cases.ts'

const knowledge = await loadKnowledge()

/** Reads an example; where nothing else is given it was published on 2024-05-02, a Thursday. */
function claimsOf(text: string, given: Given = {}): Claim[] {
  const { published = '2024-05-02', publisher } = given
  return read(
    {
      id: 'example',
      text,
      ...(published === null ? {} : { published }),
      ...(publisher === undefined ? {} : { publisher }),
    },
    knowledge,
  )
}

const namesIn = (step: Step): string[] => [step.rule, ...step.parts.flatMap(namesIn)]
const namesOf = (claim: Claim): string[] => [
  ...claim.derivation.flatMap(namesIn),
  ...claim.notes.map((note) => note.code),
]
const uses = (claim: Claim, id: string): boolean => namesOf(claim).some((name) => ruleIds(name).includes(id))
const shown = (claims: readonly Claim[]): string =>
  claims.map((c) => `\n    ${c.type} «${c.trigger.quote}» ${namesOf(c).join(', ')}`).join('')

/** An adjective of a country says whose a thing is; as a place it stands in no claim. */
const inNoClaim = new Set(['place.adjective'])

for (const kind of ruleKinds) {
  describe(`rules: ${kind.title[0]}`, () => {
    for (const rule of kind.rules) {
      test(`${rule.id} reads its examples`, () => {
        for (const [text, wanted, given] of rule.fires) {
          const expected = readExpected(`= ${wanted}`, rule.id)
          const claims = claimsOf(text, given)
          const mine = claims.filter((c) => expected.types.includes(c.type) && uses(c, rule.id))
          const wrong = mine.map((c) => differences(expected, c))
          const right = wrong.some((w) => w.length === 0)
          assert.ok(right, `«${text}» ${wanted}: ${wrong.flat().join('; ') || 'not used'}${shown(claims)}`)
        }
      })
      test(`${rule.id} stays quiet on its counter-examples`, () => {
        for (const text of rule.quiet) {
          const claims = claimsOf(text).filter((c) => uses(c, rule.id))
          assert.equal(claims.length, 0, `«${text}»${shown(claims)}`)
        }
      })
    }
  })
}

test('every rule has its examples, and a sentence in both languages', () => {
  for (const { rules } of ruleKinds)
    for (const { id, en, ar, fires, quiet } of rules) {
      assert.ok(fires.length >= 2 || inNoClaim.has(id), `${id}: ${fires.length} examples`)
      assert.ok(quiet.length >= 2, `${id}: ${quiet.length} counter-examples`)
      assert.match(en, /[a-z].*\.$/, id)
      assert.match(ar, /[\u0621-\u064a].*\.$/, id)
    }
})

test('every name in a derivation of the marked sentences and of the examples has its record', () => {
  const folder = new URL('./cases/', import.meta.url)
  const marked = readdirSync(folder).flatMap((file) => readCases(new URL(file, folder).pathname))
  const claims = [
    ...marked.flatMap((c) => read(c.report, knowledge)),
    ...ruleKinds.flatMap((kind) =>
      kind.rules.flatMap((rule) => rule.fires.flatMap(([text, , given]) => claimsOf(text, given))),
    ),
  ]
  const unknown = new Set<string>()
  for (const name of new Set(claims.flatMap(namesOf))) {
    const ids = ruleIds(name)
    if (ids.length === 0 || ids.some((id) => !ruleTable.has(id))) unknown.add(name)
  }
  assert.deepEqual([...unknown], [])
})
