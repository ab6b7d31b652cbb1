import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { say } from '../../app/here.ts'
import type { Output } from '../../client/client.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { dayText, OneDay } from '../../show/day.tsx'
import { type MapState, type Step, steps } from './address.ts'
import { beginOf, between, lastOf, nextOf } from './time.ts'

interface Given {
  readonly months: Output<'readMonths'>
  readonly state: MapState
  readonly change: (part: Partial<MapState>) => void
  /** The map still waits for the stretch that was asked for. */
  readonly busy: boolean
}

/** How long a stretch stays before the next: longer for those who asked for less movement. */
const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
const pause = (): number => (calm.matches ? 3000 : 900)

const names = {
  all: 'stepAll',
  year: 'stepYear',
  month: 'stepMonth',
  week: 'stepWeek',
  day: 'stepDay',
} as const satisfies Record<Step, string>

/** Which time is shown: a stretch that moves by hand or by itself, never on its own accord. */
export function TimeBar({ months, state: { step, when }, change, busy }: Given) {
  const [plays, setPlays] = useState(false)
  const { first, last, undated } = months
  const from = first === null || step === 'all' ? undefined : beginOf(first, step)
  const count = from === undefined ? 0 : between(from, beginOf(last!, step), step)
  const now =
    from === undefined ? 0 : Math.min(count, Math.max(0, between(from, beginOf(when ?? first!, step), step)))
  const go = (to: number): void => change({ when: nextOf(from!, step, to) })
  useEffect(() => {
    if (!plays || busy || from === undefined) return
    const timer = setTimeout(() => {
      if (now >= count) setPlays(false)
      else change({ when: nextOf(from, step, now + 1) })
    }, pause())
    return () => clearTimeout(timer)
  })
  if (first === null) return <p className="soft">{say('timeNone')}</p>
  const begin = from === undefined ? first : nextOf(from, step, now)
  const shown = { start: begin, end: from === undefined ? last : lastOf(begin, step) }
  return (
    <section className="map-time" aria-label={say('mapTime')}>
      <ChoiceField
        label={say('mapTime')}
        value={step}
        onChange={(chosen) => {
          setPlays(false)
          change({ step: chosen, when: chosen === 'all' ? undefined : beginOf(when ?? first, chosen) })
        }}
        choices={steps.map((id) => ({ id, name: say(names[id]) }))}
      />
      {from !== undefined && (
        <>
          <Button
            onPress={() => {
              if (!plays && now >= count) go(0)
              setPlays(!plays)
            }}
          >
            {say(plays ? 'mapPause' : 'mapPlay')}
          </Button>
          <Button isDisabled={now === 0} onPress={() => go(now - 1)}>
            {say('timeBefore')}
          </Button>
          <input
            type="range"
            min={0}
            max={count}
            value={now}
            aria-label={say('mapTime')}
            aria-valuetext={dayText({ ...shown, precision: 'day', how: 'stated' })}
            onChange={(event) => {
              setPlays(false)
              go(Number(event.target.value))
            }}
          />
          <Button isDisabled={now >= count} onPress={() => go(now + 1)}>
            {say('timeAfter')}
          </Button>
          <output className="map-time-now" aria-live={plays ? 'off' : 'polite'}>
            <OneDay day={shown.start} />
            {shown.end !== null && shown.end !== shown.start && (
              <>
                {' – '}
                <OneDay day={shown.end} />
              </>
            )}
          </output>
          {undated > 0 && <span className="soft">{say('undatedLeft', { count: undated })}</span>}
        </>
      )}
    </section>
  )
}
