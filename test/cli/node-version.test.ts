import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const main = readFileSync(new URL('../../src/cli/main.ts', import.meta.url), 'utf8')
const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  engines: { node: string }
}

test('the entry imports nothing before it has looked at the version of Node, and asks for what package.json says', () => {
  assert.doesNotMatch(main, /^import /m)
  assert.equal(engines.node, '>=22.18')
  assert.match(main, /major < 22 \|\| \(major === 22 && minor < 18\)/)
})
