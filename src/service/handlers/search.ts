import type { EventFilter } from '../../record/index.ts'
import { excerptsOf } from '../excerpts.ts'
import type { Names } from '../names.ts'
import { readQuestion } from '../question.ts'
import { filterFor, type ReadingLog } from '../restriction.ts'
import { asEventQuery } from '../saved.ts'
import type { Handlers } from '../service.ts'
import type { Site } from '../site.ts'
import { given, reportsOf } from './read.ts'

/** One question to events, claims and reports. */
export function searchHandlers({ store }: Site, names: Names, reading: ReadingLog) {
  return {
    async search({ query: { q, limit = 20 }, who }) {
      const { filter, unread } = readQuestion(q, names)
      const own = filterFor(who, filter)
      // Reports have no type, party or place of their own: a question of these has no answer among them.
      const ofClaims: readonly (keyof EventFilter)[] = ['types', 'party', 'place']
      const [events, claims, reports] = await Promise.all([
        store.events(own, { limit }),
        store.claims(own, { limit }),
        ofClaims.some((field) => own[field] !== undefined)
          ? { items: [], total: 0, next: null }
          : store.reports(given({ ...own, types: undefined }), { limit }),
      ])
      await reading.note(who, 'search', [
        ...reportsOf(events.items),
        ...claims.items.map((claim) => claim.report),
        ...reports.items.map((report) => report.id),
      ])
      const excerpts = await excerptsOf(store, own.text, {
        events: events.items,
        claims: claims.items,
        reports: reports.items,
      })
      return { events, claims, reports, filter: asEventQuery(filter), unread, excerpts }
    },
  } satisfies Partial<Handlers>
}
