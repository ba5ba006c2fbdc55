/** A list of targets finds links again that were taken out of the files, with their words and without. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { link } from '../../../pipelines/link/index.ts'
import { readNote } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { projectRoot } from '../../fakes/run-one.ts'

/** Takes a third of the links to other notes, those that no property names, out of the sample garden; its words stay, or go too. */
function hideLinks(words: 'kept' | 'erased') {
  const vault = makeVault({})
  cpSync(join(projectRoot, 'src', 'content', 'notes'), vault, { recursive: true })
  const hidden: { source: string; target: string }[] = []
  let count = 0
  for (const source of readdirSync(vault).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(vault, source), 'utf8')
    const { note } = readNote({ path: toVaultPath(source), text, hash: '', dates: null })
    const named = new Set(note.relations.map(({ path }) => path))
    const links = note.links.filter(
      ({ kind, embedded, path }) => kind === 'wikilink' && !embedded && path !== '' && !named.has(path),
    )
    const chosen = new Set([...new Set(links.map(({ path }) => path))].filter(() => count++ % 3 === 0))
    const edits = links
      .filter(({ path }) => chosen.has(path))
      .map(({ start, end, display, path }) => ({
        start,
        end,
        text: words === 'kept' ? (display ?? path) : '',
      }))
    writeFileSync(join(vault, source), applyEdits(text, edits))
    hidden.push(...[...chosen].map((path) => ({ source, target: `${path}.md` })))
  }
  return { vault, hidden }
}

async function recallAt10(words: 'kept' | 'erased'): Promise<number> {
  const { vault, hidden } = hideLinks(words)
  expect(hidden.length).toBeGreaterThan(40)
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden' }) }
  const found = await link(quietWorld(vault), place, { top: 10 })
  const pairs = new Set(found.map(({ source, target }) => `${source} ${target}`))
  return hidden.filter(({ source, target }) => pairs.has(`${source} ${target}`)).length / hidden.length
}

it('most of them where their words stand', { timeout: 180_000 }, async () => {
  expect(await recallAt10('kept')).toBeGreaterThanOrEqual(0.7)
})

it('many of them where their words are gone', { timeout: 180_000 }, async () => {
  expect(await recallAt10('erased')).toBeGreaterThanOrEqual(0.4)
})
