/** Whatever a note holds, a suggestion is refused, or the note is the same but for the link. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growGarden } from '../../../src/garden/garden.ts'
import { renderNoteBody } from '../../../src/garden/note-body.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { readNotes } from '../../../src/garden/read-notes.ts'
import type { Suggestion } from '../../../src/garden/suggest/suggestion.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'
import type { Vault } from '../../../src/garden/vault.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { randomNote, targets } from './arbitrary-note.ts'
import { type LinkSettings, makeLinks, mention, related, vaultOf } from './suggest-in.ts'

const path = fc.constantFrom('n.md', 'a/n.md', 'a/n.md', 'd/n.mdx')

const settings: fc.Arbitrary<LinkSettings> = fc.constantFrom<LinkSettings>(
  { linkFormat: null },
  { linkFormat: 'shortest', markdownLinks: false },
  { linkFormat: 'shortest', markdownLinks: true },
  { linkFormat: 'relative', markdownLinks: false },
  { linkFormat: 'relative', markdownLinks: true },
  { linkFormat: 'absolute', markdownLinks: false },
)

/** One for every place of every word, and one for every note. */
function allSuggestions(source: string, text: string): Suggestion[] {
  return Object.entries(targets).flatMap(([target, words]) => [
    related(source, target, 0.4),
    ...words.flatMap((word) =>
      [...text.matchAll(new RegExp(word.replace(/[[\]*]/g, '\\$&'), 'g'))].map(({ index }) => ({
        ...mention(source, text, word, target, index),
        score: 1 / (index + 2),
      })),
    ),
  ])
}

/** The page of a note, and how many links it has; links themselves are taken out. */
function pageOf(vault: Vault, source: string, linkText: 'title' | 'raw') {
  const { notes, unread, treeOf } = readNotes(vault)
  const own = { ...settingsSchema.parse({ title: 'Garden' }), softBreaks: false, linkText }
  const garden = growGarden(notes, vault.attachments, unread, own, vault.obsidian.linkFormat)
  const note = garden.notes.get(toVaultPath(source))
  if (!note) throw new Error('There is no such note.')
  const html = renderNoteBody(garden, note, treeOf, own)
  return { links: html.match(/<a\b/g)?.length ?? 0, html: html.replace(/<\/?a\b[^>]*>/g, '') }
}

const meanings = (links: readonly { path: string; display: string | null; property: string | null }[]) =>
  links.map(({ path: to, display, property }) => JSON.stringify([to, display, property]))

test('every suggestion for a random note is refused or proved', { timeout: 120_000 }, () => {
  const codes = new Map<string, number>()
  const count = (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1)
  fc.assert(
    fc.property(
      randomNote,
      path,
      settings,
      fc.constantFrom('title', 'raw'),
      fc.infiniteStream(fc.nat(3)),
      (text, source, obsidian, linkText, dice) => {
        const vault = vaultOf(
          { ...Object.fromEntries(Object.keys(targets).map((name) => [name, ''])), [source]: text },
          obsidian,
        )
        const chosen = allSuggestions(source, text).filter(() => dice.next().value === 0)
        const made = makeLinks(vault, chosen, linkText)
        const { accepted, refused } = made.planned
        for (const { refusal } of refused) count(refusal.code)
        for (const { suggestion } of accepted) count(suggestion.kind)
        expect(accepted.length + refused.length).toBe(chosen.length)

        const now = made.text(source)
        const edited = vaultOf(
          { ...Object.fromEntries(Object.keys(targets).map((name) => [name, ''])), [source]: now },
          obsidian,
        )
        const own = toVaultPath(source)
        const [before, after] = [made.before.links.get(own) ?? [], made.after.links.get(own) ?? []]
        expect(after.length).toBe(before.length + accepted.length)
        for (const { suggestion } of accepted)
          expect(after.some((link) => link.target === suggestion.target && link.outcome === 'found')).toBe(
            true,
          )
        const rest = meanings(after)
        for (const meaning of meanings(before)) expect(rest).toContain(meaning)

        const mentions = accepted.filter(({ suggestion }) => suggestion.kind === 'mention')
        const back = mentions.map(({ suggestion: { anchor }, written }) => ({ anchor, written }))
        const unlinked = applyEdits(
          text,
          back.flatMap(({ anchor, written }) =>
            anchor ? [{ start: anchor.start, end: anchor.end, text: written }] : [],
          ),
        )
        if (mentions.length === accepted.length) expect(now).toBe(unlinked)

        const [old, page] = [pageOf(vault, source, linkText), pageOf(edited, source, linkText)]
        expect(page.html).toBe(old.html)
        // A footnote that nothing refers to is on no page, nor is a cell that has no heading.
        if (!/\[\^1\]:|\|---/.test(text)) expect(page.links).toBe(old.links + mentions.length)

        const again = makeLinks(
          edited,
          accepted.map(({ suggestion }) => suggestion),
          linkText,
        )
        expect([again.codes, again.text(source)]).toEqual([accepted.map(() => 'linked'), now])
      },
    ),
    { numRuns: 80 },
  )
  expect(codes.get('mention')).toBeGreaterThan(30)
  expect(codes.get('related')).toBeGreaterThan(30)
  for (const code of ['linked', 'place', 'words', 'overlap', 'unclean', 'properties'])
    expect(codes.get(code), code).toBeGreaterThan(0)
})
