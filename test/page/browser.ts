import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** Debian's Chromium, or another named by ISNAD_CHROMIUM. */
const executable = process.env.ISNAD_CHROMIUM ?? '/usr/bin/chromium'

/** Why the browser tests cannot run here; false where they can. */
export const noBrowser: string | false = existsSync(executable)
  ? false
  : `no Chromium at ${executable} (apt-get install chromium, or set ISNAD_CHROMIUM)`

export interface Browser {
  /** Opens a page and waits for its view. Whatever the browser complains of, or asks of elsewhere, is in `complaints`. */
  open(
    url: string,
    /** `before` runs in the browser, before any script of the page. */
    options?: { width?: number; dark?: boolean; before?: () => void },
  ): Promise<Page>
  readonly complaints: string[]
  /** Takes an open page to another address and waits for its view. */
  go(page: Page, url: string): Promise<void>
  close(): Promise<void>
}

/** Waits until the view is there and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main :is(h1, .state:not(.loading))')
  await page.waitForSelector('.loading', { state: 'detached' })
}

async function go(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await settled(page)
}

/** Chromium with a profile of its own, which goes with it. */
export async function startChromium(): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'isnad-chromium-'))
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    context,
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

export async function startBrowser(): Promise<Browser> {
  const { context, close } = await startChromium()
  const complaints: string[] = []
  return {
    complaints,
    async open(url, { width = 1280, dark = false, before } = {}) {
      const page = await context.newPage()
      if (before !== undefined) await page.addInitScript(before)
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(`asked ${request.url()}`)
      })
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
      await go(page, url)
      return page
    },
    go,
    close,
  }
}
