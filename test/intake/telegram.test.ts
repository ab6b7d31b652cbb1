import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { Elements } from '../../src/intake/elements.ts'
import { folder, sentence, takeAll } from './help.ts'

const message = (id: number, more: object = {}): object => ({
  id,
  type: 'message',
  date: '2021-03-05T01:30:00',
  date_unixtime: '1614897000',
  from: 'أخبار الوادي',
  from_id: 'channel77',
  text: `${sentence} (${id})`,
  ...more,
})
const exported = (...messages: readonly object[]): string =>
  JSON.stringify({ name: 'أخبار الوادي', type: 'public_channel', id: 77, messages }, null, 1)

test('a message is a report with its instant, in the zone of the machine that exported it, or in the one asked for', async (t) => {
  const dir = folder(t, { 'result.json': exported(message(5)) })
  const { reports, originals, grave } = await takeAll({ paths: [dir] })
  assert.deepEqual(grave, [])
  assert.deepEqual(reports, [
    {
      id: 'telegram/77/5',
      text: `${sentence} (5)`,
      publisher: 'أخبار الوادي',
      published: '2021-03-05T01:30:00+03:00',
      url: 'https://t.me/c/77/5',
    },
  ])
  assert.deepEqual(JSON.parse(Buffer.from(originals[0]!.bytes).toString()), message(5))
  assert.ok(exported(message(5)).includes(Buffer.from(originals[0]!.bytes).toString()))
  const inUtc = await takeAll({ paths: [dir], zone: 'Z' })
  assert.equal(inUtc.reports[0]!.published, '2021-03-04T22:30:00Z')
})

test('text in parts is put together; forwards carry the name of the channel they come from; edits and replies are noted', async (t) => {
  const parts = ['عاجل: ', { type: 'hashtag', text: '#قصف' }, ' على البلدة ', { type: 'bold', text: 'ظهرًا' }]
  const dir = folder(t, {
    'result.json': exported(
      message(1, {
        text: parts,
        edited: '2021-03-05T02:00:00',
        edited_unixtime: '1614898800',
        reply_to_message_id: 9,
      }),
      message(2, { forwarded_from: 'قناة السهل', forwarded_from_id: 'channel3' }),
      message(3, { forwarded_from: 'شخص عادي', forwarded_from_id: 'user3' }),
    ),
  })
  const { reports, originals, taken } = await takeAll({ paths: [dir] })
  assert.equal(reports[0]!.text, 'عاجل: #قصف على البلدة ظهرًا')
  assert.equal(taken[0]!.version, 'edited-1614898800')
  assert.equal(originals[0]!.facts?.['reply-to']?.value, '9')
  assert.deepEqual(
    reports.map((r) => r.publisher),
    ['أخبار الوادي', 'قناة السهل', 'أخبار الوادي'],
  )
  assert.equal(originals[1]!.facts?.['forwarded-from']?.value, 'قناة السهل')
  assert.equal(originals[1]!.facts?.chat?.value, 'أخبار الوادي')
  assert.ok(!JSON.stringify(originals[2]!.facts).includes('شخص عادي'))
})

test('service messages and messages without words are left and counted; media are listed, tricks in their paths refused', async (t) => {
  const dir = folder(t, {
    'result.json': exported(
      { id: 1, type: 'service', action: 'pin_message', text: '' },
      message(2, { text: '', photo: 'photos/a.jpg' }),
      message(3, { photo: '../../../etc/passwd' }),
      message(4, { file: 'files/v.mp4', thumbnail: 'files\\..\\..\\x' }),
    ),
  })
  const { reports, left, remarks, grave, originals } = await takeAll({ paths: [dir] })
  assert.deepEqual(left, ['service-message', 'no-words'])
  assert.deepEqual([grave, remarks], [[], ['intake.path-trick', 'intake.path-trick']])
  assert.equal(reports.length, 2)
  assert.equal(originals[0]!.facts?.media, undefined)
  assert.equal(originals[1]!.facts?.media?.value, 'files/v.mp4')
})

test('an export of a whole account: each chat lends its name and number to its messages', async (t) => {
  const all = {
    about: 'x',
    chats: {
      list: [
        { name: 'أ', type: 'public_channel', id: 1, messages: [message(1)] },
        { name: 'ب "ج" {', type: 'private_group', id: 2, messages: [message(1)] },
      ],
    },
  }
  const { reports } = await takeAll({ paths: [folder(t, { 'result.json': JSON.stringify(all) })] })
  assert.deepEqual(
    reports.map((r) => [r.id, r.publisher, r.url]),
    [
      ['telegram/1/1', 'أ', 'https://t.me/c/1/1'],
      ['telegram/2/1', 'ب "ج" {', undefined],
    ],
  )
})

test('an export that breaks off gives what came before, and says so; an empty one is said to be empty', async (t) => {
  const whole = exported(message(1), message(2))
  const dir = folder(t, { 'a.json': whole.slice(0, -60), 'b.json': exported() })
  const { reports, grave } = await takeAll({ paths: [join(dir, 'a.json'), join(dir, 'b.json')] })
  assert.equal(reports.length, 1)
  assert.deepEqual(grave, ['intake.telegram-cut', 'intake.telegram-empty'])
})

test('elements are the same however the document is cut into pieces', () => {
  const document = Buffer.from(
    JSON.stringify({
      id: 1,
      name: 'x]}"\\',
      messages: [{ a: '{"[\\\\', b: [{ c: 1 }] }, { d: 'ق' }],
      after: [1],
    }),
  )
  const inPieces = (size: number) => {
    const elements = new Elements('messages', 1000)
    const found: string[] = []
    for (let at = 0; at < document.length; at += size)
      for (const { bytes, head } of elements.push(document.subarray(at, at + size)))
        found.push(`${Buffer.from(bytes)} ${JSON.stringify(head)}`)
    return { found, ended: elements.ended }
  }
  const whole = inPieces(document.length)
  assert.deepEqual(whole.found, [
    '{"a":"{\\"[\\\\\\\\","b":[{"c":1}]} {"id":1,"name":"x]}\\"\\\\"}',
    '{"d":"ق"} {"id":1,"name":"x]}\\"\\\\"}',
  ])
  assert.equal(whole.ended, true)
  for (const size of [1, 2, 3, 7]) assert.deepEqual(inPieces(size), whole)
})

test('a message over the bound is refused without being held, and the next one is read', async (t) => {
  const dir = folder(t, { 'result.json': exported(message(1, { text: sentence.repeat(100) }), message(2)) })
  const { reports, grave } = await takeAll({ paths: [dir], limits: { reportBytes: 3000 } })
  assert.deepEqual(grave, ['intake.too-large'])
  assert.deepEqual(
    reports.map((r) => r.id),
    ['telegram/77/2'],
  )
})
