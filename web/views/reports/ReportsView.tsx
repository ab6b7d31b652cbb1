import { useInfiniteQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { ReportFilter } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { WordsField } from '../../parts/fields.tsx'
import { PagedList } from '../../parts/PagedList.tsx'
import { Await, Empty } from '../../parts/states.tsx'
import { ReportLine } from './ReportLine.tsx'

const names = ['text', 'source', 'from', 'to'] as const

/** All reports, last added first. */
export default function ReportsView() {
  useTitle(say('reports'))
  const [query] = useSearchParams()
  const filter = Object.fromEntries(
    names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])),
  ) as ReportFilter
  const list = useInfiniteQuery(queries.reports(filter))
  const filtered = Object.keys(filter).length > 0
  return (
    <>
      <h1>{say('reports')}</h1>
      <Filters key={query.toString()} first={filter} />
      <Await of={list}>
        {({ pages }) => {
          const total = pages[0]?.total ?? 0
          if (total === 0)
            return (
              <Empty title={say(filtered ? 'noMatch' : 'noReports')}>
                <p>
                  {filtered ? (
                    <Link href="/reports">{say('clear')}</Link>
                  ) : (
                    <Link href="/add">{say('addReports')}</Link>
                  )}
                </p>
              </Empty>
            )
          return (
            <>
              <p className="found" role="status">
                {say('reportsFound', { count: total })}
              </p>
              <PagedList
                label={say('reports')}
                items={pages.flatMap(({ items }) => items)}
                total={total}
                idOf={({ id }) => id}
                height={70}
                more={
                  list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined
                }
                row={(report) => <ReportLine report={report} />}
              />
            </>
          )
        }}
      </Await>
    </>
  )
}

function Filters({ first }: { first: ReportFilter }) {
  const [path, go] = useLocation()
  const [value, setAll] = useState({ text: '', source: '', from: '', to: '', ...first })
  const set = (name: (typeof names)[number]) => (text: string) => setAll({ ...value, [name]: text })
  const apply = (event: FormEvent): void => {
    event.preventDefault()
    const chosen = new URLSearchParams(names.flatMap((name) => (value[name] ? [[name, value[name]]] : [])))
    go(chosen.size === 0 ? path : `${path}?${chosen}`)
  }
  const wide = window.matchMedia('(min-width: 48rem)').matches
  return (
    <details className="filters" open={wide || Object.keys(first).length > 0}>
      <summary>{say('filterReports')}</summary>
      <search aria-label={say('filterReports')}>
        <form onSubmit={apply}>
          <div className="row-of-fields">
            <WordsField
              label={say('search')}
              type="search"
              value={value.text}
              onChange={set('text')}
              hint={say('searchHint')}
              maxLength={300}
            />
            <WordsField
              label={say('source')}
              type="search"
              value={value.source}
              onChange={set('source')}
              maxLength={300}
            />
            <WordsField
              label={say('publishedFrom')}
              type="date"
              dir="ltr"
              value={value.from}
              onChange={set('from')}
            />
            <WordsField
              label={say('publishedTo')}
              type="date"
              dir="ltr"
              value={value.to}
              onChange={set('to')}
            />
          </div>
          <div className="buttons">
            <Button type="submit" className="primary">
              {say('apply')}
            </Button>
            {Object.keys(first).length > 0 && <Link href={path}>{say('clear')}</Link>}
          </div>
        </form>
      </search>
    </details>
  )
}
