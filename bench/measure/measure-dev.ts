/** How long `one dev` takes to show a page, and an edit in a browser that has the page open. */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../tests/e2e/browser.ts'
import { findBrowser } from '../../tests/e2e/find-browser.ts'
import type { BenchGarden } from '../builders/builder.ts'
import { forgetCaches, ownCommand } from '../builders/own.ts'

export interface DevTimes {
  /** From the start of the command to the first page shown, from nothing. */
  coldMs: number
  /** The same, the second time. */
  warmMs: number
  /** From saving a note to its new text on the open page: the median of five. */
  textMs: number
  /** The same for its title, which also changes lists. */
  titleMs: number
}

/** Runs `one dev` on the garden twice, and edits a note the second time. */
export async function measureDev(root: string, garden: BenchGarden): Promise<DevTimes> {
  const choice = await findBrowser()
  forgetCaches(root)
  const browser = await launchBrowser(choice)
  try {
    const page = await browser.newPage()
    const cold = await withServer(root, garden, page, async (shown) => shown)
    const warm = await withServer(root, garden, page, async (shown) => ({
      shown,
      ...(await measureEdits(page, join(garden.vault, garden.edited))),
    }))
    return { coldMs: cold, warmMs: warm.shown, textMs: warm.textMs, titleMs: warm.titleMs }
  } finally {
    await browser.close()
  }
}

/** Lets `work` use the page of the note, once it is shown; it is told how long that took. */
async function withServer<Result>(
  root: string,
  { vault, edited }: BenchGarden,
  page: Page,
  work: (shownMs: number) => Promise<Result>,
): Promise<Result> {
  const { command, args, cwd } = ownCommand(root, ['dev', '--json', '--vault', vault])
  const start = performance.now()
  const server = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const url = await firstUrl(server.stdout)
    await page.goto(`${url}notes/${edited.replace(/\.md$/, '')}/`, { timeout: 600_000 })
    return await work(performance.now() - start)
  } finally {
    const ended = new Promise((resolve) => server.once('close', resolve))
    server.kill('SIGTERM')
    await ended
  }
}

async function measureEdits(page: Page, note: string): Promise<Pick<DevTimes, 'textMs' | 'titleMs'>> {
  return {
    textMs: await medianOf(5, () => edit(page, note, (text, mark) => `${text}\n${mark}\n`)),
    titleMs: await medianOf(5, () =>
      edit(page, note, (text, mark) => text.replace(/^title: .*/m, `title: ${mark}`)),
    ),
  }
}

async function firstUrl(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output }))
    return (JSON.parse(line) as { url: string }).url
  throw new Error('The server ended before it was ready.')
}

async function edit(
  page: Page,
  note: string,
  change: (text: string, mark: string) => string,
): Promise<number> {
  const mark = `Edit ${Math.round(performance.now())}`
  const start = performance.now()
  writeFileSync(note, change(readFileSync(note, 'utf8'), mark))
  await page.getByText(mark).first().waitFor({ timeout: 60_000 })
  const took = performance.now() - start
  await page.waitForTimeout(1000)
  return took
}

async function medianOf(times: number, work: () => Promise<number>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) taken.push(await work())
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
