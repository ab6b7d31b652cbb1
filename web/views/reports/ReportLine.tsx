import { Link } from 'wouter'
import type { ReportRow } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { OneDay } from '../../show/day.tsx'
import { Ltr, Words } from '../../show/text.tsx'

/** One report of a list. */
export const ReportLine = ({ report }: { report: ReportRow }) => (
  <Link data-row className="row-link" href={`/reports/${encodeURIComponent(report.id)}`}>
    <span className="event-line">
      <span className="event-name">
        {report.title || report.opening ? (
          <Words>{report.title || report.opening}</Words>
        ) : (
          <Ltr>{report.id}</Ltr>
        )}
      </span>
      <span className="facts">
        {report.publisher !== undefined && <Words>{report.publisher}</Words>}
        {report.published === undefined ? (
          <span className="none">{say('noDate')}</span>
        ) : (
          <OneDay day={report.published.slice(0, 10)} />
        )}
        <span className="soft">{say('claimsFound', { count: report.claims })}</span>
      </span>
    </span>
  </Link>
)
