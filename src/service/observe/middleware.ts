import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { faultOf } from './log.ts'
import type { Metrics } from './metrics.ts'

/** Set on a request by `bind`: the id of its operation. Other requests are for the page or for nothing. */
export const operationKey = 'isnad-operation'

/** Counts and writes down every request once its answer begins. */
export const observe =
  (log: Logger, metrics: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now()
    const request = randomUUID()
    await next()
    const operation = String(c.get(operationKey) ?? 'page')
    const seconds = (performance.now() - began) / 1000
    const status = c.res.status
    metrics.request(operation, status, seconds)
    const line = { request, operation, method: c.req.method, status, ms: Math.round(seconds * 1000) }
    if (status === 500) log.error({ ...line, fault: faultOf(c.error) }, 'fault')
    else log.info(line, 'request')
    if (status === 500) c.res.headers.set('X-Request-Id', request)
  }
