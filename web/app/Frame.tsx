import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation, useSearch, useSearchParams } from 'wouter'
import { KeySheet } from '../parts/KeySheet.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { withFilter } from './filter.ts'
import { lang, say } from './here.ts'
import { useKeys } from './keys.ts'
import { useLiveState } from './live.ts'
import type { Me } from './me.ts'

/** What stands around every view. */
export function Frame({ me, children }: { me: Me; children: ReactNode }) {
  const [keysShown, showKeys] = useState(false)
  const { away } = useLiveState()
  const main = useRef<HTMLElement>(null)
  const [path, go] = useLocation()
  const first = useRef(true)
  useKeys({ 'Shift+Slash': () => showKeys(true), Slash: () => go('/search') })
  useEffect(() => {
    // The first view is where the browser put it; every later one begins at its top, for the keyboard too.
    if (!first.current && path !== '') {
      main.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    first.current = false
  }, [path])
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="top">
        <Link className="brand" href="/">
          {say('name')}
        </Link>
        <nav aria-label={say('views')}>
          {me.may('reviewer') && <To href="/">{say('queue')}</To>}
          <Same href="/events">{say('events')}</Same>
          <Same href="/map">{say('map')}</Same>
          <Same href="/timeline">{say('timeline')}</Same>
          <Same href="/ledger">{say('ledger')}</Same>
          <To href="/parties">{say('parties')}</To>
          {me.may('viewer') && <To href="/sources">{say('sources')}</To>}
          {me.may('viewer') && <To href="/reports">{say('reports')}</To>}
          {me.may('viewer') && <To href="/search">{say('searchAll')}</To>}
          {me.may('reviewer') && <To href="/add">{say('add')}</To>}
        </nav>
        <span className="end">
          <Language path={path} />
          <AccountMenu me={me} showKeys={() => showKeys(true)} />
        </span>
      </header>
      {away && (
        <p className="banner warn" role="status">
          {say('awayNote')}
        </p>
      )}
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
      <KeySheet isOpen={keysShown} onClose={() => showKeys(false)} />
    </>
  )
}

function To({ href, children }: { href: string; children: string }) {
  const [path] = useLocation()
  const here = href === '/' ? path === '/' : path.startsWith(href)
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  )
}

/** Views of events show the same ones: the filter goes along from one to the other. */
function Same({ href, children }: { href: string; children: string }) {
  const [path] = useLocation()
  const [query] = useSearchParams()
  return (
    <Link href={withFilter(href, query)} aria-current={path.startsWith(href) ? 'page' : undefined}>
      {children}
    </Link>
  )
}

/** The same view in the other language: another document, for the service sends language and direction with it. */
function Language({ path }: { path: string }) {
  const other = lang === 'ar' ? 'en' : 'ar'
  const search = useSearch()
  const asked = search === '' ? '' : `?${search}`
  return (
    <a className="language" href={`/${other}${path}${asked}`} lang={other} hrefLang={other}>
      {say('otherLanguage')}
    </a>
  )
}
