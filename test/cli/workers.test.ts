/** `--workers` as a person meets it: the same bytes with any number, and an end in good order. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, sentence } from '../intake/help.ts'
import { isnad, rows } from './run.ts'

const entry = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))
const council = ' اجتمع مجلس البلدة مساء أمس وناقش موازنة العام المقبل وأجّل القرار إلى الأسبوع القادم.'
const row = (n: number): string =>
  JSON.stringify({ id: `r${n}`, text: `${sentence}${council.repeat(5 + (n % 5))}` })
/** Enough for threads to be started, and now and then what is no report. */
const reports = Array.from({ length: 400 }, (_, n) => (n % 100 === 37 ? 'no row' : row(n))).join('\n')

test('read gives the same bytes and messages with one worker, with three, and as it comes', async (t) => {
  const dir = folder(t, { 'rows.ndjson': reports })
  for (const format of ['ndjson', 'table']) {
    const args = ['read', join(dir, 'rows.ndjson'), '--format', format]
    const one = await isnad([...args, '--workers', '1'])
    assert.equal(one.code, 1)
    assert.match(one.err, /rows\.ndjson:38/)
    assert.ok(one.out.length > (format === 'table' ? 20_000 : 200_000))
    assert.deepEqual(await isnad([...args, '--workers', '3']), one)
    assert.deepEqual(await isnad(args), one)
  }
})

test('link and rebuild give the same with one worker and with two', async (t) => {
  const dir = folder(t, { 'rows.ndjson': reports })
  const record = join(dir, 'record')
  const linked = await isnad(['link', join(dir, 'rows.ndjson'), '--json', '--workers', '1'])
  assert.ok(rows(linked.out).length > 0)
  assert.deepEqual(await isnad(['link', join(dir, 'rows.ndjson'), '--json', '--workers', '2']), linked)
  await isnad(['add', join(dir, 'rows.ndjson'), '--record', record, '--workers', '2'])
  for (const workers of ['1', '2']) {
    const { code, err } = await isnad(['rebuild', '--dry-run', '--record', record, '--workers', workers])
    assert.equal(code, 0, err)
    assert.match(err, /^0 of 396 reports read otherwise/)
  }
})

for (const value of ['0', '-1', '1.5', 'all', '257', ''])
  test(`--workers ${value === '' ? 'without a number' : value} is refused`, async () => {
    const { code, out, err } = await isnad(['read', 'x.txt', `--workers=${value}`])
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /A whole number from 1 to 256/)
  })

/** A run that is given rows without end. */
function endless(args: readonly string[]) {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, LC_ALL: '', LANG: 'C.UTF-8', ISNAD_RECORD: '' },
  })
  child.stdin.on('error', () => {})
  let n = 0
  let going = true
  const feed = (): void => {
    while (going && child.stdin.write(`${row(n++)}\n`));
    if (going) child.stdin.once('drain', feed)
  }
  feed()
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const closed = once(child, 'close').finally(() => {
    going = false
  })
  return { child, closed, said: () => err, fed: () => n }
}

test('Ctrl-C ends read with whole lines, by the signal, also while its input is idle', async () => {
  for (const workers of ['1', '2']) {
    const { child, closed, said } = endless(['read', '--reports', '-', '--json', '--workers', workers])
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (out.length > 1_000_000) child.kill('SIGINT')
    })
    const [code, signal] = await closed
    assert.deepEqual([code, signal], [null, 'SIGINT'])
    assert.match(said(), /Stopping/)
    assert.ok(out.endsWith('}\n'))
    assert.ok(rows(out).length > 100)
  }
  const idle = spawn(process.execPath, [entry, 'read', '--reports', '-', '--json'], { stdio: 'pipe' })
  const ended = once(idle, 'close')
  idle.stdin.on('error', () => {})
  let said = ''
  // What is told of this row shows that it was taken; after it the input stays open and silent.
  idle.stdin.write('no row\n')
  await new Promise<void>((resolve) => {
    idle.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      resolve()
    })
  })
  idle.kill('SIGINT')
  assert.deepEqual(await ended, [null, 'SIGINT'])
  assert.match(said, /Stopping/)
})

test('Ctrl-C ends add with everything that was read in the record, linked', async (t) => {
  const record = join(folder(t, {}), 'record')
  const { child, closed, said } = endless(['add', '-', '--record', record, '--workers', '2'])
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    if (rows((await isnad(['reports', '--record', record, '--json'])).out).length > 0) break
  }
  child.kill('SIGINT')
  child.stdout.resume()
  assert.deepEqual(await closed, [null, 'SIGINT'])
  const added = Number(/^(\d+) reports added/m.exec(said())?.[1])
  assert.ok(added > 0, said())
  assert.equal(rows((await isnad(['reports', '--record', record, '--json'])).out).length, added)
  assert.match((await isnad(['verify', '--record', record])).out, /intact/)
})

test('a closed standard output ends it, with little taken ahead and without a word', async () => {
  for (const workers of ['1', '2']) {
    const { child, closed, said, fed } = endless(['read', '--reports', '-', '--json', '--workers', workers])
    await once(child.stdout, 'data')
    child.stdout.destroy()
    assert.equal((await closed)[0], 0)
    assert.doesNotMatch(said(), /EPIPE|fault/)
    assert.ok(fed() < 20_000, `${fed()} rows were taken`)
  }
})
