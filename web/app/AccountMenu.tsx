import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useLocation } from 'wouter'
import { told } from '../parts/states.tsx'
import { tell } from '../parts/toasts.tsx'
import { client } from './api.ts'
import { lang, say } from './here.ts'
import type { Me } from './me.ts'

/** Everything about oneself, and what owners look after. */
export function AccountMenu({ me, showKeys }: { me: Me; showKeys: () => void }) {
  const [, go] = useLocation()
  const leave = async (): Promise<void> => {
    try {
      await client.call('signOut')
      // A fresh document: nothing of what was shown stays in memory.
      location.assign(`/${lang}/`)
    } catch (error) {
      tell({ kind: 'trouble', text: told(error).what })
    }
  }
  return (
    <MenuTrigger>
      <Button className="plain-button menu-button">
        {me.session.user?.name ?? say('thisMachine')}
        <span aria-hidden="true" className="caret" />
      </Button>
      <Popover className="popover">
        <Menu className="choices">
          <Item run={() => go('/account')}>{say('settings')}</Item>
          {me.may('viewer') && <Item run={() => go('/tokens')}>{say('tokens')}</Item>}
          {me.may('owner') && <Item run={() => go('/users')}>{say('users')}</Item>}
          {me.may('owner') && <Item run={() => go('/log')}>{say('log')}</Item>}
          <Item run={showKeys}>{say('keys')}</Item>
          {me.session.mode === 'accounts' && <Item run={() => void leave()}>{say('signOut')}</Item>}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const Item = ({ run, children }: { run: () => void; children: string }) => (
  <MenuItem className="choice" onAction={run} textValue={children}>
    {children}
  </MenuItem>
)
