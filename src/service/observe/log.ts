import { type DestinationStream, type Logger, pino } from 'pino'

/** What is written: nothing, failures of our own, or every request. */
export const logLevels = ['off', 'faults', 'requests'] as const
export type LogLevel = (typeof logLevels)[number]

const pinoLevel = { off: 'silent', faults: 'error', requests: 'info' } as const

/**
 * Lines of JSON. They say which operation, how it ended and how long it took; never whom it was for, from what address, or
 * of what it spoke: ids of reports may be headlines.
 */
export const makeLog = (level: LogLevel, to?: DestinationStream): Logger =>
  pino({ level: pinoLevel[level], base: null }, to ?? pino.destination({ fd: 2, sync: true }))

/** A failure for the log: its kind and where it came from. Its message may quote what was read, so it is left out. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const { code } = error as { code?: unknown }
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
  }
}
