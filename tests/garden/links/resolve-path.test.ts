import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLinkIndex } from '../../../src/garden/links/link-index.ts'
import { resolvePath } from '../../../src/garden/links/resolve-path.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'

type Outcome = 'found' | 'ambiguous' | 'missing'
type Case = [
  rule: string,
  files: string[],
  source: string,
  link: string,
  outcome: Outcome,
  target: string | null,
]

const cases: Case[] = [
  [
    'R1 a name that only one file has, at any depth',
    ['deep/er/Moss.md', 's.md'],
    's.md',
    'Moss',
    'found',
    'deep/er/Moss.md',
  ],
  ['R1 letter case does not matter', ['Moss.md', 's.md'], 's.md', 'mOSS', 'found', 'Moss.md'],
  ['R0 `.md` may be written', ['Moss.md', 's.md'], 's.md', 'Moss.md', 'found', 'Moss.md'],
  ['R0 only notes may lack their extension', ['Plan.png', 's.md'], 's.md', 'Plan', 'missing', null],
  ['R0 a file is named whole', ['pics/Plan.png', 's.md'], 's.md', 'Plan.png', 'found', 'pics/Plan.png'],
  ['R0 a name with dots may lack its `.md`', ['v1.2.md', 's.md'], 's.md', 'v1.2', 'found', 'v1.2.md'],
  [
    'R0 a file of that very name goes before a note',
    ['a.png', 'a.png.md', 's.md'],
    's.md',
    'a.png',
    'found',
    'a.png',
  ],
  ['R2 `./` is the folder of the note', ['d/a.md', 'a.md', 'd/s.md'], 'd/s.md', './a', 'found', 'd/a.md'],
  ['R2 `../` climbs', ['a.md', 'd/a.md', 'd/s.md'], 'd/s.md', '../a', 'found', 'a.md'],
  ['R2 `../` that misses is missing', ['x/a.md', 'd/e/s.md'], 'd/e/s.md', '../a', 'missing', null],
  ['R2 `../` does not leave the vault', ['a.md', 's.md'], 's.md', '../a', 'missing', null],
  ['R3 a path from the root is exact', ['p/a.md', 'q/p/a.md', 's.md'], 's.md', 'p/a', 'found', 'p/a.md'],
  [
    'R3 a file at the root goes before one beside the note',
    ['a.md', 'd/a.md', 'd/s.md'],
    'd/s.md',
    'a',
    'found',
    'a.md',
  ],
  ['R4 a leading slash is the root', ['p/a.md', 's.md'], 'd/s.md', '/p/a', 'found', 'p/a.md'],
  ['R4 a leading slash that misses is missing', ['x/p/a.md', 's.md'], 's.md', '/p/a', 'missing', null],
  ['R5 the end of a path', ['x/p/a.md', 'q/a.md', 's.md'], 's.md', 'p/a', 'found', 'x/p/a.md'],
  [
    'R5 whole segments only',
    ['glossary/index.md', 'other/index.md', 's.md'],
    's.md',
    'ary/index',
    'missing',
    null,
  ],
  [
    'R5 the folder of the note goes before others',
    ['x/a.md', 'd/a.md', 'd/s.md'],
    'd/s.md',
    'a',
    'found',
    'd/a.md',
  ],
  ['R5 so does what lies below it', ['x/a.md', 'd/e/a.md', 'd/s.md'], 'd/s.md', 'a', 'found', 'd/e/a.md'],
  [
    'R5 a folder of a similar name is another',
    ['projects/a.md', 'zz/a.md', 'proj/s.md'],
    'proj/s.md',
    'a',
    'ambiguous',
    'zz/a.md',
  ],
  [
    'R5 else it is ambiguous, the shorter path first',
    ['deep/er/a.md', 'zz/a.md', 'd/s.md'],
    'd/s.md',
    'a',
    'ambiguous',
    'zz/a.md',
  ],
  [
    'R5 equal lengths go by code point',
    ['zz/a.md', 'yy/a.md', 'd/s.md'],
    'd/s.md',
    'a',
    'ambiguous',
    'yy/a.md',
  ],
  [
    'R5 two near the note are ambiguous',
    ['d/x/a.md', 'd/y/a.md', 'd/s.md'],
    'd/s.md',
    'a',
    'ambiguous',
    'd/x/a.md',
  ],
  [
    'R6 twins by letter case are never chosen between',
    ['Moss.md', 'moss.md', 's.md'],
    's.md',
    'moss',
    'ambiguous',
    null,
  ],
  ['R6 nor in a folder', ['d/Moss.md', 'd/moss.md', 's.md'], 's.md', 'moss', 'ambiguous', null],
  [
    'R7 composed and decomposed letters are one',
    ['Cafe\u0301.md', 's.md'],
    's.md',
    'Caf\u00e9',
    'found',
    'Cafe\u0301.md',
  ],
  ['R7 both ways', ['Caf\u00e9.md', 's.md'], 's.md', 'cafe\u0301', 'found', 'Caf\u00e9.md'],
  ['P2 an empty path is the note itself', ['s.md'], 's.md', '', 'found', 's.md'],
  ['a name that nothing has', ['s.md'], 's.md', 'Moss', 'missing', null],
  ['the end of another name', ['another-todo.md', 'todo.md', 's.md'], 's.md', 'todo', 'found', 'todo.md'],
]

describe('resolvePath', () => {
  it.each(cases)('%s', (_rule, files, source, link, outcome, target) => {
    const resolution = resolvePath(buildLinkIndex(files.map(toVaultPath)), toVaultPath(source), link)
    expect({ outcome: resolution.outcome, target: resolution.target }).toEqual({ outcome, target })
  })

  it('names every candidate of an ambiguous link, the one that is taken first', () => {
    const index = buildLinkIndex(['deep/er/a.md', 'zz/a.md', 'y/a.md'].map(toVaultPath))
    expect(resolvePath(index, toVaultPath('s.md'), 'a').candidates).toEqual([
      'y/a.md',
      'zz/a.md',
      'deep/er/a.md',
    ])
  })

  it('R8 follows an alias once no file has the name', () => {
    const paths = ['Machine Learning.md', 's.md'].map(toVaultPath)
    const index = buildLinkIndex(paths, [['ML', toVaultPath('Machine Learning.md')]])
    expect(resolvePath(index, toVaultPath('s.md'), 'ml')).toMatchObject({
      outcome: 'found',
      target: 'Machine Learning.md',
      via: 'alias',
    })
  })

  it('R8 does not choose between two notes of one alias', () => {
    const [a, b] = [toVaultPath('a.md'), toVaultPath('b.md')]
    const index = buildLinkIndex(
      [a, b],
      [
        ['ML', b],
        ['ML', a],
      ],
    )
    expect(resolvePath(index, a, 'ML')).toMatchObject({
      outcome: 'ambiguous',
      target: 'a.md',
      candidates: ['a.md', 'b.md'],
    })
  })

  it('tries the folder of the note when it is told to', () => {
    const index = buildLinkIndex(['a.md', 'd/a.md', 'd/s.md'].map(toVaultPath))
    const resolve = (ownFolder: 'first' | 'second' | 'never', path = 'a.md') =>
      resolvePath(index, toVaultPath('d/s.md'), path, { ownFolder }).target
    expect([resolve('first'), resolve('second'), resolve('never')]).toEqual(['d/a.md', 'a.md', 'a.md'])
  })

  it('is a property of the set of files, not of their order', () => {
    const name = fc.constantFrom(
      'a.md',
      'b.md',
      'd/a.md',
      'd/b.md',
      'd/e/a.md',
      'x/a.md',
      'X/a.md',
      'x/y/b.md',
    )
    const link = fc.constantFrom('a', 'b', 'd/a', 'e/a', 'y/b', './a', '../a', '/a', 'A', 'nothing')
    fc.assert(
      fc.property(fc.uniqueArray(name), name, link, (files, source, path) => {
        const paths = files.map(toVaultPath)
        const resolve = (list: typeof paths) => resolvePath(buildLinkIndex(list), toVaultPath(source), path)
        expect(resolve(paths.toReversed())).toEqual(resolve(paths))
      }),
    )
  })

  it('only ever finds files that are there', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '/', '.', 'é', ' ', '#'), maxLength: 8 })
    fc.assert(
      fc.property(fc.uniqueArray(text), text, text, (files, source, path) => {
        const paths = files.map((file) => toVaultPath(`${file}.md`))
        const { target, candidates } = resolvePath(buildLinkIndex(paths), toVaultPath(source), path)
        for (const file of [...candidates, ...(target ? [target] : [])])
          expect([...paths, source]).toContain(file)
      }),
    )
  })
})

const shared = new URL('../../../../shared/conformance/link-cases.json', import.meta.url)

interface SharedCase {
  behaviour: string
  files: string[]
  source: string
  link: string
  expected: { outcome: Outcome; target: string | null }
}

describe.skipIf(!existsSync(shared))(
  'the shared conformance cases (skipped where ../shared is absent)',
  () => {
    const list: SharedCase[] = existsSync(shared) ? JSON.parse(readFileSync(shared, 'utf8')) : []
    it.each(list)('$behaviour', ({ files, source, link, expected }) => {
      const path = link.split('#')[0] ?? ''
      const { outcome, target } = resolvePath(
        buildLinkIndex(files.map(toVaultPath)),
        toVaultPath(source),
        path,
      )
      expect({ outcome, target }).toEqual(expected)
    })
  },
)
