#!/usr/bin/env node
// From a checkout this runs the sources as they are, from the package the built JavaScript; so `npx isnad` in a checkout
// needs no build and never runs an old one. Plain JavaScript that an old Node can read: it must be able to say so.
import { existsSync } from 'node:fs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `error: Isnad needs Node 22.18 or newer; this is Node ${process.versions.node}. Get one from https://nodejs.org\n` +
      `خطأ: يحتاج إسناد إلى Node 22.18 أو أحدث؛ هذا Node ${process.versions.node}.\n`,
  )
  process.exitCode = 1
} else {
  const source = new URL('../src/cli/main.ts', import.meta.url)
  await import(existsSync(source) ? source.href : new URL('../dist/cli/main.js', import.meta.url).href)
}
