import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ReportRow } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { OneDay } from '../../show/day.tsx'
import { Marked } from '../../show/excerpt.tsx'
import { Ltr, Words } from '../../show/text.tsx'

/** One report of a list, with the spans of its title that a search matched, and its words below. */
export const ReportLine = ({
  report,
  title = [],
  children,
}: {
  report: ReportRow
  title?: Parameters<typeof Marked>[0]['spans'] | undefined
  children?: ReactNode
}) => (
  <Link data-row className="row-link" href={`/reports/${encodeURIComponent(report.id)}`}>
    <span className="event-line">
      <span className="event-name">
        {report.title || report.opening ? (
          <bdi dir="auto">
            <Marked text={report.title || report.opening} spans={report.title ? title : []} />
          </bdi>
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
      {children}
    </span>
  </Link>
)
