import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder } from '../intake/help.ts'
import { isnad } from './run.ts'

const entry = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))

/** The address that a served record says it is at. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let err = ''
    child.stderr!.on('data', (part: Buffer) => {
      err += part.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(err)?.[0]
      if (url !== undefined) resolve(url)
    })
    child.on('close', () => reject(new Error(err)))
  })
}

test('start serves the page on this machine, says where, and ends with 0 when told to stop', async (t) => {
  const record = join(folder(t, {}), 'record')
  const child = spawn(process.execPath, [entry, 'start', '--port', '0', '--record', record], {
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' },
  })
  t.after(() => child.kill('SIGKILL'))
  let out = ''
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString()
  })
  const url = await address(child)
  assert.match(out, /^EVENT/)
  const page = await fetch(url)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /<html/)
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.kill('SIGTERM')
  assert.equal(await ended, 0)
  assert.equal((await isnad(['verify', '--record', record])).code, 0)
})

test('serve refuses an address that others could reach', async (t) => {
  const record = join(folder(t, {}), 'record')
  await isnad(['start', '--no-serve', '--record', record])
  const { code, err } = await isnad(['serve', '--host', '0.0.0.0', '--port', '0', '--record', record])
  assert.equal(code, 1)
  assert.match(err, /\[service\.open-host\]/)
})
