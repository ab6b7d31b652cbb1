import { z } from '@hono/zod-openapi'
import { operation } from './operation.ts'
import { idParams } from './query.ts'
import {
  kindSchema,
  many,
  measureSchema,
  modalitySchema,
  placeSchema,
  shownEventSchema,
  typeSchema,
} from './shapes.ts'

/** What is told of one party, place or teller. Numbers are of events, where nothing else is said; rejected ones are left out. */

const events = z.int()
const month = z.string().openapi({ description: '`2031-05`; empty for events without a date.' })
const arabic = z.string().optional().openapi({ description: 'Its Arabic name, where a list has one.' })
const named = { id: z.string(), name: z.string(), arabic, events }
const namedSchema = z.object(named).openapi('NamedEvents')
const actsSchema = z
  .object({ events, types: many(z.object({ type: typeSchema, events })) })
  .openapi('Acts', { description: 'What is told to have happened, by type, most frequent first.' })
const other = many(z.object({ modality: modalitySchema, events })).openapi({
  description: 'What is told to be planned, possible, threatened or denied.',
})
const tellerCounts = {
  alone: events.openapi({ description: 'Of these, nobody else tells.' }),
  contradicted: events.openapi({ description: 'Of these, another teller says otherwise on some field.' }),
}
const tellerSchema = z.object({ ...named, kind: kindSchema, ...tellerCounts }).openapi('TellerEvents')
const partyRowSchema = z
  .object({ id: z.string(), name: z.string(), did: events, suffered: events })
  .openapi('PartyRow')

export const listParties = operation({
  id: 'listParties',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/parties',
  summary: 'Every party, with in how many events it did something and in how many it suffered; most first.',
  answer: z.object({ items: many(partyRowSchema) }),
})

export const readParty = operation({
  id: 'readParty',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/parties/{id}',
  summary: 'What a party did and suffered, with whom, where and when, and who tells of it.',
  params: idParams,
  answer: z.object({
    id: z.string(),
    name: z.string(),
    events,
    did: actsSchema,
    suffered: actsSchema,
    other,
    figures: many(
      z.object({
        measure: measureSchema,
        low: z.int(),
        best: z.int(),
        high: z.int().nullable(),
        events,
      }),
    ).openapi({
      description:
        'Sums of the figures of what it suffered: only those that can count nobody else. `high` is null where one is open-ended.',
    }),
    months: many(z.object({ month, did: events, suffered: events })),
    to: many(namedSchema).openapi({ description: 'To whom it did something.' }),
    by: many(namedSchema).openapi({ description: 'Who did something to it.' }),
    beside: many(namedSchema).openapi({ description: 'Who stood on its side of an event.' }),
    places: many(namedSchema),
    tellers: many(tellerSchema),
    recent: many(shownEventSchema),
  }),
})

export const readPlace = operation({
  id: 'readPlace',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/places/{id}',
  summary: 'What happened in a place, who took part, who moved from it and to it, and who tells of it.',
  params: idParams,
  answer: z.object({
    ...named,
    place: placeSchema.pick({
      quote: true,
      lat: true,
      lon: true,
      country: true,
      admin1: true,
      precision: true,
    }),
    happened: actsSchema,
    other,
    roles: many(z.object({ role: placeSchema.shape.role, events })),
    months: many(z.object({ month, events })),
    parties: many(partyRowSchema),
    movedFrom: many(namedSchema).openapi({ description: 'Whence people moved here.' }),
    movedTo: many(namedSchema).openapi({ description: 'Where people moved from here.' }),
    within: many(namedSchema).openapi({
      description: 'Places that lie in it, where it is a country or a first-level area.',
    }),
    tellers: many(tellerSchema),
    recent: many(shownEventSchema),
  }),
})

const sourceRow = {
  id: z.string(),
  name: z.string(),
  arabic,
  kind: kindSchema.optional(),
  reports: z.int().openapi({ description: 'The sum of the four after it.' }),
  own: z.int().openapi({ description: 'Reports with some word of its own.' }),
  first: z.int().openapi({ description: 'Reports with another’s word that nobody here had told before.' }),
  copies: z.int().openapi({ description: 'Reports that only pass on what was told here already.' }),
  silent: z.int().openapi({ description: 'Reports of no event.' }),
  corrected: z
    .int()
    .openapi({ description: 'Reports of which a figure was replaced later, by the same teller.' }),
  events: events.openapi({ description: 'Events that it tells of, in whatever report.' }),
  ...tellerCounts,
}
const carried = many(
  z.object({ ...named, events: z.int().openapi({ description: 'Tellings.' }), copies: z.int() }),
)

export const listSources = operation({
  id: 'listSources',
  tag: 'record',
  access: 'viewer',
  method: 'get',
  path: '/api/sources',
  summary: 'Every outlet and teller: how much of it is original, how much is copied, how much was corrected.',
  answer: z.object({
    items: many(z.object(sourceRow).openapi('SourceRow')),
    unknown: z.int().openapi({ description: 'Reports that name no publisher.' }),
  }),
})

export const readSource = operation({
  id: 'readSource',
  tag: 'record',
  access: 'viewer',
  method: 'get',
  path: '/api/sources/{id}',
  summary: 'One outlet or teller: whose words it carries, who carries its words, what it told first.',
  params: idParams,
  answer: z.object({
    ...sourceRow,
    carries: carried,
    carriedBy: carried,
    shared: events.openapi({ description: 'Events that its reports and those of another outlet tell of.' }),
    toldFirst: events.openapi({ description: 'Of these, those whose first report is its.' }),
    told: actsSchema,
    months: many(z.object({ month, events })),
    recent: many(shownEventSchema),
  }),
})

export const pageOperations = { listParties, readParty, readPlace, listSources, readSource } as const
