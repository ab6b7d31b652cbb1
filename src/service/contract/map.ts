import { z } from '@hono/zod-openapi'
import { placePrecisions } from '../../ontology.ts'
import { operation } from './operation.ts'
import { ofMap, whole } from './query.ts'
import { many, measureSchema, typeSchema } from './shapes.ts'

/** Where events are and who went where: counted by the service, so that a record of any size fits on a map. */

const byType = many(z.object({ type: typeSchema, events: z.int() }))

const placeFields = {
  key: z.string().openapi({ description: 'The place’s id; empty for one that is on no list.' }),
  name: z.string().openapi({ description: 'Empty for the public where the place is on no list.' }),
  arabic: z.string().optional(),
  country: z.string().openapi({ description: 'ISO 3166-1; empty where unknown.' }),
  admin1: z.string().openapi({ description: 'English name of the first-level area; empty where unknown.' }),
  precision: z.enum(placePrecisions),
  km: z.number().optional().openapi({ description: 'Radius of uncertainty.' }),
}
const point = { lat: z.number(), lon: z.number() }

const counted = {
  events: z.int().openapi({ description: 'Each event once.' }),
  types: byType,
}

const mapPlaceSchema = z.object({ ...placeFields, ...point, ...counted }).openapi('MapPlace')

const clusterSchema = z
  .object({
    ...point,
    west: z.number(),
    south: z.number(),
    east: z.number(),
    north: z.number(),
    places: z.int(),
    ...counted,
  })
  .openapi('MapCluster', {
    description: 'Places that lie too near each other at this zoom to be told apart.',
  })

export const readMap = operation({
  id: 'readMap',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/map',
  summary:
    'Events by place inside a box of degrees, places near each other joined. An event stands at each place that it names, governorates and countries apart: nobody knows where in them.',
  query: z.strictObject({
    ...ofMap,
    zoom: whole(
      0,
      22,
      'Of the map; places nearer than 40 of its pixels are joined. None are, where it is left out.',
    ),
  }),
  answer: z.object({
    places: many(mapPlaceSchema),
    clusters: many(clusterSchema),
    areas: many(mapPlaceSchema).openapi({
      description: 'Places known as a governorate or a country only, wherever they are.',
    }),
    extent: z
      .object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() })
      .nullable()
      .openapi({
        description:
          'What holds nearly all that is located, in the box or not: some of a hundred may lie outside. Null where nothing is located.',
      }),
    inBox: z.int().openapi({ description: 'Events with a place in the box, each once; areas left out.' }),
    located: z
      .int()
      .openapi({ description: 'Events that have a place with coordinates, in the box or not.' }),
    unlocated: z.int(),
  }),
})

export const readAreas = operation({
  id: 'readAreas',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/areas',
  summary: 'Events by first-level area: what is in it or known as it, each event once.',
  query: z.strictObject(ofMap),
  answer: z.object({
    items: many(z.object({ country: z.string(), admin1: z.string(), ...counted }).openapi('AreaCount')),
  }),
})

export const flowLevels = ['place', 'area', 'country'] as const

const flowEndSchema = z
  .object({ ...placeFields, lat: z.number().optional(), lon: z.number().optional() })
  .openapi('FlowEnd')

const figureSchema = z
  .object({
    of: z.enum(['people', 'vehicles']),
    low: z.number(),
    best: z.number(),
    high: z.number().nullable(),
    events: z.int().openapi({ description: 'Events that say how many.' }),
  })
  .openapi('FlowFigure')

export const readFlows = operation({
  id: 'readFlows',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/flows',
  summary:
    'Movements from place to place, from area to area or from country to country: how many went, by month. Running totals are none of them, denied events neither.',
  query: z.strictObject({
    ...ofMap,
    by: z.enum(flowLevels).optional().openapi({ description: 'From place to place when left out.' }),
  }),
  answer: z.object({
    items: many(
      z
        .object({
          from: flowEndSchema.nullable().openapi({ description: 'Null where the events do not say whence.' }),
          to: flowEndSchema.nullable(),
          told: z.enum(['done', 'open']).openapi({
            description: '`open`: planned, ordered, possible or threatened, and not told as done.',
          }),
          events: z.int(),
          silent: z.int().openapi({ description: 'Events that do not say how many.' }),
          figures: many(figureSchema),
          measures: many(z.object({ measure: measureSchema, events: z.int() })),
          months: many(
            z.object({
              month: z.string().nullable(),
              events: z.int(),
              figures: many(figureSchema),
            }),
          ),
          ids: many(z.string()).openapi({ description: 'Ids of the events behind it, a hundred at most.' }),
        })
        .openapi('Flow'),
    ),
  }),
})

export const readMonths = operation({
  id: 'readMonths',
  tag: 'record',
  access: 'public',
  method: 'get',
  path: '/api/months',
  summary: 'Events by the month they began in, oldest first.',
  query: z.strictObject(ofMap),
  answer: z.object({
    months: many(z.object({ month: z.string(), events: z.int() })),
    undated: z.int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  }),
})

export const mapOperations = { readMap, readAreas, readFlows, readMonths } as const
