/** npm run build: src/ to dist/ as JavaScript with types, because Node strips no types inside node_modules; web/ to dist/web. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildInto } from '../web/build.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
rmSync(`${root}dist`, { recursive: true, force: true })
const done = spawnSync(`${root}node_modules/.bin/tsc`, ['-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (done.status !== 0) process.exit(1)
await buildInto(`${root}dist/web`)

// The inflected forms lie ready beside the code, so that the first start of an installed package is as fast as the next.
const { loadKnowledge } = (await import(
  `${root}dist/knowledge/load.js`
)) as typeof import('../src/knowledge/load.ts')
await loadKnowledge({ imports: [] })
