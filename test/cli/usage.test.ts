import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isnad } from './run.ts'

const verbs = [
  ...'read link explain add watch archive events claims reports verify rebuild backup restore'.split(' '),
  ...'serve work start places actors numbers dates compare export import'.split(' '),
]

test('help lists every verb, on standard output, and ends with 0', async () => {
  const { code, out, err } = await isnad(['--help'])
  assert.equal(code, 0)
  assert.equal(err, '')
  for (const verb of verbs) assert.match(out, new RegExp(`^  ${verb} `, 'm'))
  assert.match(out, /\p{Script=Arabic}/u)
})

for (const verb of verbs) {
  test(`isnad ${verb} --help speaks English and Arabic and ends with 0`, async () => {
    const { code, out } = await isnad([verb, '--help'])
    assert.equal(code, 0)
    assert.match(out, new RegExp(`Usage: isnad ${verb}`))
    assert.match(out, /\p{Script=Arabic}/u)
    assert.match(out, /--lang/)
  })
}

for (const verb of verbs) {
  test(`isnad ${verb} --help in Arabic says everything in Arabic`, async () => {
    const { code, out } = await isnad(['--lang', 'ar', verb, '--help'])
    assert.equal(code, 0)
    // Each option and argument, with the lines its description goes on in.
    const described = out.split(/\n(?! {10})/).filter((entry) => /^ {2}(?:-|[a-z.]+ {2,})/.test(entry))
    assert.ok(described.length > 2)
    const examples = out.indexOf('أمثلة:')
    for (const entry of described)
      if (examples < 0 || out.indexOf(entry) < examples) assert.match(entry, /\p{Script=Arabic}/u)
    assert.doesNotMatch(out, /Usage|Options|Example|default|choices|\u2028/)
  })
}

test('a line is refused in Arabic with what is wrong in it', async () => {
  const wrongs: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['read', 'x.txt', '--formt', 'ndjson'], /لا خيار باسم «--formt».*--format/],
    [['read', 'x.txt', '--format', 'xml'], /«xml».*القيم: table، ndjson/],
    [['serve', '--port', '99999'], /«99999».*65535/],
    [['explain'], /«report»/],
    [['archive'], /«-o, --out <file>» لازم/],
    [['explain', 'a', 'b'], /معطيات أكثر مما يقبله «explain»/],
  ]
  for (const [args, says] of wrongs) {
    const { code, err } = await isnad(['--lang', 'ar', ...args])
    assert.equal(code, 2)
    assert.match(err, says)
    assert.doesNotMatch(err, /error|argument|\u2028/)
  }
})

test('the version is the package’s', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  assert.deepEqual(await isnad(['--version']), { code: 0, out: `${version}\n`, err: '' })
})

const wrong: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
  ['no verb', [], /Usage: isnad/],
  ['an unknown verb', ['raed', 'x.txt'], /raed/],
  ['an unknown flag', ['read', 'x.txt', '--formt', 'ndjson'], /--formt/],
  ['an unknown format', ['read', 'x.txt', '--format', 'xml'], /xml/],
  ['no report', ['read'], /No report was named/],
  ['a day that is none', ['read', 'x.txt', '--published', '31/12/2020'], /2017-10-29/],
  ['a port that is none', ['serve', '--port', '99999'], /65535/],
  ['a type that is none', ['events', '--type', 'explosion'], /airstrike/],
  ['a language that is none', ['--lang', 'fr', 'numbers', 'x'], /fr/],
  ['a missing argument', ['explain'], /report/],
  ['an argument too many', ['explain', 'a', 'b'], /too many arguments/],
  ['an argument of a verb that takes none', ['events', 'shelling'], /too many arguments/],
]
for (const [what, args, says] of wrong) {
  test(`wrong usage ends with 2 and says why on standard error: ${what}`, async () => {
    const { code, out, err } = await isnad(args)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, says)
  })
}

test('messages come in Arabic with --lang ar or an Arabic locale', async () => {
  for (const run of [
    await isnad(['--lang', 'ar', 'read']),
    await isnad(['read'], { env: { LANG: 'ar_IQ.UTF-8' } }),
  ]) {
    assert.equal(run.code, 2)
    assert.match(run.err, /خطأ: لم يُسمَّ أي تقرير/)
    assert.doesNotMatch(run.err, /No report/)
  }
})

test('every verb has a file, and every file that is a verb is listed', () => {
  const folder = fileURLToPath(new URL('../../src/cli/', import.meta.url))
  const files = readdirSync(folder)
    .filter(
      (name) =>
        name.endsWith('.ts') && readFileSync(folder + name, 'utf8').includes('export const verb: Verb'),
    )
    .map((name) => name.slice(0, -3))
  assert.deepEqual(files.sort(), [...verbs].sort())
})
