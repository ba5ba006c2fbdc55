/** Lighthouse, as it looks at a page on a telephone: its own emulation of a mid-range device and a slow network. */
import { createServer } from 'node:net'
import lighthouse, { type Result } from 'lighthouse'
import { chromium } from 'playwright-core'
import type { BrowserChoice } from '../../tests/e2e/browser-choice.ts'

export type Category = (typeof categories)[number]

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export interface Look {
  /** 0 to 100. */
  scores: Record<Category, number>
  /** Milliseconds until the largest part of the first screen was painted. */
  largestPaint: number
  /** The sum of all that moved, as the browser counts it. */
  shift: number
  /** Bytes on the wire as the page loads, by what they are for. */
  weights: Record<Weight, number>
  /** The audits that cost points, `category: title`. */
  faults: string[]
}

export type Weight = (typeof weightNames)[number]

export const weightNames = ['html', 'css', 'js', 'fonts', 'images', 'other'] as const

/** Starts the browser and hands over what looks at an address with it. */
export async function withLighthouse<T>(
  choice: BrowserChoice,
  work: (look: (url: string) => Promise<Look>) => Promise<T>,
): Promise<T> {
  if ('problem' in choice) throw new Error(choice.problem)
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: choice.executablePath,
    args: [`--remote-debugging-port=${port}`, '--disable-gpu', '--disable-domain-reliability'],
    env: { ...process.env, ...choice.env },
  })
  try {
    return await work(async (url) => {
      const run = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' })
      if (!run) throw new Error(`Lighthouse says nothing of ${url}.`)
      if (run.lhr.runtimeError) throw new Error(`${url}: ${run.lhr.runtimeError.message}`)
      return readResult(run.lhr)
    })
  } finally {
    await browser.close()
  }
}

function readResult(result: Result): Look {
  const number = (audit: string) => result.audits[audit]?.numericValue ?? Number.NaN
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((result.categories[name]?.score ?? 0) * 100)]),
  ) as Record<Category, number>
  return {
    scores,
    largestPaint: number('largest-contentful-paint'),
    shift: number('cumulative-layout-shift'),
    weights: weigh(result),
    faults: categories.flatMap((name) => faultsOf(result, name)),
  }
}

function faultsOf(result: Result, category: Category): string[] {
  return (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = result.audits[id]
    return audit && weight > 0 && audit.score !== null && audit.score < 1
      ? [`${category}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
      : []
  })
}

function weigh(result: Result): Record<Weight, number> {
  const weights = { html: 0, css: 0, js: 0, fonts: 0, images: 0, other: 0 }
  const details = result.audits['network-requests']?.details
  const items = details?.type === 'table' ? details.items : []
  for (const { url, resourceType, transferSize } of items) {
    // Part of the file that it stands in.
    if (String(url).startsWith('data:')) continue
    weights[kinds[String(resourceType)] ?? 'other'] += Number(transferSize ?? 0)
  }
  return weights
}

const kinds: Record<string, Weight> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'js',
  Font: 'fonts',
  Image: 'images',
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No port is free.')),
      )
    })
  })
}
