import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { say } from '../../app/here.ts'
import { useMe } from '../../app/me.ts'
import { change, choices, type Settings, useSettings } from '../../app/settings.ts'
import { useTitle } from '../../app/title.ts'
import { Section } from '../event/Section.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { TotpForm } from './TotpForm.tsx'

const names = {
  digits: 'digits',
  months: 'months',
  theme: 'theme',
  keys: 'singleKeys',
} as const satisfies Record<keyof Settings, string>

const values = {
  latn: 'digitsLatn',
  arab: 'digitsArab',
  levant: 'monthsLevant',
  gulf: 'monthsGulf',
  both: 'monthsBoth',
  numbers: 'monthsNumbers',
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
  on: 'switchOn',
  off: 'switchOff',
} as const

/** How one wants the desk, and one's own account. */
export default function AccountView() {
  useTitle(say('settings'))
  const me = useMe()
  return (
    <div className="narrow">
      <h1>{say('settings')}</h1>
      <Section title={say('display')} name="display">
        <p className="fine">{say('displayNote')}</p>
        {(Object.keys(choices) as (keyof Settings)[]).map((name) => (
          <Setting key={name} name={name} />
        ))}
      </Section>
      {me?.session.mode === 'accounts' && me.session.user !== null && (
        <>
          <PasswordForm login={me.login} />
          <TotpForm isOn={me.session.user.totp} />
        </>
      )}
    </div>
  )
}

function Setting({ name }: { name: keyof Settings }) {
  const settings = useSettings()
  return (
    <div className="setting">
      <span id={`setting-${name}`}>{say(names[name])}</span>
      <ToggleButtonGroup
        className="segments"
        aria-labelledby={`setting-${name}`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[settings[name]]}
        onSelectionChange={(keys) => {
          for (const key of keys) change({ [name]: key })
        }}
      >
        {choices[name].map((value) => (
          <ToggleButton key={value} id={value} className="segment">
            {say(values[value])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
