/** A small garden on disk, for tests of what is written from it and verified. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineOptions } from '../../pipelines/adapters/engine/open-engine.ts'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { ask } from '../../pipelines/ask/index.ts'
import type { Wanted } from '../../pipelines/synthesize/choose-subject.ts'
import { type SynthesizeOptions, synthesize } from '../../pipelines/synthesize/index.ts'
import { verify } from '../../pipelines/verify/index.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from './make-vault.ts'
import { quietWorld } from './quiet-world.ts'

/** The notes of the garden that is written from. */
export const files = {
  'moss.md':
    '# Moss\n\nMoss holds *water* like a sponge. It has no roots at all.\n\n## Where\n\nMoss grows on the [[north|northern]] side of a stone wall.\n',
  'north.md': '# North\n\nThe northern side of a wall stays wet, which moss needs for water.\n',
  'secret.md': '---\npublish: false\n---\n\nMoss water is sold to a secret client.\n',
  'walls.md': '# Walls\n\nA dry stone wall has no mortar.\n',
}
export const question = 'Why does moss hold water?'
/** Where its answer is written. */
export const path = 'why-does-moss-hold-water.md'
const options = { folder: '', withPrivate: false, dryRun: false }

/** A vault with these notes, and the commands that write from it. */
export function openWritingGarden(more: Record<string, string> = {}, settings: Record<string, unknown> = {}) {
  const vault = makeVault({ ...files, ...more })
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden', ...settings }) }
  const world = quietWorld(vault)
  return {
    vault,
    place,
    world,
    read: (name: string) => readFileSync(join(vault, name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(join(vault, name), text),
    synthesize: (given: Partial<SynthesizeOptions> = {}, asked: string | Wanted = question) => {
      const wanted: Wanted = typeof asked === 'string' ? { kind: 'question', question: asked } : asked
      return synthesize(world, place, wanted, { ...options, ...given })
    },
    verify: (onlyPublic = false, name: string | null = null) => verify(world, place, name, { onlyPublic }),
    grow: () => readGarden(world, place),
    ask: (asked: string, onlyPublic = false, engine: EngineOptions | null = null) =>
      ask(world, place, asked, { onlyPublic, engine }),
  }
}
