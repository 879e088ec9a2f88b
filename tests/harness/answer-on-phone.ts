import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { en } from '../../client/worker-app/texts/en.ts'
import { it as italian } from '../../client/worker-app/texts/it.ts'

export const phoneTexts = { it: italian, en } as const

export interface PhoneAnswer {
  language: 'it' | 'en'
  /** Path of the card or of the open link. */
  path: string
  /** The moment in the person's own words. */
  words: string
  /** Codes chosen, by question; what is not named is skipped. */
  choices: Record<string, readonly string[]>
  /** Cells of the week as day and band, e.g. `mon:b5`. */
  cells?: readonly string[]
  weight?: number
  /** Whether the person wants the 12 words. */
  code: boolean
  /** The card was used before: the answer will be refused. */
  spent?: boolean
  /** Called on every question, with its title: to look, photograph, or change language. */
  onQuestion?: (page: Page, name: string) => Promise<void>
}

/** Goes through the whole survey as a thumb would, and returns the 12 words where asked for. */
export async function answerOnPhone(page: Page, answer: PhoneAnswer): Promise<string | undefined> {
  const t = phoneTexts[answer.language]
  await page.goto(answer.path)
  await press(page, t['welcome.start'])
  await press(page, t['notice.consent'])
  await press(page, t[answer.code ? 'key.yes' : 'key.no'])
  for (;;) {
    const name = await currentQuestion(page)
    await answer.onQuestion?.(page, name)
    await answerQuestion(page, name, answer)
    const last = page.getByRole('button', { name: t['run.finish'], exact: true })
    if (await last.isVisible()) {
      await last.click()
      break
    }
    const before = await page.locator('.question-title').textContent()
    const next = page.getByRole('button', { name: new RegExp(`^(${t['run.next']}|${t['run.skip']})$`) })
    await next.click()
    await page.waitForFunction(
      (title) => document.querySelector('.question-title')?.textContent !== title || document.querySelector('.help') !== null,
      before,
    )
    const help = page.getByRole('button', { name: t['run.help-close'] })
    if (await help.isVisible()) await help.click()
  }
  await page.getByText(t[answer.spent ? 'send.refused' : 'send.sent'], { exact: true }).waitFor()
  if (!answer.code) return undefined
  const words = await page.locator('.code-words li, ol.words li').allTextContents()
  return words.map((word) => word.trim()).join(' ')
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Name of the question on the screen, as SurveyJS marks it. */
export async function currentQuestion(page: Page): Promise<string> {
  const question = page.locator('.question [data-name]').first()
  await question.waitFor()
  return (await question.getAttribute('data-name')) ?? ''
}

async function answerQuestion(page: Page, name: string, answer: PhoneAnswer): Promise<void> {
  if (name === 'ep_text') {
    await page.locator('.question textarea').fill(answer.words)
    return
  }
  if (name === 'grid') {
    for (const cell of answer.cells ?? []) {
      const [day = '', band = ''] = cell.split(':')
      const column = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(day) + 1
      await page.locator(`[data-spot="${Number(band.slice(1))}:${column}"]`).click()
    }
    return
  }
  const codes = name === 'weight' ? (answer.weight === undefined ? [] : [String(answer.weight)]) : (answer.choices[name] ?? [])
  for (const code of codes) {
    const input = page.locator(`input[value="${code}"]`)
    // What the mirror understood is ticked already.
    if (await input.isChecked()) continue
    await page.locator('.question label').filter({ has: input }).click()
    await expect.poll(() => input.isChecked()).toBe(true)
  }
}
