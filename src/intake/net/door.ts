import { lookup } from 'node:dns'
import { request as askPlainly, type IncomingMessage } from 'node:http'
import { request as askSecurely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPrivate } from './private.ts'

/**
 * The one door through which intake goes to the network (`test/house.test.ts` holds this). One question, one answer: no
 * redirect is followed here, nothing is retried, no cookie is kept.
 */

/** Bounds of one answer. */
export interface DoorLimits {
  /** Bytes of the body as they come over the wire. */
  readonly bytes: number
  /** Milliseconds for the whole answer. */
  readonly time: number
  /** Milliseconds in which nothing comes. */
  readonly silence: number
}

export interface DoorOptions {
  readonly limits: DoorLimits
  /** Whether addresses outside the public internet may be asked. */
  readonly allowPrivate: boolean
}

/** An answer as it came. */
export interface Reply {
  readonly status: number
  readonly statusLine: string
  /** Names and values in their order, as written. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
  /** The address that was asked, after the name was resolved. */
  readonly address: string
}

export type DoorFaultCode =
  | 'private'
  | 'no-name'
  | 'no-answer'
  | 'too-slow'
  | 'too-large'
  | 'cut'
  | 'broken'
  | 'certificate'

/** Why there is no answer. */
export class DoorFault extends Error {
  readonly code: DoorFaultCode
  constructor(code: DoorFaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Asks for an address with GET. Rejects with a `DoorFault`. */
export function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  options: DoorOptions,
): Promise<Reply> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !options.allowPrivate && isPrivate(host))
    return Promise.reject(new DoorFault('private', host))
  return new Promise((resolve, reject) => {
    const asking = (url.protocol === 'https:' ? askSecurely : askPlainly)(url, {
      headers: { ...headers, connection: 'close' },
      agent: false,
      lookup: checkedLookup(options.allowPrivate),
      maxHeaderSize: 64 * 1024,
    })
    const fail = (error: unknown): void => {
      clearTimeout(whole)
      asking.destroy()
      reject(asFault(error))
    }
    const whole = setTimeout(
      () => fail(new DoorFault('too-slow', `${options.limits.time / 1000} s`)),
      options.limits.time,
    )
    asking.setTimeout(options.limits.silence, () =>
      fail(new DoorFault('too-slow', `${options.limits.silence / 1000} s`)),
    )
    asking.on('error', fail)
    asking.on('response', (answer) => {
      const address = answer.socket.remoteAddress ?? ''
      bodyOf(answer, options.limits.bytes).then((body) => {
        clearTimeout(whole)
        resolve({ ...headOf(answer), body, address })
      }, fail)
    })
    asking.end()
  })
}

/**
 * Resolves a name and checks what it resolves to. The connection goes to the addresses given here and to no other, so a
 * name that answers differently the second time gains nothing.
 */
const checkedLookup =
  (allowPrivate: boolean): LookupFunction =>
  (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(new DoorFault('no-name', name, { cause: error }), [])
      const closed = allowPrivate ? undefined : found.find(({ address }) => isPrivate(address))
      if (closed !== undefined) return done(new DoorFault('private', `${name} → ${closed.address}`), [])
      if (options.all === true) done(null, found)
      else done(null, found[0]!.address, found[0]!.family)
    })
  }

async function bodyOf(answer: IncomingMessage, limit: number): Promise<Buffer> {
  const told = Number(answer.headers['content-length'] ?? 0)
  if (told > limit) throw new DoorFault('too-large', String(told))
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw new DoorFault('too-large', String(size))
    parts.push(part)
  }
  if (!answer.complete) throw new DoorFault('cut', String(size))
  return Buffer.concat(parts)
}

function headOf(answer: IncomingMessage): Pick<Reply, 'status' | 'statusLine' | 'headers'> {
  const headers: [string, string][] = []
  for (let i = 0; i < answer.rawHeaders.length; i += 2)
    headers.push([answer.rawHeaders[i]!, answer.rawHeaders[i + 1]!])
  const status = answer.statusCode ?? 0
  return {
    status,
    statusLine: `HTTP/${answer.httpVersion} ${status} ${answer.statusMessage ?? ''}`.trim(),
    headers,
  }
}

function asFault(error: unknown): DoorFault {
  if (error instanceof DoorFault) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  if (/^HPE_/.test(code)) return new DoorFault('broken', code, { cause: error })
  if (/^ERR_TLS|CERT|^DEPTH_ZERO|^UNABLE_TO|SELF_SIGNED/.test(code))
    return new DoorFault('certificate', code, { cause: error })
  if (/aborted/.test(message)) return new DoorFault('cut', code, { cause: error })
  return new DoorFault('no-answer', code || message, { cause: error })
}
