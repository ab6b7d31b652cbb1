import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { roles } from '../../src/record/index.ts'
import { operations } from '../../src/service/contract/index.ts'
import type { Operation } from '../../src/service/contract/operation.ts'
import { type Asker, askers, type Desk, openDesk } from './desk.ts'
import { rules } from './rules.ts'

const rank = (role: string): number => ['stranger', ...roles].indexOf(role)

describe('who may do what', () => {
  it('every operation has one rule, and the contract says the same', () => {
    const stated = Object.fromEntries(rules.map(({ id, from }) => [id, from]))
    assert.equal(Object.keys(stated).length, rules.length)
    const contract = (Object.values(operations) as Operation[]).map(({ id, access }) => [id, access])
    assert.deepEqual(stated, Object.fromEntries(contract))
  })

  for (const { id, from, ok, ask } of rules)
    it(`${id} is for ${from}`, async (t) => {
      const may = (asker: Asker): boolean => from === 'anyone' || rank(asker) >= rank(from)
      const input = (desk: Desk) => (typeof ask === 'function' ? ask(desk) : ask)

      const closed = await openDesk(t)
      const refused = await input(closed)
      const before = await closed.store.log()
      for (const asker of askers.filter((one) => !may(one))) {
        const answer = await closed.ask(asker, id, refused)
        assert.equal(answer.status, asker === 'stranger' ? 401 : 403, asker)
        const body = (await answer.json()) as { code: string }
        assert.equal(body.code, asker === 'stranger' ? 'service.unsigned' : 'service.forbidden')
      }
      assert.deepEqual(await closed.store.log(), before, 'what is refused changes nothing')

      // One record for each: what one changes must not decide what the next one gets.
      for (const asker of askers.filter(may)) {
        const desk = await openDesk(t)
        const answer = await desk.ask(asker, id, await input(desk))
        assert.equal(answer.status, ok, `${asker}: ${await peek(answer)}`)
      }
    })
})

/** What an answer says, where it is not a stream without an end. */
const peek = async (answer: Response): Promise<string> =>
  answer.status < 400 ? '' : (await answer.clone().text()).slice(0, 300)
