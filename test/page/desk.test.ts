import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Lang, langs, speaker } from '../../web/words/index.ts'
import { assertAccessible } from './axe.ts'
import { type Browser, noBrowser, settled, startBrowser } from './browser.ts'
import { type Served, serveNew } from './served.ts'

const probes = (await import(new URL('probes.js', import.meta.url).href)) as {
  select(words: string): void
}

/** Three happenings, two of which may be one. */
const report = `أفاد مصدر طبي بمقتل ثلاثة مدنيين وإصابة سبعة آخرين في قصف مدفعي على مدينة تعز اليوم السبت.

وقال شهود إن هجوما استهدف حيا سكنيا في تعز مساء السبت وأسفر عن مقتل خمسة مدنيين.

واعتقلت قوات الأمن عشرين شابا في عدن أمس الجمعة.`

for (const lang of langs)
  describe(`the desk of a new record, in "${lang}"`, { skip: noBrowser }, () => {
    const { say, nameOf } = speaker(lang, String)
    let served: Served
    let browser: Browser
    let page: Page
    before(async () => {
      served = await serveNew()
      browser = await startBrowser()
      page = await browser.open(inLanguage(served.firstLink, lang))
    })
    after(async () => {
      await browser?.close()
      await served?.close()
    })

    const at = (view: string): string => `${served.url}${lang}/${view}`
    const button = (name: string) => page.getByRole('button', { name, exact: false })
    const looks = (where: string) => assertAccessible(page, `${lang} ${where}`)
    /** The row is the one at hand, and what can be done with its event is there. */
    const atHand = async (row: number): Promise<void> => {
      await page.locator(`.row.current[aria-posinset="${row}"]`).waitFor()
      await page.waitForSelector('.queue-pane .decisions')
    }
    const decisions = async (): Promise<string[]> =>
      page.locator('.toast p').evaluateAll((all) => all.map((one) => one.textContent ?? ''))

    it('first set-up: the link on the terminal makes the owner', async () => {
      await looks('set-up')
      await page.getByLabel(say('yourName')).fill('ليلى')
      await page.getByLabel(say('login')).fill('layla')
      await page.getByLabel(say('newPassword')).fill('a long sentence of words')
      await button(say('goOn')).click()
      await page.waitForSelector('.queue-view')
      assert.match((await page.textContent('.state'))!, new RegExp(say('queueEmpty')))
      await looks('empty queue')
    })

    it('a pasted text is read, and what became of it is told', async () => {
      await browser.go(page, at('add'))
      await looks('add files')
      await page.getByRole('tab', { name: say('pastedText') }).click()
      await looks('add text')
      await page.getByLabel(say('reportText')).fill(report)
      await page.getByLabel(say('publisher')).fill('وكالة النهر')
      await page.getByLabel(say('publishedDay')).fill('2031-05-31')
      await button(say('addThis')).click()
      await page.getByText(say('jobDone'), { exact: true }).waitFor()
      assert.match((await page.textContent('.job .facts'))!, new RegExp(`${say('jobClaims')} 3`))
      await looks('jobs')
      await page.getByRole('tab', { name: say('webAddress') }).click()
      await looks('add address')
    })

    it('the whole review by keyboard: next, accept, undo, reject, tick two, edit', async () => {
      await browser.go(page, at(''))
      await page.waitForSelector('.event-title')
      assert.equal(await page.locator('.queue-row').count(), 3)
      await looks('queue')
      await page.keyboard.press('j')
      await atHand(2)
      await page.keyboard.press('k')
      await atHand(1)
      await page.keyboard.press('a')
      await page.getByText(say('didAccept')).waitFor()
      await page.locator('.row[aria-posinset="1"] .status.accepted').waitFor()
      // The keyboard stands on the next one, and the list has not moved.
      await atHand(2)
      await page.keyboard.press('u')
      await page.locator('.row[aria-posinset="1"] .status').waitFor({ state: 'detached' })
      await page.keyboard.press('r')
      await page.getByRole('dialog').waitFor()
      await looks('reject')
      await page.keyboard.press('Enter')
      await page.locator('.row[aria-posinset="2"] .status.rejected').waitFor()
      await page.keyboard.press('u')
      await page.locator('.row[aria-posinset="2"] .status').waitFor({ state: 'detached' })
      await atHand(3)
      await page.keyboard.press('x')
      await page.keyboard.press('k')
      await atHand(2)
      await page.keyboard.press('x')
      await page.getByText(say('selected', { count: 2 })).waitFor()
      await looks('bulk')
      await page
        .locator('.bulk')
        .getByRole('button', { name: say('accept') })
        .click()
      await page.getByText(say('didMany', { count: 2 })).waitFor()
      assert.equal(await page.locator('.row .status.accepted').count(), 2)
      await page.keyboard.press('u')
      await page.locator('.rows:not(:has(.status.accepted))').waitFor()
      await page.keyboard.press('e')
      await page.getByRole('dialog').waitFor()
      await looks('edit')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+Slash')
      await page.getByRole('dialog').waitFor()
      await looks('keys')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    })

    it('an edit says why, stands beside the machine’s reading, and what was typed outlives a reload', async () => {
      await page.locator('.summary .edit').first().click()
      await page.getByLabel(say('reason'), { exact: true }).fill('شهود')
      await page.reload()
      await page.waitForSelector('.event-title')
      await page.locator('.summary .edit').first().click()
      assert.equal(await page.getByLabel(say('reason'), { exact: true }).inputValue(), 'شهود')
      await page.getByRole('dialog').locator('.select-button').nth(1).click()
      await page.getByRole('option', { name: nameOf('types', 'raid') }).click()
      await button(say('save')).click()
      await page.getByText(say('didEdit')).waitFor()
      await page.waitForSelector('.machine')
      assert.match((await page.textContent('.machine'))!, /شهود/)
      await looks('edited event')
      await page.keyboard.press('u')
      await page.waitForSelector('.machine', { state: 'detached' })
    })

    it('a change by another meanwhile is shown, not overwritten', async () => {
      const other = await page.context().newPage()
      await other.route('**/api/live**', (route) => route.abort())
      await other.goto(page.url())
      await other.waitForSelector('.event-title')
      await page.keyboard.press('a')
      await page.getByText(say('didAccept')).waitFor()
      await page.keyboard.press('k')
      await atHand(2)
      await other.keyboard.press('r')
      await other.getByRole('dialog').waitFor()
      await other.keyboard.press('Enter')
      await other.getByRole('heading', { name: say('staleTitle') }).waitFor()
      await assertAccessible(other, 'stale')
      assert.match((await other.textContent('.changes'))!, new RegExp(nameOf('statuses', 'accepted')))
      await other.getByRole('button', { name: say('leaveIt') }).click()
      await other.close()
      await page.keyboard.press('u')
      await page.locator('.rows:not(:has(.status.accepted))').waitFor()
    })

    it('a span is corrected by selecting words, or word by word with the keyboard', async () => {
      await browser.go(page, at('reports'))
      await looks('reports')
      await page.locator('.row-link').click()
      await page.waitForSelector('.received')
      await looks('report')
      await button(say('closeReport')).click()
      await page.getByText(say('restricted')).waitFor()
      await button(say('openReport')).click()
      await button(say('closeReport')).waitFor()
      const said = page
        .locator('.groups > li')
        .filter({ hasText: nameOf('types', 'shelling') })
        .first()
      const correct = (name: string) =>
        said.getByRole('button', { name: say('correctField', { field: nameOf('fields', name as 'place') }) })
      await correct('place').first().click()
      await page.waitForSelector('.correct')
      await looks('correcting')
      await page.evaluate(probes.select, 'مدينة تعز')
      await page.locator('.correct .chosen-words', { hasText: 'مدينة تعز' }).waitFor()
      await page.locator('.correct').getByLabel(say('reason'), { exact: true }).fill('الاسم كاملًا')
      await page
        .locator('.correct')
        .getByRole('button', { name: say('save') })
        .click()
      await page.getByText(say('didCorrect')).waitFor()
      await said.locator('.reading.place .said', { hasText: 'مدينة تعز' }).waitFor()
      // And with the keyboard alone: the end of the span one word further.
      await correct('trigger').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('.correct')
      const later = page
        .locator('.correct')
        .getByRole('button', { name: say('later') })
        .last()
      await later.focus()
      await page.keyboard.press('Enter')
      await page.locator('.correct .chosen-words', { hasText: 'قصف مدفعي على' }).waitFor()
      await page
        .locator('.correct')
        .getByRole('button', { name: say('throwAway') })
        .click()
    })

    it('an event that reading missed is added by its words', async () => {
      await page.evaluate(probes.select, 'قال شهود')
      await page.locator('.selection-bar .chosen-words', { hasText: 'قال شهود' }).waitFor()
      await page
        .locator('.selection-bar')
        .getByRole('button', { name: say('addMissed') })
        .click()
      await looks('missed event')
      await page
        .locator('.correct')
        .getByRole('button', { name: say('addThis') })
        .click()
      await page.getByText(say('didAddClaim')).waitFor()
      await page.getByText(say('claimAdded')).first().waitFor()
    })

    it('two events are compared and merged, and the merge is taken back', async () => {
      await browser.go(page, at('events'))
      await looks('events')
      await page
        .locator('.row-link', { hasText: nameOf('types', 'shelling') })
        .first()
        .click()
      await page.waitForSelector('.event-title')
      await page.waitForSelector('.similar .card')
      await looks('event')
      await page.keyboard.press('m')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Enter')
      await page.waitForSelector('.compare')
      await looks('merge')
      await button(say('mergeNow')).click()
      await page.getByText(say('didMerge')).waitFor()
      await page.locator('.history', { hasText: say('hasMerged') }).waitFor()
      const before = await page.locator('.claim').count()
      assert.ok(before >= 2)
      await page.keyboard.press('u')
      await page.locator('.history .undone', { hasText: say('hasMerged') }).waitFor()
      assert.ok((await page.locator('.claim').count()) < before)
      assert.match((await decisions()).join(' '), new RegExp(say('didMerge')))
    })

    it('an ended session is signed in to over the page, and nothing typed is lost', async () => {
      await page.getByLabel(say('comment'), { exact: true }).fill('يحتاج إلى مصدر ثان')
      await page.context().clearCookies()
      await button(say('sendComment')).click()
      await page.getByRole('heading', { name: say('expiredTitle') }).waitFor()
      await looks('expired')
      await page.getByLabel(say('password'), { exact: true }).fill('a long sentence of words')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('signIn') })
        .click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      assert.equal(await page.getByLabel(say('comment'), { exact: true }).inputValue(), 'يحتاج إلى مصدر ثان')
      await button(say('sendComment')).click()
      await page.locator('.history .comment', { hasText: 'يحتاج إلى مصدر ثان' }).waitFor()
      browser.complaints.length = 0
    })

    it('people are invited, tokens made, and the record verified', async () => {
      await browser.go(page, at('users'))
      await looks('users')
      await page.getByLabel(say('personName')).fill('Sami')
      await page.getByLabel(say('login')).fill('sami')
      await page
        .locator('form')
        .getByRole('button', { name: say('invite') })
        .click()
      assert.match((await page.locator('.secret').textContent())!, /set-up#/)
      await looks('invited')
      await browser.go(page, at('tokens'))
      await page.getByLabel(say('tokenName')).fill('script')
      await button(say('makeToken')).click()
      await page.waitForSelector('.secret')
      await looks('tokens')
      await browser.go(page, at('account'))
      await looks('account')
      await browser.go(page, at('log'))
      await looks('log')
      await button(say('verify')).click()
      await page.waitForSelector('.verdict')
      assert.match((await page.textContent('.verdict'))!, new RegExp(say('sound')))
      await looks('verdict')
    })

    it('in the dark, on a phone: no view is cut off or unreadable', async () => {
      const phone = await browser.open(at(''), { width: 390, dark: true })
      for (const view of ['', 'events', 'reports', 'add', 'users', 'tokens', 'log', 'account']) {
        await browser.go(phone, at(view))
        await assertAccessible(phone, `phone ${view}`)
      }
      await browser.go(phone, at('events'))
      await phone.locator('.row-link').first().click()
      await phone.waitForSelector('.event-title')
      await assertAccessible(phone, 'phone event')
      await browser.go(phone, at('reports'))
      await phone.locator('.row-link').first().click()
      await phone.waitForSelector('.received')
      await assertAccessible(phone, 'phone report')
      await phone.close()
    })

    it('signing out leads to the door; nothing went to elsewhere and nothing was refused by the policy', async () => {
      await browser.go(page, at('account'))
      await page.locator('.menu-button').click()
      await page.getByRole('menuitem', { name: say('signOut') }).click()
      await page.getByRole('heading', { name: say('signIn') }).waitFor()
      await looks('sign in')
      await settled(page)
      // Refusals of the service are answers, told on the page too; everything else is not.
      const other = browser.complaints.filter((one) => !/status of 4\d\d/.test(one))
      assert.deepEqual(other, [])
    })
  })

const inLanguage = (link: string, lang: Lang): string => link.replace('/ar/', `/${lang}/`)
