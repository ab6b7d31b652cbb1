import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Transaction } from 'kysely'
import { sha256 } from './hash.ts'
import { addToLog } from './log.ts'
import { recordProblem } from './problems.ts'
import type { By, Checkpoint, Fault } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Signed checkpoints: the hash of a row of the log, under a key that is kept beside the record and never in it. The chain
 * alone shows a changed row, but not that its end was cut off: a checkpoint kept elsewhere shows that too.
 */

/** What is signed. Plain JSON, so that anyone can check it without us. */
const statement = ({ seq, hash, at }: Pick<Checkpoint, 'seq' | 'hash' | 'at'>): Buffer =>
  Buffer.from(JSON.stringify(['isnad checkpoint', seq, hash, at]))

/** The folder's signing key (Ed25519), made at the first need and readable by its owner only. */
export class SigningKey {
  readonly #path: string

  constructor(folder: string) {
    this.#path = join(folder, 'keys', 'checkpoint.pem')
  }

  /** The private key as PEM; undefined where there is none yet. */
  read(): string | undefined {
    try {
      return existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : undefined
    } catch (error) {
      throw recordProblem(error, this.#path)
    }
  }

  /** Makes the key. Where another process was faster, that one's is the key. */
  make(): string {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 })
      const file = openSync(this.#path, 'wx', 0o600)
      try {
        writeSync(file, pem)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      return pem
    } catch (error) {
      if ((error as { code?: unknown }).code === 'EEXIST') return readFileSync(this.#path, 'utf8')
      throw recordProblem(error, this.#path)
    }
  }
}

/** The public half as it stands in checkpoints: SPKI, base64. */
const publicOf = (pem: string): string =>
  createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' }).toString('base64')

/**
 * Signs the last row of the log, or gives the checkpoint that it has. The key's public half is written into the log when
 * it is first used, so the log says whose signatures count.
 */
export async function addCheckpoint(db: Transaction<Tables>, key: SigningKey, by: By): Promise<Checkpoint> {
  const pem = key.read() ?? key.make()
  const publicKey = publicOf(pem)
  const known = await db
    .selectFrom('log')
    .select('seq')
    .where('action', '=', 'key.use')
    .where('subject', '=', sha256(publicKey))
    .executeTakeFirst()
  if (known === undefined)
    await addToLog(db, { action: 'key.use', subject: sha256(publicKey), detail: { publicKey } }, by)
  const last = await db
    .selectFrom('log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const there = await db
    .selectFrom('checkpoint')
    .selectAll()
    .where('seq', '=', last.seq)
    .where('key', '=', publicKey)
    .executeTakeFirst()
  if (there !== undefined) return { ...there }
  const point = { ...last, at: by.at }
  const signature = sign(null, statement(point), createPrivateKey(pem)).toString('base64')
  const row = { ...point, key: publicKey, signature }
  await db.insertInto('checkpoint').values(row).execute()
  return row
}

/**
 * Checks checkpoints against a walked log.
 * @param hashes hashes of the rows that checkpoints speak of, by seq, as far as the chain is sound
 * @param keys public keys that the log names, with the row that names them
 */
export function checkpointFaults(
  points: readonly Checkpoint[],
  hashes: ReadonlyMap<number, string>,
  keys: ReadonlyMap<string, number>,
): Fault[] {
  return points.flatMap((point) => {
    const why = checkpointFault(point, hashes, keys)
    return why === undefined ? [] : [{ kind: 'checkpoint' as const, seq: point.seq, why }]
  })
}

function checkpointFault(
  point: Checkpoint,
  hashes: ReadonlyMap<number, string>,
  keys: ReadonlyMap<string, number>,
): 'signature' | 'cut' | 'other' | 'key' | undefined {
  if (!isSigned(point)) return 'signature'
  const hash = hashes.get(point.seq)
  if (hash === undefined) return 'cut'
  if (hash !== point.hash) return 'other'
  return (keys.get(point.key) ?? Number.POSITIVE_INFINITY) <= point.seq ? undefined : 'key'
}

function isSigned(point: Checkpoint): boolean {
  // One signature has one spelling: base64 is read past what does not belong to it.
  if (Buffer.from(point.signature, 'base64').toString('base64') !== point.signature) return false
  try {
    const key = createPublicKey({ key: Buffer.from(point.key, 'base64'), format: 'der', type: 'spki' })
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, statement(point), key, Buffer.from(point.signature, 'base64'))
    )
  } catch {
    return false
  }
}
