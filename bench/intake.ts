/**
 * How intake holds on large inputs, made as they are read and never stored: a web archive of gigabytes, one endless file,
 * a Telegram export of gigabytes, and ten thousand messages all the way into a record.
 *
 *   node bench/intake.ts [GIGABYTES]      (default 1; the figures in docs/intake.md are of 5)
 *
 * Peak memory is the process's own, as the kernel counts it, so a larger input that does not raise it was streamed. No
 * part of `npm test`.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addTaken } from '../src/adding/add.ts'
import { takeFiles, takeItem, wayOf } from '../src/intake/files.ts'
import type { Item } from '../src/intake/item.ts'
import { openRecord } from '../src/record/index.ts'

const gigabyte = 1024 ** 3
const size = Number(process.argv[2] ?? 1) * gigabyte
const sentence =
  'أصيب ثلاثة عمال بجروح في انفجار عبوة ناسفة على طريق القرية صباح اليوم، وفق ما أفاد مصدر محلي.'

/** A record of a web archive with a body of so many bytes. */
function warcRecord(url: string, type: string, body: Buffer): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`)
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-03-04T09:00:00Z\r\nContent-Length: ${http.length + body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), http, body, Buffer.from('\r\n\r\n')])
}

/** Pictures of 5 MB with a page after each, as archives of news sites have them. */
async function* archive(bytes: number): AsyncGenerator<Uint8Array> {
  const picture = warcRecord('https://wadi.example/p.jpg', 'image/jpeg', Buffer.alloc(5 * 1024 * 1024, 0xa5))
  for (let sent = 0, n = 0; sent < bytes; n++) {
    const page = warcRecord(
      `https://wadi.example/${n}`,
      'text/html; charset=utf-8',
      Buffer.from(`<html><body><h1>خبر ${n}</h1><p>${sentence} (${n})</p></body></html>`),
    )
    yield picture
    yield page
    sent += picture.length + page.length
  }
}

const message = (n: number): string =>
  JSON.stringify({
    id: n,
    type: 'message',
    date_unixtime: String(1_577_836_800 + n * 600),
    text: [
      `${['قصف مدفعي', 'غارة جوية', 'اشتباكات'][n % 3]} على بلدة في ريف ${['إدلب', 'درعا', 'الرقة', 'حلب'][n % 4]} أدى إلى مقتل ${1 + (n % 9)} مدنيين وإصابة ${2 + (n % 17)} آخرين، وفق مصدر محلي رقم ${n}. `,
      sentence,
    ],
  })

async function* telegram(bytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"name":"أخبار","type":"public_channel","id":1,"messages":[')
  for (let sent = 0, n = 1; sent < bytes; ) {
    let some = ''
    for (let k = 0; k < 500; k++, n++) some += `${n === 1 ? '' : ','}${message(n)}`
    const chunk = Buffer.from(some)
    sent += chunk.length
    yield chunk
  }
  yield Buffer.from(']}')
}

async function* endless(bytes: number): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.from(sentence.repeat(500))
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk
}

/** Takes everything out of one made input; tells how fast, and how much memory the process had at most. */
async function measure(name: string, fileName: string, open: () => AsyncIterable<Uint8Array>): Promise<void> {
  const item: Item = { where: fileName, name: fileName, open }
  const began = performance.now()
  const counts = { reports: 0, left: 0, said: new Set<string>() }
  for await (const taken of takeItem(item, wayOf({}))) {
    if (taken.report !== undefined) counts.reports++
    if (taken.left !== undefined) counts.left++
    for (const said of taken.said) counts.said.add(said.problem.code)
  }
  const seconds = (performance.now() - began) / 1000
  // The kernel's own high-water mark: a timer would never fire between chunks that are there at once.
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${name}: ${seconds.toFixed(1)} s, peak memory so far ${peak} MB; ${counts.reports} reports, ${counts.left} left, said ${[...counts.said].join(', ') || 'nothing'}`,
  )
}

const said = (size / gigabyte).toFixed(1)
await measure(`web archive of ${(size / gigabyte / 10).toFixed(1)} GB`, 'small.warc', () =>
  archive(size / 10),
)
await measure(`web archive of ${said} GB`, 'big.warc', () => archive(size))
await measure(`one text of ${said} GB`, 'big.txt', () => endless(size))
await measure(`Telegram export of ${(size / gigabyte / 20).toFixed(2)} GB`, 'result.json', () =>
  telegram(size / 20),
)

const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
try {
  const file = join(folder, 'result.json')
  const messages = Array.from({ length: 10_000 }, (_, n) => message(n + 1))
  writeFileSync(file, `{"name":"أخبار","type":"public_channel","id":1,"messages":[${messages.join(',\n')}]}`)
  const store = await openRecord(join(folder, 'record'), { create: true })
  const began = performance.now()
  const cpu = process.cpuUsage()
  let added = 0
  const by = { who: 'bench', at: '2021-03-05T00:00:00Z' }
  await addTaken(store, takeFiles({ paths: [file] }), by, {
    took: () => {},
    put({ outcome }) {
      if (outcome === 'added') added++
    },
  })
  const { user, system } = process.cpuUsage(cpu)
  const { claims, events } = await store.totals()
  console.log(
    `10,000 Telegram messages read, linked and in the record: ${((performance.now() - began) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of one processor); ${added} added, ${claims} claims, ${events} events`,
  )
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
