import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { textOf } from './dialect.ts'

async function up(db: Kysely<unknown>): Promise<void> {
  const text = textOf(db)
  await db.schema
    .createTable('account')
    .addColumn('login', text, (c) => c.primaryKey())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('role', text, (c) => c.notNull())
    .addColumn('disabled', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('password', text)
    .addColumn('totp', text)
    .addColumn('totp_offered', text)
    .addColumn('totp_step', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('last_seen', text)
    .execute()

  await db.schema
    .createTable('account_link')
    .addColumn('hash', text, (c) => c.primaryKey())
    .addColumn('login', text, (c) => c.references('account.login'))
    .addColumn('expires_at', text, (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('session')
    .addColumn('hash', text, (c) => c.primaryKey())
    .addColumn('login', text, (c) => c.notNull().references('account.login'))
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('expires_at', text, (c) => c.notNull())
    .addColumn('last_seen', text, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('session_login').on('session').columns(['login']).execute()

  await db.schema
    .createTable('token')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('hash', text, (c) => c.notNull().unique())
    .addColumn('login', text, (c) => c.notNull().references('account.login'))
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('role', text, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('expires_at', text)
    .addColumn('last_used', text)
    .execute()
  await db.schema.createIndex('token_login').on('token').columns(['login']).execute()

  await db.schema
    .createTable('sign_in_try')
    .addColumn('key', text, (c) => c.primaryKey())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('locked_until', text)
    .addColumn('last_at', text, (c) => c.notNull())
    .execute()
}

/** Accounts, the links that open them, sessions, tokens, and failed tries to sign in. */
export const accounts: Migration = { up }
