import { useEffect, useRef } from 'react'
import { lang } from './here.ts'
import { currentSettings } from './settings.ts'

/**
 * Keys of the desk, by their place on the keyboard: the same finger works with an Arabic layout as with a Latin one.
 * A single letter acts only where nothing is typed, and not at all where the person switched it off.
 */
const layout = {
  KeyJ: ['J', 'ت'],
  KeyK: ['K', 'ن'],
  KeyA: ['A', 'ش'],
  KeyR: ['R', 'ق'],
  KeyE: ['E', 'ث'],
  KeyM: ['M', 'ة'],
  KeyU: ['U', 'ع'],
  KeyX: ['X', 'ء'],
  KeyG: ['G', 'ل'],
  KeyC: ['C', 'ؤ'],
  KeyO: ['O', 'خ'],
  Slash: ['/', 'ظ'],
  'Shift+Slash': ['?', '؟'],
} as const
export type Key = keyof typeof layout

/** What stands on the key, as people of this language know it. */
export const keyName = (key: Key): string =>
  lang === 'ar' ? `${layout[key][0]} ${layout[key][1]}` : layout[key][0]

export type KeyWork = Partial<Record<Key, () => void>>

const typing = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]'

export function useKeys(work: KeyWork): void {
  const now = useRef(work)
  now.current = work
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return
      if (currentSettings().keys === 'off') return
      if (event.target instanceof Element && event.target.closest(typing) !== null) return
      if (document.querySelector('[role=dialog]') !== null) return
      const run = now.current[`${event.shiftKey ? 'Shift+' : ''}${event.code}` as Key]
      if (run === undefined) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
