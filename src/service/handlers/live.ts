import { streamSSE } from 'hono/streaming'
import type { Live } from '../contract/live.ts'
import type { LiveHub } from '../live/hub.ts'
import type { Handlers } from '../service.ts'

/** Proxies close what is silent. */
const heartbeat = 20_000
/** Who does not take what is told is let go; the browser comes back by itself and goes on where it was. */
const queueLimit = 500

/** Live updates, and who is looking. */
export function liveHandlers(hub: LiveHub) {
  return {
    async followLive({ c, who, still, query }) {
      const last = Number(c.req.header('last-event-id') ?? query.after ?? hub.head)
      const missed = Number.isInteger(last) ? await hub.since(last, who) : []
      return streamSSE(c, async (stream) => {
        const queue: Live[] = [...(missed ?? [reload(hub.head)])]
        let wake = (): void => undefined
        const stop = hub.listen({
          who,
          tell: (message) => {
            queue.push(message)
            if (queue.length > queueLimit) stream.abort()
            wake()
          },
        })
        stream.onAbort(() => {
          stop()
          wake()
        })
        try {
          while (!stream.aborted) {
            const message = queue.shift()
            if (message === undefined) {
              const rested = await new Promise<boolean>((resolve) => {
                const timer = setTimeout(resolve, heartbeat, true).unref()
                wake = () => {
                  clearTimeout(timer)
                  resolve(false)
                }
              })
              if (rested && !stream.aborted) await stream.write(': \n\n')
              continue
            }
            // Signed out, shut out or given another role meanwhile: the browser asks anew, as who it is now.
            const now = await still().catch(() => undefined)
            if (message.kind !== 'bye' && now?.role !== who.role) return
            await stream.writeSSE(written(message))
            if (message.kind === 'bye') return
          }
        } finally {
          stop()
        }
      })
    },
    async lookAt({ who, body }) {
      return { people: (await hub.lookAt(who, body.event)).people }
    },
  } satisfies Partial<Handlers>
}

const written = (message: Live) => ({
  event: message.kind,
  data: JSON.stringify(message),
  ...(message.kind === 'change' ? { id: String(message.seq) } : {}),
  ...(message.kind === 'bye' ? { retry: message.retry } : {}),
})

/** More was missed than is told one by one. */
const reload = (seq: number): Live => ({ kind: 'change', seq, action: 'many', subject: '', by: '', at: '' })
