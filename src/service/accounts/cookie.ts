import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * The session's cookie: no script reads it, no other site sends it. Where the service is reached by https it also goes by
 * https only, under a name that browsers keep for such cookies.
 */
export class SessionCookie {
  readonly #secure: boolean

  constructor(secure: boolean) {
    this.#secure = secure
  }
  read(c: Context): string | undefined {
    const secret = getCookie(c, 'isnad-session', this.#prefix)
    return secret === '' ? undefined : secret
  }
  /** @param seconds how long the browser keeps it; by its own clock, which may differ from ours */
  write(c: Context, secret: string, seconds: number): void {
    // One that ended may have been taken back in the same answer.
    c.header('Set-Cookie', undefined)
    setCookie(c, 'isnad-session', secret, {
      ...this.#options,
      maxAge: seconds,
      ...(this.#prefix === undefined ? {} : { prefix: this.#prefix }),
    })
  }
  drop(c: Context): void {
    deleteCookie(c, `${this.#prefix === undefined ? '' : '__Host-'}isnad-session`, this.#options)
  }

  get #prefix(): 'host' | undefined {
    return this.#secure ? 'host' : undefined
  }
  get #options() {
    return { httpOnly: true, sameSite: 'Strict', path: '/', secure: this.#secure } as const
  }
}
