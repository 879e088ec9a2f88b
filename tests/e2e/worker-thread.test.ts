import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ar } from '../../client/worker-app/texts/ar.ts'
import { en } from '../../client/worker-app/texts/en.ts'
import { it as italian } from '../../client/worker-app/texts/it.ts'
import { expectAccessible, expectFits, openBrowser, sizes } from '../harness/browser.ts'
import { demoFolder } from '../harness/demo-folder.ts'
import { type RunningAscolto, runAscolto } from '../harness/run-ascolto.ts'

const texts = { it: italian, en, ar }
const moment = {
  it: 'Martedì mia madre aveva la visita e non potevo uscire dal lavoro.',
  en: 'On Tuesday my mother had a visit and I could not leave work.',
  ar: 'يوم الثلاثاء كان لأمي موعد ولم أستطع الخروج من العمل.',
}

describe.each(['it', 'en', 'ar'] as const)('a thread over time, in %s', (language) => {
  const t = texts[language]
  const folder = demoFolder(`thread-${language}`)
  let ascolto: RunningAscolto
  let browser: Browser
  const problems: string[] = []

  beforeAll(async () => {
    ascolto = await runAscolto(folder.path)
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await ascolto?.stop()
    folder.remove()
  })

  /** A phone of its own: no draft or code of another one. */
  async function newPhone(): Promise<Page> {
    const context = await browser.newContext({ baseURL: ascolto.origin, viewport: sizes.phone, locale: language })
    const page = await context.newPage()
    page.on('pageerror', (error) => problems.push(String(error)))
    return page
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
  async function pathOf(kind: '/s/' | '#k='): Promise<string> {
    const page = await newPhone()
    await page.goto('/demo')
    const href = (await page.locator(`a[href*="${kind}"]`).first().getAttribute('href')) ?? ''
    await page.context().close()
    return href.replace(/lang=\w+/, `lang=${language}`)
  }
  /** Skips or goes on to the last question, and presses its button. */
  async function walkTo(page: Page, last: string, answer?: (title: string) => Promise<void>): Promise<void> {
    await page.locator('.question-title').waitFor()
    for (let at = 0; at < 60; at++) {
      await answer?.((await page.locator('.question-title').textContent()) ?? '')
      const finish = page.getByRole('button', { name: last, exact: true })
      if (await finish.isVisible()) return finish.click()
      const before = await page.locator('.progress-text').textContent()
      await page.getByRole('button', { name: new RegExp(`^(${t['run.next']}|${t['run.skip']})$`) }).click()
      await page.waitForFunction((text) => document.querySelector('.progress-text')?.textContent !== text, before)
    }
    throw new Error('the questions do not end')
  }
  async function begin(page: Page, path: string, start: string): Promise<void> {
    await page.goto(path)
    await press(page, start)
    await press(page, t['notice.consent'])
    await press(page, t['key.no'])
    await page.locator('textarea').waitFor()
  }

  it('a pulse changes one need and a new one is told beside it', async () => {
    const page = await newPhone()
    await page.goto(await pathOf('#k='))
    await page.locator('.life').first().waitFor()
    expect(page.url()).not.toContain('#k=')
    expect(await page.evaluate(() => document.documentElement.dir || 'ltr')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    await expectFits(page)
    await press(page, t['pulse.title'])
    await press(page, t['pulse.start'])
    await page.locator('.said-before blockquote').waitFor()
    await expectAccessible(page)
    const choose = (text: string) => page.getByText(text, { exact: true }).first().click()
    let at = 0
    await walkTo(page, t['pulse.send'], async () => {
      if (at === 0) await choose(t['pulse.state-changed'])
      if (at === 1) await choose(t['pulse.what-freq'])
      at += 1
      const group = page.locator('.sd-radio input, .sd-item--radio input')
      // "Is there a new need?" is the only question with three answers.
      if (at > 3 && (await group.count()) === 3) await page.locator('.sd-item--radio label, .sd-radio label').nth(1).click()
    })
    await press(page, t['new.tell'])
    await page.locator('textarea').fill(moment[language])
    await walkTo(page, t['pulse.send'])
    await page.getByText(t['pulse.sent']).waitFor()
    await press(page, t['pulse.to-thread'])
    await page.locator('.life').getByText(t['thread.state-changed']).first().waitFor()
    await expectFits(page)
    await page.context().close()
  })

  it('a started answer goes on with the code on a second phone, is sent once, and everything is erased', async () => {
    const link = await pathOf('/s/')
    const first = await newPhone()
    await begin(first, link, t['short.start'])
    await first.locator('textarea').fill('x'.repeat(50_000))
    await press(first, t['run.next'])
    await first.getByText(t['run.too-long'].split('{')[0] ?? '').waitFor()
    expect((await first.locator('textarea').inputValue()).length).toBe(50_000)
    await first.locator('textarea').fill(moment[language])
    await first.getByText(t['other.title'], { exact: true }).click()
    await press(first, t['other.save-key'])
    await first.locator('ol.words li').first().waitFor()
    const code = (await first.locator('ol.words li').allTextContents()).join(' ')
    await first.context().close()

    const second = await newPhone()
    await second.goto(`/t?lang=${language}`)
    await second.locator('textarea').fill(code)
    await press(second, t['thread.open'])
    await second.getByText(t['other.found'], { exact: true }).waitFor()
    await press(second, t['remember.keep'])
    await press(second, t['other.resume'])
    await press(second, t['welcome.resume'])
    await second.locator('textarea').waitFor()
    expect(await second.locator('textarea').inputValue()).toBe(moment[language])
    await walkTo(second, t['run.finish'])
    await press(second, t['short.more'])
    await walkTo(second, t['run.finish'])
    await second.getByText(t['send.sent'], { exact: true }).waitFor()

    await second.goto(`/t?lang=${language}`)
    await press(second, t['remember.open'])
    await second.locator('.life').first().waitFor()
    expect(await second.getByText(t['other.found'], { exact: true }).count()).toBe(0)
    await press(second, t['own.erase'])
    await press(second, t['own.erase-yes'])
    await second.getByRole('heading', { name: t['own.erased'] }).waitFor()
    expect(await second.evaluate(() => localStorage.getItem('ascolto:key'))).toBeNull()
    await second.goto(`/t?lang=${language}`)
    await second.locator('textarea').fill(code)
    await press(second, t['thread.open'])
    await second.getByText(t['thread.not-found']).waitFor()
    await second.context().close()
  })

  it('a page that is older than the survey says so, and its answers go on in the new one', async () => {
    const page = await newPhone()
    // The page is shown as it was before the survey of this wave was published anew.
    await page.route('**/api/welcome/**', async (route) => {
      const response = await route.fetch()
      const welcome = await response.json()
      await route.fulfill({ response, json: { ...welcome, survey: { ...welcome.survey, version: 1 } } })
    })
    await begin(page, await pathOf('/s/'), t['welcome.start'])
    await page.locator('textarea').fill(moment[language])
    await walkTo(page, t['run.finish'])
    await page.getByRole('heading', { name: t['old.title'] }).waitFor()
    await page.unroute('**/api/welcome/**')
    await press(page, t['problem.reload'])
    await press(page, t['welcome.resume'])
    await page.locator('.question-title').waitFor()
    expect(await page.locator('textarea').inputValue()).toBe(moment[language])
    await walkTo(page, t['run.finish'])
    await page.getByText(t['send.sent'], { exact: true }).waitFor()
    await page.context().close()
    expect(problems).toEqual([])
  })
})
