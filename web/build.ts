/**
 * Builds the desk. A checkout does so by itself when the page is first served, or its sources changed, and keeps the
 * result in `.cache/`; `npm run build` puts it into `dist/web`, so that the package brings it along.
 */
import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, '.cache')
const dayMs = 24 * 60 * 60 * 1000

/** The folder of the built desk; builds it first where that is wanted. `note` hears of a build before it begins. */
export async function builtDesk(note: () => void): Promise<string> {
  const folder = join(cache, `desk-${digest()}`)
  if (existsSync(join(folder, 'index.html'))) return folder
  note()
  const fresh = join(cache, `desk-new-${randomUUID()}`)
  await buildInto(fresh)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    // Two processes built at once: the other one's is the same.
    if (!existsSync(join(folder, 'index.html'))) throw error
    rmSync(fresh, { recursive: true })
  }
  dropOld()
  return folder
}

/** Vite in a process of its own: its memory is given back, and the service's own stays small. */
export function buildInto(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(web, 'build.ts'), folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString()
    })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `exit ${code}`))))
  })
}

/** What the desk takes from outside its own folder when it runs, and the versions of its libraries. */
const beyond = [
  'src/ontology.ts',
  'src/export/terms.ts',
  'src/export/beside.ts',
  'src/export/csv.ts',
  'src/service/contract',
  'src/record/accounts',
  'src/reading/rules',
  'src/dates',
  'src/numbers',
  'src/text',
  'package-lock.json',
]

const filesIn = (path: string): readonly string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))

/** Everything that the built files follow from. */
function digest(): string {
  const hash = createHash('sha256')
  for (const file of [...filesIn(web), ...beyond.flatMap((part) => filesIn(join(root, part)))].sort())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** Builds of yesterday and before; younger ones may be read by another process just now. */
function dropOld(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    if (name.startsWith('desk-') && Date.now() - statSync(path).mtimeMs > dayMs)
      rmSync(path, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const [{ build }, { config }] = await Promise.all([import('vite'), import('./vite.ts')])
  await build(config(process.argv[2]!))
}
