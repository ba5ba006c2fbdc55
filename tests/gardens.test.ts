/**
 * Whole gardens: each folder of `tests/gardens` holds `content/` and what must
 * come of it in `expected/`, under the settings of `settings.json` if it has
 * one. With `UPDATE_GARDENS=1` the expectations are
 * written anew, to be read before they are committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGarden } from '../pipelines/adapters/read-garden.ts'
import { messageRecord } from '../src/garden/report/message-record.ts'
import { settingsSchema } from '../src/schemas/settings.ts'
import { planSite } from './fakes/plan-site.ts'

const gardens = join(import.meta.dirname, 'gardens')
const update = process.env['UPDATE_GARDENS'] === '1'

const world = {
  root: gardens,
  cwd: gardens,
  clock: () => 0,
  today: () => '2026-11-22',
  stage: () => {},
  notice: () => {},
}

async function growCase(name: string): Promise<Record<string, string>> {
  const vault = join(gardens, name, 'content')
  const own = settingsOf(name)
  const settings = settingsSchema.parse({ title: name, vault, url: 'https://example.org', base: '/', ...own })
  const { garden, messages, treeOf } = await readGarden(world, { settings, vault })
  const plan = planSite(garden, treeOf, { ...settings, softBreaks: false })
  const links = [...garden.links.values()].flat()
  return {
    'links.txt': lines(
      links.map(
        (link) =>
          `${link.source}:${link.line}:${link.column} ${link.kind} ${link.raw} -> ${link.outcome} ${link.target ?? '-'}${link.anchor === null ? '' : `#${link.anchor}`}`,
      ),
    ),
    'messages.txt': lines(
      messages
        .map(messageRecord)
        .map(
          ({ file, line, column, severity, rule, message }) =>
            `${file}:${line ?? '?'}:${column ?? '?'} ${severity} ${rule} ${message}`,
        ),
    ),
    'withheld.txt': lines([...garden.publishSet.withheld].map(([path, reason]) => `${path} ${reason}`)),
    'files.txt': lines(plan.files.map(({ path }) => path)),
    ...Object.fromEntries(
      plan.pages.map((page) => [`${page.entry.slug.replaceAll('/', '__')}.html`, `${page.html}\n`]),
    ),
    'backlinks.txt': lines(
      plan.pages.flatMap(({ entry, backlinks }) =>
        backlinks.flatMap(({ slug, property, mentions }) => [
          ...mentions.map(
            ({ before, text, after, section }) =>
              `${entry.slug} <- ${slug}${section ? `#${section.id}` : ''}: ${before}[${text}]${after}`,
          ),
          ...(property ? [`${entry.slug} <- ${slug}: ${property}`] : []),
        ]),
      ),
    ),
  }
}

function settingsOf(name: string): object {
  const file = join(gardens, name, 'settings.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function lines(list: string[]): string {
  return list.map((line) => `${line}\n`).join('')
}

describe.each(readdirSync(gardens))('%s', (name) => {
  it('grows as expected', async () => {
    const grown = await growCase(name)
    const expected = join(gardens, name, 'expected')
    if (update) {
      mkdirSync(expected, { recursive: true })
      for (const [file, text] of Object.entries(grown)) writeFileSync(join(expected, file), text)
    }
    expect(existsSync(expected), `${name} has no expectation`).toBe(true)
    const wanted = readdirSync(expected).map((file) => [file, readFileSync(join(expected, file), 'utf8')])
    expect(grown).toEqual(Object.fromEntries(wanted))
  })
})
