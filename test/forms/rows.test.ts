import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileForms } from '../../src/forms/index.ts'

const verbHeader =
  'lemma\troot\tform\tclass\ttype\tmasdar\tsubject\tobject\tpreps\tflags\tsense\tscope\tsource'
const nounHeader = 'lemma\tplural\tclass\ttype\tsubject\tobject\tpreps\tflags\tsense\tscope\tsource'

const compile = (verbs: string[], nouns: string[] = []) =>
  compileForms({ verbs: [verbHeader, ...verbs].join('\n'), nouns: [nounHeader, ...nouns].join('\n') })

const row = (cells: string): string => cells.replaceAll(';', '\t').replaceAll(',', ';')

test('a row becomes a lemma with its government and sense', () => {
  const k = compile([
    '@sport\tمباراة|كرة القدم',
    row('فرّ;فرر;I;event;flee;فرار;agent;;من=from,الى=to;;not:@sport|ماء,=escape~سجن*;all;test'),
  ])
  const flee = k.rows[0]!
  assert.equal(flee.gov.subject, 'agent')
  assert.equal(flee.gov.preps.من, 'from')
  assert.equal(flee.gov.preps.الي, 'to')
  assert.equal(flee.gov.preps.في, 'at')
  assert.deepEqual(flee.sense, {
    not: ['مباراه', 'كره القدم', 'ماء'],
    turns: [{ type: 'escape', near: ['سجن*'] }],
  })
  assert.ok(k.table.get('فروا')?.some((e) => e.form.row === flee))
})

const bad: readonly (readonly [why: string, verbs: string[], nouns: string[], message: RegExp])[] = [
  ['a missing column', ['فرّ\tفرر'], [], /verbs\.tsv:2: 2 columns where 13/],
  ['no source', [row('فرّ;فرر;I;event;flee;;agent;;;;;all;')], [], /verbs\.tsv:2: the source is missing/],
  ['no scope', [row('فرّ;فرر;I;event;flee;;agent;;;;;;x')], [], /verbs\.tsv:2: the scope is missing/],
  ['an unknown type', [row('فرّ;فرر;I;event;run;;agent;;;;;all;x')], [], /«run» is no event type/],
  ['a type without an event', [row('قال;قول;I;say;flee;;agent;;;;;all;x')], [], /class say has no type/],
  ['an unknown class', [row('قال;قول;I;tell;;;agent;;;;;all;x')], [], /«tell» is no class/],
  ['an unknown role', [row('قال;قول;I;say;;;speaker;;;;;all;x')], [], /«speaker» is no role/],
  ['an unknown flag', [row('قال;قول;I;say;;;agent;;;loud;;all;x')], [], /«loud» is no known flag/],
  ['an unknown sense', [row('قال;قول;I;say;;;agent;;;;when:x;all;x')], [], /«when:x» is no sense rule/],
  ['an unknown word set', [row('قال;قول;I;say;;;agent;;;;not:@none;all;x')], [], /«@none» is no word set/],
  ['a form that does not exist', [row('قال;قول;XI;say;;;agent;;;;;all;x')], [], /«XI» is no verb form/],
  ['a lemma that is not of its root', [row('قال;قيد;I;say;;;agent;;;;;all;x')], [], /gives «قاد», not «قال»/],
  [
    'a lemma twice',
    [row('فرّ;فرر;I;event;flee;;agent;;;;;all;x'), row('فر;فرر;I;event;move;;agent;;;;;all;x')],
    [],
    /verbs\.tsv:3: «فر» stands already at verbs\.tsv:2/,
  ],
  [
    'a noun that is a verbal noun already',
    [row('فرّ;فرر;I;event;flee;فرار;agent;;;;;all;x')],
    [row('فرار;;event;flee;agent;;;;;all;x')],
    /nouns\.tsv:2: «فرار » stands already at verbs\.tsv:2/,
  ],
]

for (const [why, verbs, nouns, message] of bad)
  test(`${why} is refused`, () => assert.throws(() => compile(verbs, nouns), message))

test('a file without its header is refused', () => {
  assert.throws(() => compileForms({ verbs: '', nouns: nounHeader }), /verbs\.tsv: no header line/)
  assert.throws(() => compileForms({ verbs: 'lemma\troot', nouns: nounHeader }), /the header must be/)
})
