import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { it as publicTexts } from '../../client/public-app/texts/it.ts'
import { phoneTexts, press } from '../harness/answer-on-phone.ts'
import { newReader, openBrowser } from '../harness/browser.ts'
import { demoFolder } from '../harness/demo-folder.ts'
import { runAscolto } from '../harness/run-ascolto.ts'

/* `npm run screenshots`: the two pictures of the README, from a demo territory filled for them. */
const pictures = join(import.meta.dirname, '../../docs/screenshots')
mkdirSync(pictures, { recursive: true })
const folder = demoFolder('screenshots')
const ascolto = await runAscolto(folder.path)
const browser = await openBrowser()
try {
  const worker = await newReader(browser, ascolto.origin, 'phone', 'it')
  const phone = phoneTexts.it
  await worker.page.goto('/demo?lang=it')
  await worker.page.goto(
    (await worker.page.getByRole('link', { name: publicTexts.demo.worker.go }).getAttribute('href')) as string,
  )
  await press(worker.page, phone['welcome.start'])
  await press(worker.page, phone['notice.consent'])
  await press(worker.page, phone['key.yes'])
  await worker.page
    .locator('.question textarea')
    .fill(
      'Lunedì alle quattro mi hanno cambiato il turno. Alla scuola non c’era nessuno che potesse andare a prendere mia figlia.',
    )
  await worker.page.screenshot({ path: join(pictures, 'phone.png') })

  const member = await newReader(browser, ascolto.origin, 'desktop', 'it')
  await member.page.goto('/demo?lang=it')
  await member.page.locator('.doors > li').nth(3).getByRole('button').click()
  const family = member.page.locator('article[id^="famiglia-"]').nth(2)
  await family.waitFor()
  await family.scrollIntoViewIfNeeded()
  await family.evaluate((card) => window.scrollTo(0, card.getBoundingClientRect().top + window.scrollY - 155))
  await member.page.screenshot({ path: join(pictures, 'table.png') })
} finally {
  await browser.close()
  await ascolto.stop()
  folder.remove()
}
