import type { Event } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'

const signs = { proposed: '○', accepted: '✓', rejected: '✕', merged: '⇥' } as const

/** Where an event stands: a sign and a word, so that colour is not needed. */
export const Status = ({ event }: { event: Event }) => (
  <span className={`status ${event.status}`}>
    <span aria-hidden="true">{signs[event.status]} </span>
    {nameOf('statuses', event.status)}
  </span>
)

/** What is worth a flag beside an event's name: how it is told, what people changed. */
export const Flags = ({ event }: { event: Event }) => (
  <>
    {event.modality !== 'reported' && (
      <span className={`flag ${event.modality}`}>{nameOf('modalities', event.modality)}</span>
    )}
    {event.review?.changed === true && <span className="flag conflict">{say('changedSince')}</span>}
    {event.review !== undefined && event.review.edits.length > 0 && (
      <span className="flag person">{say('editedByPerson')}</span>
    )}
  </>
)
