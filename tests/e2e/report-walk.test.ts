import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaff } from '../../server/features/accounts/accounts.ts'
import { buildWaveReleases } from '../../server/features/releases/releases.ts'
import { sealWave } from '../../server/features/responses/responses.ts'
import { expectAccessible, expectFits, newReader, openBrowser, type Reader, type sizes } from '../harness/browser.ts'
import { startDatedHouse } from '../harness/listening.ts'
import { makeSizedTerritory, openSizedWave, type SizedTerritory } from '../harness/released-territory.ts'
import { staffText } from '../harness/staff-texts.ts'

const t = (key: string, words: Record<string, string | number> = {}, language: 'it' | 'en' = 'it') =>
  staffText(language, key, words)

describe('the report of a firm, read on screen and on paper', () => {
  let started: Awaited<ReturnType<typeof startDatedHouse>>
  let territory: SizedTerritory
  let browser: Browser
  const readers: Reader[] = []

  beforeAll(async () => {
    started = await startDatedHouse('2027-02-20', { embedded: true })
    territory = await makeSizedTerritory(started)
    browser = await openBrowser()
  })
  afterAll(async () => {
    for (const reader of readers) await reader.close()
    await browser?.close()
    await started?.stop()
  })

  type FirmName = Parameters<SizedTerritory['byName']>[0]
  async function signIn(
    role: 'hr' | 'worker_rep',
    name: FirmName,
    size: keyof typeof sizes = 'desktop',
    language: 'it' | 'en' = 'it',
  ) {
    const reader = await newReader(browser, started.origin, size, language)
    readers.push(reader)
    const email = `${started.house.random.id().toLowerCase()}@example.it`
    const password = 'una frase lunga per la prova'
    const grants = [{ allianceId: territory.allianceId, role, organisationId: territory.byName(name).id }]
    await createStaff(started.house, { name: 'Prova', email, password, grants })
    const data = { email, password }
    const reply = await reader.context.request.post('/api/auth/sign-in/email', { data, headers: { origin: started.origin } })
    expect(reply.ok()).toBe(true)
    await reader.page.goto(`/app/impresa/${territory.byName(name).id}?lang=${language}`)
    await reader.page.getByRole('heading', { level: 1, name }).waitFor()
    return reader
  }

  async function release(opensOn: string, closesOn: string): Promise<void> {
    started.turnTo(opensOn)
    const wave = await openSizedWave(territory, { opensOn, closesOn, publishDelicate: false })
    await wave.answer(started.caller(), closesOn)
    await sealWave(started.house, wave.waveId)
    await buildWaveReleases(started.house, wave.waveId)
  }

  it('says what to do before there is any, and while the first wave is open', async () => {
    const { page } = await signIn('hr', 'Sessanta', 'phone')
    await page.getByText(t('releases.noneTodo')).waitFor()
    started.turnTo('2027-03-01')
    const wave = await openSizedWave(territory, { opensOn: '2027-03-01', closesOn: '2027-03-21', publishDelicate: false })
    await page.reload()
    await page.getByRole('heading', { name: /è aperta: si risponde fino al 21 marzo 2027/ }).waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await wave.answer(started.caller(), 'first')
    await sealWave(started.house, wave.waveId)
    const job = {
      id: started.house.random.id(),
      kind: 'close-wave',
      subject_id: wave.waveId,
      state: 'failed' as const,
      progress: 0,
    }
    await started.house.db
      .insertInto('job_progress')
      .values({ ...job, step: JSON.stringify({ it: '', en: '' }) as never })
      .execute()
    await page.reload()
    await page.getByText(/Nessuna risposta è andata persa/).waitFor()
    await buildWaveReleases(started.house, wave.waveId)
    await page.getByRole('button', { name: t('releases.pending.refresh') }).click()
    await page.getByRole('heading', { name: t('releases.glance.title') }).waitFor()
    await page.getByText(t('releases.first')).waitFor()
  })

  it('shows after two waves every part, its table and how sure it is, and HR and representatives read the same', async () => {
    await release('2027-09-01', '2027-09-21')
    const words: string[] = []
    for (const role of ['hr', 'worker_rep'] as const) {
      const { page, problems } = await signIn(role, 'Sessanta')
      for (const part of ['history', 'beside', 'done', 'sure', 'missing'])
        await page.getByRole('heading', { name: t(`releases.${part}.title`), exact: true }).waitFor()
      await expect.poll(() => page.locator('canvas').count()).toBeGreaterThanOrEqual(7)
      expect(await page.getByText(t('figure.table')).count()).toBe(9)
      expect(await page.getByText(/^Quanto è sicuro:/).count()).toBe(9)
      await expectAccessible(page)
      await expectFits(page)
      words.push(await page.locator('main').innerText())
      expect(problems).toEqual([])
    }
    expect(words[1]).toBe(words[0])
  })

  it('goes out as CSV, as a workbook and as A4 pages with the stamp on each', async () => {
    const { page } = await signIn('hr', 'Sessanta')
    for (const ending of ['csv', 'xlsx']) {
      const waiting = page.waitForEvent('download')
      await page.getByRole('link', { name: t(`releases.files.${ending}`) }).click()
      const file = await waiting
      expect(file.suggestedFilename()).toMatch(new RegExp(`^ascolto-.{8}\\.${ending}$`))
      expect(readFileSync(await file.path()).length).toBeGreaterThan(5_000)
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(pdf.match(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/g)?.length).toBeGreaterThanOrEqual(4)
    await page.emulateMedia({ media: 'print' })
    for (const name of ['csv', 'print']) expect(await page.getByText(t(`releases.files.${name}`)).isVisible()).toBe(false)
    const styles = await page.locator('style').allTextContents()
    expect(styles.join()).toMatch(/@bottom-left \{ content: "Sessanta · relazione .{22} · impronta [0-9a-f]{16}"/)
  })

  it('tells a firm of four why it reads so little and what it can do, in English on a phone', async () => {
    const { page } = await signIn('hr', 'Quattro', 'phone', 'en')
    await page.getByText(/Here 4 people are invited/).waitFor()
    await page.getByRole('link', { name: t('releases.steps.share', {}, 'en') }).waitFor()
    await expectAccessible(page)
    await expectFits(page)
  })

  it('can be tried by anybody: two filters tell a colleague, the release does not', async () => {
    const reader = await newReader(browser, started.origin, 'phone', 'it')
    readers.push(reader)
    const { page } = reader
    await page.goto('/promessa?lang=it')
    await page.getByRole('link', { name: 'Prova tu: bastano due filtri?' }).click()
    await page.getByText(/ha risposto sì\.$/).waitFor()
    await page.getByText(/il gruppo più piccolo che si può isolare è di \d\d persone/).waitFor()
    const person = page.getByLabel('Chi vuoi scoprire?')
    const before = await person.inputValue()
    await person.focus()
    await page.keyboard.press('ArrowDown')
    expect(await person.inputValue()).not.toBe(before)
    await expectAccessible(page)
    await expectFits(page)
    expect(reader.problems).toEqual([])
  })
})
