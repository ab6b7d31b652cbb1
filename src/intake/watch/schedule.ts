import type { Taken } from '../taken.ts'

/** What is remembered of a watched source between rounds, and between runs. Times in milliseconds since 1970. */
export interface SourceState {
  /** When it is to be asked next. */
  readonly next: number
  /** Rounds in a row that gave nothing but failures. */
  readonly failures: number
  /** When it was first asked. */
  readonly since: number
  /** When it last gave something new. */
  readonly lastNew?: number
  /** Usual time between two rounds with news: a running mean. Undefined until there were two. */
  readonly usual?: number
  /** Its silence has been told of. */
  readonly toldSilent?: true
  readonly shape?: Shape
}

/** What a source's reports look like: where their text and their day come from. */
export interface Shape {
  /** `article`, `page`, `feed`, or the media type of what is none of these. */
  readonly form: string
  /** The place that gives the day; undefined where none does. */
  readonly day?: string
}

/** What one round of a source gave. */
export interface Round {
  readonly added: number
  readonly copies: number
  readonly refused: number
  readonly unchanged: number
  readonly shape?: Shape
}

/** What a person is told of a source after a round. */
export type Notice =
  | { readonly kind: 'silent'; readonly days: number }
  | { readonly kind: 'changed'; readonly before: Shape; readonly now: Shape }
  | { readonly kind: 'failing'; readonly failures: number }

export interface Rhythm {
  /** Milliseconds between two rounds of a source that answers. */
  readonly every: number
  /** Milliseconds without news after which a source is said to be silent, whatever its usual rhythm; undefined: by rhythm. */
  readonly silentAfter?: number
  /** 0 to 1, evenly spread: the clock's chance, passed in. */
  readonly chance: () => number
}

const day = 86_400_000
/** A failing source is asked ever more rarely, but at least once a day. */
const longestPause = day
/** A source is silent when it has been so for so many times its usual rhythm, and for a day at least, a month at most. */
const silentTimes = 5
/** Share by which each pause is shortened or lengthened, so that many watchers do not ask at one moment. */
const jitter = 0.15

/** A source that was never asked: due at once. */
export const unasked = (now: number): SourceState => ({ next: now, failures: 0, since: now })

/** The state after a round, and what is to be said of it. Pure: clock and chance are passed in. */
export function afterRound(
  before: SourceState,
  round: Round,
  now: number,
  rhythm: Rhythm,
): { readonly state: SourceState; readonly notices: readonly Notice[] } {
  const failed = round.refused > 0 && round.added + round.copies + round.unchanged === 0
  const failures = failed ? before.failures + 1 : 0
  const pause = Math.min(Math.max(rhythm.every, longestPause), rhythm.every * 2 ** Math.min(failures, 20))
  const next = now + Math.round(pause * (1 - jitter + 2 * jitter * rhythm.chance()))
  const notices: Notice[] = []
  if (failures === 3) notices.push({ kind: 'failing', failures })

  const news = round.added > 0
  const usual = news ? usualOf(before, now) : before.usual
  const lastNew = news ? now : before.lastNew
  const silence = now - (lastNew ?? before.since)
  const silent = silence > (rhythm.silentAfter ?? patienceWith(usual))
  if (silent && before.toldSilent !== true) notices.push({ kind: 'silent', days: Math.floor(silence / day) })

  const shape = round.shape ?? before.shape
  if (round.shape !== undefined && before.shape !== undefined && differs(before.shape, round.shape))
    notices.push({ kind: 'changed', before: before.shape, now: round.shape })
  const state = {
    next,
    failures,
    since: before.since,
    ...(lastNew === undefined ? {} : { lastNew }),
    ...(usual === undefined ? {} : { usual }),
    ...(silent ? { toldSilent: true as const } : {}),
    ...(shape === undefined ? {} : { shape }),
  }
  return { state, notices }
}

function usualOf({ lastNew, usual }: SourceState, now: number): number | undefined {
  if (lastNew === undefined) return undefined
  const gap = now - lastNew
  return usual === undefined ? gap : Math.round(usual * 0.7 + gap * 0.3)
}

const patienceWith = (usual: number | undefined): number =>
  usual === undefined ? 7 * day : Math.min(30 * day, Math.max(day, usual * silentTimes))

const differs = (a: Shape, b: Shape): boolean => a.form !== b.form || (a.day !== undefined && a.day !== b.day)

/** The shape of most of a round's reports; undefined where there were none. */
export class Shapes {
  readonly #counts = new Map<string, { shape: Shape; count: number }>()

  add({ report, original }: Taken): void {
    if (report === undefined || original === undefined) return
    const form = report.id.startsWith('feed/')
      ? 'feed'
      : (original.facts?.text?.value ?? original.mediaType.split(';')[0]!)
    const from = original.facts?.published?.from
    const shape = { form, ...(from === undefined ? {} : { day: from }) }
    const key = `${form} ${from}`
    const known = this.#counts.get(key)
    this.#counts.set(key, { shape, count: (known?.count ?? 0) + 1 })
  }

  get most(): Shape | undefined {
    return [...this.#counts.values()].toSorted((a, b) => b.count - a.count)[0]?.shape
  }
}
