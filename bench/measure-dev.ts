/** How long an edit takes to show in a browser that has the page open. */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../tests/e2e/browser.ts'
import { findBrowser } from '../tests/e2e/find-browser.ts'

export interface DevTimes {
  /** From the start of the command to the first page shown. */
  readyMs: number
  /** From saving a note to its new text on the open page: the median of five. */
  textMs: number
  /** The same for its title, which also changes lists. */
  titleMs: number
}

/** Runs `one dev` on `vault`, a vault of `makeBenchVault`, and edits one of its notes. */
export async function measureDev(root: string, vault: string): Promise<DevTimes> {
  const start = performance.now()
  const server = spawn(
    process.execPath,
    [join(root, 'scripts', 'one.mjs'), 'dev', '--json', '--vault', vault],
    { cwd: root },
  )
  const browser = await launchBrowser(await findBrowser())
  try {
    const url = await firstUrl(server.stdout)
    const page = await browser.newPage()
    await page.goto(`${url}notes/folder-5/note-5/`)
    const readyMs = performance.now() - start
    const note = join(vault, 'folder-5', 'note-5.md')
    const textMs = await medianOf(5, () => edit(page, note, (text, mark) => `${text}\n${mark}\n`))
    const titleMs = await medianOf(5, () =>
      edit(page, note, (text, mark) => text.replace(/^title: .*/m, `title: ${mark}`)),
    )
    return { readyMs, textMs, titleMs }
  } finally {
    await browser.close()
    server.kill('SIGTERM')
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
  await page.getByText(mark).first().waitFor({ timeout: 20_000 })
  const took = performance.now() - start
  await page.waitForTimeout(1000)
  return took
}

async function medianOf(times: number, work: () => Promise<number>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) taken.push(await work())
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
