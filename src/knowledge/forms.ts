import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileForms, type FormKnowledge, restoreForms, storeForms } from '../forms/index.ts'

/**
 * The verbs and nouns, compiled once a machine: what came of it is kept as a file, and read back as long as neither the
 * lexicon nor the code that inflects it has changed. See docs/decisions/speed.md.
 */

/** With the build's other products where the package may be written to, else in the user's own cache. */
function homes(): readonly string[] {
  const generated = import.meta.url.endsWith('.ts') ? '../../.cache/' : '../../dist/'
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return [fileURLToPath(new URL(generated, import.meta.url)), join(base, 'isnad')]
}
const name = 'forms.json'

/** Changes with the lexicon and with the code: a file that another version of either wrote is not read. */
function digestOf(files: { readonly verbs: string; readonly nouns: string }): string {
  const hash = createHash('sha256').update(files.verbs).update('\0').update(files.nouns)
  for (const room of ['../forms/', '../text/']) {
    const folder = new URL(room, import.meta.url)
    for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)))
  }
  return hash.digest('hex')
}

/** Throws as `compileForms` does; a cache that cannot be read or written only costs time. */
export function loadForms(files: { readonly verbs: string; readonly nouns: string }): FormKnowledge {
  const digest = digestOf(files)
  for (const home of homes()) {
    try {
      const kept = readFileSync(join(home, name), 'utf8')
      if (kept.startsWith(`${digest}\n`)) return restoreForms(kept.slice(digest.length + 1))
    } catch {
      // No such file, or half of one.
    }
  }
  const compiled = compileForms(files)
  const text = `${digest}\n${storeForms(compiled)}`
  homes().some((home) => keep(home, text))
  return compiled
}

/** Whole or not at all: other processes may read while this one writes. */
function keep(home: string, text: string): boolean {
  try {
    mkdirSync(home, { recursive: true })
    const half = join(home, `${name}.${process.pid}`)
    writeFileSync(half, text)
    renameSync(half, join(home, name))
    return true
  } catch {
    return false
  }
}
