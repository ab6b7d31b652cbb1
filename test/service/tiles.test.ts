import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Problem } from '../../src/problem.ts'
import { tilesOf } from '../../src/service/index.ts'
import { oneTile, png } from './archive-tiles.ts'
import { openDesk } from './desk.ts'

/** Tiles of the user's own: a file by ranges, or an address that the policy then names. */
describe('tiles of one’s own', () => {
  const inFolder = async (run: (folder: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-tiles-'))
    try {
      await run(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const refused = (error: unknown) => error instanceof Problem && error.code === 'service.tiles'

  it('a file is given by ranges, and nothing else is asked', (t) =>
    inFolder(async (folder) => {
      const file = join(folder, 'own.pmtiles')
      const archive = oneTile(png(8, [200, 30, 30]), 'png')
      writeFileSync(file, archive)
      const tiles = await tilesOf(file)
      const desk = await openDesk(t, () => ({ tiles }))
      const ask = (range?: string) =>
        desk.service.app.request('http://127.0.0.1/tiles.pmtiles', {
          headers: range === undefined ? {} : { range },
        })
      const part = await ask('bytes=0-126')
      assert.equal(part.status, 206)
      assert.equal(part.headers.get('content-range'), `bytes 0-126/${archive.length}`)
      assert.deepEqual(Buffer.from(await part.arrayBuffer()), archive.subarray(0, 127))
      const rest = await ask('bytes=100-999999')
      assert.deepEqual(Buffer.from(await rest.arrayBuffer()), archive.subarray(100))
      for (const range of [
        undefined,
        'bytes=5-2',
        'bytes=-5',
        `bytes=${archive.length}-${archive.length + 1}`,
        'lines=0-1',
      ])
        assert.equal((await ask(range)).status, 416, range)
      const page = await desk.service.app.request('http://127.0.0.1/ar/map')
      assert.match(await page.text(), /<meta name="isnad-tiles" content="\/tiles\.pmtiles"/)
      assert.match(page.headers.get('content-security-policy')!, /connect-src 'self';/)
    }))

  it('an address is named in the policy, for asking only', async (t) => {
    const tiles = await tilesOf('https://tiles.example/region.pmtiles?a=1&b=2')
    const desk = await openDesk(t, () => ({ tiles }))
    const page = await desk.service.app.request('http://127.0.0.1/en/map')
    assert.match(await page.text(), /content="https:\/\/tiles\.example\/region\.pmtiles\?a=1&amp;b=2"/)
    const policy = page.headers.get('content-security-policy')!
    assert.match(policy, /connect-src 'self' https:\/\/tiles\.example;/)
    assert.equal(policy.split('tiles.example').length, 2)
    assert.equal((await desk.service.app.request('http://127.0.0.1/tiles.pmtiles')).status, 404)
  })

  it('without the option nothing of it is there', async (t) => {
    const desk = await openDesk(t)
    const page = await desk.service.app.request('http://127.0.0.1/en/map')
    assert.doesNotMatch(await page.text(), /isnad-tiles/)
    assert.equal((await desk.service.app.request('http://127.0.0.1/tiles.pmtiles')).status, 404)
  })

  it('a file that is none is told of before anything is served', () =>
    inFolder(async (folder) => {
      const letter = join(folder, 'letter.pmtiles')
      writeFileSync(letter, 'This is a letter.')
      await assert.rejects(tilesOf(letter), refused)
      await assert.rejects(tilesOf(join(folder, 'nowhere.pmtiles')), refused)
      await assert.rejects(tilesOf('https://tiles.example/{z}/{x}/{y}.png'), refused)
    }))
})
