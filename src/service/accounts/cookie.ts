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
    return getCookie(c, 'isnad-session', this.#prefix)
  }
  write(c: Context, secret: string, expires: Date): void {
    setCookie(c, 'isnad-session', secret, {
      ...this.#options,
      expires,
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
