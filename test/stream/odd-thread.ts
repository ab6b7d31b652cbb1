import { answer } from '../../src/stream/answer.ts'

/** A reading thread that does to some reports, by a word of their own, what no reading should. */
await answer((claims, { text }) => {
  if (text.startsWith('throws')) throw new RangeError('this report is odd')
  if (text.startsWith('exits')) process.exit(7)
  if (text.startsWith('fills')) for (const all: string[][] = []; ; ) all.push(new Array(1_000_000).fill(text))
  return JSON.stringify(claims)
})
