/**
 * Every operation of the OpenAPI document, asked by everyone, with what its schemas allow and what they do not: no answer is
 * a fault, every answer is what the document says, and nobody is told what is closed to them. ISNAD_FUZZ sets how often.
 */
import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import fc from 'fast-check'
import { openApiDocument } from '../../src/service/contract/document.ts'
import { type OperationId, operations } from '../../src/service/contract/index.ts'
import type { Operation } from '../../src/service/contract/operation.ts'
import { problemSchema } from '../../src/service/contract/problem.ts'
import { makeLog } from '../../src/service/index.ts'
import { fromSchema, type Schema, type Schemas, tameWord, word } from './arbitrary.ts'
import { type Asker, type Desk, type Input, openDesk } from './desk.ts'

const runs = Number(process.env.ISNAD_FUZZ ?? 20)
const seed = Number(process.env.ISNAD_FUZZ_SEED ?? 20310602)

interface Described {
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  readonly requestBody?: { content: Record<string, { schema: Schema }> }
}
const document = openApiDocument() as unknown as {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Schemas }
}
const { schemas } = document.components

/** They change who may what, so that nothing could be said of who sees what afterwards; rules.test.ts and others hold them. */
const leftOut: readonly OperationId[] = [
  'signOut',
  'changeUser',
  'inviteAgain',
  'endSessions',
  'restrictReport',
]

/** A request as the document describes it; a wild one with what it does not. */
function inputOf(operation: Operation, wild: boolean): fc.Arbitrary<Input> {
  const world = { schemas, wild }
  const said = wild ? word.map((one) => one.toWellFormed()) : tameWord
  const described = document.paths[operation.path]![operation.method]!
  const inPath = (described.parameters ?? []).filter((one) => one.in === 'path')
  const inQuery = (described.parameters ?? []).filter(
    (one) => one.in === 'query' && (wild || one.required === true || one.schema.enum !== undefined),
  )
  const params = fc.record(Object.fromEntries(inPath.map(({ name }) => [name, said])))
  const query = fc
    .tuple(
      fc.record(Object.fromEntries(inQuery.map(({ name, schema }) => [name, fromSchema(schema, world)])), {
        requiredKeys: inQuery.filter((one) => one.required === true).map((one) => one.name),
      }),
      wild ? fc.option(fc.tuple(word, word), { freq: 8 }) : fc.constant(null),
    )
    .map(([fields, extra]) => {
      const pairs = Object.entries(fields).concat(extra === null ? [] : [extra])
      const parts = pairs.map(
        ([name, value]) =>
          `${encode(name)}=${encode(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))}`,
      )
      return parts.length === 0 ? '' : `?${parts.join('&')}`
    })
  const json = described.requestBody?.content['application/json']?.schema
  const body = json === undefined ? fc.constant(undefined) : fromSchema(json, world)
  const match = operation.guarded
    ? fc.option(fc.integer({ min: 0, max: 40 }), { freq: 6 })
    : fc.constant(null)
  return fc.record({ params, query, body, match }).map(({ params, query, body, match }) => ({
    params,
    query,
    ...(body === undefined ? {} : { body }),
    ...(match === null ? {} : { match }),
    ...(operation.bytes === undefined ? {} : { bytes: 'bytes' }),
  }))
}

/** Lone halves of pairs cannot stand in an address at all. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed())

/** What an answer must be, whoever asks for whatever. */
async function check(operation: Operation, answer: Response): Promise<string> {
  if ((answer.headers.get('content-type') ?? '').startsWith('text/event-stream')) {
    await answer.body!.cancel()
    return ''
  }
  const text = await answer.text()
  assert.ok(answer.status < 500, `${answer.status} ${text.slice(0, 300)}`)
  if (answer.status >= 400) {
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    const problem = problemSchema.parse(JSON.parse(text))
    assert.match(problem.ar.what, /\p{Script=Arabic}/u)
    assert.equal(problem.status, answer.status)
  } else if (operation.answer !== undefined) {
    const body: unknown = JSON.parse(text)
    assert.deepEqual(
      operation.answer.parse(body),
      body,
      'the answer is what the document says, no less and no more',
    )
  }
  return text
}

async function sweep(t: TestContext, askers: readonly Asker[], seen: (told: string, asked: string) => void) {
  // The clock goes on, so that tries to sign in are not only told to wait.
  let now = Date.parse('2031-06-02T08:00:00Z')
  const faults: string[] = []
  const desk: Desk = await openDesk(t, () => ({
    now: () => {
      now += 500
      return new Date(now)
    },
    log: makeLog('faults', { write: (line) => faults.push(line) }),
  }))
  await desk.store.restrict('mizan-3', true, { who: 'test', at: '2031-06-02T08:00:00Z' })
  const asked = new Set<string>()
  for (const operation of Object.values(operations) as Operation[]) {
    const id = operation.id as OperationId
    if (leftOut.includes(id)) continue
    const input = fc.oneof(inputOf(operation, true), inputOf(operation, false))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...askers), input, async (asker, input) => {
        const answer = await desk.ask(asker, id, input)
        const told = await check(operation, answer)
        asked.add(`${id} ${answer.status < 300}`)
        seen(told, JSON.stringify(input))
      }),
      { numRuns: runs, seed, verbose: 0 },
    )
  }
  assert.deepEqual(faults, [])
  assert.deepEqual((await desk.store.verify()).faults, [])
  return asked
}

describe('a fuzz run over the whole document', () => {
  it('by those to whom a report is closed: no fault, and none of its words', {
    timeout: 300_000,
  }, async (t) => {
    const secrets = ['مرصد الميزان', 'شابا', 'wadi-safsaf', 'ارتفاع الحصيلة']
    await sweep(t, ['stranger', 'public', 'viewer', 'reviewer'], (told, asked) => {
      for (const secret of secrets) if (!asked.includes(secret)) assert.ok(!told.includes(secret), secret)
    })
  })

  it('by editors and owners: no fault, and most operations were also asked well', {
    timeout: 300_000,
  }, async (t) => {
    const asked = await sweep(t, ['editor', 'owner'], () => undefined)
    const well = [...asked].filter((one) => one.endsWith('true'))
    assert.ok(well.length >= 20, `only ${well.length} operations were asked well: ${well.join(', ')}`)
  })
})
