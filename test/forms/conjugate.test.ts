import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baseStems } from '../../src/forms/base-stems.ts'
import { type Cell, conjugate } from '../../src/forms/conjugate.ts'
import { inflectParticiple } from '../../src/forms/nominal.ts'
import { spell } from '../../src/forms/spell.ts'
import { derivedStems, readRoot, type Stems } from '../../src/forms/stems.ts'
import type { VerbForm } from '../../src/forms/types.ts'
import { tables } from './tables.ts'

const persons: readonly (readonly [Cell['person'], Cell['number'], Cell['gender']])[] = [
  [3, 'sg', 'm'],
  [3, 'sg', 'f'],
  [3, 'du', 'm'],
  [3, 'du', 'f'],
  [3, 'pl', 'm'],
  [3, 'pl', 'f'],
  [1, 'sg', undefined],
  [1, 'pl', undefined],
]

function stemsOf(root: string, form: string): Stems {
  const [name, vowels] = form.split('-') as [VerbForm, string?]
  return name === 'I' ? baseStems(readRoot(root), vowels ?? '') : derivedStems(name, readRoot(root))
}

/** Texts of the cells that a person has; variants of spelling follow the first. */
function texts(
  cells: readonly Cell[],
  aspect: Cell['aspect'],
  who: (typeof persons)[number],
  voice: 'active' | 'passive',
  shape: (mood: Cell['mood']) => boolean,
): string[] {
  return cells
    .filter(
      (c) =>
        c.aspect === aspect &&
        c.person === who[0] &&
        c.number === who[1] &&
        c.gender === who[2] &&
        (c.voice === voice || c.voice === 'either') &&
        shape(c.mood),
    )
    .map((c) => c.text)
}

const indicative = (mood: Cell['mood']): boolean => mood !== 'short'

for (const { kind, root, form, rows } of tables) {
  test(`${kind}: ${root} ${form}`, () => {
    const stems = stemsOf(root, form)
    const cells = conjugate(stems, { active: true, passive: true })
    const [perfect, imperfect, jussive, passive, participles, masdars] = rows.map((r) => r.split(' '))
    for (const [n, who] of persons.entries()) {
      // «I struck» is written like «she struck» or «she was struck» in most verbs; the table then leaves it out.
      if (n !== 6 || (perfect![6] !== perfect![1] && perfect![6] !== passive![1]))
        assert.equal(texts(cells, 'perfect', who, 'active', indicative)[0], perfect![n])
      assert.equal(texts(cells, 'imperfect', who, 'active', indicative)[0], imperfect![n])
    }
    const he = persons[0]!
    const they = persons[4]!
    const any = (): boolean => true
    for (const shape of jussive![0]!.split('/'))
      assert.ok(texts(cells, 'imperfect', he, 'active', any).includes(shape), `jussive ${shape}`)
    assert.equal(texts(cells, 'imperfect', they, 'active', (m) => m === 'short')[0], jussive![1])
    assert.equal(texts(cells, 'perfect', he, 'passive', any)[0], passive![0])
    assert.equal(texts(cells, 'perfect', persons[1]!, 'passive', any)[0], passive![1])
    assert.equal(texts(cells, 'imperfect', he, 'passive', indicative)[0], passive![2])
    for (const shape of passive![3]!.split('/'))
      assert.ok(texts(cells, 'imperfect', he, 'passive', any).includes(shape), `passive jussive ${shape}`)
    for (const [n, sound] of [stems.active, stems.passive].entries()) {
      const shapes = inflectParticiple(sound)
      const of = (number: string, gender: string): string[] =>
        shapes.filter((c) => c.number === number && c.gender === gender && !c.indefinite).map((c) => c.text)
      assert.deepEqual(of('sg', 'm'), participles![n * 3]!.split('/'))
      assert.equal(of('sg', 'f')[0], participles![n * 3 + 1])
      assert.equal(of('pl', 'm')[0], participles![n * 3 + 2])
    }
    if (masdars![0] !== '-') assert.deepEqual(stems.masdars.map(spell), masdars)
  })
}

test('posts drop the silent alif of the plural, print writes بدأوا beside بدؤوا', () => {
  const shape = (root: string, form: string): string[] =>
    conjugate(stemsOf(root, form), { active: true, passive: false })
      .filter((c) => c.person === 3 && c.number === 'pl' && c.gender === 'm' && c.aspect === 'perfect')
      .map((c) => c.text)
  assert.deepEqual(shape('قصف', 'I'), ['قصفوا', 'قصفو'])
  assert.deepEqual(shape('بدء', 'I-aa'), ['بدؤوا', 'بدأوا', 'بدؤو'])
})

test('voice is left open only where the spelling leaves it open', () => {
  const voices = (root: string, form: string): string[] =>
    conjugate(stemsOf(root, form), { active: true, passive: true })
      .filter((c) => c.person === 3 && c.number === 'sg' && c.gender === 'm' && c.mood === undefined)
      .map((c) => `${c.text} ${c.voice}`)
  assert.deepEqual(voices('قتل', 'I'), ['قتل either', 'يقتل either'])
  assert.deepEqual(voices('صوب', 'IV'), ['أصاب active', 'يصيب active', 'أصيب passive', 'يصاب passive'])
})

test('a root of another length or script is refused', () => {
  assert.throws(() => readRoot('قت'), /three or four Arabic letters/)
  assert.throws(() => readRoot('qtl'), /three or four Arabic letters/)
})
