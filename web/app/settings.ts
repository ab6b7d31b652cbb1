import { useSyncExternalStore } from 'react'

/** What each person chooses for this browser. Kept in it; the service never hears of it. */
export interface Settings {
  /** Latin digits (123) or Arabic-Indic ones (١٢٣). */
  readonly digits: 'latn' | 'arab'
  /** Names of months: Levant (كانون الثاني), Egypt and the Gulf (يناير), both, or dates as numbers. */
  readonly months: 'levant' | 'gulf' | 'both' | 'numbers'
  readonly theme: 'system' | 'light' | 'dark'
  /** Single letters act without a modifier key. */
  readonly keys: 'on' | 'off'
}

export const choices = {
  digits: ['latn', 'arab'],
  months: ['levant', 'gulf', 'both', 'numbers'],
  theme: ['system', 'light', 'dark'],
  keys: ['on', 'off'],
} as const satisfies { [K in keyof Settings]: readonly Settings[K][] }

const place = 'isnad.settings'
const first: Settings = { digits: 'latn', months: 'levant', theme: 'system', keys: 'on' }

function read(): Settings {
  const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, string>
  const chosen = Object.entries(choices).filter(([name, values]) =>
    (values as readonly string[]).includes(kept[name] ?? ''),
  )
  return { ...first, ...Object.fromEntries(chosen.map(([name]) => [name, kept[name]])) }
}

let settings = read()
const listeners = new Set<() => void>()

export const currentSettings = (): Settings => settings

export function change(part: Partial<Settings>): void {
  settings = { ...settings, ...part }
  localStorage.setItem(place, JSON.stringify(settings))
  showTheme()
  for (const listener of listeners) listener()
}

/** The theme stands on the document, so that the style sheet alone draws it. */
export function showTheme(): void {
  document.documentElement.dataset.theme = settings.theme
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useSettings = (): Settings => useSyncExternalStore(subscribe, currentSettings)
