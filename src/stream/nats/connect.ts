import { readFile } from 'node:fs/promises'
import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import type { NatsAddress } from './address.ts'
import type { Patience } from './patience.ts'

/** An open way to JetStream. */
export interface Way {
  readonly connection: NatsConnection
  readonly publish: JetStreamClient
  readonly manage: JetStreamManager
}

/** Milliseconds that a request may take: a cluster that elects a leader needs some seconds. */
const patienceOfRequests = 5000

/**
 * The connection of one process, opened when first asked for. The client itself connects again, to another server of the
 * cluster too, for as long as it takes; should it give up all the same, the next question opens a new one.
 */
export class Nats {
  readonly #address: NatsAddress
  readonly #name: string
  #opening: Promise<Way> | undefined

  /** @param name what the server shows of us to those who watch over it */
  constructor(address: NatsAddress, name: string) {
    this.#address = address
    this.#name = name
  }

  get where(): string {
    return this.#address.shown
  }

  /** The way, waited for. Undefined once all is to stop. */
  async way(patience: Patience): Promise<Way | undefined> {
    return patience.until(() => this.open())
  }

  /** The way, tried once. Rejects with the error of the client. */
  async open(): Promise<Way> {
    this.#opening ??= this.#open()
    try {
      const way = await this.#opening
      if (!way.connection.isClosed()) return way
      this.#opening = this.#open()
      return await this.#opening
    } catch (error) {
      this.#opening = undefined
      throw error
    }
  }

  async #open(): Promise<Way> {
    const { servers, tls, user, password, token } = this.#address
    const credentials = process.env.ISNAD_NATS_CREDENTIALS
    const connection = await connect({
      servers: [...servers],
      name: this.#name,
      timeout: patienceOfRequests,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      reconnectJitter: 500,
      pingInterval: 5000,
      maxPingOut: 2,
      ...(tls ? { tls: {} } : {}),
      ...(user === undefined ? {} : { user, pass: password ?? '' }),
      ...(token === undefined ? {} : { token }),
      ...(credentials === undefined || credentials === ''
        ? {}
        : { authenticator: credsAuthenticator(await readFile(credentials)) }),
    })
    const options = { timeout: patienceOfRequests }
    return {
      connection,
      publish: jetstream(connection, options),
      // Asked for nothing yet: JetStream may be without a leader at this moment.
      manage: await jetstreamManager(connection, { ...options, checkAPI: false }),
    }
  }

  /** Sends what is still to be sent (the last acknowledgements) and closes. */
  async close(): Promise<void> {
    const way = await this.#opening?.catch(() => undefined)
    this.#opening = undefined
    if (way === undefined || way.connection.isClosed()) return
    await way.connection.flush().catch(() => {})
    await way.connection.close().catch(() => {})
  }
}
