/** The package as a stranger gets it: packed, installed into an empty folder, run from built JavaScript. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

/** npm starts whatever `node` comes first on the path; the package is to run on the one that runs this test. */
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` }

async function registryReason(): Promise<string | false> {
  try {
    const { stdout } = await run('npm', ['config', 'get', 'registry'], { env, cwd: root })
    await fetch(new URL('commander', stdout.trim()), { method: 'HEAD', signal: AbortSignal.timeout(10_000) })
    return false
  } catch (error) {
    return `the package registry cannot be reached, and the package's dependencies come from it (${(error as Error).message})`
  }
}

const skip = await registryReason()
const dir = mkdtempSync(join(tmpdir(), 'isnad-pack-'))
process.on('exit', () => rmSync(dir, { recursive: true, force: true }))

describe('the packed package', { skip, timeout: 300_000 }, () => {
  let files: string[] = []

  before(async () => {
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', dir], {
      cwd: root,
      env,
      maxBuffer: 1 << 26,
    })
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [
      { filename: string; files: { path: string }[] },
    ]
    files = packed.files.map((file) => file.path)
    writeFileSync(join(dir, 'package.json'), '{"name": "empty", "version": "1.0.0", "type": "module"}')
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(dir, packed.filename)], {
      cwd: dir,
      env,
    })
  })

  test('holds what running needs, and nothing else', () => {
    for (const file of [
      'bin/isnad.js',
      'dist/cli/main.js',
      'dist/index.d.ts',
      'data/gazetteer.bin',
      'data/basemap/basemap.json',
      'lexicon/verbs.tsv',
      'samples/reports.ndjson',
      'dist/web/index.html',
      'site/index.html',
      'LICENSE',
      'NOTICE',
      'README.md',
    ])
      assert.ok(files.includes(file), `${file} is not in the package`)
    const allowed =
      /^(bin|dist|lexicon|data|samples|site)\/|^(LICENSE|NOTICE|README(\.ar)?\.md|package\.json)$/
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    )
  })

  test('npx isnad read FILE reads it', async () => {
    const text = 'قُتل ثلاثة مدنيين وأصيب سبعة آخرون في قصف مدفعي على مدينة تعز.'
    writeFileSync(join(dir, 'report.txt'), text)
    const { stdout } = await run('npx', ['--no-install', 'isnad', 'read', 'report.txt', '--json'], {
      cwd: dir,
      env,
    })
    const claims = stdout
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            report: string
            type: string
            trigger: { start: number; end: number; quote: string }
          },
      )
    assert.ok(claims.some((claim) => claim.type === 'shelling'))
    for (const { trigger } of claims) assert.equal(text.slice(trigger.start, trigger.end), trigger.quote)
  })

  test('the whole of the command line stands: start reads the samples', async () => {
    const { stdout } = await run(
      'npx',
      ['--no-install', 'isnad', 'start', '--no-serve', '--record', join(dir, 'record')],
      { cwd: dir, env },
    )
    assert.match(stdout, /^EVENT/)
  })

  test('both entries can be imported', async () => {
    writeFileSync(
      join(dir, 'use.js'),
      `import { link, loadKnowledge, read } from 'isnad'
       import { dates, numbers } from 'isnad/arabic'
       const report = { id: 'r', text: 'قُتل عشرون شخصا في قصف أمس.', published: '2024-03-12' }
       const claims = read(report, await loadKnowledge())
       console.log(JSON.stringify([claims.length > 0, link(claims, [report]).length > 0, numbers(report.text)[0].value, dates(report.text, report.published)[0].from]))`,
    )
    const { stdout } = await run(process.execPath, ['use.js'], { cwd: dir, env })
    assert.deepEqual(JSON.parse(stdout), [true, true, 20, '2024-03-11'])
  })
})
