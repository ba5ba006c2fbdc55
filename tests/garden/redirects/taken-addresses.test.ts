import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takenAddresses } from '../../../src/garden/redirects/taken-addresses.ts'
import { projectRoot } from '../../fakes/run-one.ts'

test('everything at the root of the site is taken', () => {
  const { isPage } = takenAddresses(new Map(), [])
  // The files of lists stand at the root as well.
  const folders = ['src/pages', 'src/pages/[...list]', 'public']
  const names = folders.flatMap((folder) => readdirSync(join(projectRoot, folder)))
  const roots = names.map((name) => name.replace(/\.(?:astro|ts)$/, ''))
  expect(roots.filter((root) => root !== '[...list]' && !isPage(root))).toEqual([])
  expect(roots.length).toBeGreaterThan(10)
  expect(isPage('elsewhere')).toBe(false)
})
