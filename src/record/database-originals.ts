import { type Kysely, sql, type Transaction } from 'kysely'
import { sha256Of } from './hash.ts'
import type { Originals } from './originals.ts'
import type { Tables } from './tables.ts'

/** Originals in the database, beside everything else: written with their reports in one transaction. */
export class DatabaseOriginals implements Originals {
  async put(bytes: Uint8Array, db: Transaction<Tables>): Promise<string> {
    const name = sha256Of(bytes)
    // A thousand rows of one spreadsheet share its bytes: they are sent once.
    const { rows } = await sql`select 1 from original_bytes where sha256 = ${name}`.execute(db)
    if (rows.length > 0) return name
    await sql`
      insert into original_bytes (sha256, bytes) values (${name}, ${Buffer.from(bytes)}) on conflict do nothing
    `.execute(db)
    return name
  }

  async get(name: string, db: Kysely<Tables>): Promise<Uint8Array | undefined> {
    const { rows } = await sql<{
      bytes: Uint8Array
    }>`select bytes from original_bytes where sha256 = ${name}`.execute(db)
    return rows[0]?.bytes
  }
}
