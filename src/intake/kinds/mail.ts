import { bytesOf, type Item, type Way } from '../item.ts'
import { tooLarge } from '../problems.ts'
import { badMail } from '../problems-kinds.ts'
import { reportOf } from '../single.ts'
import { type Fact, grave, type Taken } from '../taken.ts'
import { feedTime } from '../times.ts'
import { readMarkup } from './page.ts'

/** A mail as it was sent (.eml): subject and text. Attachments are counted, not opened. */
export async function* takeMail(item: Item, way: Way): AsyncGenerator<Taken> {
  const bytes = await bytesOf(item, way.limits.reportBytes)
  if (bytes === undefined) {
    yield { ...grave(tooLarge(item.where, way.limits.reportBytes)), bytes: 0 }
    return
  }
  const { default: PostalMime } = await import('postal-mime')
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 0 })
  } catch (error) {
    yield { ...grave(badMail(item.where, error)), bytes: bytes.length }
    return
  }
  if (mail.headers.length === 0) {
    yield { ...grave(badMail(item.where, 'no header')), bytes: bytes.length }
    return
  }
  const body = mail.text?.trim() || (mail.html === undefined ? '' : (await readMarkup(mail.html)).text)
  const header = (name: string): string | undefined => mail.headers.find((one) => one.key === name)?.value
  const sent = header('date')
  const published = sent === undefined ? undefined : feedTime(sent, way.zone)
  const list = header('list-id') !== undefined || header('list-unsubscribe') !== undefined
  const publisher = publisherOf(mail.from, list)
  const facts: Record<string, Fact> = {}
  if (published !== undefined) facts.published = { value: published, from: 'header Date' }
  if (publisher !== undefined) facts.publisher = { value: publisher, from: 'header From' }
  if (mail.messageId !== undefined)
    facts['message-id'] = { value: mail.messageId.slice(0, 300), from: 'header' }
  const subject = mail.subject?.trim() ?? ''
  yield reportOf(item, way, {
    fields: {
      text: [subject, body].filter(Boolean).join('\n'),
      title: subject,
      publisher,
      published: published ?? sent,
    },
    bytes,
    mediaType: 'message/rfc822',
    facts,
  })
  for (const { filename } of mail.attachments)
    yield { said: [], bytes: 0, left: { code: 'attachment', where: `${item.where}: ${filename ?? '?'}` } }
}

/** A newsletter's sender is an outlet by name; a person who writes is not one, and only the domain stands for them. */
function publisherOf(
  from: { readonly name: string; readonly address?: string | undefined } | undefined,
  list: boolean,
): string | undefined {
  if (list && from !== undefined && from.name !== '') return from.name
  return from?.address?.split('@')[1]
}
