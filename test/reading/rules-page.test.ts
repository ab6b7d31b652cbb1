import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pageFile, rulesPage } from '../../scripts/rules.ts'

test('docs/rules.md says what the records say (npm run rules writes it)', () => {
  assert.ok(
    readFileSync(pageFile, 'utf8') === rulesPage(),
    'docs/rules.md is older than the records: npm run rules',
  )
})
