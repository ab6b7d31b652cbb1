import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'wouter'
import type { Timeline, TimelineQuestion } from '../../app/api.ts'
import { filterIn } from '../../app/filter.ts'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { TimeTools, useWindow } from '../../parts/chart/TimeTools.tsx'
import { rangeOfDays } from '../../parts/chart/time.ts'
import { EventFilters } from '../../parts/EventFilters.tsx'
import { ChoiceField } from '../../parts/fields.tsx'
import { Await, Empty } from '../../parts/states.tsx'
import { Buckets } from './Buckets.tsx'
import { EventRows } from './EventRows.tsx'

export const groups = ['type', 'party', 'teller'] as const
export const units = ['year', 'month', 'week', 'day', 'hour'] as const
const suits = 'suits'

/** Events and tellers over time, from years to hours. What is shown stands in the address whole. */
export default function TimelineView() {
  useTitle(say('timeline'))
  const [query] = useSearchParams()
  const by = groups.find((one) => one === query.get('by')) ?? 'type'
  const unit = units.find((one) => one === query.get('unit'))
  const question: TimelineQuestion = { ...filterIn(query), by, ...(unit === undefined ? {} : { unit }) }
  const answer = useQuery(queries.timeline(question))
  return (
    <>
      <h1>{say('timeline')}</h1>
      <EventFilters query={query} />
      <Await of={answer}>
        {(timeline) => (
          <div className="charts" aria-busy={answer.isPlaceholderData}>
            <Choices query={query} by={by} unit={unit ?? suits} />
            <Drawn timeline={timeline} by={by} />
          </div>
        )}
      </Await>
    </>
  )
}

function Choices({ query, by, unit }: { query: URLSearchParams; by: string; unit: string }) {
  const [path, go] = useLocation()
  const set = (name: string, first: string) => (value: string) => {
    const chosen = new URLSearchParams(query)
    value === first ? chosen.delete(name) : chosen.set(name, value)
    go(chosen.size === 0 ? path : `${path}?${chosen}`)
  }
  return (
    <div className="row-of-fields chart-choices">
      <ChoiceField
        label={say('rowsBy')}
        value={by}
        onChange={set('by', 'type')}
        choices={[
          { id: 'type', name: say('type') },
          { id: 'party', name: say('party') },
          { id: 'teller', name: say('byTeller') },
        ]}
      />
      <ChoiceField
        label={say('oneBar')}
        value={unit}
        onChange={set('unit', suits)}
        choices={[{ id: suits, name: say('unitSuits') }, ...units.map((id) => ({ id, name: unitName(id) }))]}
      />
    </div>
  )
}

export const unitName = (unit: Timeline['unit']): string =>
  ({
    year: say('unitYear'),
    month: say('unitMonth'),
    week: say('unitWeek'),
    day: say('unitDay'),
    hour: say('unitHour'),
  })[unit]

function Drawn({ timeline, by }: { timeline: Timeline; by: (typeof groups)[number] }) {
  const setWindow = useWindow()
  const { from, to, all } = timeline
  if (from === null || to === null || all.from === null || all.to === null)
    return (
      <Empty title={say('nothingDated')}>
        {timeline.undated > 0 && <p>{say('undatedEvents', { count: timeline.undated })}</p>}
      </Empty>
    )
  const [range, whole] = [rangeOfDays({ from, to }), rangeOfDays({ from: all.from, to: all.to })]
  return (
    <>
      <TimeTools range={range} all={whole} onWindow={setWindow} />
      {timeline.events === undefined ? (
        <Buckets timeline={timeline} by={by} range={range} all={whole} onWindow={setWindow} />
      ) : (
        <EventRows
          timeline={timeline}
          events={timeline.events}
          range={range}
          all={whole}
          onWindow={setWindow}
        />
      )}
    </>
  )
}
