import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, FileTrigger, Label, ProgressBar } from 'react-aria-components'
import { Link } from 'wouter'
import { client, type Job } from '../../app/api.ts'
import { lang, number, say } from '../../app/here.ts'
import { Failure } from '../../parts/states.tsx'
import { Listed, Ltr, Moment, Num, Words } from '../../show/text.tsx'
import { sendFiles, useUpload } from './uploads.ts'

const stateWords = {
  waiting: 'jobWaiting',
  running: 'jobRunning',
  stopped: 'jobStopped',
  done: 'jobDone',
  failed: 'jobFailed',
} as const satisfies Record<Job['state'], string>

/** One job: how far it is, what it added, what it refused and why. */
export function JobCard({ job }: { job: Job }) {
  const part = job.bytes.all === 0 ? 0 : job.bytes.done / job.bytes.all
  return (
    <li className="card job">
      <div className="section-head">
        <h3>
          <Words>{job.name}</Words>{' '}
          <span className={`status job-${job.state}`}>{say(stateWords[job.state])}</span>
        </h3>
        <Acts job={job} />
      </div>
      <p className="fine">
        <Words>{job.by.name}</Words> · <Moment at={job.at} />
      </p>
      {(job.state === 'running' || job.state === 'waiting' || job.state === 'stopped') && (
        <ProgressBar className="progress" value={part * 100} valueLabel={number(part, { style: 'percent' })}>
          {({ percentage, valueText }) => (
            <>
              <Label>{say('taking')}</Label> <Ltr>{valueText ?? ''}</Ltr>
              <progress max={100} value={percentage ?? 0} aria-hidden="true" />
            </>
          )}
        </ProgressBar>
      )}
      <p className="facts">
        <span>
          {say('jobAdded')} <Num>{job.added}</Num>
        </span>
        <span>
          {say('jobKnown')} <Num>{job.known}</Num>
        </span>
        <span>
          {say('jobClaims')} <Num>{job.claims}</Num>
        </span>
      </p>
      <MissingFiles job={job} />
      {job.reports.length > 0 && (
        <p className="fine">
          {say('reports')}:{' '}
          <Listed
            items={job.reports.slice(0, 12).map((id) => (
              <Link key={id} href={`/reports/${encodeURIComponent(id)}`}>
                <Ltr>{id}</Ltr>
              </Link>
            ))}
          />
          {job.reports.length > 12 && ' …'}
        </p>
      )}
      <Said job={job} />
    </li>
  )
}

/** What was refused or cut, and why. */
const Said = ({ job }: { job: Job }) =>
  job.said.length > 0 && (
    <details className="said" open={job.said.some(({ grave }) => grave)}>
      <summary>{say('refused', { count: job.saidAll })}</summary>
      <ul>
        {job.said.map((one) => {
          const { what, where, why, next } = one[lang]
          return (
            <li key={`${one.code} ${where} ${what}`} className={one.grave ? 'grave' : ''}>
              <strong>{what}</strong> {where !== undefined && <Words className="soft">{where}</Words>}
              {why !== undefined && <div>{why}</div>}
              {next !== undefined && <div className="fine">{next}</div>}
            </li>
          )
        })}
      </ul>
    </details>
  )

/** Files that were announced and never came: after a reload the browser no longer has them, so they are asked for. */
function MissingFiles({ job }: { job: Job }) {
  const cache = useQueryClient()
  const upload = useUpload(job.id)
  const missing = job.files.filter(({ received }) => !received)
  if (upload?.error !== undefined) return <Failure error={upload.error} />
  if (missing.length === 0 || job.state !== 'waiting') return null
  if (upload !== undefined) return <p className="fine">{say('sendingFiles', { count: missing.length })}</p>
  return (
    <p className="fine">
      {say('missingFiles', { count: missing.length })}{' '}
      <FileTrigger allowsMultiple onSelect={(files) => void sendFiles(cache, job, [...(files ?? [])])}>
        <Button className="plain-button">{say('chooseFiles')}</Button>
      </FileTrigger>
    </p>
  )
}

function Acts({ job }: { job: Job }) {
  const cache = useQueryClient()
  const act = useMutation({
    mutationFn: (id: 'stopJob' | 'resumeJob' | 'dropJob') => client.call(id, { params: { id: job.id } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['jobs'] }),
  })
  const ended = job.state === 'done' || job.state === 'failed' || job.state === 'stopped'
  return (
    <span className="acts">
      {job.state === 'running' && <Button onPress={() => act.mutate('stopJob')}>{say('stop')}</Button>}
      {(job.state === 'stopped' || job.state === 'failed') && (
        <Button onPress={() => act.mutate('resumeJob')}>{say('resume')}</Button>
      )}
      {ended && (
        <Button className="plain-button" onPress={() => act.mutate('dropJob')}>
          {say('dropJob')}
        </Button>
      )}
      {act.error !== null && <Failure error={act.error} />}
    </span>
  )
}
