import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ReportView as View } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { useMe } from '../../app/me.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Await } from '../../parts/states.tsx'
import { Ltr, Words } from '../../show/text.tsx'
import { About } from './About.tsx'
import { ReportHistory } from './ReportHistory.tsx'
import { Restriction } from './Restriction.tsx'
import { Workbench } from './Workbench.tsx'

/** One report: its text as received, and beside it what was read in it. Either side finds the other. */
export default function ReportView({ id }: { id: string }) {
  const view = useQuery(queries.report(id))
  return (
    <>
      <nav className="trail" aria-label={say('trail')}>
        <Link href="/reports">{say('reports')}</Link>
      </nav>
      <Await of={view}>{(data) => <Shown view={data} />}</Await>
    </>
  )
}

function Shown({ view }: { view: View }) {
  const { report } = view
  useTitle(report.title ?? report.id)
  const me = useMe()
  return (
    <>
      <h1>{report.title === undefined ? <Ltr>{report.id}</Ltr> : <Words>{report.title}</Words>}</h1>
      <About report={report} />
      <Restriction report={report} />
      <Workbench key={report.id} view={view} mayReview={me?.may('reviewer') ?? false} />
      <ReportHistory id={report.id} mayReview={me?.may('reviewer') ?? false} />
    </>
  )
}
