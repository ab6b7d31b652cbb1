import { writeArchive } from '../../src/publish/archive.ts'
import type { Store } from '../../src/record/store.ts'

/**
 * The canonical export of a record: `isnad export --as ndjson --profile full`, line by line. Every original, report, claim,
 * decision and event with its id, in an order that no chance has a part in, and no time of day or row of the custody log:
 * those tell who wrote what when, which differs by nature.
 */
export async function archiveOf(store: Store): Promise<string> {
  let text = ''
  await writeArchive(store, {
    async write(_, data) {
      text += typeof data === 'string' ? data : Buffer.from(data).toString('utf8')
    },
    end: async () => [],
  })
  return text
}
