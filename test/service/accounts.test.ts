import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { Problem } from '../../src/problem.ts'
import { openRecord, type Store } from '../../src/record/index.ts'
import { openService, type Service, type ServiceOptions, serve } from '../../src/service/index.ts'

const password = 'a sentence nobody guesses'

/** A record served with accounts, empty of people, whose clock the test moves. */
async function freshService(t: TestContext, options: ServiceOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-accounts-'))
  const store = await openRecord(folder, { create: true })
  const clock = { at: Date.parse('2031-06-02T08:00:00Z') }
  const service = await openService(store, { accounts: true, now: () => new Date(clock.at), ...options })
  t.after(async () => {
    await service.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, store, service, clock }
}

/** A browser: keeps its cookie and the token for changes. */
class Browser {
  readonly #service: Service
  cookie = ''
  csrf = ''
  /** The whole of the last Set-Cookie. */
  set = ''

  constructor(service: Service) {
    this.#service = service
  }

  /** As the desk's client does: with a fresh token where the one it has is of another session. */
  async ask(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    if (method !== 'GET' && this.csrf === '') await this.send('GET', '/api/session')
    const answer = await this.send(method, path, body, headers)
    if (headers !== undefined || answer.body.code !== 'service.cross-site') return answer
    await this.send('GET', '/api/session')
    return this.send(method, path, body)
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await this.#service.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        'x-isnad-csrf': this.csrf,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const set = answer.headers.get('set-cookie')
    if (set !== null) {
      this.set = set
      this.cookie = set.split(';')[0]!
    }
    const text = await answer.text()
    const json = (text === '' ? {} : JSON.parse(text)) as Record<string, never>
    if (typeof json.csrf === 'string') this.csrf = json.csrf
    return { status: answer.status, body: json as Record<string, unknown>, headers: answer.headers }
  }

  signIn(login: string, word = password, code?: string) {
    return this.ask('POST', '/api/session', { login, password: word, ...(code ? { code } : {}) })
  }
}

/** The first owner, signed in. */
async function owner(service: Service): Promise<Browser> {
  const browser = new Browser(service)
  const token = new URL((await service.firstLink())!).hash.slice(1)
  const made = await browser.ask('POST', '/api/set-up', {
    token,
    password,
    login: 'Salma',
    name: 'سلمى',
  })
  assert.equal(made.status, 200, JSON.stringify(made.body))
  return browser
}

/** A person invited by the owner, who has set a password. */
async function invited(service: Service, by: Browser, login: string, role: string): Promise<Browser> {
  const made = await by.ask('POST', '/api/users', { login, name: login, role })
  assert.equal(made.status, 201)
  const browser = new Browser(service)
  const token = new URL(made.body.link as string).hash.slice(1)
  assert.equal((await browser.ask('POST', '/api/set-up', { token, password })).status, 200)
  return browser
}

const codeOf = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })

const actions = async (store: Store): Promise<string[]> =>
  (await store.log()).map(({ action, subject, who }) => `${action} ${subject} ${who}`)

describe('the first owner', () => {
  it('is made by a link that is printed, opens once, runs out, and gives way to a newer one', async (t) => {
    const { service, clock, store } = await freshService(t)
    const browser = new Browser(service)
    const before = await browser.ask('GET', '/api/session')
    assert.deepEqual([before.body.mode, before.body.setUp, before.body.role], ['accounts', false, null])
    const open = (link: string, more = {}) =>
      browser.ask('POST', '/api/set-up', { token: new URL(link).hash.slice(1), password, ...more })
    const who = { login: 'salma', name: 'سلمى' }

    const old = (await service.firstLink())!
    const link = (await service.firstLink())!
    assert.equal((await open(old, who)).status, 410)
    assert.equal((await open(link)).status, 400, 'the first owner needs a name')
    clock.at += 25 * 3_600_000
    assert.equal((await open(link, who)).status, 410)
    const third = (await service.firstLink())!
    const made = await open(third, who)
    assert.deepEqual([made.status, made.body.role, made.body.setUp], [200, 'owner', true])
    assert.equal((await open(third, { login: 'other', name: 'آخر' })).status, 410)
    assert.equal(await service.firstLink(), undefined)
    assert.equal((await browser.ask('GET', '/api/users')).status, 200)
    assert.ok((await actions(store)).includes('account.open salma salma'))
  })

  it('short passwords are refused, and no account has one by default', async (t) => {
    const { service } = await freshService(t)
    const browser = new Browser(service)
    const token = new URL((await service.firstLink())!).hash.slice(1)
    const body = { token, password: 'short', login: 'salma', name: 'سلمى' }
    assert.equal((await browser.ask('POST', '/api/set-up', body)).status, 400)
    for (const login of ['admin', 'owner', 'root', 'isnad'])
      for (const word of ['admin', 'password', 'isnad', ' '])
        assert.equal((await new Browser(service).signIn(login, word)).status, 401)
  })
})

describe('sessions', () => {
  it('live in a cookie that scripts and other sites do not get, and by https only where that is spoken', async (t) => {
    const { service } = await freshService(t)
    const browser = await owner(service)
    assert.match(browser.set, /^isnad-session=[\w-]{43};/)
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) assert.match(browser.set, RegExp(part))
    assert.doesNotMatch(browser.set, /Secure|Domain/)

    const { service: secure } = await freshService(t, { secure: true })
    const other = await owner(secure)
    assert.match(other.set, /^__Host-isnad-session=.*Secure/)
  })

  it('end when signed out, when unused for long, after a week however used, and with a new password', async (t) => {
    const { service, clock } = await freshService(t)
    const browser = await owner(service)
    const alive = async (one: Browser) => (await one.ask('GET', '/api/people')).status === 200

    const stolen = new Browser(service)
    stolen.cookie = browser.cookie
    assert.equal((await browser.ask('DELETE', '/api/session')).status, 204)
    assert.equal(await alive(stolen), false)

    assert.equal((await browser.signIn('salma')).status, 200)
    clock.at += 13 * 3_600_000
    assert.equal(await alive(browser), false)

    assert.equal((await browser.signIn('salma')).status, 200)
    let used = 0
    while (await alive(browser)) {
      clock.at += 6 * 3_600_000
      used++
    }
    assert.ok(used > 20 && used <= 29, `${used} times six hours`)

    const second = new Browser(service)
    await second.signIn('salma')
    await browser.signIn('salma')
    const next = 'another sentence entirely'
    const wrong = await browser.ask('PUT', '/api/session/password', { current: 'not this one', next })
    assert.equal(wrong.status, 401)
    const changed = await browser.ask('PUT', '/api/session/password', { current: password, next })
    assert.equal(changed.status, 204)
    assert.deepEqual([await alive(browser), await alive(second)], [true, false])
    assert.equal((await second.signIn('salma')).status, 401)
    assert.equal((await second.signIn('salma', next)).status, 200)
  })

  it('a change without the token, or with that of another session or site, is refused', async (t) => {
    const { service } = await freshService(t)
    const browser = await owner(service)
    const add = (headers: Record<string, string>) =>
      browser.ask('POST', '/api/users', { login: 'new', name: 'new', role: 'viewer' }, headers)
    const stranger = new Browser(service)
    await stranger.ask('GET', '/api/session')
    for (const headers of [
      { 'x-isnad-csrf': '' },
      { 'x-isnad-csrf': stranger.csrf },
      { 'x-isnad-csrf': `${browser.csrf}x` },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const answer = await add(headers)
      assert.deepEqual(
        [answer.status, answer.body.code],
        [403, 'service.cross-site'],
        JSON.stringify(headers),
      )
    }
    assert.equal((await add({ origin: 'http://127.0.0.1', 'sec-fetch-site': 'same-origin' })).status, 201)
  })
})

describe('signing in', () => {
  it('a name that is not there is answered like a wrong password, and what was typed is written nowhere', async (t) => {
    const { service, store } = await freshService(t)
    await owner(service)
    const browser = new Browser(service)
    const wrong = await browser.signIn('salma', 'not this one')
    const nobody = await browser.signIn('my-secret-typed-here', 'not this one')
    assert.deepEqual(nobody.body, wrong.body)
    assert.deepEqual([wrong.status, nobody.status], [401, 401])
    const log = JSON.stringify(await store.log())
    assert.match(log, /session\.refused/)
    assert.doesNotMatch(log, /typed-here/)
  })

  it('is locked after five failures, for longer each time, for known and unknown names alike', async (t) => {
    for (const login of ['salma', 'nobody']) {
      const { service, clock } = await freshService(t)
      await owner(service)
      const browser = new Browser(service)
      for (let i = 0; i < 5; i++) assert.equal((await browser.signIn(login, 'wrong word')).status, 401)
      const locked = await browser.signIn(login)
      assert.deepEqual([locked.status, locked.body.code], [429, 'service.locked'])
      assert.equal(locked.headers.get('retry-after'), '30')
      assert.equal(locked.body.retryAfter, 30)
      clock.at += 30_000
      assert.equal((await browser.signIn(login, 'wrong word')).status, 401)
      assert.equal((await browser.signIn(login)).headers.get('retry-after'), '60')
      clock.at += 60_000
      assert.equal((await browser.signIn(login)).status, login === 'salma' ? 200 : 401)
      // Forgotten with the first success.
      if (login === 'salma') assert.equal((await browser.signIn(login, 'wrong word')).status, 401)
    }
  })

  it('one address may try thirty times a minute', async (t) => {
    const { service, clock } = await freshService(t)
    await service.firstLink()
    const browser = new Browser(service)
    const body = { token: 'guess', password }
    for (let i = 0; i < 30; i++) assert.equal((await browser.ask('POST', '/api/set-up', body)).status, 410)
    assert.equal((await browser.ask('POST', '/api/set-up', body)).status, 429)
    clock.at += 60_000
    assert.equal((await browser.ask('POST', '/api/set-up', body)).status, 410)
  })

  it('a second factor is asked for once it is on, and takes no code twice', async (t) => {
    const { service, clock } = await freshService(t)
    const browser = await owner(service)
    assert.equal((await browser.ask('POST', '/api/session/totp', { password: 'not it' })).status, 401)
    const { body } = await browser.ask('POST', '/api/session/totp', { password })
    const secret = body.secret as string
    assert.match(body.uri as string, /^otpauth:\/\/totp\/Isnad:salma\?/)
    // Not on before a first code came.
    assert.equal((await new Browser(service).signIn('salma')).status, 200)
    assert.equal((await browser.ask('PUT', '/api/session/totp', { code: '000000' })).status, 401)
    const first = codeOf(secret, clock.at)
    assert.equal((await browser.ask('PUT', '/api/session/totp', { code: first })).status, 204)

    const other = new Browser(service)
    const asked = await other.signIn('salma')
    assert.deepEqual([asked.status, asked.body.code], [401, 'service.second-factor'])
    assert.equal((await other.signIn('salma', 'not this one', first)).body.code, 'service.sign-in')
    assert.equal((await other.signIn('salma', password, first)).status, 401, 'used already')
    clock.at += 30_000
    const second = codeOf(secret, clock.at)
    assert.equal((await other.signIn('salma', password, second)).status, 200)
    assert.equal((await new Browser(service).signIn('salma', password, second)).status, 401)
    assert.equal((await browser.ask('DELETE', '/api/session/totp', { password })).status, 204)
    assert.equal((await new Browser(service).signIn('salma')).status, 200)
  })
})

describe('people', () => {
  it('a role holds from the moment it is changed; who is shut out is out', async (t) => {
    const { service } = await freshService(t)
    const boss = await owner(service)
    const person = await invited(service, boss, 'karim', 'viewer')
    const log = async () => (await person.ask('GET', '/api/jobs')).status
    assert.equal(await log(), 403)
    await boss.ask('PATCH', '/api/users/karim', { role: 'reviewer' })
    assert.notEqual(await log(), 403)
    await boss.ask('PATCH', '/api/users/karim', { disabled: true })
    assert.equal(await log(), 401)
    assert.equal((await person.signIn('karim')).status, 401)
  })

  it('the last owner stays one, and names are never given twice', async (t) => {
    const { service } = await freshService(t)
    const boss = await owner(service)
    for (const change of [{ role: 'editor' }, { disabled: true }]) {
      const answer = await boss.ask('PATCH', '/api/users/salma', change)
      assert.deepEqual([answer.status, answer.body.code], [409, 'accounts.last-owner'])
    }
    await invited(service, boss, 'karim', 'owner')
    assert.equal((await boss.ask('PATCH', '/api/users/salma', { role: 'viewer' })).status, 200)
    const again = await new Browser(service).ask('GET', '/api/session')
    assert.equal(again.body.setUp, true)
    const other = new Browser(service)
    await other.signIn('karim')
    const twice = await other.ask('POST', '/api/users', { login: 'SALMA', name: 'x', role: 'viewer' })
    assert.equal(twice.status, 409)
  })

  it('a lost password is mended by a new link, which ends the sessions of before', async (t) => {
    const { service } = await freshService(t)
    const boss = await owner(service)
    const person = await invited(service, boss, 'karim', 'viewer')
    const { body } = await boss.ask('POST', '/api/users/karim/invitation')
    assert.equal((await person.ask('GET', '/api/people')).status, 401)
    const token = new URL(body.link as string).hash.slice(1)
    const next = 'another sentence entirely'
    assert.equal((await person.ask('POST', '/api/set-up', { token, password: next })).status, 200)
    assert.equal((await new Browser(service).signIn('karim')).status, 401)
  })
})

describe('tokens', () => {
  it('act for their person with no more than was given, until they end', async (t) => {
    const { service, clock } = await freshService(t)
    const boss = await owner(service)
    const person = await invited(service, boss, 'karim', 'reviewer')
    assert.equal((await person.ask('POST', '/api/tokens', { name: 'x', role: 'editor' })).status, 403)
    assert.equal((await boss.ask('POST', '/api/tokens', { name: 'x', role: 'owner' })).status, 400)
    const { body } = await person.ask('POST', '/api/tokens', { name: 'x', role: 'reviewer', days: 2 })
    const secret = body.secret as string
    assert.match(secret, /^isnad_[\w-]{43}$/)
    const by = (method: string, path: string, json?: unknown) =>
      new Browser(service).ask(method, path, json, { authorization: `Bearer ${secret}`, 'x-isnad-csrf': '' })

    assert.equal((await by('GET', '/api/events')).status, 200)
    assert.equal((await by('PUT', '/api/presence', { event: null })).status, 200, 'needs no CSRF token')
    assert.equal((await by('POST', '/api/tokens', { name: 'y', role: 'viewer' })).status, 403)
    const next = { current: password, next: 'another sentence entirely' }
    assert.equal((await by('PUT', '/api/session/password', next)).status, 403)
    assert.equal((await by('GET', '/api/log')).status, 403)

    await boss.ask('PATCH', '/api/users/karim', { role: 'public' })
    assert.equal((await by('GET', '/api/reports')).status, 403, 'lowered with its person')
    await boss.ask('PATCH', '/api/users/karim', { role: 'owner' })
    assert.equal((await by('GET', '/api/log')).status, 403, 'not raised with its person')
    clock.at += 2 * 86_400_000
    assert.equal((await by('GET', '/api/events')).status, 401)
    for (const wrong of ['', 'Bearer', 'Bearer x', `Bearer ${secret}x`, `Basic ${secret}`]) {
      const answer = await new Browser(service).ask('GET', '/api/events', undefined, { authorization: wrong })
      assert.equal(answer.status, 401, wrong)
    }
  })
})

describe('what is kept', () => {
  it('no secret stands in the record, nor in its log', async (t) => {
    const { service, store, folder } = await freshService(t)
    const boss = await owner(service)
    const invitation = (await boss.ask('POST', '/api/users', { login: 'a-b', name: 'x', role: 'viewer' }))
      .body
    const token = (await boss.ask('POST', '/api/tokens', { name: 'x', role: 'viewer' })).body
    const secrets = [
      password,
      decodeURIComponent(boss.cookie.split('=')[1]!),
      boss.csrf,
      new URL(invitation.link as string).hash.slice(1),
      token.secret as string,
    ]
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const kept = files.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1')).join('\n')
    const log = JSON.stringify(await store.log())
    for (const secret of secrets) {
      assert.ok(secret.length > 20)
      assert.ok(!kept.includes(secret))
      assert.ok(!log.includes(secret))
    }
    assert.match(kept, /\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
    assert.doesNotMatch(log, /argon2/)
    assert.deepEqual((await store.verify()).faults, [])
  })
})

describe('one user', () => {
  const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

  it('has no accounts, is the owner, and is on this machine only', async (t) => {
    const { service, store } = await freshService(t, { accounts: false })
    const browser = new Browser(service)
    const { body } = await browser.ask('GET', '/api/session')
    assert.deepEqual([body.mode, body.role, body.user], ['single', 'owner', null])
    assert.equal((await browser.signIn('salma')).status, 409)
    assert.equal((await browser.ask('GET', '/api/log')).status, 200)
    const link = await service.firstLink()
    assert.equal(link, undefined)
    await assert.rejects(serve(store, { port: 0, host: '0.0.0.0' }), code('service.open-host'))
    await assert.rejects(
      serve(store, { port: 0, host: '0.0.0.0' }, { accounts: true }),
      code('service.address-wanted'),
    )
  })

  it('a record that has accounts is never served without them', async (t) => {
    const { service, store } = await freshService(t)
    await owner(service)
    const running = await serve(store, { port: 0 })
    try {
      assert.equal((await fetch(`${running.url}api/events`)).status, 401)
      assert.equal(running.firstLink, undefined)
    } finally {
      await running.close()
    }
  })

  it('with accounts another address is answered under the name that was given, and no other', async (t) => {
    const { store } = await freshService(t)
    const running = await serve(
      store,
      { port: 0, host: '0.0.0.0', url: 'https://desk.example/' },
      { accounts: true },
    )
    await running.close()
    assert.match(running.firstLink!, /^https:\/\/desk\.example\/ar\/set-up#[\w-]{43}$/)
    const service = await openService(store, { accounts: true, hosts: ['desk.example'] })
    assert.equal((await service.app.request('https://desk.example/health')).status, 200)
    assert.equal((await service.app.request('http://127.0.0.1/health')).status, 421)
    await service.close()
  })
})
