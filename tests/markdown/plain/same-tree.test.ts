/**
 * The proof that reading plain blocks at once changes nothing: for tricky
 * pieces in any order, for damaged notes, and for real gardens the tree is, with
 * all positions, the one that the parser makes alone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, remarkObsidian } from '../../../src/markdown/parse.ts'
import { pieces } from '../../conformance/fuzz/every-construct.ts'
import { anyMutation, mutate } from '../../conformance/fuzz/mutate.ts'
import { sampleNotes } from '../../conformance/fuzz/sample-notes.ts'
import { describeCorpus } from '../../corpora.ts'
import { items, prose, quoted, quotedBlocks, rows, signs } from './tricky-pieces.ts'

/** Milliseconds: thousands of notes are read twice. */
const timeout = 300_000

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkObsidian).freeze()

/** The parser gets all of `source`, since it is asked as a plugin. */
function expectSameTree(source: string): void {
  const [tree, whole] = [parseMarkdown(source), parser.parse(source)]
  // Said in full only where there is something to say, which takes longer than reading.
  if (!isDeepStrictEqual(tree, whole)) expect(tree, JSON.stringify(source)).toStrictEqual(whole)
}

describe('the tree with plain blocks is that of the parser alone', () => {
  it('for plain pieces and pieces that are not, in any order', { timeout }, () => {
    const piece = fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...prose))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 24 }), (texts) =>
        expectSameTree(texts.join('')),
      ),
      { numRuns: 800 },
    )
  })

  it('for blocks that are plain but for one sign', { timeout }, () => {
    const block = fc
      .array(fc.constantFrom(...prose), { minLength: 1, maxLength: 6 })
      .map((texts) => `${texts.join('')}\n\n`)
    const note = fc.tuple(
      fc.array(block, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...signs),
      fc.nat(),
    )
    fc.assert(
      fc.property(note, ([blocks, sign, place]) => {
        const text = blocks.join('')
        const at = place % (text.length + 1)
        expectSameTree(text.slice(0, at) + sign + text.slice(at))
      }),
      { numRuns: 500 },
    )
  })

  it('for lines of lists with any indent', { timeout }, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...items), { minLength: 2, maxLength: 14 }), (lines) =>
        expectSameTree(lines.join('\n')),
      ),
      { numRuns: 800 },
    )
  })

  it.each([quoted, quotedBlocks])('for lines of quotations in any order', { timeout }, (...from) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 8 }), (lines) =>
        expectSameTree(lines.join('\n')),
      ),
      { numRuns: 1500 },
    )
  })

  it('for lines of tables in any order', { timeout }, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...rows), { minLength: 2, maxLength: 7 }), (lines) =>
        expectSameTree(lines.join('\n')),
      ),
      { numRuns: 2000 },
    )
  })

  it('for tables of any cells', { timeout }, () => {
    const cell = fc.array(fc.constantFrom(...[...prose, ...signs].filter((text) => !/[\n\r]/.test(text))), {
      maxLength: 3,
    })
    const row = fc
      .tuple(cell, cell)
      .map((cells) => `|${cells.map((texts) => ` ${texts.join('')} |`).join('')}`)
    fc.assert(
      fc.property(row, row, (head, body) => expectSameTree(`${head}\n| - | - |\n${body}\n`)),
      { numRuns: 2000 },
    )
  })

  it('for notes with every construct, damaged', { timeout }, () => {
    const seeds = [...pieces, ...sampleNotes]
    const damage = fc.array(anyMutation([...signs, ...prose]), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...seeds), damage, (seed, mutations) =>
        expectSameTree(mutations.reduce(mutate, seed)),
      ),
      { numRuns: 300 },
    )
  })

  it('behind frontmatter, which is no part of the tree', () => {
    const source = '---\ntitle: A note\n---\n\n# A heading\n\nA *text*.\n'
    const blank = `   \n${' '.repeat(13)}\n   \n${source.slice(22)}`
    expect(parseMarkdown(source, { bodyStart: 22 })).toStrictEqual(parser.parse(blank))
  })
})

const gardens = [
  'jzhao-garden',
  'obsidian-tasks-docs',
  'oldwinter-zh',
  'silverbullet-docs',
  'starlight-obsidian-fixtures',
]

describe.each(gardens)('the tree with plain blocks is that of the parser alone', (garden) => {
  describeCorpus(garden, (folder) => {
    const notes = readNotes(folder)

    it('for every note as it is written', { timeout }, () => {
      for (const note of notes) expectSameTree(note)
    })

    it('for notes that are damaged', { timeout }, () => {
      const damage = fc.array(anyMutation([...signs]), { minLength: 1, maxLength: 3 })
      const short = notes.filter(({ length }) => length < 4_000)
      fc.assert(
        fc.property(fc.constantFrom(...short), damage, (note, mutations) =>
          expectSameTree(mutations.reduce(mutate, note)),
        ),
        { numRuns: 80 },
      )
    })
  })
})

function readNotes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(folder, path), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
}
