import { say } from '../app/here.ts'
import { type Key, keyName } from '../app/keys.ts'
import { useSettings } from '../app/settings.ts'
import { Sheet } from './dialog.tsx'

const rows = [
  ['KeyJ', 'keyNext'],
  ['KeyK', 'keyPrevious'],
  ['KeyA', 'keyAccept'],
  ['KeyR', 'keyReject'],
  ['KeyE', 'keyEdit'],
  ['KeyM', 'keyMerge'],
  ['KeyC', 'keyComment'],
  ['KeyG', 'keyAssign'],
  ['KeyX', 'keySelect'],
  ['KeyO', 'keyOpen'],
  ['KeyU', 'keyUndo'],
  ['Slash', 'keySearch'],
  ['Shift+Slash', 'keyKeys'],
] as const satisfies readonly (readonly [Key, string])[]

/** Every key of the desk. */
export function KeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { keys } = useSettings()
  return (
    <Sheet title={say('keys')} isOpen={isOpen} onClose={onClose}>
      <p className="fine">{keys === 'on' ? say('keysNote') : say('keysOff')}</p>
      <table className="keys">
        <tbody>
          {rows.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{keyName(key)}</kbd>
              </th>
              <td>{say(what)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
