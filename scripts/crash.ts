/**
 * node scripts/crash.ts [--rounds 100] [--seed 1] [--postgres]
 *
 * Kills two writers of one record again and again and looks for what they were told is kept: on SQLite, and on
 * with --postgres on PostgreSQL (ISNAD_TEST_POSTGRES, else the server of this machine). Ends with 1 when anything is missing or `verify` finds a fault.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killRounds } from '../test/record/crash.ts'
import { drop, newDatabase, server } from '../test/record/server.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    postgres: { type: 'boolean' },
    seed: { type: 'string' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'isnad-crash-'))
const name = values.postgres === true ? await newDatabase() : undefined
try {
  const began = performance.now()
  const { missing, faults, ...rest } = await killRounds(join(folder, 'record'), Number(values.rounds), {
    seed: Number(values.seed ?? 1),
    told: (so) => console.error(JSON.stringify(so)),
    ...(name === undefined ? {} : { database: `${server}/${name}` }),
  })
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    JSON.stringify({
      store: name === undefined ? 'SQLite' : 'PostgreSQL',
      ...rest,
      missing,
      faults,
      seconds,
    }),
  )
  process.exitCode = missing.length + faults.length === 0 ? 0 : 1
} finally {
  if (name !== undefined) await drop(name)
  rmSync(folder, { recursive: true })
}
