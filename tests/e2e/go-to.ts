/** The way to a page whose scripts a test needs: they start when the page has been painted, which may be after it has loaded. */
import type { Page } from 'playwright-core'

/** Goes to `url` and waits until it is painted in its own letters and the scripts that it names have run. */
export async function goTo(page: Page, url: string, options?: Parameters<Page['goto']>[1]): Promise<void> {
  await page.goto(url, options)
  await scriptsRun(page)
}

/** Waits for the scripts and the letters of the page that is there, unless no script may run. */
export async function scriptsRun(page: Page): Promise<void> {
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) return
  await page.locator('html:not([data-scripts], [data-faces])').waitFor({ state: 'attached' })
}
