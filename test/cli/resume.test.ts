import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { folder, sentence } from '../intake/help.ts'
import { isnad, rows } from './run.ts'

const entry = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))
const count = 450
const messages = Array.from({ length: count }, (_, n) => ({
  id: n + 1,
  type: 'message',
  date_unixtime: String(1_614_897_000 + n * 60),
  text: `${sentence} (${n + 1})`,
}))
const head = '{"name":"أخبار الوادي","type":"public_channel","id":77,"messages":['

test('an import that is killed midway goes on where it was: nothing is lost, nothing is there twice', async (t) => {
  const dir = folder(t, {})
  const record = join(dir, 'record')
  const child = spawn(process.execPath, [entry, 'add', '-', '--record', record], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const closed = once(child, 'close')
  child.stdin.on('error', () => {})
  // The export arrives by and by, and the program is killed when some of it is in the record and some is not.
  child.stdin.write(
    head +
      messages
        .slice(0, 250)
        .map((one) => JSON.stringify(one))
        .join(','),
  )
  const kept = async () => rows((await isnad(['reports', '--record', record, '--json'])).out).length
  let before = 0
  while (before === 0) {
    await wait(200)
    before = await kept()
  }
  child.kill('SIGKILL')
  await closed
  assert.ok(before < count)

  const file = join(dir, 'result.json')
  writeFileSync(file, `${head}${messages.map((one) => JSON.stringify(one)).join(',')}]}`)
  const again = await isnad(['add', file, '--record', record, '--json'])
  assert.equal(again.code, 0, again.err)
  const { all } = JSON.parse(again.out) as { all: { read: number; new: number; copies: number } }
  assert.equal(all.read, count)
  assert.equal(all.new + all.copies, count)
  assert.ok(all.copies >= before && all.new > 0)
  assert.equal(await kept(), count)
  assert.match((await isnad(['verify', '--record', record])).out, /intact/)
})
