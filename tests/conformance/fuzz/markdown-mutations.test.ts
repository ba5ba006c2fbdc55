/**
 * Markdown with every construct, damaged in thousands of ways: none crashes,
 * none stalls, and what is hidden stays hidden. A secret is whole, and stands
 * where no damage before it can have changed what its signs mean.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderVault } from '../render-vault.ts'
import { others, pieces, secrets } from './every-construct.ts'
import { anyMutation, mutate } from './mutate.ts'
import { sampleNotes } from './sample-notes.ts'
import { mostMilliseconds, mutationRuns, spentOn } from './spent-on.ts'

const texts = [
  '[[',
  ']]',
  '![[',
  '|',
  '#',
  '^',
  '%%',
  '<!--',
  '-->',
  '$',
  '$$',
  '```',
  '~~~',
  '`',
  '*',
  '_',
  '**',
  '==',
  '~~',
  '[^1]',
  '[^1]: ',
  '^[',
  '[@',
  '](',
  '<',
  '>',
  '<div>',
  '</div>',
  '<script>',
  '<style>',
  '<textarea>',
  '<svg>',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\0',
  '\\',
  '&#0;',
  '\u200b',
  '\uFEFF',
  '\u2028',
  '\uD800',
  '---',
  '---\n',
  '***',
  '| a |\n|---|\n',
  '{',
  '}',
  '"',
  "'",
  '\\frac{',
  '\\begin{matrix}',
  '[[moss',
  '![[fern]]',
] as const

const damagedPiece = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constantFrom(...pieces), weight: 4 }, fc.constantFrom(...sampleNotes)),
    fc.array(anyMutation(texts), { minLength: 1, maxLength: 4 }),
  )
  .map(([piece, mutations]) => mutations.reduce(mutate, piece))

const damagedNote = fc
  .noBias(fc.tuple(fc.constantFrom(...secrets), damagedPiece, fc.constantFrom(...secrets)))
  .map(([first, piece, second]) => [first, piece, ...(mayOpen(piece) ? [] : [second])].join('\n\n'))

/** Whether a text may hold the beginning of something that goes on below it, such as a block of code that shows a comment. */
function mayOpen(text: string): boolean {
  return /[`~%<$\\[\]^|]|^[ \t]*(?:[-+*>]|\d+[.)])|^(?: {4}|\t)/m.test(text)
}

function render(text: string): string | null {
  const { garden, html } = renderVault({ ...others, 'note.md': text })
  return garden.publishSet.published.has('note') ? html('note.md') : null
}

test('secrets are hidden where nothing is damaged', () => {
  for (const secret of secrets) expect(render(`# A\n\n${secret}\n`)).not.toMatch(/zebrafinch/i)
})

test('no damage to Markdown crashes, stalls or shows what is hidden', () => {
  let shown = 0
  fc.assert(
    fc.property(damagedNote, (text) => {
      expect(text.length).toBeLessThan(20_000)
      const { result, milliseconds } = spentOn(() => render(text))
      expect(milliseconds).toBeLessThan(mostMilliseconds)
      shown += Number(result !== null)
      expect(result ?? '').not.toMatch(/zebrafinch/i)
    }),
    { numRuns: mutationRuns },
  )
  expect(shown).toBeGreaterThan(mutationRuns / 2)
}, 120_000)
