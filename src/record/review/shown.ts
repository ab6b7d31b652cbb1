import type { Event } from '../../linking/event.ts'
import type { DecisionRow, EventField, FieldEdit, Review } from './types.ts'

/** What people decided about an event, laid over the machine's reading of it. */
export interface Laid {
  /** The event as people see it. */
  readonly event: Event
  /** Absent where nobody decided anything. */
  readonly review?: Review
}

/**
 * Lays decisions over the machine's event. Pure: the same event and decisions give the same picture, so a rebuild leaves
 * what people decided as it is. The last decision of each kind holds; decisions about events that this one absorbed are
 * history, and set nothing.
 *
 * @param rows decisions about this event (and those it absorbed), oldest first
 * @param reviewed ids of the claims of today that were accepted or rejected, by the seq of that decision
 */
export function layOver(
  machine: Event,
  rows: readonly DecisionRow[],
  reviewed: ReadonlyMap<number, ReadonlySet<string>>,
): Laid {
  const own = rows.filter((row) => row.undoneBy === undefined && row.event === machine.id)
  const comments = rows.filter((row) => row.undoneBy === undefined && row.kind === 'comment').length
  const verdict = own.findLast((row) => row.kind === 'accept' || row.kind === 'reject')
  const edits = lastEdits(machine, own)
  const assignee = own.findLast((row) => row.kind === 'assign')?.body.to ?? undefined
  if (verdict === undefined && edits.length === 0 && assignee === undefined && comments === 0)
    return { event: machine }
  const event = {
    ...machine,
    ...Object.fromEntries(edits.map((edit) => [edit.field, edit.value])),
    ...(verdict === undefined ? {} : { status: verdict.kind === 'accept' ? 'accepted' : 'rejected' }),
  } as Event
  const seen = verdict === undefined ? undefined : reviewed.get(verdict.seq)
  return {
    event,
    review: {
      ...(verdict === undefined ? {} : { by: byOf(verdict) }),
      ...(assignee === undefined ? {} : { assignee }),
      edits,
      comments,
      changed:
        seen !== undefined &&
        (seen.size !== machine.claims.length || machine.claims.some((claim) => !seen.has(claim.id))),
    },
  }
}

const byOf = (row: DecisionRow): NonNullable<Review['by']> => ({
  who: row.who,
  at: row.at,
  decision: row.seq,
  ...(row.body.reason === undefined ? {} : { reason: row.body.reason }),
})

function lastEdits(machine: Event, own: readonly DecisionRow[]): FieldEdit[] {
  const last = new Map<EventField, FieldEdit>()
  for (const { kind, body, who, at, seq } of own) {
    if (kind !== 'edit') continue
    const { field, value, reason } = body
    last.set(field!, {
      field: field!,
      value: value!,
      machine: machine[field!],
      who,
      at,
      reason: reason!,
      decision: seq,
    })
  }
  return [...last.values()]
}
