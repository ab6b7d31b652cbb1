import type { Reply } from './door.ts'

/** What a site allows this program, and how fast. */
export interface Robots {
  allows(url: string): boolean
  /** Seconds between questions that the site asks for. */
  readonly delay: number | undefined
}

/** Longest robots.txt that is heeded (RFC 9309 asks for at least 500 KiB). */
const longest = 512 * 1024

/**
 * RFC 9309: a missing file (4xx) allows everything, a site that fails (5xx, no answer) allows nothing for now.
 * @param reply the answer to /robots.txt, or undefined where there was none
 */
export async function robotsOf(site: string, reply: Reply | undefined, agent: string): Promise<Robots> {
  if (reply === undefined || reply.status >= 500) return { allows: () => false, delay: undefined }
  if (reply.status !== 200) return { allows: () => true, delay: undefined }
  const { default: parse } = await import('robots-parser')
  // The package is CommonJS; its types say that the function is the module.
  const rules = (parse as unknown as typeof parse.default)(
    site,
    reply.body.subarray(0, longest).toString('utf8'),
  )
  return {
    allows: (url) => rules.isAllowed(url, agent) !== false,
    delay: rules.getCrawlDelay(agent),
  }
}
