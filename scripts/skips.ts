import type { TestEvent } from 'node:test/reporters'

/** A reporter for `node --test` that writes one line for each test that was skipped, with its reason. */
export default async function* skips(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { skip, todo, name } = event.data
    const reason = skip ?? todo
    if (reason !== undefined && reason !== false)
      yield `${name}: ${reason === true || reason === '' ? 'no reason given' : reason}\n`
  }
}
