import { fileURLToPath } from 'node:url'
import locales from '@react-aria/optimize-locales-plugin'
import type { InlineConfig } from 'vite'

/** How the desk is built. The service forbids inline scripts and styles, so nothing is inlined. */
export const config = (outDir: string): InlineConfig => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  // React Aria brings its own words in thirty languages; the desk speaks two.
  plugins: [locales.vite({ locales: ['ar-AE', 'en-US'] })],
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What the licences of the libraries ask for goes along with them.
    license: { fileName: 'licences.md' },
  },
})
