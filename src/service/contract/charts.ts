import { z } from '@hono/zod-openapi'
import { timeUnits } from '../../record/index.ts'
import { operation } from './operation.ts'
import { ledgerQuery, timelineQuery, totalsQuery } from './query.ts'
import {
  many,
  measureSchema,
  modalitySchema,
  placeSchema,
  statusSchema,
  timeSchema,
  typeSchema,
} from './shapes.ts'

/** What is drawn over time: events and tellers, figures, running totals. Every number here can be read as a table. */

const unit = z.enum(timeUnits).openapi({
  description: 'What the buckets are: the unit asked for, or the next coarser one that the window bears.',
})
const window = {
  unit,
  from: z.string().nullable().openapi({ description: 'First day drawn; `null` where nothing has a day.' }),
  to: z.string().nullable(),
  all: z
    .object({ from: z.string().nullable(), to: z.string().nullable() })
    .openapi({ description: 'First and last day without a window.' }),
}
const at = z.string().openapi({
  description: 'A bucket: `2031`, `2031-05`, the Monday of a week, a day, `2031-05-30T14`.',
})
const row = {
  key: z.string().openapi({
    description:
      'Type, party, teller; `+` for several parties, empty for nobody named; for the public a teller that is on no list stands under its kind.',
  }),
  name: z.string(),
}
const stretch = { from: z.string(), to: z.string() }

const tellingSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    told: z.string().nullable().openapi({ description: 'Publication of its first report, as that says it.' }),
    report: z.string().optional(),
    copies: many(z.object({ report: z.string(), told: z.string().nullable() })),
  })
  .openapi('Telling')

const onTimeline = z
  .object({
    id: z.string(),
    type: typeSchema,
    modality: modalitySchema,
    status: statusSchema,
    time: timeSchema,
    places: many(placeSchema),
    total: z.boolean(),
    tellings: many(tellingSchema).openapi({ description: 'First told first.' }),
  })
  .openapi('TimelineEvent')

export const readTimeline = operation({
  id: 'readTimeline',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/timeline',
  summary:
    'Events over time: counted in buckets by type or party, or first tellings by teller. What no bucket holds stands as a stretch, undated events and running totals are counted apart; few events are given themselves.',
  query: timelineQuery,
  answer: z.object({
    ...window,
    dated: z.int(),
    undated: z.int(),
    totals: z.int().openapi({ description: 'Running totals: no happenings of their own, and in no bucket.' }),
    rows: many(
      z.object({
        ...row,
        events: z.int(),
        buckets: many(z.object({ at, events: z.int(), copies: z.int() })),
        stretches: many(z.object({ ...stretch, events: z.int() })),
        more: z.int().openapi({ description: 'Events of further stretches, which are not listed.' }),
      }),
    ).openapi({ description: 'Most events first; an event of several parties stands under each.' }),
    further: z
      .object({ rows: z.int(), events: z.int() })
      .openapi({ description: 'Rows beyond the first ones.' }),
    events: many(onTimeline)
      .optional()
      .openapi({ description: 'The events themselves, oldest first, where they are few.' }),
  }),
})

const sum = {
  low: z.number(),
  best: z.number(),
  high: z.number().openapi({ description: 'Where an upper end is open, what it is at least.' }),
  open: z.int().openapi({ description: 'Figures whose upper end is open.' }),
  figures: z.int(),
}
const sumSchema = z.object(sum).openapi('FigureSum')

export const readLedger = operation({
  id: 'readLedger',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/ledger',
  summary:
    'One measure over time, added up over events: low, best, high in each bucket and up to it. No part is added to its whole, no running total to events; what is undated or left out is counted.',
  query: ledgerQuery,
  answer: z.object({
    ...window,
    measure: measureSchema,
    measures: many(z.object({ measure: measureSchema, figures: z.int() })),
    rows: many(
      z.object({
        ...row,
        all: sumSchema,
        undated: sumSchema.nullable(),
        points: many(
          z.object({ at, ...sum, sum: sumSchema.openapi({ description: 'Up to the end of this bucket.' }) }),
        ),
        stretches: many(z.object({ ...stretch, ...sum })).openapi({
          description: 'Figures that no bucket holds; the sums have them from their last day on.',
        }),
        more: z.int().openapi({ description: 'Figures of further stretches, which are in the sums alone.' }),
      }),
    ).openapi({ description: 'Highest best figure first.' }),
    further: z.object({ rows: z.int(), sum: sumSchema }),
    leftOut: z.object({ parts: z.int(), totals: z.int(), unreal: z.int() }),
  }),
})

export const readTotals = operation({
  id: 'readTotals',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/ledger/totals',
  summary:
    'Running totals of a measure, each beside the sum of events of the same people, area and time, and the day from which they part by more than their ranges.',
  query: totalsQuery,
  answer: z.object({
    measure: measureSchema,
    series: many(
      z.object({
        teller: z.string(),
        kind: z.string(),
        name: z.string(),
        whom: z.string(),
        areas: many(z.string()),
        since: z.string().nullable(),
        points: many(
          z.object({
            event: z.string(),
            until: z.string(),
            low: z.number(),
            high: z.number().nullable(),
            sum: sumSchema,
            part: z.enum(['over', 'under']).nullable().openapi({
              description:
                'The total lies wholly over or under what the events add up to, their open ends taken as what they are at least.',
            }),
          }),
        ),
        parted: z.string().nullable().openapi({
          description: 'First of the last days from which on the two stay apart.',
        }),
      }),
    ),
    places: z
      .record(z.string(), z.object({ name: z.string(), arabic: z.string() }))
      .readonly()
      .openapi({ description: 'Names of the places among the areas (`place:…`) that a list has.' }),
    further: z.int(),
  }),
})

export const chartOperations = { readTimeline, readLedger, readTotals } as const
