import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import type { DecisionRow } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { nameOf, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { Await } from '../../parts/states.tsx'
import { Moment, Words } from '../../show/text.tsx'
import { kindWords } from '../event/History.tsx'
import { Section } from '../event/Section.tsx'

/** What people decided about the claims of the report. */
export function ReportHistory({ id, mayReview }: { id: string; mayReview: boolean }) {
  const history = useQuery(queries.reportHistory(id))
  return (
    <Section title={say('history')} name="history">
      <Await of={history}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="none">{say('noHistory')}</p>
          ) : (
            <ol className="plain timeline">
              {items.map((row) => (
                <li key={row.seq} className={row.undoneBy === undefined ? '' : 'undone'}>
                  <Row id={id} row={row} mayReview={mayReview} />
                </li>
              ))}
            </ol>
          )
        }
      </Await>
    </Section>
  )
}

function Row({ id, row, mayReview }: { id: string; row: DecisionRow; mayReview: boolean }) {
  const review = useReview()
  const { claim, reason } = row.body
  return (
    <>
      <Words className="teller">{row.who}</Words> {say(kindWords[row.kind])}{' '}
      {claim !== undefined && <span className="flag">{nameOf('types', claim.type)}</span>}{' '}
      <Moment at={row.at} />
      {row.undoneBy !== undefined && <span className="flag">{say('takenBack')}</span>}
      {reason !== undefined && (
        <div className="fine">
          {say('reason')}: <Words>{reason}</Words>
        </div>
      )}
      {mayReview && row.undoneBy === undefined && row.kind !== 'undo' && (
        <Button
          className="plain-button"
          onPress={() =>
            void review.undo({
              what: say(kindWords[row.kind]),
              parts: [{ seq: row.seq, of: { report: id }, version: row.seq }],
            })
          }
        >
          {say('takeBack')}
        </Button>
      )}
    </>
  )
}
