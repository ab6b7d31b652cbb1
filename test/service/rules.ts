import type { Role } from '../../src/record/index.ts'
import type { OperationId } from '../../src/service/contract/index.ts'
import type { Desk, Input } from './desk.ts'

/**
 * Who may do what, said a second time and by hand: the test compares it with what the service does, for every operation and
 * every role. An operation without a row fails.
 */
export interface Rule {
  readonly id: OperationId
  /** The least role that may; `anyone` needs no session. */
  readonly from: Role | 'anyone'
  /** What those who may get. */
  readonly ok: number
  readonly ask?: Input | ((desk: Desk) => Promise<Input>)
}

const nahr = { params: { id: 'nahr-1' } }
const proposed = { params: { id: 'ev-arrest' } }
/** Accepted by the editor, so that the public role may see it. */
const accepted = async (desk: Desk): Promise<Input> => {
  const version = await versionOf(desk, 'ev-strike')
  await desk.ask('editor', 'decideEvent', {
    params: { id: 'ev-strike' },
    body: { kind: 'accept' },
    match: version,
  })
  return { params: { id: 'ev-strike' } }
}
const versionOf = async (desk: Desk, id: string): Promise<number> =>
  (await desk.store.event(id))!.event.version
const kept = { name: 'قصف', view: 'search', query: 'q=قصف' }
const viewer = { params: { login: 'viewer' } }

export const rules: readonly Rule[] = [
  { id: 'listEvents', from: 'public', ok: 200 },
  { id: 'readEvent', from: 'public', ok: 200, ask: accepted },
  { id: 'listReports', from: 'viewer', ok: 200 },
  { id: 'readReport', from: 'viewer', ok: 200, ask: nahr },
  { id: 'listClaims', from: 'viewer', ok: 200 },
  { id: 'readMap', from: 'public', ok: 200, ask: { query: '?box=30,30,50,40&zoom=6' } },
  { id: 'readAreas', from: 'public', ok: 200 },
  { id: 'readFlows', from: 'public', ok: 200, ask: { query: '?by=area' } },
  { id: 'readMonths', from: 'public', ok: 200 },
  { id: 'readFacets', from: 'viewer', ok: 200 },
  { id: 'readNames', from: 'public', ok: 200 },
  { id: 'readTimeline', from: 'public', ok: 200 },
  { id: 'readLedger', from: 'public', ok: 200 },
  { id: 'readTotals', from: 'public', ok: 200 },
  { id: 'listParties', from: 'public', ok: 200 },
  {
    id: 'readParty',
    from: 'public',
    ok: 200,
    ask: async (desk) => {
      await accepted(desk)
      return { params: { id: 'northern-forces' } }
    },
  },
  {
    id: 'readPlace',
    from: 'public',
    ok: 200,
    ask: async (desk) => {
      await accepted(desk)
      return { params: { id: 'test:tal-zaytun' } }
    },
  },
  { id: 'listSources', from: 'viewer', ok: 200 },
  { id: 'readSource', from: 'viewer', ok: 200, ask: { params: { id: 'nahr' } } },
  { id: 'listSearches', from: 'viewer', ok: 200 },
  { id: 'saveSearch', from: 'viewer', ok: 201, ask: { body: kept } },
  { id: 'renameSearch', from: 'viewer', ok: 404, ask: { params: { id: 'none' }, body: { name: 'x' } } },
  { id: 'lookAtSearch', from: 'viewer', ok: 404, ask: { params: { id: 'none' } } },
  { id: 'dropSearch', from: 'viewer', ok: 404, ask: { params: { id: 'none' } } },
  { id: 'search', from: 'viewer', ok: 200, ask: { query: '?q=x' } },
  { id: 'similarEvents', from: 'viewer', ok: 200, ask: proposed },
  { id: 'readOriginal', from: 'viewer', ok: 200, ask: nahr },
  { id: 'listExports', from: 'reviewer', ok: 200 },
  { id: 'previewExport', from: 'reviewer', ok: 200, ask: { params: { id: 'csv' } } },
  { id: 'runExport', from: 'reviewer', ok: 200, ask: { params: { id: 'csv' } } },

  {
    id: 'decideEvent',
    from: 'reviewer',
    ok: 200,
    ask: async (desk) => ({
      ...proposed,
      body: { kind: 'accept' },
      match: await versionOf(desk, 'ev-arrest'),
    }),
  },
  {
    id: 'decideClaim',
    from: 'reviewer',
    ok: 200,
    ask: {
      params: { id: 'mizan-3', claim: 'mizan-3:2' },
      body: { kind: 'reject-claim', reason: 'Not said there.' },
      match: 0,
    },
  },
  {
    id: 'addClaim',
    from: 'reviewer',
    ok: 201,
    ask: { ...nahr, body: { fields: { type: 'fortify', trigger: { start: 0, end: 3 } } } },
  },
  {
    id: 'decideMany',
    from: 'reviewer',
    ok: 200,
    ask: { body: { kind: 'accept', events: [{ id: 'ev-arrest', version: 1 }] } },
  },
  {
    id: 'undoDecision',
    from: 'reviewer',
    ok: 200,
    ask: async (desk) => {
      const version = await versionOf(desk, 'ev-arrest')
      const decision = { kind: 'accept', event: 'ev-arrest', version } as const
      const by = { who: 'reviewer', at: '2031-06-02T08:00:00Z' }
      const { events, decision: row } = await desk.store.decide(decision, by)
      return {
        params: { seq: String(row.seq) },
        body: { event: 'ev-arrest' },
        match: events[0]!.version,
      }
    },
  },
  { id: 'readEventHistory', from: 'viewer', ok: 200, ask: proposed },
  { id: 'readReportHistory', from: 'viewer', ok: 200, ask: nahr },
  { id: 'restrictReport', from: 'editor', ok: 204, ask: { ...nahr, body: { restricted: true } } },

  { id: 'readSession', from: 'anyone', ok: 200 },
  { id: 'signIn', from: 'anyone', ok: 401, ask: { body: { login: 'owner', password: 'not this one' } } },
  { id: 'signOut', from: 'public', ok: 204 },
  {
    id: 'setUp',
    from: 'anyone',
    ok: 410,
    ask: { body: { token: 'never made', password: 'long enough for one' } },
  },
  {
    id: 'changePassword',
    from: 'public',
    ok: 401,
    ask: { body: { current: 'not this one', next: 'long enough for one' } },
  },
  { id: 'startTotp', from: 'public', ok: 401, ask: { body: { password: 'not this one' } } },
  { id: 'confirmTotp', from: 'public', ok: 401, ask: { body: { code: '123456' } } },
  { id: 'endTotp', from: 'public', ok: 401, ask: { body: { password: 'not this one' } } },
  { id: 'listPeople', from: 'viewer', ok: 200 },
  { id: 'listUsers', from: 'owner', ok: 200 },
  {
    id: 'addUser',
    from: 'owner',
    ok: 201,
    ask: { body: { login: 'new', name: 'New One', role: 'viewer' } },
  },
  { id: 'changeUser', from: 'owner', ok: 200, ask: { ...viewer, body: { name: 'Another Name' } } },
  { id: 'inviteAgain', from: 'owner', ok: 201, ask: viewer },
  { id: 'endSessions', from: 'owner', ok: 204, ask: viewer },
  { id: 'listTokens', from: 'viewer', ok: 200 },
  { id: 'addToken', from: 'viewer', ok: 201, ask: { body: { name: 'script', role: 'viewer' } } },
  { id: 'dropToken', from: 'viewer', ok: 404, ask: { params: { id: 'none' } } },

  { id: 'listJobs', from: 'reviewer', ok: 200 },
  {
    id: 'addJob',
    from: 'reviewer',
    ok: 201,
    ask: { body: { kind: 'files', files: [{ name: 'a.txt', bytes: 3 }] } },
  },
  { id: 'readJob', from: 'reviewer', ok: 404, ask: { params: { id: 'none' } } },
  { id: 'putFile', from: 'reviewer', ok: 404, ask: { params: { id: 'none', number: '0' }, bytes: 'abc' } },
  { id: 'stopJob', from: 'reviewer', ok: 404, ask: { params: { id: 'none' } } },
  { id: 'resumeJob', from: 'reviewer', ok: 404, ask: { params: { id: 'none' } } },
  { id: 'dropJob', from: 'reviewer', ok: 404, ask: { params: { id: 'none' } } },

  { id: 'readLog', from: 'owner', ok: 200 },
  { id: 'verifyRecord', from: 'owner', ok: 200 },
  { id: 'followLive', from: 'viewer', ok: 200 },
  { id: 'lookAt', from: 'viewer', ok: 200, ask: { body: { event: 'ev-strike' } } },
  { id: 'readHealth', from: 'anyone', ok: 200 },
  { id: 'readMetrics', from: 'viewer', ok: 200 },
]
