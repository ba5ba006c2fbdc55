import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Frontmatter, FrontmatterItem } from '../../../src/garden/frontmatter/frontmatter.ts'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../../../src/garden/frontmatter/read-note-fields.ts'
import { anyNote, anyText } from './arbitrary-note.ts'

const fences = fc.constantFrom(
  '---\n',
  '---\r\n',
  '---',
  '----\n',
  '---js\n',
  '\n---\n',
  '\r\n---\r\n',
  '\n---',
  '\n...\n',
  '\uFEFF',
  ' ',
)
const lines = fc.constantFrom(
  'a: 1\n',
  'publish: false\n',
  'tags: [',
  '- x\n',
  'a:\n',
  '  b: |\n',
  '&x ',
  '*x',
  '!!str ',
  '? ',
  '{',
  '}',
  '[[x]]',
  '{{y}}',
  '"',
  "'",
  '\t',
  '# c\n',
  '\0',
)

/** Anything at all, with a liking for what looks like a block. */
const anySource = fc.oneof(
  fc.string(),
  anyNote,
  fc.array(fc.oneof(fences, lines, anyText), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(lines, anyText), { maxLength: 12 }).map((parts) => `---\n${parts.join('')}\n---\nbody`),
)

function checkPlaces(
  source: string,
  item: Pick<FrontmatterItem, 'raw' | 'items' | 'entries'>,
  [start, end]: FrontmatterItem['range'],
): void {
  expect(source.slice(start, end)).toBe(item.raw)
  for (const child of item.items ?? []) {
    expect(child.range[0]).toBeGreaterThanOrEqual(start)
    expect(child.range[1]).toBeLessThanOrEqual(end)
    checkPlaces(source, child, child.range)
  }
  for (const entry of item.entries ?? []) {
    expect(entry.keyRange[0]).toBeGreaterThanOrEqual(start)
    expect(entry.keyRange[1]).toBeLessThanOrEqual(entry.valueRange[0])
    expect(entry.valueRange[1]).toBeLessThanOrEqual(end)
    checkPlaces(source, entry, entry.valueRange)
  }
}

function checkFrontmatter(
  source: string,
  { state, bodyStart, yaml, root, entries, problems }: Frontmatter,
): void {
  expect(bodyStart).toBeLessThanOrEqual(source.length)
  for (const { start, end } of problems) {
    if (start === null || end === null) continue
    expect(0 <= start && start <= end && end <= source.length).toBe(true)
  }
  if (state !== 'read') expect({ size: entries.size, root }).toEqual({ size: 0, root: null })
  if (state === 'malformed') expect(problems.length).toBeGreaterThan(0)
  if (yaml) expect(yaml.start <= yaml.end && yaml.end <= bodyStart).toBe(true)
  if (root) checkPlaces(source, root, root.range)
  expect(root?.entries ?? []).toEqual([...entries.values()])
}

test('any source is read without throwing, and every place is honest', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      const frontmatter = readFrontmatter(source)
      checkFrontmatter(source, frontmatter)
      for (const { start, end } of readNoteFields(frontmatter).problems) {
        expect(start !== null && end !== null && start <= end && end <= source.length).toBe(true)
      }
    }),
  )
})

test('a valid block is read, with the body behind it', () => {
  fc.assert(
    fc.property(anyNote, (source) => {
      const { state, bodyStart, problems } = readFrontmatter(source)
      expect(
        problems.filter(
          ({ code }) => code !== 'frontmatter-unquoted-link' && code !== 'frontmatter-placeholder',
        ),
      ).toEqual([])
      expect(state).not.toBe('malformed')
      expect(source.slice(bodyStart)).toMatch(/^(?:|body(?:\r?\n\r?\n---\r?\nmore\r?\n)?|\r?\n# Title\r?\n)$/)
    }),
  )
})

test('an unquoted scalar is never read as a value that would be written differently', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-+.0-9a-fxoe_:,TZ]{1,24}$/), (text) => {
      const value = readFrontmatter(`---\na: ${text}\n---\n`).entries.get('a')?.value
      if (typeof value === 'number') expect(String(value)).toBe(text)
      else if (typeof value === 'string') expect(value).toBe(text)
    }),
  )
})

test('two reads give equal results', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      expect(readFrontmatter(source)).toEqual(readFrontmatter(source))
    }),
  )
})
