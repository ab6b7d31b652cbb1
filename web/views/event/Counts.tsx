import { Button } from 'react-aria-components'
import type { EventView, Figure } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { saysNothing, useCounted } from '../../show/figures.tsx'
import { tellerText, useNames } from '../../show/names.tsx'
import { Listed, Num, Range, Words } from '../../show/text.tsx'
import { ClaimLink } from './links.tsx'
import { Section } from './Section.tsx'

/** The figures: low, best, high, and each teller's own. */
export function Counts({ view, edit }: { view: EventView; edit: (() => void) | undefined }) {
  const { counts } = view.event
  if (counts.length === 0 && edit === undefined) return null
  const action = edit !== undefined && (
    <Button
      className="plain-button edit"
      aria-label={say('editField', { field: say('counts') })}
      onPress={edit}
    >
      {say('edit')}
    </Button>
  )
  return (
    <Section title={say('counts')} name="counts" action={action}>
      {counts.length === 0 ? (
        <p className="none">{say('noCounts')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by keyboard
        <section className="wide" tabIndex={0} aria-label={say('counts')}>
          <table>
            <thead>
              <tr>
                {(['measure', 'low', 'best', 'high', 'tellersFigures'] as const).map((name) => (
                  <th key={name} scope="col">
                    {say(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {counts.map((figure) => (
                <Row key={`${figure.measure} ${figure.of}`} figure={figure} view={view} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  )
}

function Row({ figure, view }: { figure: Figure; view: EventView }) {
  const counted = useCounted()
  return (
    <tr>
      <th scope="row">
        {nameOf('measures', figure.measure)}
        {!saysNothing(figure) && (
          <>
            {' · '}
            <Words>{counted(figure.of)}</Words>
          </>
        )}
        {figure.partOf !== undefined && (
          <div className="fine">{say('partOf', { whole: counted(figure.partOf) })}</div>
        )}
      </th>
      <td>
        <Num>{figure.low}</Num>
      </td>
      <td>
        <strong>
          {figure.approx && `${say('about')} `}
          <Num>{figure.best}</Num>
        </strong>
      </td>
      <td>{figure.high === null ? say('open') : <Num>{figure.high}</Num>}</td>
      <td>
        <Tellers figure={figure} view={view} />
      </td>
    </tr>
  )
}

/** Each origin with its figures, oldest last; what it said before stands struck out. */
function Tellers({ figure, view }: { figure: Figure; view: EventView }) {
  const names = useNames()
  const nameOfOrigin = new Map(
    view.event.origins.map((origin) => [origin.id, tellerText(origin, names) || say('unnamed')]),
  )
  const byOrigin = Map.groupBy(figure.claims, ({ origin }) => origin ?? '')
  return (
    <ul className="plain">
      {[...byOrigin].map(([origin, said]) => (
        <li key={origin}>
          {nameOfOrigin.has(origin) && (
            <>
              <Words>{nameOfOrigin.get(origin)!}</Words>:{' '}
            </>
          )}
          <Listed
            items={said.map(({ claim, min, max, superseded }) => (
              <ClaimLink key={claim} id={claim} event={view.event}>
                {superseded ? (
                  <s>
                    <Range min={min} max={max} />
                  </s>
                ) : (
                  <Range min={min} max={max} />
                )}
              </ClaimLink>
            ))}
          />
        </li>
      ))}
    </ul>
  )
}
