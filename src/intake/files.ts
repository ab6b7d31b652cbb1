import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { decode, empty } from './decode.ts'
import { defaultLimits, type Limits, sayBytes } from './limits.ts'
import { lines } from './ndjson.ts'
import { intakeProblem } from './problems.ts'
import { makeReport } from './report.ts'
import { SeenIds } from './seen.ts'
import type { Said, Taken } from './taken.ts'

/** What to take in. `paths` are files and folders; `rowFiles` are NDJSON whatever their name. `-` is standard input. */
export interface Sources {
  readonly paths: readonly string[]
  readonly rowFiles?: readonly string[]
  /** ISO day for reports that carry none. */
  readonly published?: string
  readonly limits?: Limits
}

const textEndings = new Set(['.txt', '.md'])
const rowEndings = new Set(['.ndjson', '.jsonl'])

type Unread = Pick<Taken, 'said'>

/**
 * Reports from files and folders, in the order given, folders in the order of names. Never throws for what is in a
 * file: what cannot be read comes as a said Problem, and the next file follows. Memory is bounded by one report.
 */
export async function* takeFiles(sources: Sources): AsyncGenerator<Taken> {
  const limits = sources.limits ?? defaultLimits
  const seen = new SeenIds()
  const published = sources.published
  for (const path of sources.rowFiles ?? []) yield* takeRows(path, limits, seen, published)
  for (const path of sources.paths) {
    for await (const found of walk(path)) {
      if (typeof found !== 'string') yield { ...found, bytes: 0 }
      else if (rowEndings.has(extname(found).toLowerCase())) yield* takeRows(found, limits, seen, published)
      else yield await takeText(found, limits, seen, published)
    }
  }
}

/** Bytes of all files named, for a progress bar; folders and what cannot be seen count nothing. */
export async function sizeOf(sources: Sources): Promise<number> {
  let sum = 0
  for (const path of [...(sources.rowFiles ?? []), ...sources.paths]) {
    const facts = await stat(path).catch(() => undefined)
    if (facts?.isFile()) sum += facts.size
  }
  return sum
}

/** Files of a path: itself, or what a folder holds, sorted by name so that two runs give the same order. */
async function* walk(path: string, inside = false): AsyncGenerator<string | Unread> {
  if (path === '-') {
    yield path
    return
  }
  let folder: boolean
  try {
    folder = (await stat(path)).isDirectory()
  } catch (error) {
    yield grave(unreadable(path, error))
    return
  }
  if (!folder) {
    yield path
    return
  }
  let entries: import('node:fs').Dirent[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (error) {
    yield grave(unreadable(path, error))
    return
  }
  const others: string[] = []
  let found = 0
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const full = join(path, entry.name)
    const ending = extname(entry.name).toLowerCase()
    // Links to folders are not followed: a link to a parent would never end.
    if (entry.isDirectory()) {
      found++
      yield* walk(full, true)
    } else if (textEndings.has(ending) || rowEndings.has(ending)) {
      found++
      yield full
    } else others.push(entry.name)
  }
  if (others.length > 0) yield { said: [{ problem: otherKinds(path, others), grave: false }] }
  if (found === 0 && !inside) yield grave(noReports(path))
}

async function takeText(path: string, limits: Limits, seen: SeenIds, published?: string): Promise<Taken> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await readBounded(path, limits.reportBytes)
  } catch (error) {
    return { ...grave(unreadable(path, error)), bytes: 0 }
  }
  if (bytes === undefined) return { ...grave(tooLarge(path, limits.reportBytes)), bytes: 0 }
  const decoded = await decode(bytes, path)
  if ('problem' in decoded) return { ...grave(decoded.problem), bytes: bytes.length }
  const id = seen.idForFile(path, path === '-' ? 'stdin' : basename(path, extname(path)))
  const { report, said } = makeReport({ id, text: decoded.text }, path, limits, published)
  const notes: Said[] = decoded.guessed ? [{ problem: codePage(path, decoded.encoding), grave: false }] : []
  if (report === undefined) return { said: [...notes, ...said], bytes: bytes.length }
  const original = { bytes, where: path, encoding: decoded.encoding, row: false }
  return { report, original, said: [...notes, ...said, ...seen.check(report, path)], bytes: bytes.length }
}

async function* takeRows(
  path: string,
  limits: Limits,
  seen: SeenIds,
  published?: string,
): AsyncGenerator<Taken> {
  let before = 0
  let rows = 0
  try {
    for await (const line of lines(path === '-' ? 0 : path, limits.reportBytes)) {
      const where = `${path}:${line.number}`
      const bytes = line.read - before
      before = line.read
      rows++
      if (line.tooLong) {
        yield { ...grave(tooLarge(where, limits.reportBytes)), bytes }
        continue
      }
      yield { ...(await takeRow(line.bytes, where, limits, seen, published)), bytes }
    }
  } catch (error) {
    yield { ...grave(unreadable(path, error)), bytes: 0 }
    return
  }
  if (rows === 0) yield { ...grave(empty(path)), bytes: 0 }
}

async function takeRow(
  bytes: Uint8Array,
  where: string,
  limits: Limits,
  seen: SeenIds,
  published?: string,
): Promise<Omit<Taken, 'bytes'>> {
  const decoded = await decode(bytes, where)
  if ('problem' in decoded) return grave(decoded.problem)
  let row: unknown
  try {
    row = JSON.parse(decoded.text)
  } catch (error) {
    return grave(notJson(where, error))
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return grave(notReport(where, row))
  const { report, said } = makeReport(row as Record<string, unknown>, where, limits, published)
  if (report === undefined) return { said }
  const twice = seen.check(report, where)
  if (twice.length > 0) return { said: [...said, ...twice] }
  return { report, original: { bytes, where, encoding: decoded.encoding, row: true }, said }
}

/** The bytes of a file or of standard input; undefined when there are more than `limit`. */
async function readBounded(path: string, limit: number): Promise<Uint8Array | undefined> {
  if (path !== '-') {
    const facts = await stat(path)
    if (facts.isFile() && facts.size > limit) return undefined
  }
  // Read as a stream and not at once: a pipe or a device has no size to ask for.
  const stream = path === '-' ? createReadStream('', { fd: 0, autoClose: false }) : createReadStream(path)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const grave = (problem: Said['problem']): Unread => ({ said: [{ problem, grave: true }] })

const unreadable = (path: string, error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code
  const absent = code === 'ENOENT'
  return intakeProblem(
    absent ? 'intake.not-found' : 'intake.unreadable',
    path,
    {
      what: absent
        ? ['There is no such file or folder.', 'لا ملف ولا مجلد بهذا الاسم.']
        : ['This file cannot be read.', 'تتعذر قراءة هذا الملف.'],
      ...(absent ? {} : { why: [code ?? String(error), code ?? String(error)] as const }),
      next: ['Check its name and your right to read it.', 'تحقق من الاسم ومن صلاحية قراءته.'],
    },
    error,
  )
}

const tooLarge = (where: string, limit: number) =>
  intakeProblem('intake.too-large', where, {
    what: [
      `One report larger than ${sayBytes(limit)}; it was left unread.`,
      `تقرير واحد يتجاوز ${sayBytes(limit)}؛ لم يُقرأ.`,
    ],
    why: [
      'A single report is never that long; this is likely a dump of many.',
      'لا يبلغ تقرير واحد هذا الطول؛ لعله تجميع لتقارير.',
    ],
    next: [
      'Split it into one report a line (NDJSON), or raise the bound with --max-report MEGABYTES.',
      'قسّمه تقريرًا في كل سطر (NDJSON)، أو ارفع الحد بالخيار ‎--max-report MEGABYTES.',
    ],
  })

const notJson = (where: string, error: unknown) =>
  intakeProblem('intake.not-json', where, {
    what: ['This line is not JSON; it was left unread.', 'هذا السطر ليس JSON؛ لم يُقرأ.'],
    // The parser's message quotes the line; a few words of it help, a page of it does not.
    why: [(error as Error).message.slice(0, 160), (error as Error).message.slice(0, 160)],
    next: [
      'In an NDJSON file every line is one whole report: {"id": "…", "text": "…"}.',
      'في ملف NDJSON كل سطر تقرير كامل: {"id": "…", "text": "…"}.',
    ],
  })

const notReport = (where: string, row: unknown) =>
  intakeProblem('intake.not-report', where, {
    what: [
      'This line is JSON, but not a report; it was left unread.',
      'هذا السطر JSON لكنه ليس تقريرًا؛ لم يُقرأ.',
    ],
    why: Array.isArray(row)
      ? ['It is a list. Isnad reads one report a line.', 'هو قائمة، وإسناد يقرأ تقريرًا في كل سطر.']
      : [
          'It is a bare value, not an object with "id" and "text".',
          'هو قيمة مفردة لا كائن فيه "id" و"text".',
        ],
    next: [
      'Write one report a line; for a JSON list: jq -c ".[]" FILE',
      'اكتب تقريرًا في كل سطر؛ ولقائمة JSON: ‏jq -c ".[]" FILE',
    ],
  })

const codePage = (path: string, encoding: string) =>
  intakeProblem('intake.code-page', path, {
    what: [
      `This text is not UTF-8; it was read as ${encoding}.`,
      `هذا النص ليس UTF-8؛ قُرئ بترميز ${encoding}.`,
    ],
    next: [
      'Look at a quote: if it is unreadable, save the file as UTF-8.',
      'انظر في اقتباس منه: إن لم يكن مقروءًا فاحفظ الملف بترميز UTF-8.',
    ],
  })

const otherKinds = (path: string, names: readonly string[]) =>
  intakeProblem('intake.other-kinds', path, {
    what: [
      `${names.length} file(s) of other kinds were left: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`,
      `تُرك ${names.length} من الملفات من أنواع أخرى: ${names.slice(0, 5).join('، ')}${names.length > 5 ? '، …' : ''}`,
    ],
    next: [
      'In a folder, .txt, .md, .ndjson and .jsonl are read.',
      'يُقرأ في المجلد: ‎.txt و.md و.ndjson و.jsonl.',
    ],
  })

const noReports = (path: string) =>
  intakeProblem('intake.no-reports', path, {
    what: ['This folder holds no reports.', 'لا تقارير في هذا المجلد.'],
    next: [
      'Reports are files named .txt, .md, .ndjson or .jsonl.',
      'التقارير ملفات بامتداد ‎.txt أو .md أو .ndjson أو .jsonl.',
    ],
  })
