import { Elements } from '../elements.ts'
import type { Item, Way } from '../item.ts'
import { notJson, pathTrick, telegramCut, telegramNone, tooLarge } from '../problems.ts'
import { makeReport } from '../report.ts'
import { digest } from '../single.ts'
import { type Facts, grave, type Left, type Said, type Taken } from '../taken.ts'
import { instantIn, zoneMinutes } from '../times.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * Telegram Desktop's export (`result.json`), of one chat or of a whole account: one report a message, in a stream. A
 * message's original is its own object, byte for byte. Pictures and files that it names are listed, never opened.
 */
export async function* takeTelegram(item: Item, way: Way): AsyncGenerator<Taken> {
  const elements = new Elements('messages', way.limits.reportBytes)
  let before = 0
  let messages = 0
  for await (const chunk of item.open()) {
    for (const element of elements.push(chunk)) {
      messages++
      const where = `${item.where}: message ${messages}`
      const bytes = element.read - before
      before = element.read
      if (element.tooLong) yield { ...grave(tooLarge(where, way.limits.reportBytes)), bytes }
      else yield { ...takeMessage(element.bytes, element.head, item, where, way), bytes }
    }
  }
  if (messages === 0) yield { ...grave(telegramNone(item.where)), bytes: 0 }
  else if (!elements.ended) yield { ...grave(telegramCut(item.where, messages)), bytes: 0 }
}

function takeMessage(
  bytes: Uint8Array,
  chat: Json,
  item: Item,
  count: string,
  way: Way,
): Omit<Taken, 'bytes'> {
  let message: Json
  try {
    message = JSON.parse(Buffer.from(bytes).toString('utf8')) as Json
  } catch (error) {
    return grave(notJson(count, error))
  }
  const name = textOrNumber(chat.name) ?? 'Telegram'
  const chatId = textOrNumber(chat.id) ?? digest(name)
  const number = textOrNumber(message.id)
  const where = number === undefined ? count : `${item.where}: message ${number}`
  if (message.type === 'service') return passed('service-message', where)
  const text = textOf(message.text)
  const { facts, said } = factsOf(message, name, where)
  if (text.trim() === '') return { ...passed('no-words', where), said }
  const original = facts['forwarded-from']?.value
  const published = publishedOf(message, way)
  const fields = {
    id: `telegram/${chatId}/${number ?? digest(text)}`,
    text,
    // Forwarded words are the words of the channel they come from, wherever they are forwarded to.
    publisher: original ?? name,
    ...(published === undefined ? {} : { published }),
    ...(isPublicKind(chat) && number !== undefined ? { url: `https://t.me/c/${chatId}/${number}` } : {}),
  }
  const made = makeReport(fields, where, way.limits, way.published)
  if (made.report === undefined) return { said: [...said, ...made.said] }
  const twice = way.seen.check(made.report, where)
  const all = [...said, ...made.said, ...(twice === undefined ? [] : [twice])]
  if (twice !== undefined) return { said: all, ...(twice.grave ? {} : { copy: true }) }
  const edited = textOrNumber(message.edited_unixtime)
  return {
    report: made.report,
    original: { bytes, where, mediaType: 'application/json; charset=utf-8', facts },
    version: edited === undefined ? digest(text) : `edited-${edited}`,
    said: all,
  }
}

const passed = (code: Left['code'], where: string): { said: Said[]; left: Left } => ({
  said: [],
  left: { code, where },
})

const isPublicKind = (chat: Json): boolean => /channel|supergroup/.test(String(chat.type ?? ''))

/** A message's words: a string, or a list of strings and of pieces with a text (links, bold words, hashtags). */
function textOf(given: unknown): string {
  if (typeof given === 'string') return given
  if (!Array.isArray(given)) return ''
  return given
    .map((part: unknown) => (typeof part === 'string' ? part : String((part as Json | null)?.text ?? '')))
    .join('')
}

/**
 * The instant is `date_unixtime`. The zone is `--zone`, else that of the machine which made the export, for `date` is
 * the same instant by its clock; else UTC.
 */
function publishedOf(message: Json, way: Way): string | undefined {
  const seconds = Number(textOrNumber(message.date_unixtime) ?? Number.NaN)
  if (!Number.isSafeInteger(seconds)) return typeof message.date === 'string' ? message.date : undefined
  const asked = way.zone === undefined ? undefined : zoneMinutes(way.zone)
  return instantIn(seconds, asked ?? exporterZone(message.date, seconds) ?? 0)
}

function exporterZone(date: unknown, seconds: number): number | undefined {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(date)) return undefined
  const minutes = (Date.parse(`${date}Z`) / 1000 - seconds) / 60
  return Number.isInteger(minutes) && minutes % 15 === 0 && Math.abs(minutes) <= 14 * 60 ? minutes : undefined
}

const mediaFields = ['photo', 'file', 'thumbnail'] as const

function factsOf(message: Json, chat: string, where: string): { facts: Facts; said: Said[] } {
  const facts: Record<string, { value: string; from: string }> = {
    chat: { value: chat, from: 'result.json' },
  }
  const said: Said[] = []
  const note = (name: string, field: string, value = textOrNumber(message[field])): void => {
    if (value !== undefined && value !== '') facts[name] = { value: value.slice(0, 300), from: field }
  }
  // A person whose message was passed on stays unnamed here: the original has the name.
  if (!String(message.forwarded_from_id ?? 'channel').startsWith('user'))
    note('forwarded-from', 'forwarded_from')
  note('edited', 'edited_unixtime')
  note('reply-to', 'reply_to_message_id')
  const media: string[] = []
  for (const field of mediaFields) {
    const path = message[field]
    if (typeof path !== 'string' || path.startsWith('(')) continue
    if (isTrick(path)) said.push({ problem: pathTrick(where, path), grave: false })
    else media.push(path.slice(0, 200))
  }
  if (media.length > 0) note('media', 'photo, file', media.join(' '))
  return { facts, said }
}

/** A path that leaves its folder, in the manner of any system. */
const isTrick = (path: string): boolean =>
  /^(?:[/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..') || /\p{Cc}/u.test(path)

const textOrNumber = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
