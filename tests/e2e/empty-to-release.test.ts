import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOnPhone, phoneTexts } from '../harness/answer-on-phone.ts'
import { expectAccessible, expectFits, newReader, openBrowser, type Reader } from '../harness/browser.ts'
import { type RunningAscolto, runAscolto, temporaryFolder } from '../harness/run-ascolto.ts'
import { staffText } from '../harness/staff-texts.ts'

const password = 'quattro parole per la prova'
const t = (key: string, words: Record<string, string | number> = {}) => staffText('it', key, words)
const firm = 'Officina della Prova'
const workers = 12

describe('from an empty house to a release, on screen', () => {
  const folder = temporaryFolder('empty')
  let ascolto: RunningAscolto
  let browser: Browser
  let coordinator: Reader
  let cards: string[] = []

  beforeAll(async () => {
    ascolto = await runAscolto(folder.path)
    browser = await openBrowser()
    coordinator = await newReader(browser, ascolto.origin, 'desktop', 'it')
  })
  afterAll(async () => {
    await browser?.close()
    await ascolto?.stop()
    folder.remove()
  })

  it('makes the first coordinator through the one-time link', async () => {
    const { page } = coordinator
    await page.goto(ascolto.setupPath ?? 'no setup link was printed')
    await page.getByLabel(t('accounts.setup.name')).fill('Ada Prova')
    await page.getByLabel(t('accounts.setup.email')).fill('ada@example.it')
    await page.getByLabel(t('accounts.setup.password')).fill(password)
    await page.getByLabel(t('accounts.setup.alliance')).fill('Alleanza della Prova')
    await page.getByLabel(t('accounts.setup.territory')).fill('Valle della Prova')
    await expectAccessible(page)
    await page.getByRole('button', { name: t('accounts.setup.action') }).click()
    await page.waitForURL(/\/app\/alleanza\//)
  })

  it('adds an organisation by form and others by CSV', async () => {
    const { page } = coordinator
    await page
      .getByRole('link', { name: t('nav.organisations') })
      .first()
      .click()
    await page
      .getByRole('button', { name: t('alliances.orgs.add') })
      .first()
      .click()
    const form = page.getByRole('dialog')
    await form.getByLabel(t('alliances.orgs.name')).fill(firm)
    await form.getByLabel(t('alliances.orgs.invited')).fill('18')
    await form.getByRole('button', { name: t('app.save') }).click()
    await page.getByRole('rowheader', { name: firm }).waitFor()

    await page
      .getByRole('button', { name: t('alliances.orgs.import') })
      .first()
      .click()
    const rows = ['name,kind,sector,invited', 'Bottega Piccola,firm,trade,4', 'Sindacato della Prova,union,other,0']
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'elenco.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
    await page.getByRole('button', { name: t('alliances.import.action', { rows: 2 }) }).click()
    await page.getByRole('rowheader', { name: 'Bottega Piccola' }).waitFor()
    await expectAccessible(page)
  })

  it.each([
    { role: 'facilitator', name: 'Elio Prova', email: 'elio@example.it' },
    { role: 'worker_rep', name: 'Samira Prova', email: 'samira@example.it' },
    { role: 'hr', name: 'Carla Prova', email: 'carla@example.it' },
  ])('invites $role by a one-time link', async ({ role, name, email }) => {
    const { page } = coordinator
    await page
      .getByRole('link', { name: t('nav.staff') })
      .first()
      .click()
    await page
      .getByRole('button', { name: t('accounts.staff.invite') })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('accounts.staff.name')).fill(name)
    await dialog.getByLabel(t('accounts.staff.email')).fill(email)
    await choose(page, t('accounts.staff.role'), t(`role.${role}`))
    if (role === 'hr') await choose(page, t('accounts.staff.organisation'), firm)
    await dialog.getByRole('button', { name: t('accounts.staff.inviteAction') }).click()
    const link = await dialog.getByLabel(t('accounts.staff.linkLabel')).inputValue()
    await dialog
      .getByRole('button', { name: t('app.close'), exact: true })
      .last()
      .click()

    const invited = await newReader(browser, ascolto.origin, 'desktop', 'it')
    await invited.page.goto(link)
    await invited.page.getByLabel(t('accounts.setup.password')).fill(password)
    await invited.page.getByRole('button', { name: t('accounts.invitation.action') }).click()
    await invited.page.waitForURL((url) => url.pathname.startsWith('/app') && !url.pathname.includes('invito'))
    await invited.page.goto(link)
    await invited.page.getByText(t('accounts.invitation.spent')).waitFor()
    expect(invited.problems).toEqual([])
    await invited.close()
  })

  it('prepares a wave, opens it after reading the plan, and prints poster and cards', async () => {
    const { page } = coordinator
    await page
      .getByRole('link', { name: t('nav.waves') })
      .first()
      .click()
    await page
      .getByRole('link', { name: t('campaigns.waves.new') })
      .first()
      .click()
    await page.getByLabel(t('campaigns.new.name'), { exact: true }).fill('Ascolto di prova')
    await page.getByLabel(t('campaigns.new.controller')).fill('Ente capofila della Prova')
    await page.getByLabel(t('campaigns.new.contact')).fill('riservatezza@example.it')
    await expectAccessible(page)
    await page.getByRole('button', { name: t('campaigns.new.action'), exact: true }).click()
    await page.getByRole('button', { name: t('campaigns.waves.open') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('campaigns.open.action') })
      .click()
    await page.getByText(t('campaigns.waves.noCounter')).waitFor()

    await page.getByRole('link', { name: t('campaigns.waves.distribution') }).click()
    const article = page.getByRole('article').filter({ hasText: firm })
    await article.getByRole('button', { name: t('campaigns.dist.poster') }).click()
    await page.getByRole('img').first().waitFor()
    await page.goBack()
    await page.goForward()
    await page
      .getByRole('article')
      .filter({ hasText: firm })
      .getByRole('button', { name: t('campaigns.dist.cards') })
      .click()
    await page.getByLabel(t('campaigns.cards.count')).fill(String(workers))
    const made = page.waitForResponse((reply) => reply.url().endsWith('/cards'))
    await page.getByRole('button', { name: t('campaigns.cards.make') }).click()
    cards = ((await (await made).json()) as { cards: { path: string }[] }).cards.map((card) => card.path)
    expect(cards).toHaveLength(workers)
    await page
      .locator('.urn-card')
      .nth(workers - 1)
      .waitFor()
  })

  it(`takes ${workers} answers on phones, each card once`, async () => {
    const res = ['time', 'notice', 'trusted_person']
    for (const [at, path] of cards.entries()) {
      const phone = await newReader(browser, ascolto.origin, 'phone', at % 4 === 3 ? 'en' : 'it')
      await answerOnPhone(phone.page, {
        language: at % 4 === 3 ? 'en' : 'it',
        path,
        words:
          at % 4 === 3
            ? 'The roster came on Friday and on Monday at four nobody could pick up my son from school.'
            : 'I turni escono il venerdì e lunedì alle quattro nessuno poteva andare a scuola a prendere mio figlio.',
        choices: { fn: ['escort'], pred: ['days_notice'], res: [res[at % 3] ?? 'time'] },
        cells: ['mon:b4', 'tue:b4'],
        weight: 5 + (at % 5),
        code: at === 0,
      })
      if (at === 0) {
        await expectAccessible(phone.page)
        await expectFits(phone.page)
      }
      expect(phone.problems).toEqual([])
      await phone.close()
    }
    const again = await newReader(browser, ascolto.origin, 'phone', 'it')
    await answerOnPhone(again.page, {
      language: 'it',
      path: cards[0] as string,
      words: 'Di nuovo.',
      choices: {},
      code: false,
      spent: true,
    })
    await again.page.getByRole('button', { name: phoneTexts.it['send.without-card'] }).waitFor()
    await again.close()
  })

  it('closes the wave with progress, and HR reads a release of the firm', async () => {
    const { page } = coordinator
    await page.goto('/app')
    await page
      .getByRole('link', { name: t('nav.waves') })
      .first()
      .click()
    await page.getByRole('button', { name: t('campaigns.waves.close') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('campaigns.close.action') })
      .click()
    await page.getByText(t('campaigns.waves.mapPrepared')).waitFor({ timeout: 60_000 })

    const hr = await signIn('carla@example.it')
    await hr.page.getByText(t('releases.glance.title')).first().waitFor()
    await expectAccessible(hr.page)
    expect(hr.problems).toEqual([])
    await hr.close()
  })

  it('publishes the map with two signatures; with twelve needs it invents no family', async () => {
    for (const [email, role] of [
      ['elio@example.it', 'facilitator'],
      ['samira@example.it', 'worker_rep'],
    ] as const) {
      const signer = await signIn(email)
      await signer.page
        .getByRole('link', { name: t('nav.maps') })
        .first()
        .click()
      await signer.page.getByRole('link', { name: t('needs.maps.openOne', { wave: 'Ascolto di prova' }) }).click()
      await signer.page.getByLabel(t('needs.sign.agree')).check()
      await signer.page.getByRole('button', { name: t('needs.sign.action', { role: t(`role.${role}`) }) }).click()
      await signer.page.getByText(t('needs.sign.mine')).waitFor()
      expect(signer.problems).toEqual([])
      await signer.close()
    }
  })

  it('kept no address, agent or word of a code in its log', () => {
    expect(ascolto.output()).not.toMatch(/127\.0\.0\.1:\d+ |Mozilla|#c=/)
    expect(coordinator.problems).toEqual([])
  })

  async function signIn(email: string): Promise<Reader> {
    const reader = await newReader(browser, ascolto.origin, 'desktop', 'it')
    await reader.page.goto('/app/accesso')
    await reader.page.getByLabel(t('accounts.signIn.email')).fill(email)
    await reader.page.getByLabel(t('accounts.signIn.password')).fill(password)
    await reader.page.getByRole('button', { name: t('accounts.signIn.action') }).click()
    await reader.page.waitForURL((url) => !url.pathname.includes('accesso'))
    return reader
  }

  /** A Mantine select: a text field that opens a list. */
  async function choose(page: Page, label: string, option: string): Promise<void> {
    await page.getByRole('dialog').getByRole('combobox', { name: label }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
})
