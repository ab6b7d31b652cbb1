import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Invented news in an invented valley: short, and every one another text. */
const invented = (n: number): string =>
  JSON.stringify({
    id: `r${n}`,
    published: `20${String(31 + (n % 7)).padStart(2, '0')}-05-03`,
    text:
      n % 3 === 0
        ? `قصفت قوات الشمال بلدة تل الزيتون بالمدفعية أمس، ما أدى إلى مقتل ${2 + (n % 40)} أشخاص، بحسب مصدر طبي. البلاغ ${n}.`
        : `ناقش مجلس البلدة أمس موازنة العام المقبل وأجّل القرار إلى الأسبوع القادم. المحضر ${n}.`,
  })

/** Megabytes of a process that are in memory, by the kernel. */
const resident = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** `isnad read` over so many reports on its standard input; its memory at each twentieth of them. */
export async function measureMemory(reports: number, workers: number): Promise<void> {
  const entry = fileURLToPath(new URL('../bin/isnad.js', import.meta.url))
  const args = [entry, 'read', '--reports', '-', '--json', '--workers', `${workers}`]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] })
  const closed = once(child, 'close')
  const start = performance.now()
  const seen: number[] = []
  let peak = 0
  for (let n = 0; n < reports; ) {
    const lines: string[] = []
    for (let i = 0; i < 500 && n < reports; i++) lines.push(`${invented(n++)}\n`)
    if (!child.stdin.write(lines.join(''))) await once(child.stdin, 'drain')
    peak = Math.max(peak, resident(child.pid!))
    if (n % Math.round(reports / 20) < 500) {
      seen.push(Math.round(peak))
      console.log(
        `${String(n).padStart(9)} reports  ${Math.round((performance.now() - start) / 1000)} s  highest since the last line ${Math.round(peak)} MB`,
      )
      peak = 0
    }
  }
  child.stdin.end()
  const [code] = (await closed) as [number]
  // The words of a quarter million reports fill every table that remembers spellings; what grows after that is a leak.
  const early = Math.max(...seen.slice(4, 8))
  const late = Math.max(...seen.slice(-4))
  console.log(
    JSON.stringify({
      reports,
      workers,
      code,
      seconds: Math.round((performance.now() - start) / 1000),
      early,
      late,
      ratio: +(late / early).toFixed(2),
    }),
  )
}
