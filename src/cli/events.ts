import { Option } from 'commander'
import { type Event, eventStatuses } from '../linking/event.ts'
import { type EventFilter, type EventSort, eventSorts } from '../record/store.ts'
import { both } from './both.ts'
import { claimFilters, filterOf } from './filters.ts'
import { type Listed, printList } from './list.ts'
import { formatOptions } from './options.ts'
import { recordOption } from './record.ts'
import { where } from './show/claims.ts'
import { eventColumns, eventFigure, eventRow } from './show/events.ts'
import type { Verb } from './verb.ts'

/** The events of the record. */
export const verb: Verb = {
  summary: ['list the events in the record', 'يسرد ما في السجل من أحداث'],
  examples: ['isnad events --type shelling --from 2024-01-01 --place "تعز" --format csv > shelling.csv'],

  declare(command) {
    formatOptions(claimFilters(recordOption(command)), ['table', 'ndjson', 'csv'])
      .addOption(
        new Option('--status <status>', both('with this status', 'بهذه الحال')).choices(eventStatuses),
      )
      .addOption(
        new Option('--sort <order>', both('in this order', 'بهذا الترتيب'))
          .choices(eventSorts)
          .default('newest'),
      )
  },

  async run(context, command) {
    const { status, sort } = command.opts<{ status?: Event['status']; sort: EventSort }>()
    const filter: EventFilter = {
      ...filterOf(command),
      ...(status === undefined ? {} : { statuses: [status] }),
    }
    const kind: Listed<Event> = {
      list: (store, page) => store.events(filter, { ...page, sort }),
      columns: eventColumns,
      row: eventRow,
      csvHeads: [
        'id',
        'type',
        'modality',
        'status',
        'start',
        'end',
        'precision',
        'how',
        'places',
        'lat',
        'lon',
        'agents',
        'targets',
        'counts',
        'reports',
        'origins',
        'conflicts',
      ],
      csv: (event) => {
        const spot = event.places.find((place) => place.lat !== undefined)
        return [
          event.id,
          event.type,
          event.modality,
          event.status,
          event.time.start,
          event.time.end,
          event.time.precision,
          event.time.how,
          where(event.places),
          spot?.lat,
          spot?.lon,
          event.agents.map((a) => a.id).join('; '),
          event.targets.map((a) => a.id).join('; '),
          event.counts.map(eventFigure).join('; '),
          new Set(event.claims.map((c) => c.report)).size,
          event.origins.length,
          event.conflicts.map((c) => c.field).join('; '),
        ]
      },
      name: ['events', 'حدثًا'],
    }
    await printList(context, command, kind)
  },
}
