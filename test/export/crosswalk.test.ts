import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { crosswalkPage } from '../../scripts/crosswalk.ts'
import { choose, crosswalk } from '../../src/export/crosswalk.ts'
import type { allMeans } from '../../src/export/item.ts'
import { ploverRecord } from '../../src/export/plover.ts'
import type { eventTypes } from '../../src/ontology.ts'
import { actor, itemOf, leaves } from './fixture.ts'

test('docs/crosswalk.md is the table (node scripts/crosswalk.ts makes it anew)', () => {
  assert.equal(readFileSync(new URL('../../docs/crosswalk.md', import.meta.url), 'utf8'), crosswalkPage())
})

test('every list that is not empty ends with what holds in all other cases', () => {
  for (const [type, { acled, plover }] of Object.entries(crosswalk))
    for (const options of [acled, plover])
      if (options.length > 0) {
        assert.equal(options.at(-1)!.when, 'always', type)
        assert.ok(
          options.slice(0, -1).every((o) => o.when !== 'always'),
          type,
        )
      }
})

/** PLOVER's sixteen types and their modes. */
const modes: Readonly<Record<string, readonly string[]>> = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    ...['abduct', 'beat', 'torture', 'sexual', 'targeted', 'destroy', 'primitive', 'firearms', 'explosives'],
    ...['suicide-attack', 'aerial', 'drone', 'heavy-weapons', 'crowd-control', 'unconventional'],
  ],
}

test('every PLOVER type and mode is one of PLOVER’s', () => {
  for (const { plover } of Object.values(crosswalk))
    for (const { event, mode } of plover) {
      assert.ok(event in modes, event)
      if (mode !== undefined) assert.ok(modes[event]!.includes(mode), `${event} ${mode}`)
    }
})

test('the words of a claim choose among options', () => {
  const sub = (type: (typeof eventTypes)[number], means: (typeof allMeans)[number]) =>
    choose(crosswalk[type].acled, { ...itemOf({ type }), means: [means] })?.sub
  assert.equal(sub('bombing', 'suicide'), 'Suicide bomb')
  assert.equal(sub('bombing', 'mine'), 'Remote explosive/landmine/IED')
  assert.equal(sub('shelling', 'chemical'), 'Chemical weapon')
  assert.equal(sub('destroy', 'disarmed'), 'Disrupted weapons use')
  assert.equal(sub('protest', 'violent'), 'Violent demonstration')
})

test('what is told of an event that did not happen is flagged, not left out, in PLOVER', () => {
  const record = (modality: 'denied' | 'planned' | 'possible') =>
    ploverRecord(itemOf({ modality, agents: [actor('northern-forces')] }), leaves().leave)!
  assert.equal(record('denied').negation, true)
  assert.equal(record('planned').future, true)
  assert.equal(record('possible').hypothetical, true)
})
