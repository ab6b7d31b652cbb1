import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { ApiError, Unreachable } from '../app/api.ts'
import { lang, say } from '../app/here.ts'

/** What a view shows where there is nothing, not yet, or not any more. */

export const Loading = () => (
  <p className="state loading" role="status">
    {say('loading')}
  </p>
)

export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="state">
    <p>{title}</p>
    {children}
  </div>
)

interface Told {
  readonly what: string
  readonly where?: string | undefined
  readonly why?: string | undefined
  readonly next?: string | undefined
}

/** A failure in the language of the desk, whatever it came from. */
export function told(error: unknown): Told {
  if (error instanceof ApiError) return error.problem[lang]
  if (error instanceof Unreachable) return { what: say('unreachable'), next: say('unreachableNext') }
  return { what: say('broken'), why: error instanceof Error ? error.message : String(error) }
}

export function Failure({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const { what, where, why, next } = told(error)
  const rows = [
    [say('errorWhere'), where],
    [say('errorWhy'), why],
    [say('errorNext'), next],
  ] as const
  return (
    <div className="state failure" role="alert">
      <p>{what}</p>
      <dl>
        {rows.map(
          ([term, text]) =>
            text !== undefined && (
              <div key={term}>
                <dt>{term}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ),
        )}
      </dl>
      {retry !== undefined && <Button onPress={() => void retry()}>{say('retry')}</Button>}
    </div>
  )
}

type Answered<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>

/** The answer of a query, or what there is in its place. What was shown before stays while the service is away. */
export function Await<T>({ of, children }: { of: Answered<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined)
    return (
      <>
        {of.error !== null && <Failure error={of.error} retry={of.refetch} />}
        {children(of.data)}
      </>
    )
  return of.error === null ? <Loading /> : <Failure error={of.error} retry={of.refetch} />
}
