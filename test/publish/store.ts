import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { profiles } from '../../src/export/profile.ts'
import type { Event } from '../../src/linking/event.ts'
import type { ExportRequest } from '../../src/publish/request.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { known } from '../export/fixture.ts'
import { by, events, seed } from '../record/fixture.ts'

/** A record of the invented land in a folder of its own, with a displacement beside its events. */
export interface Land {
  readonly store: Store
  readonly folder: string
  /** A path in the same temporary folder. */
  path(name: string): string
  close(): Promise<void>
}

const inSyria = <P extends { readonly country?: string }>(place: P): P => ({ ...place, country: 'SY' })

/** A movement from one town to the other. */
const flight: Event = {
  ...events[1]!,
  id: 'ev-flight',
  type: 'displace',
  agents: [],
  places: [
    { ...events[0]!.places[0]!, role: 'from' },
    { ...events[1]!.places[0]!, role: 'to' },
  ],
  counts: [
    {
      measure: 'moved',
      of: 'families',
      low: 40,
      best: 50,
      high: 60,
      approx: true,
      claims: [{ claim: events[1]!.claims[0]!.id, min: 40, max: 60 }],
    },
  ],
}

/** Two armed sides, so that a table of dyads has a row. */
const clash: Event = {
  ...events[1]!,
  id: 'ev-clash',
  type: 'clash',
  agents: [{ id: 'northern-forces', name: 'Northern Forces', quote: '', start: 0, end: 0 }],
  targets: [{ id: 'river-rebels', name: 'River Rebels', quote: '', start: 0, end: 0 }],
  counts: [
    {
      measure: 'killed',
      of: 'river-rebels',
      low: 4,
      best: 5,
      high: 5,
      approx: false,
      claims: [{ claim: events[1]!.claims[0]!.id, min: 4, max: 5 }],
    },
  ],
}

export const land: readonly Event[] = [...events, flight, clash].map((event) => ({
  ...event,
  places: event.places.map(inSyria),
}))

/** @param accepted ids of events that a person has accepted; all unless told */
export async function makeLand(accepted: readonly string[] = land.map((e) => e.id)): Promise<Land> {
  const root = mkdtempSync(join(tmpdir(), 'isnad-export-'))
  const folder = join(root, 'record')
  const store = await openRecord(folder, { create: true })
  await seed(store)
  await store.replaceEvents(
    land.map((event) => ({ ...event, status: accepted.includes(event.id) ? 'accepted' : 'proposed' })),
    by,
  )
  return {
    store,
    folder,
    path: (name) => join(root, name),
    async close() {
      await store.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export const request = (over: Partial<ExportRequest> = {}): ExportRequest => ({
  format: 'csv',
  filter: {},
  status: 'accepted',
  ids: [],
  profile: profiles.public,
  lang: 'en',
  known,
  version: '0.0.0',
  ...over,
})
