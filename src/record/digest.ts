import { sha256 } from './hash.ts'

/** The digest of an event as linking made it. */
export const eventDigest = (id: string, body: string): string => sha256(`${id}\n${body}`)

const modulus = 1n << 256n

/**
 * A digest of a set that follows its changes: the sum of its members' digests, modulo 2^256 (Bellare and Micciancio's
 * AdHash). A batch changes a few events of hundreds of thousands; the log's row of that change can so speak for all of them.
 */
export class SetDigest {
  #sum: bigint

  constructor(hex = '0') {
    this.#sum = BigInt(`0x${hex}`)
  }
  add(digest: string): void {
    this.#sum = (this.#sum + BigInt(`0x${digest}`)) % modulus
  }
  remove(digest: string): void {
    this.#sum = (this.#sum + modulus - BigInt(`0x${digest}`)) % modulus
  }
  get hex(): string {
    return this.#sum.toString(16).padStart(64, '0')
  }
}
