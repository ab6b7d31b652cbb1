import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder, sentence, takeAll } from '../intake/help.ts'
import { serve } from '../intake/site.ts'
import { isnad } from './run.ts'

test('a page is added from its address, and the case written as WACZ is read again; files are said to be left out', async (t) => {
  const site = await serve(t, { '/1': `<html><body><h1>خبر</h1><p>${sentence}</p></body></html>` })
  const dir = folder(t, { 'file.txt': `${sentence} وعاد الهدوء.` })
  const record = join(dir, 'record')
  const refused = await isnad(['add', `${site.origin}/1`, '--record', record])
  assert.equal(refused.code, 1)
  assert.match(refused.err, /\[intake\.fetch-private\]/)
  const added = await isnad([
    'add',
    `${site.origin}/1`,
    join(dir, 'file.txt'),
    '--allow-private',
    '--record',
    record,
    '--json',
  ])
  assert.equal(added.code, 0, added.err)
  const told = JSON.parse(added.out) as { all: object; sources: object[] }
  assert.deepEqual(told.all, { read: 2, new: 2, copies: 0, refused: 0, left: 0 })
  assert.equal(told.sources.length, 2)

  const out = join(dir, 'case.wacz')
  const written = await isnad(['archive', '--out', out, '--record', record, '--json'])
  assert.equal(written.code, 0, written.err)
  assert.match(written.err, /^1 pages in .*Left out: 1 reports that were not fetched/)
  const { pages, sha256 } = JSON.parse(written.out) as { pages: number; sha256: string }
  assert.equal(pages, 1)
  assert.match(sha256, /^[0-9a-f]{64}$/)
  const { reports, grave } = await takeAll({ paths: [out] })
  assert.deepEqual([grave, reports.map((r) => r.url)], [[], [`${site.origin}/1`]])
  assert.match((await isnad(['verify', '--record', record])).out, /intact/)
})
