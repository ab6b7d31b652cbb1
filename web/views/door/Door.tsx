import { useLocation } from 'wouter'
import type { Session } from '../../app/api.ts'
import { lang, say } from '../../app/here.ts'
import type { Me } from '../../app/me.ts'
import { useTitle } from '../../app/title.ts'
import { SetUpForm } from './SetUpForm.tsx'
import { SignInForm } from './SignInForm.tsx'

/** Whether one stands before the door: with a link that sets a password, or with no right to see anything. */
export const isOutside = (me: Me): boolean =>
  me.session.mode === 'accounts' &&
  (/\/(set-up|sign-in)$/.test(location.pathname) || me.session.role === null)

/** What people see who are not signed in: the first start, an invitation, or the sign-in. */
export function Door({ session }: { session: Session }) {
  const [path] = useLocation()
  const settingUp = path === '/set-up'
  useTitle(say(settingUp ? 'setUp' : 'signIn'))
  const other = lang === 'ar' ? 'en' : 'ar'
  return (
    <main id="content" className="door">
      <p className="brand">{say('name')}</p>
      <p className="soft">{say('motto')}</p>
      <div className="card">
        {settingUp ? <SetUpForm session={session} /> : session.setUp ? <SignIn /> : <NotSetUp />}
      </div>
      <a className="language" href={`/${other}${path}${location.hash}`} lang={other} hrefLang={other}>
        {say('otherLanguage')}
      </a>
    </main>
  )
}

function SignIn() {
  const [path, go] = useLocation()
  return (
    <>
      <h1>{say('signIn')}</h1>
      <SignInForm onDone={() => go(path === '/sign-in' ? '/' : path)} />
    </>
  )
}

/** Nobody owns the record yet: the link that makes an owner stands on the terminal, and nowhere else. */
const NotSetUp = () => (
  <>
    <h1>{say('setUp')}</h1>
    <p>{say('notSetUp')}</p>
  </>
)
