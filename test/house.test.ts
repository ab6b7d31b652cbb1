/**
 * Holds the table of docs: one direction of flow, and no clock, file or network in reading or under it. A new room
 * gets a row here before it gets a file.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

interface Room {
  /** Rooms whose code it may run. */
  readonly may: readonly string[]
  /** Rooms of which it may only name the types. */
  readonly types?: readonly string[]
  /** Touches no clock, no file, no network, and nothing random. */
  readonly pure?: true
}

/** Everyone may name the ontology and say a Problem. */
const forAll = ['ontology', 'problem']

const belowReading = ['text', 'forms', 'numbers', 'dates', 'places', 'actors']

const rooms: Readonly<Record<string, Room>> = {
  problem: { may: [], pure: true },
  ontology: { may: [], pure: true },
  text: { may: [], pure: true },
  forms: { may: ['text'], pure: true },
  numbers: { may: ['text'], pure: true },
  dates: { may: ['text', 'numbers'], pure: true },
  places: { may: ['text'], pure: true },
  actors: { may: ['text'], pure: true },
  reading: { may: belowReading, pure: true },
  linking: { may: ['text'], types: ['reading'], pure: true },
  arabic: { may: ['text', 'numbers', 'dates'], pure: true },
  knowledge: { may: [...belowReading, 'reading'] },
  record: { may: ['text', 'linking'], types: ['reading'] },
  intake: { may: ['text', 'record'], types: ['reading'] },
  // Words are folded by the one door.
  export: { may: ['text'], types: ['reading', 'linking', 'record', 'actors'], pure: true },
  publish: { may: ['export', 'linking', 'record'], types: ['reading'] },
  stream: { may: ['reading', 'linking', 'record', 'knowledge'] },
  adding: { may: ['record', 'intake', 'reading', 'knowledge', 'stream'] },
  service: { may: ['text', 'linking', 'record', 'export', 'publish'], types: ['reading', 'adding'] },
  index: { may: [...belowReading, 'reading', 'linking', 'knowledge', 'arabic'] },
  cli: {
    may: [
      ...belowReading,
      'arabic',
      'reading',
      'linking',
      'knowledge',
      'record',
      'intake',
      'adding',
      'export',
      'publish',
      'stream',
      'service',
    ],
  },
}

const src = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()

const roomOf = (path: string): string => relative(src, path).split('/')[0]!.replace(/\.ts$/, '')

interface Import {
  readonly target: string
  readonly typeOnly: boolean
}

/** `import x, { y } from`, `import * as z from`, `export * from`, each with or without `type`, over several lines too. */
const fromClause =
  /^(?:import|export)\s+(type\s+)?([\w$]+|(?:[\w$]+\s*,\s*)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\}))\s*from\s*'([^']+)'/gm
const bareImport = /^import\s+'([^']+)'/gm
const lateImport = /(typeof\s+)?\bimport\(\s*'([^']+)'\s*\)/g

/** Imports and re-exports of a file. */
function importsOf(code: string): Import[] {
  const found: Import[] = []
  for (const [, type, names, target] of code.matchAll(fromClause)) {
    const listed =
      /^\{([^}]*)\}$/
        .exec(names!)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '') ?? []
    const allTypes = listed.length > 0 && listed.every((name) => name.trim().startsWith('type '))
    found.push({ target: target!, typeOnly: type !== undefined || allTypes })
  }
  for (const [, target] of code.matchAll(bareImport)) found.push({ target: target!, typeOnly: false })
  for (const [, type, target] of code.matchAll(lateImport))
    found.push({ target: target!, typeOnly: type !== undefined })
  return found
}

test('the reader of imports sees every way to write one', () => {
  const code = [
    "import { a } from './a.ts'",
    "import type { B } from './b.ts'",
    "import {\n  type C,\n  type D,\n} from './c.ts'",
    "export type * from './d.ts'",
    "import './e.ts'",
    "const f = await import('./f.ts')",
    "import { type G, g } from './g.ts'",
  ].join('\n')
  assert.deepEqual(
    importsOf(code).map(({ target, typeOnly }) => `${target} ${typeOnly}`),
    [
      './a.ts false',
      './b.ts true',
      './c.ts true',
      './d.ts true',
      './g.ts false',
      './e.ts false',
      './f.ts false',
    ],
  )
})

test('every file stands in a room of the table', () => {
  assert.deepEqual(
    files.filter((file) => !(roomOf(file) in rooms)).map((file) => relative(src, file)),
    [],
  )
})

test('no import runs back up', () => {
  const wrong: string[] = []
  for (const file of files) {
    const name = roomOf(file)
    const room = rooms[name]
    if (room === undefined) continue
    for (const { target, typeOnly } of importsOf(readFileSync(file, 'utf8'))) {
      if (!target.startsWith('.')) continue
      const other = roomOf(resolve(dirname(file), target))
      const allowed =
        other === name ||
        forAll.includes(other) ||
        room.may.includes(other) ||
        (typeOnly && room.types?.includes(other))
      if (!allowed) wrong.push(`${relative(src, file)} imports ${target}${typeOnly ? ' (types)' : ''}`)
    }
  }
  assert.deepEqual(wrong, [])
})

/** What a pure room may not touch, beside Node's own modules. */
const impure: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\b/],
  ['chance', /\bMath\.random\b|\bcrypto\.(?:random|getRandom)/],
  ['the process', /\bprocess\b(?=\.)/],
  ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['a timer', /\bset(?:Timeout|Interval|Immediate)\(/],
  ['a global', /\bglobalThis\b/],
  // A locale of the machine; calendars and zones that are asked for by name are the same everywhere.
  ['the locale', /\.toLocale\w+\(|\blocaleCompare\(|\bIntl\.(?!DateTimeFormat\('en-)/],
]

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

test('reading, linking and everything under them touch no clock, file or network', () => {
  const wrong: string[] = []
  for (const file of files) {
    if (rooms[roomOf(file)]?.pure !== true) continue
    const code = readFileSync(file, 'utf8')
    for (const { target, typeOnly } of importsOf(code))
      if (!target.startsWith('.') && !typeOnly) wrong.push(`${relative(src, file)} imports ${target}`)
    for (const [what, pattern] of impure)
      if (pattern.test(withoutComments(code))) wrong.push(`${relative(src, file)} touches ${what}`)
  }
  assert.deepEqual(wrong, [])
})

/** Node's ways to the network, and the global one. */
const networkModules = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns(?:\/promises)?|inspector)$/

test('intake goes to the network through one file only', () => {
  const doors = files
    .filter((file) => roomOf(file) === 'intake')
    .filter((file) => {
      const code = readFileSync(file, 'utf8')
      const asks = importsOf(code).some(({ target, typeOnly }) => networkModules.test(target) && !typeOnly)
      return (
        asks ||
        /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/.test(
          withoutComments(code).replace(/(?:\.|async )fetch\(/g, ''),
        )
      )
    })
    .map((file) => relative(src, file))
  // private.ts only compares addresses with lists; it opens nothing.
  assert.deepEqual(doors, ['intake/net/door.ts', 'intake/net/private.ts'])
})

test('where the design is at hand, its table names no room that is missing here', (t) => {
  let table: string
  try {
    table = readFileSync(new URL('../../shared/design/ARCHITECTURE.md', import.meta.url), 'utf8')
  } catch {
    t.skip('../shared (the design) is not on this machine')
    return
  }
  const named = [...table.matchAll(/`src\/(\w+)`/g)].map((m) => m[1]!)
  assert.deepEqual(
    named.filter((name) => !(name in rooms)),
    [],
  )
})
