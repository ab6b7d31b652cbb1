#!/usr/bin/env node
// Nothing is imported above this check: an older Node would fail in a dependency with a message that helps nobody.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `error: Isnad needs Node 22.18 or newer; this is Node ${process.versions.node}. Get one from https://nodejs.org\n` +
      `خطأ: يحتاج إسناد إلى Node 22.18 أو أحدث؛ هذا Node ${process.versions.node}.\n`,
  )
  process.exitCode = 1
} else {
  // Node keeps what it compiled (and, from a checkout, stripped of types) for the next start: half of a cold start is that.
  const { enableCompileCache } = await import('node:module')
  const { compileCache } = await import('./cache.ts')
  enableCompileCache(compileCache())
  const { main } = await import('./program.ts')
  process.exitCode = await main(process.argv.slice(2))
}

export {}
