import { type ReactNode, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { say } from '../app/here.ts'

/** Short words on what was just done, with what can be done about it. They stay until the next thing or until closed. */

export interface Toast {
  readonly id: number
  readonly text: string
  readonly kind: 'done' | 'trouble'
  readonly action?: { readonly name: string; readonly run: () => void; readonly key?: string }
  readonly detail?: ReactNode
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()
const set = (next: readonly Toast[]): void => {
  toasts = next
  for (const listener of listeners) listener()
}

/** Tells of something. What was done takes the place of what was done before; troubles stay beside each other. */
export function tell(toast: Omit<Toast, 'id'>): number {
  last += 1
  const kept = toasts.filter(({ kind }) => kind === 'trouble')
  set([...kept.slice(-3), { ...toast, id: last }])
  return last
}

export const untell = (id: number): void => set(toasts.filter((toast) => toast.id !== id))

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <section className="toasts" aria-label={say('messages')} aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={`toast ${toast.kind}`}>
          <div>
            <p>{toast.text}</p>
            {toast.detail}
          </div>
          {toast.action !== undefined && (
            <Button
              onPress={() => {
                untell(toast.id)
                toast.action?.run()
              }}
            >
              {toast.action.name}
              {toast.action.key !== undefined && <kbd>{toast.action.key}</kbd>}
            </Button>
          )}
          <Button className="plain-button" aria-label={say('close')} onPress={() => untell(toast.id)}>
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      ))}
    </section>
  )
}
