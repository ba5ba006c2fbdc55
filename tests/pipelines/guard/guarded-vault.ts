/** A vault with something of every kind that is not published, its site as plain files, and the guard over them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createSiteGuard } from '../../../pipelines/adapters/guard/guard-site.ts'
import { filesIn } from '../../../pipelines/adapters/guard/site-folder.ts'
import { type GardenRead, readGarden } from '../../../pipelines/adapters/read-garden.ts'
import type { Message } from '../../../src/garden/message.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { planSite, type SitePlan } from '../../fakes/plan-site.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { projectRoot } from '../../fakes/run-one.ts'

export const guardedVault: Record<string, string> = {
  'Orchard.md': `---
title: Orchard
clientRate: Ninety sovereigns
---
Apples and [[Quince dossier]], %%ask Wilhelmina about the hedge%% and [the deal](deals/Quince%20dossier.md).

<!-- the hedge is Wilhelmina's -->

Systems are in the title of a withheld note too. ![[map.png]]

## Shared words

The quick brown fox jumps over the lazy dog near the old river bank today.

## What the gardener saw there on Monday
`,
  'deals/Quince dossier.md': `---
draft: true
title: The Quince settlement
aliases: [Codename Medlar]
tags: [bletted, fruit/withheld-only]
---
# The Quince settlement

## Clauses of severance

We agreed to sell the lower meadow to the railway company for a sum that nobody must ever learn.

- call the notary Zebedee tomorrow
- [[Orchard#What the gardener saw there on Monday]]

The quick brown fox jumps over the lazy dog near the old river bank today.
`,
  'Systems.md': '---\npublish: false\n---\nNothing much.\n',
  '2026-11-22.md': '---\nprivate: true\n---\nDear diary.\n',
  'Index.md': '---\nprivate: true\n---\nA list.\n',
  'map.png': 'png',
  'scans/passport scan.jpg': 'jpg',
}

export interface GuardedSite {
  read: GardenRead
  plan: SitePlan
  /** Every page as a file of its own, as a site generator would write it. */
  pages: Record<string, string>
  /** What the guard says of a site that holds `files`, by path. */
  guard(files: Record<string, string | Uint8Array>): Promise<Message[]>
}

/** Reads `files` with `more` settings; `sabotage` breaks what was read before it is rendered. */
export async function growGuarded(
  files: Record<string, string> = guardedVault,
  sabotage: (read: GardenRead) => void = () => {},
  more: Record<string, unknown> = {},
): Promise<GuardedSite> {
  const vault = makeVault(files)
  const settings = settingsSchema.parse({ title: 'Case', vault, ...more })
  const world = quietWorld(projectRoot)
  const read = await readGarden(world, { settings, vault })
  const broken = await readGarden(world, { settings, vault })
  sabotage(broken)
  const body = { ...settings, softBreaks: false }
  const plan = planSite(broken.garden, broken.treeOf, body)
  const shown = new Set(plan.files.map(({ url }) => url))
  const guard = await createSiteGuard(world, { settings, vault }, read, shown)
  return {
    read,
    plan,
    pages: Object.fromEntries(
      plan.pages.map((page) => [`notes/${page.entry.slug}/index.html`, pageOf(page)]),
    ),
    guard: (artefacts) => guard.judge(filesIn(writeSite(artefacts))),
  }
}

function pageOf({ html, entry, backlinks, related }: SitePlan['pages'][number]): string {
  const data = JSON.stringify({ entry, backlinks, related }).replaceAll('<', '\\u003c')
  return `<!doctype html><title>${entry.title}</title>${html}<script type="application/json">${data}</script>`
}

function writeSite(files: Record<string, string | Uint8Array>): string {
  const dir = makeVault({})
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  return dir
}
