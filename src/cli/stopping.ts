import type { Context } from './verb.ts'

/** Signals that ask a command to end. */
const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Does work that Ctrl-C ends in good order: `stop` is raised, the work gives back what it holds, and then the process ends by the
 * signal that came, so that whoever started it knows. A second Ctrl-C ends it at once.
 */
export async function untilStopped(
  context: Context,
  work: (stop: AbortSignal) => Promise<void>,
): Promise<void> {
  const stopping = new AbortController()
  let came: NodeJS.Signals | undefined
  const stop = (signal: NodeJS.Signals): void => {
    came = signal
    letGo()
    context.note(
      'Stopping; what was read so far is kept. Once more ends it at once.',
      'يجري التوقف، وما قُرئ حتى الآن محفوظ. كرّر الأمر للإنهاء فورًا.',
    )
    stopping.abort()
  }
  const letGo = (): void => {
    for (const signal of signals) process.off(signal, stop)
  }
  for (const signal of signals) process.on(signal, stop)
  try {
    await work(stopping.signal)
  } finally {
    letGo()
  }
  // With the listeners gone this ends the process, even where a read of an idle pipe would keep it.
  if (came !== undefined) process.kill(process.pid, came)
}
