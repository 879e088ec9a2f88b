import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facetLabelIn } from '#surveys'
import { ar } from '../../client/worker-app/texts/ar.ts'
import { en } from '../../client/worker-app/texts/en.ts'
import { it as italian } from '../../client/worker-app/texts/it.ts'
import { currentQuestion } from '../harness/answer-on-phone.ts'
import { expectAccessible, expectFits, openBrowser, sizes } from '../harness/browser.ts'
import { demoFolder } from '../harness/demo-folder.ts'
import { type RunningAscolto, runAscolto } from '../harness/run-ascolto.ts'

const texts = { it: italian, en, ar }
const moment = {
  it: 'Martedì mia madre aveva la visita e non potevo uscire dal lavoro.',
  en: 'On Tuesday my mother had a visit and I could not leave work.',
  ar: 'يوم الثلاثاء كان لأمي موعد ولم أستطع الخروج من العمل.',
}
/** Words from which the phone understands a child, and one thing that is not meant. */
const story = {
  it: 'Lunedì la scuola ha chiamato: mia figlia aveva la febbre e io ero in turno. Non sapevo a chi chiedere.',
  en: 'On Monday the school called: my daughter had a fever and I was on shift. I had nobody to ask.',
  ar: 'يوم الاثنين اتصلت المدرسة: ابنتي مريضة وأنا في العمل. لم أجد من أسأل.',
}
const notMeant = { it: 'fn:emergency', en: 'res:trusted_person', ar: 'who:ill_relative' }
type Steps = Record<string, (page: Page) => Promise<void>>

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
  /** Answers the named questions, skips the others, presses the button of the last one; returns what was asked. */
  async function walkTo(page: Page, last: string, steps: Steps = {}): Promise<string[]> {
    const asked: string[] = []
    for (let at = 0; at < 60; at++) {
      const name = await currentQuestion(page)
      asked.push(name)
      await steps[name]?.(page)
      const finish = page.getByRole('button', { name: last, exact: true })
      const before = await page.locator('.progress-text').textContent()
      if (await finish.isVisible()) {
        await finish.click()
        return asked
      }
      await page.getByRole('button', { name: new RegExp(`^(${t['run.next']}|${t['run.skip']})$`) }).click()
      await page.waitForFunction((text) => document.querySelector('.progress-text')?.textContent !== text, before)
    }
    throw new Error(`the questions do not end: ${asked.join(', ')}`)
  }
  const choose =
    (...codes: string[]) =>
    async (page: Page) => {
      for (const code of codes) {
        const input = page.locator(`input[value="${code}"]`)
        await page.locator('.question label').filter({ has: input }).click()
        await expect.poll(() => input.isChecked()).toBe(true)
      }
    }
  const write = (text: string) => (page: Page) =>
    page.locator('.question textarea, .question input[type=text]').first().fill(text)
  async function openThread(page: Page, code: string): Promise<void> {
    await page.goto(`/t?lang=${language}`)
    await page.locator('textarea').fill(code)
    await press(page, t['thread.open'])
  }
  async function erase(page: Page): Promise<void> {
    await press(page, t['own.erase'])
    await press(page, t['own.erase-yes'])
    await page.getByRole('heading', { name: t['own.erased'] }).waitFor()
  }
  async function expectNothingUnder(page: Page, code: string): Promise<void> {
    await openThread(page, code)
    await page.getByText(t['thread.not-found']).waitFor()
  }
  async function begin(page: Page, path: string, start: string): Promise<void> {
    await page.goto(path)
    await press(page, start)
    await press(page, t['notice.consent'])
    await press(page, t['key.no'])
    await page.locator('textarea').waitFor()
  }

  it('a moment is told, the mirror corrected, its branch opened, and the code shows all of it on another phone', async () => {
    const page = await newPhone()
    await page.goto(await pathOf('/s/'))
    await press(page, t['welcome.start'])
    await press(page, t['notice.consent'])
    await press(page, t['key.yes'])
    const asked = await walkTo(page, t['run.finish'], {
      ep_text: write(story[language]),
      mirror: async () => {
        const label = facetLabelIn(notMeant[language], language)
        expect(await page.locator('.mirror li').count()).toBeGreaterThan(1)
        await page.locator('.mirror li').filter({ hasText: label }).getByRole('button').click()
        await page.locator('.mirror select').selectOption('fn:escort')
        expect(await page.locator('.mirror li.removed').count()).toBe(1)
        await expectAccessible(page)
        await expectFits(page)
      },
      who: choose('kid610'),
      // What the person added to the mirror is a starting answer.
      fn: async () => expect(await page.locator('input[value="escort"]').isChecked()).toBe(true),
      ba_gap: choose('sick'),
      sentence: async () => expect(await page.locator('.question textarea').inputValue()).not.toBe(''),
    })
    for (const name of ['mirror', 'fn', 'ba_gap', 'sentence']) expect(asked).toContain(name)
    for (const name of ['bb_where', 'bd_protect', 'be_hours']) expect(asked).not.toContain(name)
    await page.getByText(t['send.sent'], { exact: true }).waitFor()
    const words = await page.locator('ol.words li').allTextContents()
    expect(words).toHaveLength(12)
    await page.context().close()

    const second = await newPhone()
    await openThread(second, words.join(' '))
    await second.locator('.life').first().waitFor()
    expect(await second.locator('.need blockquote').count()).toBe(1)
    await expectAccessible(second)
    const coming = second.waitForEvent('download')
    await press(second, t['own.download'])
    const { answers } = JSON.parse(readFileSync(await (await coming).path(), 'utf8'))
    expect(answers).toHaveLength(1)
    expect(answers[0]).toMatchObject({ language, answers: { ep_text: story[language], ba_gap: ['sick'], who: ['kid610'] } })
    const kept: { tag: string; keep: number }[] = answers[0].answers.mirror
    expect(kept.filter(({ keep }) => keep !== 1)).toEqual([
      { tag: notMeant[language], keep: 0 },
      { tag: 'fn:escort', keep: 2 },
    ])
    await second.context().close()
  })

  it('a pulse changes one need, ends another, a new one is told beside them; then everything is erased', async () => {
    const page = await newPhone()
    const path = await pathOf('#k=')
    await page.goto(path)
    await page.locator('.life').first().waitFor()
    expect(page.url()).not.toContain('#k=')
    expect(await page.evaluate(() => document.documentElement.dir || 'ltr')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(await page.locator('.need').count()).toBe(2)
    await expectFits(page)
    await press(page, t['pulse.title'])
    await press(page, t['pulse.start'])
    await page.locator('.said-before blockquote').waitFor()
    await expectAccessible(page)
    const sentences = new Set<string | null>()
    const say = (state: string) => async () => {
      sentences.add(await page.locator('.said-before blockquote').textContent())
      await choose(state)(page)
    }
    const asked = await walkTo(page, t['pulse.send'], {
      p_state__1: say('changed'),
      p_what__1: choose('freq'),
      freq__1: choose('rare'),
      p_weight__1: choose('3'),
      p_state__2: say('ended'),
      p_learn__2: write(moment[language]),
      p_new: choose('1'),
      p_again: choose('m3'),
    })
    expect(sentences.size).toBe(2)
    // Only what changed is asked again, and of what ended only what there is to learn.
    expect(asked.filter((name) => name.endsWith('__1') && !/^p_(why|try)/.test(name))).toEqual([
      ...['p_state__1', 'p_what__1', 'freq__1', 'p_weight__1'],
    ])
    expect(asked.filter((name) => name.endsWith('__2'))).toEqual(['p_state__2', 'p_learn__2'])
    await press(page, t['new.tell'])
    await walkTo(page, t['pulse.send'], { ep_text: write(story[language]) })
    await page.getByText(t['pulse.sent']).waitFor()
    await press(page, t['pulse.to-thread'])
    const life = page.locator('.life')
    await life.getByText(t['thread.state-changed']).first().waitFor()
    await life.getByText(t['thread.state-ended']).first().waitFor()
    expect(await life.getByText(t['pulse.what-freq'].toLocaleLowerCase()).count()).toBe(1)
    expect(await page.locator('.need').count()).toBe(3)
    await expectFits(page)
    await expectAccessible(page)
    await erase(page)
    await expectNothingUnder(page, decodeURIComponent(path.split('#k=')[1] ?? '').replaceAll('-', ' '))
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
    await openThread(second, code)
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
    await erase(second)
    expect(await second.evaluate(() => localStorage.getItem('ascolto:key'))).toBeNull()
    await expectNothingUnder(second, code)
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
