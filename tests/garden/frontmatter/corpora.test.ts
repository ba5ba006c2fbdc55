/** Real gardens: none is refused by mistake, and every property can be changed and put back. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editFrontmatter } from '../../../src/garden/frontmatter/edit-frontmatter.ts'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../../../src/garden/frontmatter/read-note-fields.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'
import { describeCorpus } from '../../corpora.ts'

/** The problems of all notes of a garden by code; most are the garden's own mistakes. */
const gardens: Record<string, Record<string, number>> = {
  'jzhao-garden': {},
  'obsidian-tasks-docs': {},
  'oldwinter-zh': { 'tag-invalid': 1 },
  'silverbullet-docs': {},
  'starlight-obsidian-fixtures': { 'flag-unclear': 1, 'field-type': 5 },
}

for (const [name, expected] of Object.entries(gardens)) {
  describeCorpus(name, (folder) => {
    test('no note is malformed, and no problem is a false alarm', () => {
      const found: Record<string, number> = {}
      for (const source of readNotes(folder)) {
        const frontmatter = readFrontmatter(source)
        expect(frontmatter.state).not.toBe('malformed')
        for (const { code } of [...frontmatter.problems, ...readNoteFields(frontmatter).problems])
          found[code] = (found[code] ?? 0) + 1
      }
      expect(found).toEqual(expected)
    })

    test('every property of every fifth note takes another value, and nothing else moves', () => {
      for (const source of readNotes(folder).filter((_, at) => at % 5 === 0)) {
        const { entries, bodyStart } = readFrontmatter(source)
        for (const { key, value } of entries.values()) {
          expect(editFrontmatter(source, [{ key, value }])).toEqual([])
          const longer = Array.isArray(value) ? [...value, 'one more: x'] : 'another: x'
          const text = applyEdits(source, editFrontmatter(source, [{ key, value: longer }]))
          const after = readFrontmatter(text)
          expect(after.entries.get(key)?.value).toEqual(longer)
          expect(text.slice(after.bodyStart)).toBe(source.slice(bodyStart))
          if (Array.isArray(value))
            expect(applyEdits(text, editFrontmatter(text, [{ key, value }]))).toBe(source)
        }
      }
    })
  })
}

function readNotes(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  )
  return paths
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
}
