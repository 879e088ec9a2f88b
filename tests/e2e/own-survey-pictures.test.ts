import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phoneTexts } from '../harness/answer-on-phone.ts'
import { expectAccessible, expectFits, newReader, openBrowser, type Reader, sizes } from '../harness/browser.ts'
import { type RunningAscolto, runAscolto, temporaryFolder } from '../harness/run-ascolto.ts'
import { staffText } from '../harness/staff-texts.ts'

const t = (key: string, words: Record<string, string | number> = {}) => staffText('it', key, words)
const name = 'Turni di notte'
const file = {
  locale: 'it',
  logo: 'logo.png',
  elements: [
    {
      ...{
        type: 'radiogroup',
        name: 'quando',
        title: { default: 'Useresti un nido di notte?', en: 'When at night?' },
        isRequired: true,
      },
      choices: [
        { value: 'early', text: { default: 'Prima delle 7', en: 'Before 7' } },
        { value: 'late', text: { default: 'Dopo le 19', en: 'After 19' } },
      ],
    },
    { type: 'comment', name: 'altro', title: { default: 'Vuoi aggiungere altro?', en: 'Anything else?' } },
  ],
}

describe('a coordinator makes a survey of the alliance’s own', () => {
  const folder = temporaryFolder('own-survey')
  let ascolto: RunningAscolto
  let browser: Browser
  let coordinator: Reader

  beforeAll(async () => {
    ascolto = await runAscolto(folder.path)
    browser = await openBrowser()
    coordinator = await newReader(browser, ascolto.origin, 'desktop', 'it')
    const { page } = coordinator
    await page.goto(ascolto.setupPath ?? 'no setup link was printed')
    await page.getByLabel(t('accounts.setup.name')).fill('Ada Prova')
    await page.getByLabel(t('accounts.setup.email')).fill('ada@example.it')
    await page.getByLabel(t('accounts.setup.password')).fill('quattro parole per la prova')
    await page.getByLabel(t('accounts.setup.alliance')).fill('Alleanza della Prova')
    await page.getByLabel(t('accounts.setup.territory')).fill('Valle della Prova')
    await page.getByRole('button', { name: t('accounts.setup.action') }).click()
    await page.waitForURL(/\/app\/alleanza\//)
  })
  afterAll(async () => {
    await browser?.close()
    await ascolto?.stop()
    folder.remove()
  })

  it('loads a SurveyJS file and is told what to repair', async () => {
    const { page } = coordinator
    await page
      .getByRole('link', { name: t('nav.questionnaires') })
      .first()
      .click()
    await page.getByRole('heading', { name: t('questionnaires.none') }).waitFor()
    await page
      .getByRole('heading', { name: t('questionnaires.instrument.first-listening') })
      .first()
      .waitFor()
    await page.screenshot({ path: '/tmp/own-1.png', fullPage: true })
    await expectAccessible(page)
    await page.screenshot({ path: '/tmp/own-2.png', fullPage: true })
    await expectFits(page)
    await page.getByRole('button', { name: t('questionnaires.importOpen') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('questionnaires.name')).fill(name)
    await dialog.getByLabel(t('questionnaires.import.paste')).fill('{ "pages": [')
    await dialog.getByRole('button', { name: t('questionnaires.import.action') }).click()
    await dialog.getByText('Il file non è JSON leggibile.').waitFor()
    await dialog.getByLabel(t('questionnaires.import.paste')).fill(JSON.stringify(file))
    await dialog.getByRole('button', { name: t('questionnaires.import.action') }).click()
    await dialog.getByText('Nomina un servizio che esiste già («nido»)').waitFor()
    await dialog.getByText('logo').waitFor()
    await page.screenshot({ path: '/tmp/own-3.png', fullPage: true })
    await expectAccessible(page)
    await dialog.getByRole('link', { name: t('questionnaires.import.open') }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText(t('questionnaires.refusals_other', { count: 2 })).waitFor()
    expect(await page.getByRole('button', { name: t('questionnaires.publish') }).isDisabled()).toBe(true)
    await page.screenshot({ path: '/tmp/own-4.png', fullPage: true })
    await expectAccessible(page)
    await page.screenshot({ path: '/tmp/own-5.png', fullPage: true })
    await expectFits(page)
  })

  it('repairs it, sees it on the phone, publishes it', async () => {
    const { page } = coordinator
    const card = page.locator('li', { hasText: 'x_quando' })
    await card.getByRole('button', { name: t('questionnaires.edit') }).click()
    await card.getByLabel(t('questionnaires.field.title'), { exact: true }).fill('Di notte, quando ti serve una mano?')
    await card.getByRole('switch', { name: t('questionnaires.field.required') }).press('Space')
    await page.getByText(t('questionnaires.clean')).waitFor()
    await page.getByRole('button', { name: t('app.save') }).click()
    await page.getByText(t('questionnaires.allSaved')).waitFor()
    const phone = page.frameLocator('iframe')
    await phone.getByText('Anteprima: niente viene inviato').waitFor()
    await phone.locator('.question textarea').fill('Il turno finisce alle sei del mattino.')
    await phone.getByRole('button', { name: phoneTexts.it['run.next'] }).click()
    await phone.locator('.progress-text', { hasText: ' 2 ' }).waitFor()

    await page.getByRole('button', { name: t('questionnaires.publish') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('questionnaires.publishAction') })
      .click()
    await page.getByText(t('questionnaires.forGood')).waitFor()
    expect(await page.locator('ol').getByRole('button').count()).toBe(0)
    await page.screenshot({ path: '/tmp/own-6.png', fullPage: true })
    await expectAccessible(page)
    await page.setViewportSize(sizes.phone)
    await page.screenshot({ path: '/tmp/own-7.png', fullPage: true })
    await expectFits(page)
    await page.setViewportSize(sizes.desktop)
  })

  it('walks the preview to its end, where nothing is sent', async () => {
    const { page } = coordinator
    const id = page.url().split('/').at(-1)
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url())
    })
    await page.goto(`/p/${id}?lang=en`)
    const next = page.locator('.ways .primary')
    for (let step = 0; step < 60 && (await page.getByText('End of the preview').count()) === 0; step++) {
      await next.click()
      await page.waitForTimeout(50)
    }
    await page.getByText('End of the preview').waitFor()
    await page.screenshot({ path: '/tmp/own-8.png', fullPage: true })
    await expectAccessible(page)
    expect(sent).toEqual([])
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('ep_text')
    const stranger = await newReader(browser, ascolto.origin, 'phone', 'it')
    await stranger.page.goto(`/p/${id}`)
    await stranger.page.getByRole('alert').waitFor()
    expect(await stranger.page.locator('.question').count()).toBe(0)
    await stranger.close()
    expect(coordinator.problems).toEqual([])
  })
})
