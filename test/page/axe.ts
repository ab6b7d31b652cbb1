import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** Asks axe for violations of WCAG 2.2 A and AA on what is on the screen now; fails with the first of each kind. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(source)
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: tags })})`)) as {
    violations: readonly Violation[]
  }
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html} ${nodes[0]?.failureSummary}`),
    [],
    where,
  )
}
