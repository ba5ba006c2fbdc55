import { expect, test } from 'vitest'
import { gardenOf } from '../fakes/garden-of.ts'

const titleOf = (text: string) => {
  const [note] = [...gardenOf({ 'folder/File name.md': text }).notes.values()]
  return { title: note?.title, shown: note?.titleId !== null }
}

test('a note is named by its property, by its only heading of the first level, or by its file', () => {
  expect(titleOf('---\ntitle: Property\n---\n# Heading').title).toBe('Property')
  expect(titleOf('# Heading\n\n## Part')).toEqual({ title: 'Heading', shown: true })
  expect(titleOf('## Part\n\n# Heading').title).toBe('File name')
  expect(titleOf('Text first.\n\n# Heading').title).toBe('File name')
})

test('a heading among others of the first level names a part', () => {
  expect(titleOf('# Context\n\n# Decision')).toEqual({ title: 'File name', shown: false })
  expect(titleOf('# File name\n\n# Decision')).toEqual({ title: 'File name', shown: true })
})
