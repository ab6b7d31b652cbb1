import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quietShare, quoteFaults } from '../../eval/checks.ts'
import { fallen, raise } from '../../eval/floors.ts'
import type { Claim } from '../../src/reading/claim.ts'

test('a measure under its floor fell; one at it, above it, or not measured did not', () => {
  assert.deepEqual(fallen({ a: 0.5, b: 0.7, c: 0.9 }, { a: 0.6, b: 0.7, c: 0.8, gone: 1 }), ['a'])
})

test('raising never lowers a floor, and cuts rather than rounds up', () => {
  assert.deepEqual(raise({ a: 0.5, b: 0.77777, fresh: 0.3 }, { a: 0.6, b: 0.7 }), {
    a: 0.6,
    b: 0.777,
    fresh: 0.3,
  })
  const measured = { x: 1 / 3, y: 0.999999, z: 1 }
  assert.deepEqual(fallen(measured, raise(measured, {})), [])
})

const claim = (fields: object): Claim =>
  ({
    id: 'r#1',
    type: 'kill',
    trigger: { start: 0, end: 3, quote: 'قتل' },
    sentence: { start: 0, end: 8 },
    agent: [],
    target: [],
    places: [],
    counts: [],
    chain: [],
    time: {},
    ...fields,
  }) as unknown as Claim

test('a quote that is not the text at its offsets is a fault, and so is a sentence without its trigger', () => {
  const report = { id: 'r', text: 'قتل خمسة' }
  assert.deepEqual(quoteFaults(report, [claim({})]), [])
  assert.equal(quoteFaults(report, [claim({ trigger: { start: 1, end: 3, quote: 'قتل' } })]).length, 1)
  assert.equal(quoteFaults(report, [claim({ counts: [{ start: 4, end: 8, quote: 'خمس' }] })]).length, 1)
  assert.equal(quoteFaults(report, [claim({ time: { from: { start: 0, end: 3 } } })]).length, 1)
  assert.equal(quoteFaults(report, [claim({ sentence: { start: 4, end: 8 } })]).length, 1)
})

test('quiet is the share of peaceful articles without a claim of force', () => {
  const article = (id: string, category: string) => ({ id, category, text: '' })
  const articles = [article('a', 'sport'), article('b', 'culture'), article('c', 'internationalNews')]
  assert.equal(
    quietShare(
      articles,
      new Map([
        ['a', [claim({})]],
        ['c', [claim({})]],
      ]),
    ),
    0.5,
  )
  assert.equal(quietShare(articles, new Map([['a', [claim({ type: 'meet' })]]])), 1)
})
