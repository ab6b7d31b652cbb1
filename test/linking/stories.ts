import { readdirSync, readFileSync } from 'node:fs'
import type { Event } from '../../src/linking/event.ts'
import type { Report } from '../../src/reading/claim.ts'

/**
 * A story: a few invented reports and what linking must make of them.
 *
 *     === name
 *     one: a b | origins 1       these reports share an event, and it has so many origins
 *     apart: a b                 these two share no event
 *     conflict: a b | killed     their event tells of a conflict on that field
 *     best: a b | killed 9       their event's best figure of that measure
 *     --- id | publisher | published [| url]
 *     text
 */
export interface Story {
  readonly name: string
  readonly reports: readonly Report[]
  readonly one: readonly { readonly ids: readonly string[]; readonly origins: number }[]
  readonly apart: readonly (readonly [string, string])[]
  readonly conflict: readonly { readonly ids: readonly string[]; readonly field: string }[]
  readonly best: readonly {
    readonly ids: readonly string[]
    readonly measure: string
    readonly best: number
  }[]
}

export function readStories(): Story[] {
  const folder = new URL('stories/', import.meta.url)
  return readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .flatMap((f) =>
      readFileSync(new URL(f, folder), 'utf8')
        .split(/^=== /m)
        .slice(1)
        .map((part) => readStory(part, f)),
    )
}

function readStory(part: string, file: string): Story {
  const [head, ...texts] = part.split(/^--- /m)
  const [name, ...lines] = head!.trim().split('\n')
  const asked = (key: string): string[][] =>
    lines.filter((l) => l.startsWith(`${key}: `)).map((l) => l.slice(key.length + 2).split(' | '))
  const ids = (text: string): string[] => text.trim().split(' ')
  return {
    name: `${file.replace('.txt', '')}: ${name}`,
    reports: texts.map((text) => {
      const end = text.indexOf('\n')
      const [id, publisher, published, url] = text.slice(0, end).split(' | ')
      return {
        id: id!.trim(),
        publisher: publisher!.trim(),
        published: published!.trim(),
        text: text.slice(end + 1).trim(),
        ...(url === undefined ? {} : { url: url.trim() }),
      }
    }),
    one: asked('one').map(([a, b]) => ({ ids: ids(a!), origins: Number(b!.replace('origins ', '')) })),
    apart: asked('apart').map(([a]) => ids(a!) as [string, string]),
    conflict: asked('conflict').map(([a, b]) => ({ ids: ids(a!), field: b!.trim() })),
    best: asked('best').map(([a, b]) => {
      const [measure, best] = b!.trim().split(' ')
      return { ids: ids(a!), measure: measure!, best: Number(best) }
    }),
  }
}

/** The event that most of whose claims' reports are these, if any holds them all. */
export const shared = (events: readonly Event[], ids: readonly string[]): Event | undefined =>
  events
    .filter((e) => ids.every((id) => e.claims.some((c) => c.report === id)))
    .toSorted((a, b) => b.claims.length - a.claims.length)[0]
