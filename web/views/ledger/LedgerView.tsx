import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'wouter'
import type { Ledger, LedgerQuestion } from '../../app/api.ts'
import { filterIn } from '../../app/filter.ts'
import { nameOf, number, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { TimeTools, useWindow } from '../../parts/chart/TimeTools.tsx'
import { rangeOfDays } from '../../parts/chart/time.ts'
import { EventFilters } from '../../parts/EventFilters.tsx'
import { ChoiceField } from '../../parts/fields.tsx'
import { Await, Empty } from '../../parts/states.tsx'
import { Bands } from './Bands.tsx'
import { RunningTotals } from './RunningTotals.tsx'

const groups = ['none', 'harmed', 'doer', 'teller', 'type'] as const
const units = ['year', 'month', 'week', 'day'] as const
/** What people ask of first; the others follow where the record has figures of them. */
const first = ['killed', 'wounded', 'arrested', 'abducted', 'surrendered', 'moved'] as const
export type Mode = 'sum' | 'each'

/** How figures grew: one measure over time, low, best and high, by party or source; and monitors' running totals beside it. */
export default function LedgerView() {
  useTitle(say('ledger'))
  const [query] = useSearchParams()
  const by = groups.find((one) => one === query.get('by')) ?? 'none'
  const unit = units.find((one) => one === query.get('unit'))
  const mode: Mode = query.get('mode') === 'each' ? 'each' : 'sum'
  const asked = query.get('measure') ?? 'killed'
  const filter = filterIn(query)
  const measure = asked as NonNullable<LedgerQuestion['measure']>
  const answer = useQuery(queries.ledger({ ...filter, measure, by, ...(unit === undefined ? {} : { unit }) }))
  return (
    <>
      <h1>{say('ledger')}</h1>
      <EventFilters query={query} />
      <Await of={answer}>
        {(ledger) => (
          <div className="charts" aria-busy={answer.isPlaceholderData}>
            <Choices ledger={ledger} query={query} by={by} mode={mode} unit={unit ?? 'suits'} />
            <Drawn ledger={ledger} by={by} mode={mode} />
            <RunningTotals question={{ ...filter, measure }} />
          </div>
        )}
      </Await>
    </>
  )
}

interface Chosen {
  readonly ledger: Ledger
  readonly query: URLSearchParams
  readonly by: string
  readonly mode: Mode
  readonly unit: string
}

function Choices({ ledger, query, by, mode, unit }: Chosen) {
  const [path, go] = useLocation()
  const set = (name: string, usual: string) => (value: string) => {
    const chosen = new URLSearchParams(query)
    value === usual ? chosen.delete(name) : chosen.set(name, value)
    go(chosen.size === 0 ? path : `${path}?${chosen}`)
  }
  const counted = new Map(ledger.measures.map((one) => [one.measure, one.figures]))
  const measures = [...new Set([...first, ...counted.keys(), ledger.measure])]
  return (
    <div className="row-of-fields chart-choices">
      <ChoiceField
        label={say('measure')}
        value={ledger.measure}
        onChange={set('measure', 'killed')}
        choices={measures.map((id) => ({
          id,
          name: `${nameOf('measures', id)} (${number(counted.get(id) ?? 0)})`,
        }))}
      />
      <ChoiceField
        label={say('rowsBy')}
        value={by}
        onChange={set('by', 'none')}
        choices={[
          { id: 'none', name: say('allTogether') },
          { id: 'harmed', name: say('byHarmed') },
          { id: 'doer', name: say('byDoer') },
          { id: 'teller', name: say('byTeller') },
          { id: 'type', name: say('type') },
        ]}
      />
      <ChoiceField
        label={say('drawnAs')}
        value={mode}
        onChange={set('mode', 'sum')}
        choices={[
          { id: 'sum', name: say('upTo') },
          { id: 'each', name: say('eachTime') },
        ]}
      />
      <ChoiceField
        label={say('oneBar')}
        value={unit}
        onChange={set('unit', 'suits')}
        choices={[
          { id: 'suits', name: say('unitSuits') },
          { id: 'year', name: say('unitYear') },
          { id: 'month', name: say('unitMonth') },
          { id: 'week', name: say('unitWeek') },
          { id: 'day', name: say('unitDay') },
        ]}
      />
    </div>
  )
}

function Drawn({ ledger, by, mode }: { ledger: Ledger; by: (typeof groups)[number]; mode: Mode }) {
  const setWindow = useWindow()
  const { from, to, all, rows } = ledger
  if (from === null || to === null || all.from === null || all.to === null || rows.length === 0)
    return <Empty title={say('noFigures')} />
  const [range, whole] = [rangeOfDays({ from, to }), rangeOfDays({ from: all.from, to: all.to })]
  return (
    <>
      <TimeTools range={range} all={whole} onWindow={setWindow} />
      <Bands ledger={ledger} by={by} mode={mode} range={range} all={whole} onWindow={setWindow} />
      <LeftOut ledger={ledger} />
    </>
  )
}

/** What the sums do not hold: nothing is left out unsaid. */
function LeftOut({ ledger: { leftOut, further, rows } }: { ledger: Ledger }) {
  const { parts, totals, unreal } = leftOut
  const lines = [
    parts > 0 && say('leftParts', { count: parts }),
    totals > 0 && say('leftTotals', { count: totals }),
    unreal > 0 && say('leftUnreal', { count: unreal }),
    further.rows > 0 && say('furtherRows', { count: further.rows }),
    rows.some(({ key }) => key === '+') && say('severalNote'),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{say('notAdded')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
