import { enableCompileCache } from 'node:module'
import { compileCache } from './cache.ts'

// Node keeps what it compiled (and, from a checkout, stripped of types) for the next start: a third of a start is that.
// It has to be on before the first of our modules is loaded.
enableCompileCache(compileCache())
const { main } = await import('./program.ts')
process.exitCode = await main(process.argv.slice(2))
