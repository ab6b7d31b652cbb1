import { Problem } from '../../problem.ts'
import { type Decided, type Decision, type ShownEvent, StaleDecision } from '../../record/index.ts'
import { suffices } from '../contract/roles.ts'
import type { Identity } from '../identity.ts'
import { badMatch, forbidden, noSuchPerson, notFound } from '../problems.ts'
import { refuseRestricted, seesRestricted } from '../restriction.ts'
import type { Handlers } from '../service.ts'
import { byOf, type Site } from '../site.ts'
import { given, reportsOf } from './read.ts'

/** Deciding: the record takes the decision or says what stands there now; here it is seen to who may decide on what. */
export function reviewHandlers(site: Site) {
  const { store } = site

  const seeEvent = async (who: Identity, id: string, where: string): Promise<void> => {
    const view = await store.event(id)
    if (view === undefined) throw notFound(where)
    refuseRestricted(who, view.reports, where)
  }
  const seeReport = async (who: Identity, id: string, where: string) => {
    const view = await store.report(id)
    if (view === undefined) throw notFound(where)
    refuseRestricted(who, [view.report], where)
    return view
  }
  /** An event is given to people who can do something with it. */
  const seePerson = async (login: string | null): Promise<void> => {
    if (login === null || site.mode === 'single') return
    const account = await store.accounts.people.get(login)
    if (account === undefined || account.disabled || !suffices(account.role, 'reviewer'))
      throw noSuchPerson(login)
  }

  /** Takes a decision; what comes of it that is closed to who decided is left out of the answer. */
  const decide = async (who: Identity, decision: unknown): Promise<Decided> => {
    const done = await store.decide(given(decision as object) as Decision, byOf(site, who))
    if (seesRestricted(who)) return done
    const closed = new Set(await store.accounts.restrictedAmong([...new Set(reportsOf(done.events))]))
    const open = (event: ShownEvent) => event.claims.every((claim) => !closed.has(claim.report))
    return { ...done, events: done.events.filter(open) }
  }

  return {
    async decideEvent({ params, body, match, who, c }) {
      await seeEvent(who, params.id, c.req.path)
      if (body.kind === 'comment') return decide(who, { ...body, event: params.id })
      if (body.kind === 'merge') await seeEvent(who, body.from, body.from)
      if (body.kind === 'assign') await seePerson(body.to)
      return decide(who, { ...body, event: params.id, version: versionOf(match) })
    },

    async decideClaim({ params, body, match, who, c }) {
      const view = await seeReport(who, params.id, c.req.path)
      if (!view.claims.some((claim) => claim.id === params.claim)) throw notFound(c.req.path)
      return decide(who, { ...body, claim: params.claim, version: versionOf(match) })
    },

    async addClaim({ params, body, who, c }) {
      await seeReport(who, params.id, c.req.path)
      return decide(who, { kind: 'add-claim', report: params.id, ...body })
    },

    async decideMany({ body, who }) {
      const { events, ...rest } = body
      if (rest.kind === 'assign') await seePerson(rest.to)
      const done: Decided[] = []
      const refused: { id: string; code: string; now?: ShownEvent }[] = []
      for (const { id, version } of events)
        try {
          await seeEvent(who, id, id)
          done.push(await decide(who, { ...rest, event: id, version }))
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          const now = error instanceof StaleDecision ? (error.current as ShownEvent) : undefined
          refused.push({ id, code: error.code, ...(now === undefined ? {} : { now }) })
        }
      return { done, refused }
    },

    async undoDecision({ params, body, match, who, c }) {
      const seq = Number(params.seq)
      if ('event' in body) await seeEvent(who, body.event, c.req.path)
      else await seeReport(who, body.report, c.req.path)
      const history = await store.history('event' in body ? { event: body.event } : { report: body.report })
      const row = history.find((one) => one.seq === seq)
      if (row === undefined) throw notFound(c.req.path)
      if (row.who !== who.id && !suffices(who.role, 'editor')) throw forbidden('editor')
      return decide(who, { kind: 'undo', decision: seq, version: versionOf(match), reason: body.reason })
    },

    async restrictReport({ params, body, who, c }) {
      if ((await store.report(params.id)) === undefined) throw notFound(c.req.path)
      await store.restrict(params.id, body.restricted, byOf(site, who))
      return undefined
    },
  } satisfies Partial<Handlers>
}

/** The number in `"17"`, as `If-Match` carries it. */
function versionOf(match: string): number {
  const number = /^(?:W\/)?"(\d{1,12})"$/.exec(match)?.[1]
  if (number === undefined) throw badMatch()
  return Number(number)
}
