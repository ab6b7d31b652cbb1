import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { client, type ReportView } from '../../app/api.ts'
import { say } from '../../app/here.ts'
import { useMe } from '../../app/me.ts'
import { Failure } from '../../parts/states.tsx'

/** Whether a report is closed to all but editors and owners; they close and open it. */
export function Restriction({ report }: { report: ReportView['report'] }) {
  const cache = useQueryClient()
  const isEditor = useMe()?.may('editor') ?? false
  const closed = report.restricted === true
  const change = useMutation({
    mutationFn: (restricted: boolean) =>
      client.call('restrictReport', { params: { id: report.id }, body: { restricted } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['report', report.id] }),
  })
  if (!isEditor && !closed) return null
  return (
    <p className="restriction">
      {closed && <span className="flag conflict">{say('restricted')}</span>}
      {isEditor && (
        <Button className="plain-button" isDisabled={change.isPending} onPress={() => change.mutate(!closed)}>
          {say(closed ? 'openReport' : 'closeReport')}
        </Button>
      )}
      {change.error !== null && <Failure error={change.error} />}
    </p>
  )
}
