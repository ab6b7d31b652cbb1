import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'

/** The browser's own, which the checker does not know yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

let ready = false

/**
 * Lets the map start its worker. The policy of the page takes no string for the address of a script but through this one
 * rule, which knows one file of our own.
 */
export function prepareWorker(): void {
  if (ready) return
  ready = true
  const own = new URL(workerUrl, location.href).href
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (url !== own) throw new TypeError(`No script of ours: ${url}`)
      return url
    },
  })
  setWorkerUrl(own)
}
