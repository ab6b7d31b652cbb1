import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const entry = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))
const launcher = readFileSync(entry, 'utf8')
const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  engines: { node: string }
}

test('the entry loads none of ours before it has looked at the version, and asks for what package.json says', () => {
  assert.doesNotMatch(launcher, /^import .*'\./m)
  assert.equal(engines.node, '>=22.18')
  assert.match(launcher, /major < 22 \|\| \(major === 22 && minor < 18\)/)
})

const old = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path))
const version = old === undefined ? undefined : (await run(old, ['--version'])).stdout.trim()
const tooNew = version !== undefined && Number(version.slice(1).split('.')[0]) >= 22

test('an older Node is told so, in both languages, and nothing else happens', {
  skip: old === undefined || tooNew ? 'there is no Node older than 22 on this machine' : false,
}, async () => {
  const failed = (await run(old!, [entry, '--help']).catch((error) => error)) as {
    code: number
    stderr: string
    stdout: string
  }
  assert.equal(failed.code, 1)
  assert.equal(failed.stdout, '')
  assert.match(failed.stderr, /^error: Isnad needs Node 22\.18 or newer; this is Node .*\nخطأ: .*\n$/)
})
