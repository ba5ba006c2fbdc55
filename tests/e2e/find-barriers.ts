/** What axe finds wrong with a page, in the light and in the dark. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that another theme can break: the page stays the same but for its colours. */
const colours = ['color-contrast', 'link-in-text-block']

/**
 * Every violation of every impact, as `theme rule: element`. Shows the page in
 * both themes without loading it again, and leaves it dark.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const show = (theme: string) =>
    page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
  await show('light')
  const light = await run(page, { runOnly: { type: 'tag', values: everything } })
  await show('dark')
  const dark = await run(page, { runOnly: { type: 'rule', values: colours } })
  return [...light.map((barrier) => `light ${barrier}`), ...dark.map((barrier) => `dark ${barrier}`)]
}

async function run(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(where: Document, how: unknown): Promise<AxeResults> } }).axe.run(
        document,
        given,
      ),
    { ...options, resultTypes: ['violations' as const] },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim()}`,
    ),
  )
}
