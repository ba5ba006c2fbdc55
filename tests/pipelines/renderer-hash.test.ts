import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readRendererHash } from '../../pipelines/adapters/renderer-hash.ts'
import { makeVault } from '../fakes/make-vault.ts'

const project = {
  'src/words/en.ts': 'w',
  'src/queries/run.ts': 'q',
  'src/markdown/render.ts': 'a',
  'src/garden/links/resolve.ts': 'b',
  'src/schemas/page.ts': 's',
  'pipelines/adapters/store-garden.ts': 'p',
  'pipelines/adapters/workers/garden-seed.ts': 'g',
  'pipelines/adapters/workers/render-bodies.ts': 'r',
  'pipelines/adapters/write-notes.ts': 'n',
  'pipelines/build/index.ts': 'i',
  'src/styles/main.css': 'c',
  'package-lock.json': '{}',
}

it('changes with the code that renders and plans and with its packages, and with nothing else', async () => {
  const root = makeVault(project)
  const first = await readRendererHash(root)
  expect(await readRendererHash(makeVault(project))).toBe(first)

  writeFileSync(join(root, 'src/styles/main.css'), 'changed')
  writeFileSync(join(root, 'pipelines/build/index.ts'), 'changed')
  mkdirSync(join(root, 'src/garden/empty'))
  expect(await readRendererHash(root)).toBe(first)

  const seen = [first]
  const changes = [
    () => writeFileSync(join(root, 'src/words/en.ts'), 'changed'),
    () => writeFileSync(join(root, 'src/schemas/page.ts'), 'changed'),
    () => writeFileSync(join(root, 'pipelines/adapters/store-garden.ts'), 'changed'),
    () => writeFileSync(join(root, 'pipelines/adapters/write-notes.ts'), 'changed'),
    () => writeFileSync(join(root, 'pipelines/adapters/workers/garden-seed.ts'), 'changed'),
    () => writeFileSync(join(root, 'pipelines/adapters/workers/render-bodies.ts'), 'changed'),
    () => writeFileSync(join(root, 'src/queries/run.ts'), 'changed'),
    () => writeFileSync(join(root, 'src/markdown/render.ts'), 'changed'),
    () => writeFileSync(join(root, 'src/garden/links/resolve.ts'), 'changed'),
    () => renameSync(join(root, 'src/garden/links/resolve.ts'), join(root, 'src/garden/links/other.ts')),
    () => writeFileSync(join(root, 'package-lock.json'), '{ }'),
  ]
  for (const change of changes) {
    change()
    seen.push(await readRendererHash(root))
  }
  expect(new Set(seen).size).toBe(changes.length + 1)
})
