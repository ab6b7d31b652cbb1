import type { MiddlewareHandler } from 'hono'
import { answerProblem, foreignHost, tooLong } from './problems.ts'

/**
 * What the page may do: run its own scripts, use its own styles, ask this service. Nothing inline, nothing from
 * elsewhere, and no string ever becomes markup (Trusted Types): a report's text cannot become part of the page.
 */
const policyFor = (tiles: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    // Another place is asked only for map tiles, and only where the command line named it.
    `connect-src 'self'${tiles === undefined ? '' : ` ${tiles}`}`,
    // The map draws in a worker of our own. Its address goes through the one policy of Trusted Types there is, which lets
    // that file through and nothing else (web/views/map/worker.ts).
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')

const headers: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['X-Robots-Tag', 'noindex, nofollow'],
]

/** Longest address: longer is no question of a person. */
const queryLimit = 4000

/** Host names of this machine, as a browser spells them. */
export const loopback: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

/** The name in a Host header, without the port, as URLs spell it. */
export const hostName = (host: string): string | undefined => URL.parse(`http://${host}`)?.hostname

/**
 * Before every route: headers on every answer, only for our own host. A page of another site may point its
 * own name at this machine (DNS rebinding); its requests then carry that name, and are refused here.
 */
export const guard =
  (hosts: readonly string[], tiles?: string): MiddlewareHandler =>
  async (c, next) => {
    c.header('Content-Security-Policy', policyFor(tiles))
    for (const [name, value] of headers) c.header(name, value)
    const url = new URL(c.req.url)
    const named = c.req.header('host')
    const foreign =
      !hosts.includes(url.hostname) || (named !== undefined && !hosts.includes(hostName(named) ?? ''))
    if (foreign) return answerProblem(c, foreignHost())
    if (c.req.url.length > queryLimit) return answerProblem(c, tooLong(queryLimit))
    return next()
  }
