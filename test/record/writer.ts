import { openRecord } from '../../src/record/index.ts'
import { asReceived, by } from './fixture.ts'

/** A process of its own for the tests: `writer.ts FOLDER NAME NUMBER` adds reports and prints each id once it is kept. */
const [folder, name, number] = process.argv.slice(2)
const store = await openRecord(folder!, { create: true })
for (let i = 0; i < Number(number); i++) {
  const { id } = await store.putReport(asReceived({ id: `${name}-${i}`, text: `تقرير ${name} رقم ${i}` }), by)
  process.stdout.write(`${id}\n`)
}
await store.close()
