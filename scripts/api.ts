/** npm run api: writes what is generated from the API's contract: docs/openapi.json and web/client/addresses.ts. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openApiDocument } from '../src/service/contract/document.ts'
import { operations } from '../src/service/contract/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The generated files by their path. A test compares them with what stands in the tree. */
export function generated(): Readonly<Record<string, string>> {
  const rows = Object.values(operations)
    .map(({ id, method, path }) => `  ${id}: ['${method.toUpperCase()}', '${path}'],\n`)
    .join('')
  return {
    'docs/openapi.json': `${JSON.stringify(openApiDocument(), null, 2)}\n`,
    'web/client/addresses.ts': `// Written by npm run api from src/service/contract. Do not edit.\n\nexport const addresses = {\n${rows}} as const\n`,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(generated())) writeFileSync(root + path, text)
