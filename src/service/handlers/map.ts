import type { Known } from '../../export/known.ts'
import type { EventFilter, Months, MovementEnd } from '../../record/index.ts'
import { flowsOf } from '../map/flows.ts'
import { byArea, clustered, extentOf, isArea, within } from '../map/grid.ts'
import { Kept } from '../map/kept.ts'
import { byPlace, type Standing, type Tally, together } from '../map/tally.ts'
import { filterFor, isPublic } from '../restriction.ts'
import type { Handlers } from '../service.ts'
import type { Site } from '../site.ts'
import { filterOf } from './read.ts'

interface Whole {
  readonly standing: readonly Standing[]
  readonly located: number
  readonly unlocated: number
}

/** Maps of events. Everything is counted of what who asks may see; counts quote no report. */
export function mapHandlers({ store }: Site, known: () => Promise<Known>) {
  const filterIn = (key: string): EventFilter => JSON.parse(key) as EventFilter
  const wholes = new Kept<Whole>(store, async (key) => {
    const filter = filterIn(key)
    const standing = byPlace(await store.spots(filter))
    const { total } = await store.events(filter, { limit: 1 })
    const located = together(standing).events
    return { standing, located, unlocated: total - located }
  })
  const ends = new Kept<readonly MovementEnd[]>(store, (key) => store.movementEnds(filterIn(key)))
  const months = new Kept<Months>(store, (key) => store.months(filterIn(key)))

  /** The place as who asks may see it: one that is on no list has the report's words for a name. */
  const namer = async (open: boolean) => {
    const lists = await known()
    return <P extends { readonly key: string; readonly name: string }>(place: P) => {
      const arabic = place.key === '' ? undefined : lists.place(place.key)?.arabic
      return {
        ...place,
        name: open && place.key === '' ? '' : place.name,
        ...(arabic === undefined || arabic === '' ? {} : { arabic }),
      }
    }
  }
  const counts = (tally: Tally) => ({ events: tally.events, types: tally.types })

  return {
    async readMap({ query, who }) {
      const { zoom, box, ...rest } = query
      const whole = await wholes.get(JSON.stringify(filterFor(who, filterOf(rest))))
      const name = await namer(isPublic(who))
      const shown = ({ spot, tally }: Standing) => ({ ...name(spot), ...counts(tally) })
      const exact = whole.standing.filter((one) => !isArea(one))
      const inBox = box === undefined ? exact : exact.filter(within(box))
      const { places, clusters } =
        zoom === undefined ? { places: inBox, clusters: [] } : clustered(inBox, zoom)
      return {
        places: places.map(shown),
        clusters: clusters.map(({ tally, ...cluster }) => ({ ...cluster, ...counts(tally) })),
        areas: whole.standing.filter(isArea).map(shown),
        extent: extentOf(whole.standing),
        inBox: together(inBox).events,
        located: whole.located,
        unlocated: whole.unlocated,
      }
    },
    async readAreas({ query, who }) {
      const { standing } = await wholes.get(JSON.stringify(filterFor(who, filterOf(query))))
      return {
        items: byArea(standing).map(({ tally, ...area }) => ({ ...area, ...counts(tally) })),
      }
    },
    async readFlows({ query, who }) {
      const { by = 'place', ...rest } = query
      const all = await ends.get(JSON.stringify(filterFor(who, filterOf(rest))))
      const name = await namer(isPublic(who))
      return {
        items: flowsOf(all, by).map((flow) => ({
          ...flow,
          // An area's name is no report's words.
          ...(by === 'place' ? { from: flow.from && name(flow.from), to: flow.to && name(flow.to) } : {}),
        })),
      }
    },
    async readMonths({ query, who }) {
      return months.get(JSON.stringify(filterFor(who, filterOf(query))))
    },
  } satisfies Partial<Handlers>
}
