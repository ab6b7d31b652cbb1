/**
 * npm test: everything that can run on this machine, in order of speed; what could not run is named with its reason
 * at the end. Ends with 1 when anything failed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const skips = join(mkdtempSync(join(tmpdir(), 'isnad-test-')), 'skips.txt')
const bin = (name: string): string => join(root, 'node_modules/.bin', name)

const steps: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['types', bin('tsc'), ['-p', '.']],
  ['types of the desk', bin('tsc'), ['-p', 'web']],
  ['format and lint', bin('biome'), ['check', '--error-on-warnings']],
  [
    'tests',
    process.execPath,
    [
      '--test',
      // Two at a time: small machines and CI runners have two cores, and browsers and servers run in some tests.
      '--test-concurrency=2',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${join(root, 'scripts/skips.ts')}`,
      `--test-reporter-destination=${skips}`,
      'test/**/*.test.ts',
    ],
  ],
  ['figures and their floors', process.execPath, ['eval/run.ts']],
]

const failed: string[] = []
const notRun: string[] = []
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`)
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) failed.push(name)
}
if (!existsSync(join(root, '../shared')))
  notRun.push('figures and their floors: ../shared (corpora and scorers) is not on this machine')
if (existsSync(skips)) notRun.push(...readFileSync(skips, 'utf8').split('\n').filter(Boolean))

console.log(
  notRun.length === 0
    ? '\nEverything ran.'
    : `\nNot run here:\n${notRun.map((line) => `  ${line}`).join('\n')}`,
)
console.log(failed.length === 0 ? 'All passed.' : `FAILED: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
