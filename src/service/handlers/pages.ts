import { baseOf, besideName } from '../../export/beside.ts'
import type { Known } from '../../export/known.ts'
import type { Named, PageSight, Teller } from '../../record/index.ts'
import type { Identity } from '../identity.ts'
import { Kept } from '../map/kept.ts'
import { notFound } from '../problems.ts'
import { isPublic, type ReadingLog, seesRestricted } from '../restriction.ts'
import { isNamedPublicly, scrub } from '../scrub.ts'
import type { Handlers } from '../service.ts'
import type { Site } from '../site.ts'
import { reportsOf } from './read.ts'

/** Pages of parties, places and tellers, each counted over what who asks may see. */
export function pageHandlers(
  { store: { pages }, store }: Site,
  reading: ReadingLog,
  known: () => Promise<Known>,
) {
  const parties = keptBySight(store, (sight) => pages.parties(sight))
  const party = keptBySight(store, (sight, id) => pages.party(id, sight))
  const place = keptBySight(store, (sight, id) => pages.place(id, sight))
  const sources = keptBySight(store, (sight) => pages.sources(sight))
  const source = keptBySight(store, (sight, id) => pages.source(id, sight))

  type Event = Parameters<typeof scrub>[0]
  /** Words of a restricted report are read on a page too; the public role sees none of any. */
  const shown = async (who: Identity, operation: string, recent: readonly Event[]) => {
    if (isPublic(who)) return recent.map(scrub)
    await reading.note(who, operation, reportsOf(recent))
    return recent
  }

  return {
    async listParties({ who }) {
      return { items: await parties(who) }
    },
    async readParty({ params: { id }, who, c }) {
      const page = await party(who, id)
      if (page === undefined) throw notFound(c.req.path)
      const say = await namer(known)
      return {
        ...page,
        places: page.places.map(say.place),
        tellers: tellersFor(who, page.tellers).map(say.teller),
        recent: await shown(who, 'readParty', page.recent),
      }
    },
    async readPlace({ params: { id }, who, c }) {
      const page = await place(who, id)
      if (page === undefined) throw notFound(c.req.path)
      const say = await namer(known)
      return {
        ...say.place(page),
        place: isPublic(who) ? { ...page.place, quote: '' } : page.place,
        movedFrom: page.movedFrom.map(say.place),
        movedTo: page.movedTo.map(say.place),
        within: page.within.map(say.place),
        tellers: tellersFor(who, page.tellers).map(say.teller),
        recent: await shown(who, 'readPlace', page.recent),
      }
    },
    async listSources({ who }) {
      const { items, unknown } = await sources(who)
      const say = await namer(known)
      return { items: items.map(say.teller), unknown }
    },
    async readSource({ params: { id }, who, c }) {
      const page = await source(who, id)
      if (page === undefined) throw notFound(c.req.path)
      const say = await namer(known)
      return {
        ...say.teller(page),
        carries: page.carries.map(say.teller),
        carriedBy: page.carriedBy.map(say.teller),
        recent: await shown(who, 'readSource', page.recent),
      }
    },
  } satisfies Partial<Handlers>
}

/** What who asks may see: nobody's rejected event is counted. */
const sightOf = (who: Identity): PageSight => ({
  statuses: isPublic(who) ? ['accepted'] : ['proposed', 'accepted'],
  ...(seesRestricted(who) ? {} : { unrestricted: true as const }),
})

/** Counts that are kept apart for those who see other events. */
function keptBySight<T>(store: Site['store'], count: (sight: PageSight, id: string) => Promise<T>) {
  const kept = new Kept(
    store,
    (key) => {
      const [sight, id] = JSON.parse(key) as [PageSight, string]
      return count(sight, id)
    },
    200,
  )
  return (who: Identity, id = ''): Promise<T> => kept.get(JSON.stringify([sightOf(who), id]))
}

/** The public role sees no people who told. */
const tellersFor = (who: Identity, tellers: readonly Teller[]): readonly Teller[] =>
  isPublic(who) ? tellers.filter(({ kind }) => isNamedPublicly(kind)) : tellers

/** Arabic names from the lists, where they have one. */
async function namer(known: () => Promise<Known>) {
  const lists = await known()
  const named = <T extends Pick<Named, 'id'>>(row: T, arabic: string | undefined) =>
    arabic === undefined || arabic === '' ? row : { ...row, arabic }
  return {
    place: <T extends Pick<Named, 'id'>>(row: T) => {
      const [base, done] = baseOf(row.id)
      const arabic = lists.place(base)?.arabic ?? ''
      return named(row, done === undefined || arabic === '' ? arabic : besideName(done, arabic, 'ar'))
    },
    teller: <T extends Pick<Named, 'id'>>(row: T) => named(row, lists.teller(row.id)?.arabic),
  }
}
