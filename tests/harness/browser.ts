import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const

export interface Reader {
  page: Page
  context: BrowserContext
  /** Errors of the page so far: exceptions, failed policies, console errors. */
  problems: string[]
  close(): Promise<void>
}

/** The browser of the machine; the test command installs one where it may. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
}

/** A person with a browser of their own: no cookie, draft or code of anybody else. */
export async function newReader(
  browser: Browser,
  origin: string,
  size: keyof typeof sizes,
  language: 'it' | 'en',
): Promise<Reader> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: sizes[size],
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    timezoneId: 'Europe/Rome',
    ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}),
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    // A refusal of the API (a wrong password, a spent card) is part of a walk, not an error of the page.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) problems.push(message.text())
  })
  return { page, context, problems, close: () => context.close() }
}

/** No serious accessibility problem that a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
  expect(serious.map((violation) => `${page.url()} ${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([])
}

/** Nothing sticks out of the screen sideways, once what resizes has resized. */
export async function expectFits(page: Page): Promise<void> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(beyond, { message: `${page.url()} is wider than the screen`, timeout: 5_000 }).toBeLessThanOrEqual(1)
}
