import type { SourceKind } from '../ontology.ts'
import type { ActorKnowledge } from './knowledge.ts'
import { compactName } from './sources.ts'
import type { Outlet } from './types.ts'

/** What outletOf looks at. */
export interface OutletClues {
  readonly url?: string
  readonly publisher?: string
  readonly title?: string
  readonly text: string
}

const platforms =
  /(?:^|\.)(?:facebook\.com|fb\.com|x\.com|twitter\.com|t\.me|telegram\.me|youtube\.com|instagram\.com|tiktok\.com|youtu\.be)$/

/**
 * The outlet that published a report: by its address's domain (or the account in a platform's address), by the
 * publisher's name, by the title's tail («... - عنب بلدي»). A publisher not on the list is named as given, without id.
 */
export function outletOf(
  report: OutletClues,
  k: ActorKnowledge,
): { id?: string; name: string; arabic?: string; kind: SourceKind; leaning?: string } | undefined {
  const host = hostOf(report.url)
  const byHost = host === undefined ? undefined : domain(host, k)
  const found =
    byHost ?? account(report.url, host, k) ?? byName(report.publisher, k) ?? byName(tail(report.title), k)
  if (found !== undefined)
    return { id: found.id, name: found.name, arabic: found.arabic, kind: found.kind, leaning: found.leaning }
  const publisher = report.publisher?.trim()
  if (publisher !== undefined && publisher !== '') return { name: publisher, kind: 'outlet' }
  return host === undefined || platforms.test(host) ? undefined : { name: host, kind: 'outlet' }
}

function hostOf(url: string | undefined): string | undefined {
  const match = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? '')
  return match?.[1]?.toLowerCase().replace(/^(?:www|m|amp)\./, '')
}

/** The host, then each parent domain. */
function domain(host: string, k: ActorKnowledge): Outlet | undefined {
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
    const found = k.outlets.byDomain.get(at)
    if (found !== undefined) return found
  }
  return undefined
}

/** On a platform the first part of the path is the account: x.com/SyriaCivilDefe/status/1. */
function account(url: string | undefined, host: string | undefined, k: ActorKnowledge): Outlet | undefined {
  if (url === undefined || host === undefined || !platforms.test(host)) return undefined
  const first = /^[a-z]+:\/\/[^/]+\/(?:s\/|@)?([^/?#]+)/i.exec(url)?.[1]
  return byName(first, k)
}

function byName(name: string | undefined, k: ActorKnowledge): Outlet | undefined {
  if (name === undefined) return undefined
  const key = compactName(name)
  return key.length < 2 ? undefined : k.outlets.byName.get(key)
}

function tail(title: string | undefined): string | undefined {
  return /[-–|]\s*([^-–|]{2,40})$/.exec(title ?? '')?.[1]
}
