import type { ReactNode } from 'react'
import type { ReportView } from '../../app/api.ts'
import { client } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { Ltr, Moment, Num, Outside, Words } from '../../show/text.tsx'

/** Where the report came from, when, and what proves that it is still what came. */
export function About({ report }: { report: ReportView['report'] }) {
  return (
    <dl className="about">
      {report.publisher !== undefined && (
        <Row name={say('publisher')}>
          <Words>{report.publisher}</Words>
        </Row>
      )}
      {report.published !== undefined && (
        <Row name={say('published')}>
          <Moment at={report.published} />
        </Row>
      )}
      {report.url !== undefined && (
        <Row name={say('address')}>
          <Outside url={report.url} />
        </Row>
      )}
      {report.retrieved !== undefined && (
        <Row name={say('retrieved')}>
          <Moment at={report.retrieved} />
        </Row>
      )}
      <Row name={say('added')}>
        <Moment at={report.addedAt} /> · <Words>{report.addedBy}</Words>
      </Row>
      <Row name={say('original')}>
        <a href={client.url('readOriginal', { params: { id: report.id } })} download>
          {say('saveOriginal')}
        </a>{' '}
        · <Ltr>{report.mediaType}</Ltr> · <Num>{report.bytes}</Num> {say('bytes')}
        {report.part !== undefined && (
          <>
            {' · '}
            <Ltr>{report.part}</Ltr>
          </>
        )}
      </Row>
      <Row name={say('fingerprint')}>
        <code dir="ltr" className="hash">
          {report.sha256}
        </code>
      </Row>
    </dl>
  )
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
