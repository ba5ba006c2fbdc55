import { expect, test } from 'vitest'
import { notesToSend } from '../../../src/garden/engine/may-send.ts'
import { growGarden } from '../../../src/garden/garden.ts'
import { readNote } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'

const garden = growGarden(
  Object.entries({
    'open.md': '# Open',
    'draft.md': '---\ndraft: true\n---\n',
    'unclear.md': '---\npublish: perhaps\n---\n',
    'broken.md': '---\ntags: [\n---\n',
    'client.md': '---\nroom: acme\n---\n',
    'one/twin.md': '# Twin',
    'twin.md': '---\npermalink: one/twin\n---\n',
  }).map(([path, text]) => readNote({ path: toVaultPath(path), text, hash: '', dates: null }).note),
  [],
  [],
  {
    public: ['.'],
    rooms: settingsSchema.parse({ title: 'a', rooms: [{ id: 'acme', passphrase: { env: 'P' } }] }).rooms,
  },
)

test('only words of published notes leave the machine, unless the owner says otherwise', () => {
  const published = notesToSend(garden, 'published').map(({ path }) => path)
  expect(published).toContain('open.md')
  for (const path of ['draft.md', 'unclear.md', 'broken.md', 'client.md'])
    expect(published).not.toContain(path)
  for (const path of published) expect(garden.publishSet.withheld.has(toVaultPath(path))).toBe(false)
  expect(notesToSend(garden, 'all')).toHaveLength(7)
})

test('a note of which it is not known whether it is published stays', () => {
  const unknown = { ...garden, publishSet: { ...garden.publishSet, published: new Map() } }
  expect(notesToSend(unknown, 'published')).toEqual([])
})
