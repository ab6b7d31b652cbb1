import fc from 'fast-check'

/** Values made from the OpenAPI document's own schemas, and values that no schema allows. */

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
}
export type Schemas = Readonly<Record<string, Schema>>

/** Ids of the invented land, and what strangers send in the place of ids. */
const words = [
  'ev-strike',
  'ev-arrest',
  'nahr-1',
  'mizan-3',
  'mizan-3:2',
  'post/2 #نسخة',
  'reviewer',
  'owner',
  'csv',
  'ndjson',
  '1',
  '0',
  '2031-05-30',
  "' or 1=1 --",
  '"; drop table event; --',
  '../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%E0%A4%A',
  '\u0000',
  '\u202eقصف\u2066',
  '\ud800',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'null',
  '-1',
  '1e309',
  '99999999999999999999',
  'https://nahr.example/',
  'file:///etc/passwd',
  'a'.repeat(5000),
  '',
] as const

export const word: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const anything: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.constant({ __proto__: null, toString: 1 }),
  fc.array(word, { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** The schemas that references lead to, and whether what fits them is mixed with what does not. */
export interface World {
  readonly schemas: Schemas
  readonly wild: boolean
}

/** What a person could send: ids that there are, and short words. */
export const tameWord: fc.Arbitrary<string> = fc.constantFrom(
  ...words.slice(0, 13),
  'ev-strike',
  'nahr-1',
  'قصف',
)

/** What fits a schema; in a wild world with here and there something that does not. */
export function fromSchema(schema: Schema, world: World, depth = 0): fc.Arbitrary<unknown> {
  const fitting = fittingOf(schema, world, depth)
  return world.wild
    ? fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: anything })
    : fitting
}

function fittingOf(schema: Schema, world: World, depth: number): fc.Arbitrary<unknown> {
  const { $ref } = schema
  if (depth > 6) return anything
  if ($ref !== undefined) return fromSchema(world.schemas[$ref.split('/').at(-1)!]!, world, depth + 1)
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return fc.oneof(...either.map((one) => fromSchema(one, world, depth + 1)))
  if (schema.allOf !== undefined) {
    const parts = schema.allOf.map((one) => (one.$ref ? world.schemas[one.$ref.split('/').at(-1)!]! : one))
    return objectOf(
      { properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})) as never },
      world,
      depth,
    )
  }
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const types = [schema.type ?? 'string'].flat()
  return fc.oneof(...types.map((type) => ofType(type, schema, world, depth)))
}

function ofType(type: string, schema: Schema, world: World, depth: number): fc.Arbitrary<unknown> {
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer' || type === 'number')
    return fc.oneof(
      fc.integer({ min: schema.minimum ?? 0, max: Math.max(schema.minimum ?? 0, schema.maximum ?? 40) }),
      ...(world.wild ? [fc.constantFrom(0, -1, 1, 2 ** 31, 2 ** 53, 1e308, 0.5)] : []),
    )
  if (type === 'array')
    return fc.array(fromSchema(schema.items ?? {}, world, depth + 1), {
      minLength: schema.minItems ?? 0,
      maxLength: 3,
    })
  if (type === 'object') return objectOf(schema, world, depth)
  return world.wild ? word : tameWord
}

function objectOf(schema: Schema, world: World, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, one]) => [name, fromSchema(one, world, depth + 1)]),
  )
  const full = fc.record(fields, { requiredKeys: [...(schema.required ?? [])] as never })
  if (!world.wild) return full
  const extra = fc.tuple(full, word, anything).map(([one, name, value]) => ({ ...one, [name]: value }))
  return fc.oneof({ weight: 9, arbitrary: full }, { weight: 1, arbitrary: extra })
}
