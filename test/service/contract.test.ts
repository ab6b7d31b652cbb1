import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { generated } from '../../scripts/api.ts'
import { openApiDocument } from '../../src/service/contract/document.ts'
import { operations } from '../../src/service/contract/index.ts'
import type { Operation } from '../../src/service/contract/operation.ts'
import { roles } from '../../src/service/contract/roles.ts'

const all = Object.entries(operations) as [string, Operation][]

describe('the contract of the API', () => {
  it('what is generated from it is current (npm run api)', () => {
    for (const [path, text] of Object.entries(generated()))
      assert.equal(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), text, path)
  })

  it('is a valid OpenAPI 3.1 document', async () => {
    const said = await new Validator().validate({ ...openApiDocument() })
    assert.deepEqual(said.errors ?? [], [])
    assert.equal(said.valid, true)
  })

  it('every operation stands under its own id, at an address of its own, and says who may', () => {
    const addresses = new Set<string>()
    for (const [key, one] of all) {
      assert.equal(one.id, key)
      assert.ok(['anyone', ...roles].includes(one.access), key)
      assert.ok(!addresses.has(`${one.method} ${one.path}`), key)
      addresses.add(`${one.method} ${one.path}`)
      const named = [...one.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1])
      assert.deepEqual(Object.keys(one.params?.shape ?? {}), named, key)
    }
  })

  it('only signing in, setting up and asking for health need no session', () => {
    const open = all.filter(([, one]) => one.access === 'anyone').map(([id]) => id)
    assert.deepEqual(open.sort(), ['readHealth', 'readSession', 'setUp', 'signIn'])
  })

  it('no reading changes anything: what is read has no body', () => {
    for (const [id, one] of all)
      if (one.method === 'get') assert.ok(one.body === undefined && one.bytes === undefined, id)
  })
})
