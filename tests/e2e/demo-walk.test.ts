import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en as publicEn } from '../../client/public-app/texts/en.ts'
import { it as publicIt } from '../../client/public-app/texts/it.ts'
import { answerOnPhone, currentQuestion, phoneTexts, press } from '../harness/answer-on-phone.ts'
import { expectAccessible, expectFits, newReader, openBrowser, type Reader } from '../harness/browser.ts'
import { demoFolder } from '../harness/demo-folder.ts'
import { type RunningAscolto, runAscolto } from '../harness/run-ascolto.ts'
import { staffText } from '../harness/staff-texts.ts'

const publicTexts = { it: publicIt, en: publicEn }

describe.each(['it', 'en'] as const)('the doors of the demo, in %s', (language) => {
  const t = (key: string, words: Record<string, string | number> = {}) => staffText(language, key, words)
  const phone = phoneTexts[language]
  const { demo } = publicTexts[language]
  const folder = demoFolder(language)
  let ascolto: RunningAscolto
  let browser: Browser

  beforeAll(async () => {
    ascolto = await runAscolto(folder.path)
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await ascolto?.stop()
    folder.remove()
  })

  async function atTheDoors(size: 'phone' | 'desktop'): Promise<Reader> {
    const reader = await newReader(browser, ascolto.origin, size, language)
    await reader.page.goto(`/demo?lang=${language}`)
    await reader.page.getByRole('heading', { level: 1, name: demo.title }).waitFor()
    return reader
  }
  async function leave(reader: Reader): Promise<void> {
    expect(reader.problems).toEqual([])
    await reader.close()
  }

  it('a worker tells a moment, reads the mirror, draws the week and gets 12 words that open the thread', async () => {
    const reader = await atTheDoors('phone')
    const { page } = reader
    await expectAccessible(page)
    await expectFits(page)
    const path = (await page.getByRole('link', { name: demo.worker.go }).getAttribute('href')) as string
    const seen: string[] = []
    const words = await answerOnPhone(page, {
      language,
      path,
      words:
        language === 'it'
          ? 'Lunedì la scuola ha chiamato: mia figlia aveva la febbre e io ero in turno. Non sapevo a chi chiedere, mia madre è lontana.'
          : 'On Monday the school called: my daughter had a fever and I was on shift. I had nobody to ask, my mother lives far away.',
      choices: { who: ['kid610'], fn: ['emergency'], pred: ['sudden'], res: ['trusted_person'], must: ['known_person'] },
      cells: ['mon:b3', 'tue:b3'],
      weight: 8,
      code: true,
      onQuestion: async (on, name) => {
        seen.push(name)
        if (['ep_text', 'mirror', 'grid', 'who'].includes(name)) {
          await expectAccessible(on)
          await expectFits(on)
        }
      },
    })
    expect(seen).toContain('mirror')
    expect(seen).toContain('sentence')
    expect(words?.split(' ')).toHaveLength(12)

    const other = await newReader(browser, ascolto.origin, 'phone', language)
    await other.page.goto(`/t?lang=${language}`)
    await other.page.getByRole('textbox').fill(words as string)
    await press(other.page, phone['thread.open'])
    await other.page.getByText(phone['thread.story']).first().waitFor()
    await leave(other)
    await leave(reader)
  })

  it('keeps a draft over a reload, and says in attesa without a network', async () => {
    const reader = await atTheDoors('phone')
    const { page, context } = reader
    await page.goto((await page.getByRole('link', { name: demo.worker.go }).getAttribute('href')) as string)
    await press(page, phone['welcome.start'])
    await press(page, phone['notice.consent'])
    await press(page, phone['key.no'])
    const text = language === 'it' ? 'Una frase che non deve andare persa.' : 'A sentence that must not be lost.'
    await page.locator('.question textarea').fill(text)
    await press(page, phone['run.next'])
    await page.reload()
    await press(page, phone['welcome.resume'])
    await page.locator('.question-title').waitFor()
    await context.setOffline(true)
    for (;;) {
      const last = page.getByRole('button', { name: phone['run.finish'], exact: true })
      if (await last.isVisible()) {
        await last.click()
        break
      }
      const title = await page.locator('.question-title').textContent()
      await page.getByRole('button', { name: new RegExp(`^(${phone['run.next']}|${phone['run.skip']})$`) }).click()
      await page.waitForFunction((before) => document.querySelector('.question-title')?.textContent !== before, title)
    }
    await page.getByText(phone['send.waiting'], { exact: true }).waitFor()
    await context.setOffline(false)
    await page.getByText(phone['send.sent'], { exact: true }).waitFor()
    await reader.close()
  })

  it('a prepared code shows what happened to the words, with an honest no, and takes a pulse', async () => {
    const reader = await atTheDoors('phone')
    const { page } = reader
    await page.getByRole('link', { name: demo.words.go }).click()
    await page.getByText(phone['thread.decision-no'], { exact: true }).first().waitFor()
    expect(page.url()).not.toContain('#k=')
    await expectAccessible(page)
    await expectFits(page)
    await press(page, phone['pulse.title'])
    await press(page, phone['pulse.start'])
    await page.locator('.said-before blockquote').waitFor()
    let state = 'ended'
    for (;;) {
      if (/^p_state__/.test(await currentQuestion(page))) {
        await page
          .locator('.question label')
          .filter({ has: page.locator(`input[value="${state}"]`) })
          .click()
        state = 'same'
      }
      const last = page.getByRole('button', { name: phone['pulse.send'], exact: true })
      if (await last.isVisible()) {
        await last.click()
        break
      }
      const before = await page.locator('.progress-text').textContent()
      await page.getByRole('button', { name: new RegExp(`^(${phone['run.next']}|${phone['run.skip']})$`) }).click()
      await page.waitForFunction((text) => document.querySelector('.progress-text')?.textContent !== text, before)
    }
    await page.getByText(phone['pulse.sent']).waitFor()
    await press(page, phone['pulse.to-thread'])
    await page.locator('.life').getByText(phone['thread.state-ended']).first().waitFor()
    await leave(reader)
  })

  it('HR of 60 people reads the release; the firm of 4 reads its pool and the reason', async () => {
    for (const [door, expected] of [
      [0, t('releases.glance.title')],
      [1, t('releases.noFirm')],
    ] as const) {
      const reader = await atTheDoors('desktop')
      const { page } = reader
      await page.locator('.doors > li').nth(2).getByRole('button').nth(door).click()
      await page.getByText(expected).first().waitFor()
      expect(await page.locator('figure').count()).toBeGreaterThan(3)
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectFits(page)
      await leave(reader)
    }
  })

  it('at the table: family, idea with why, an edit that a rule answers, its repair, a version, a vote that stays', async () => {
    const reader = await atTheDoors('desktop')
    const { page } = reader
    await page.locator('.doors > li').nth(3).getByRole('button').click()
    await page.getByRole('heading', { level: 1, name: t('table.title') }).waitFor()
    expect(await page.getByText(t('map.why')).count()).toBeGreaterThan(2)
    await expectAccessible(page)
    await page.locator('.idea-card a').first().click()
    await page
      .getByRole('heading', { name: t('concept.why.title') })
      .first()
      .waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: t('concept.board.edit') }).click()
    // Hours set aside by workers are law-bound: the rule that asks for an agreement must speak.
    const lever = t('concept.board.addLabel', { kind: t('concept.kind.lever') })
    await page.getByLabel(lever).selectOption('solidarity_hours')
    await page.getByRole('button', { name: t('concept.board.addTo', { kind: t('concept.kind.lever') }) }).click()
    const rule = page.locator('li.rule').filter({ hasText: 'R05' })
    await rule.waitFor()
    await rule.getByRole('button', { name: t('concept.rules.apply') }).click()
    await rule.waitFor({ state: 'detached' })
    const reason = language === 'it' ? 'Proviamo con le ore accantonate.' : 'Let us try with hours set aside.'
    await page.getByLabel(t('concept.save.reason')).fill(reason)
    const save = page.getByRole('button', { name: new RegExp(t('concept.save.action', { version: '\\d+' })) })
    const version = /\d+/.exec((await save.textContent()) ?? '')?.[0] ?? ''
    await save.click()
    await page.getByRole('heading', { name: t('concept.votes.title', { version }) }).waitFor()

    await page.getByLabel(t('concept.votes.choice.object'), { exact: true }).check()
    const why = language === 'it' ? 'Chi è a termine non ha ore da dare.' : 'People on fixed terms have no hours to give.'
    await page.getByLabel(t('concept.votes.reason')).fill(why)
    await page.getByRole('button', { name: t('concept.votes.action'), exact: true }).click()
    await page.locator('.vote-object').filter({ hasText: why }).waitFor()
    await page.reload()
    await page.locator('.vote-object').filter({ hasText: why }).waitFor()
    await page.getByText(reason).first().waitFor()
    await leave(reader)
  })
})
