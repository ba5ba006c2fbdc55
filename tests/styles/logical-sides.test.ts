import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../fakes/run-one.ts'
import { physicalSides } from './physical-sides.ts'

/** What has its sides whichever way the text around it runs. */
const allowed = new Map([
  ['code.css: text-align: left', 'Code runs from left to right.'],
  ['math.css: text-align: left', 'Formulas run from left to right; the columns of one say their sides.'],
  ['math.css: text-align: right', 'Formulas run from left to right; the columns of one say their sides.'],
  [
    'math.css: background: linear-gradient(to top right, transparent 48%, currentcolor 48% 52%, transparent 52%)',
    'What strikes a term through rises to the right.',
  ],
  [
    'math.css: background: linear-gradient(to bottom right, transparent 48%, currentcolor 48% 52%, transparent 52%)',
    'What strikes a term through falls to the right.',
  ],
])

describe('row 95: the style sheets', () => {
  const folder = join(projectRoot, 'src/styles')
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const said = sheets.flatMap((name) =>
    physicalSides(readFileSync(join(folder, name), 'utf8')).map(
      ({ declaration }) => `${name}: ${declaration}`,
    ),
  )

  it('say start and end rather than left and right', () => {
    expect(said.filter((one) => !allowed.has(one))).toEqual([])
  })

  it('need each exception', () => {
    expect([...allowed.keys()].filter((one) => !said.includes(one))).toEqual([])
  })

  it('stand in no component', () => {
    const components = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    const own = components
      .filter((path) => path.endsWith('.astro'))
      .filter((path) => /<style[\s>]|\sstyle=["{]/.test(readFileSync(join(projectRoot, 'src', path), 'utf8')))
    expect(own).toEqual([])
  })
})

describe('what names a side', () => {
  it.each([
    ['a { left: 0 }', 'left: 0'],
    ['a { margin-left: 1px; }', 'margin-left: 1px'],
    ['a { border-top-right-radius: 2px }', 'border-top-right-radius: 2px'],
    ['@media print { a { color: red; float: right } }', 'float: right'],
    ['a { b { padding: 1px 2px 3px 4px } }', 'padding: 1px 2px 3px 4px'],
    ['a { margin: 0 calc(1px + 2px) 0 0 }', 'margin: 0 calc(1px + 2px) 0 0'],
    ['a { border-radius: 1px 0 }', 'border-radius: 1px 0'],
    [
      'a { background: linear-gradient(to right, red, blue) }',
      'background: linear-gradient(to right, red, blue)',
    ],
  ])('is found in %s', (css, declaration) => {
    expect(physicalSides(css).map((one) => one.declaration)).toEqual([declaration])
  })

  it.each([
    'a { margin-inline-start: 0; inset-inline: 0 1px }',
    'a { padding: 1px 2px 3px 2px; border-radius: 2px 2px 0 0 }',
    '/* left: 0 */ a { content: "left: 0; right"; background: url(left.svg) }',
    'a:has(.left) { --left: 0; color: var(--right) }',
  ])('is not in %s', (css) => {
    expect(physicalSides(css)).toEqual([])
  })
})
