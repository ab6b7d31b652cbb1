import { useEffect } from 'react'
import { say } from './here.ts'

/** The name of the view in the browser's tab and history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${say('name')}`
  }, [title])
}
