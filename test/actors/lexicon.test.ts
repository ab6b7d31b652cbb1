import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileParties } from '../../src/actors/parties.ts'
import { compilePeople } from '../../src/actors/people.ts'
import { compileOutlets, compileTellers } from '../../src/actors/sources.ts'
import { knowledge, read } from './marks.ts'

const head =
  'id\tforms\tname\tkind\tcountry\tpart_of\tscope\tfrom\tto\tloaded\tadjective\tforces\tcapital\tsource\twikidata'
const party = (id: string, forms: string, scope = '*', kind = 'rebel', more = '\t\t'): string =>
  `${[id, forms, id, kind, 'SY', '', scope].join('\t')}${more}\t\t\t\t\tpress\t`

test('a party row that cannot be used names file, line and why', () => {
  const refuse = (rows: string[], why: RegExp): void => {
    assert.throws(() => compileParties([head, ...rows].join('\n')), why)
  }
  refuse([party('Bad Id', 'س')], /parties\.tsv:2: "Bad Id" is no slug/)
  refuse([party('a', 'س', '*', 'gang')], /the kind "gang" is unknown/)
  refuse([party('a', 'س', 'Syria')], /the scope "Syria"/)
  refuse([party('a', 'جيش الهدى'), party('b', 'جيش الهدي')], /parties\.tsv:3: .* already means a/)
  refuse([party('a', 'س').replace('\tSY\t\t', '\tSY\tnobody\t')], /its parent "nobody" has no row/)
  assert.throws(() => compileParties('id\tname\n'), /the header lacks forms/)
})

test('two scopes may share a form', () => {
  const { rows } = compileParties([head, party('a', 'الجيش س', 'SY'), party('b', 'الجيش س', 'LY')].join('\n'))
  assert.equal(rows.length, 2)
})

test('people, tellers and outlets refuse bad and doubled rows', () => {
  const people = 'lemma\tsg\tdu\tpl\tof\tgroup\tgender\tcasualty\tsource\n'
  assert.throws(
    () => compilePeople(`${people}س\t+\t+\t-\tx\tcrowd\tm\t\tp`),
    /people\.tsv:2: the group "crowd"/,
  )
  assert.throws(
    () => compilePeople(`${people}حارس\t+\t-\t-\tx\tperson\tm\t\tp\nآخر\tحارس\t-\t-\tx\tperson\tm\t\tp`),
    /already a form of حارس/,
  )
  assert.throws(
    () => compileTellers('part\tforms\tkind\tname\tsource\nverb\tقال\tmedia\tx\tp'),
    /"verb" is none of/,
  )
  const outlets = 'id\tname\tforms\tbare\tdomains\thandles\tkind\tcountry\tleaning\tsource\n'
  assert.throws(
    () =>
      compileOutlets(`${outlets}a\tA\tس\ty\ta.com\t\tmedia\tSY\t\tp\nb\tB\tص\ty\ta.com\t\tmedia\tSY\t\tp`),
    /already belongs to a/,
  )
})

test('the lexicon holds the ids of the contract and enough of the region', () => {
  const ids =
    'islamic-state iraqi-forces iraq peshmerga popular-mobilization kurdistan-region asayish syrian-government sdf coalition saudi-coalition hezbollah russia turkey usa iran israel lebanon hts syrian-opposition syrian-national-army iran-backed-militias houthis yemen-government rsf sudan-army hamas civilians unknown-gunmen'.split(
      ' ',
    )
  for (const id of ids) assert.ok(knowledge.parties.byId.has(id), id)
  assert.ok(knowledge.parties.rows.length >= 250)
  assert.ok(knowledge.outlets.byId.size >= 150)
})

test('every span is the words as received, and lists are in order', () => {
  const text = 'ذكر مصدرٌ أمنيّ أنّ «قوّات سوريا الديمقراطيّة» اعتقلت عنصرَين من تنظيمِ "داعش"، وقُتل طفلٌ بقصفٍ تُركيّ.'
  const { actors, people, sources } = read(text)
  for (const list of [actors, people, sources]) {
    let last = -1
    for (const m of list) {
      assert.ok(m.start > last && m.end > m.start && m.end <= text.length)
      last = m.start
    }
  }
  assert.deepEqual(
    actors.map((a) => a.id),
    ['sdf', 'islamic-state', 'turkey'],
  )
  assert.equal(text.slice(people[0]!.start, people[0]!.end), 'عنصرَين')
})
