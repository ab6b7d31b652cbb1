import { useQueryClient } from '@tanstack/react-query'
import { signedInAgain, useExpired } from '../../app/expired.ts'
import { say } from '../../app/here.ts'
import { useMe } from '../../app/me.ts'
import { Sheet } from '../../parts/dialog.tsx'
import { SignInForm } from './SignInForm.tsx'

/** The session ended: one signs in over what is on the screen, and nothing typed is lost. */
export function SignInAgain() {
  const expired = useExpired()
  const me = useMe()
  const cache = useQueryClient()
  if (!expired || me?.session.mode !== 'accounts') return null
  return (
    <Sheet title={say('expiredTitle')} isOpen>
      <p>{say('expiredNote')}</p>
      <SignInForm
        login={me.session.user?.login ?? ''}
        onDone={() => {
          signedInAgain()
          void cache.invalidateQueries()
        }}
      />
    </Sheet>
  )
}
