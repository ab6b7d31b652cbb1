import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { client } from '../../app/api.ts'
import { knows, nameOf, number, say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Await, Empty, Failure } from '../../parts/states.tsx'
import { Ltr, Moment, Num, Words } from '../../show/text.tsx'

/** The custody log, and the check that nothing in the record was changed behind it. */
export default function LogView() {
  useTitle(say('log'))
  const log = useInfiniteQuery(queries.log())
  return (
    <>
      <h1>{say('log')}</h1>
      <p className="fine">{say('logNote')}</p>
      <Verify />
      <Await of={log}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length === 0) return <Empty title={say('logEmpty')} />
          return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by keyboard
            <section className="wide" tabIndex={0} aria-label={say('log')}>
              <table className="log">
                <thead>
                  <tr>
                    {(['number', 'moment', 'whoDid', 'action', 'subject', 'hash'] as const).map((name) => (
                      <th key={name} scope="col">
                        {say(name)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.seq}>
                      <td>
                        <Num>{row.seq}</Num>
                      </td>
                      <td>
                        <Moment at={row.at} />
                      </td>
                      <td>
                        <Words>{row.who}</Words>
                      </td>
                      <td>
                        {knows('actions', row.action) ? (
                          nameOf('actions', row.action)
                        ) : (
                          <Ltr>{row.action}</Ltr>
                        )}
                      </td>
                      <td>
                        <Words className="break">{row.subject}</Words>
                        <details>
                          <summary>{say('detail')}</summary>
                          <code dir="ltr" className="hash">
                            {row.detail}
                          </code>
                        </details>
                      </td>
                      <td>
                        <code dir="ltr" title={row.hash}>
                          {row.hash.slice(0, 12)}
                        </code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )
        }}
      </Await>
      {log.hasNextPage && (
        <p className="centre">
          <Button onPress={() => void log.fetchNextPage()} isDisabled={log.isFetchingNextPage}>
            {say('more')}
          </Button>
        </p>
      )}
    </>
  )
}

function Verify() {
  const verify = useMutation({ mutationFn: () => client.call('verifyRecord') })
  const { data } = verify
  return (
    <div className="verify">
      <Button className="primary" isDisabled={verify.isPending} onPress={() => verify.mutate()}>
        {say('verify')}
      </Button>
      <div role="status">
        {verify.isPending && <p>{say('verifying')}</p>}
        {data !== undefined && (
          <div className={data.faults.length === 0 ? 'verdict sound' : 'verdict faulty'}>
            <p>
              <strong>
                <span aria-hidden="true">{data.faults.length === 0 ? '✓ ' : '✕ '}</span>
                {data.faults.length === 0 ? say('sound') : say('faults', { count: data.faults.length })}
              </strong>
            </p>
            <p className="fine">
              {say('verified', {
                log: number(data.log),
                originals: number(data.originals),
                reports: number(data.reports),
              })}
            </p>
            <ul>
              {data.faults.map((fault) => (
                <li key={JSON.stringify(fault)}>
                  {nameOf('faults', `${fault.kind} ${fault.why}`)}{' '}
                  <Ltr className="break">{subjectOf(fault)}</Ltr>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {verify.error !== null && <Failure error={verify.error} retry={() => verify.mutate()} />}
    </div>
  )
}

/** What a fault is about: a row, an original, a report, an event. */
const subjectOf = ({ kind: _, why: __, ...rest }: { kind: string; why: string }): string =>
  Object.values(rest).join(' ')
