/**
 * row: 83
 * feature: What is published by default
 * bar: opt-in by folder and flag; in doubt a note is private
 */
import { expect, it } from 'vitest'
import { growCase } from '../grow-case.ts'

const files = {
  'garden/said.md': '---\npublish: true\n---\nx\n',
  'garden/silent.md': 'x\n',
  'garden/kept.md': '---\npublish: false\n---\nx\n',
  'garden/torn.md': '---\npublish: true\ndraft: true\n---\nx\n',
  'garden/quoted.md': '---\npublish: "true"\n---\nx\n',
  'journal/said.md': '---\npublish: true\n---\nx\n',
  'gardens/near.md': '---\npublish: true\n---\nx\n',
}

const published = async (settings: Record<string, unknown>) =>
  (await growCase(files, settings)).plan.pages.map(({ entry }) => entry.slug)

it('row 83: only notes of public folders are published, whatever they say', async () => {
  expect(await published({ public: ['garden'] })).toEqual(['garden/said', 'garden/silent'])
})

it('row 83: where the settings demand it, only those that say so', async () => {
  expect(await published({ public: ['garden'], publish: 'flagged' })).toEqual(['garden/said'])
})

it('row 83: no public folder, no notes', async () => {
  expect(await published({ public: [] })).toEqual([])
})
