import fc from 'fast-check'
import type { Table } from 'mdast'
import { describe, expect, it, test } from 'vitest'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import type { Accepted } from '../../../../src/garden/suggest/accept/note-draft.ts'
import { readOfferRecord } from '../../../../src/garden/suggest/offers/offer-record.ts'
import { offersBody, offersTitle } from '../../../../src/garden/suggest/offers/render-offers.ts'
import type { SuggestionKind } from '../../../../src/garden/suggest/suggestion.ts'
import { suggestionId } from '../../../../src/garden/suggest/suggestion-id.ts'
import { hostileText, readGithub, textOf } from '../../proposals/github-markdown.ts'

function accepted(kind: SuggestionKind, source: string, target: string, text: string): Accepted {
  const key = { kind, source: toVaultPath(source), target: toVaultPath(target) }
  const anchor = kind === 'mention' ? { text, start: 0, end: text.length, line: 3, column: 1 } : null
  const reasons = [
    { signal: 'mention', contribution: 2 },
    { signal: 'folder', contribution: -1 },
  ]
  return { suggestion: { ...key, id: suggestionId(key), score: 0.805, anchor, reasons }, written: 'x' }
}

const path = hostileText.filter((text) => text.trim() !== '')
const one = fc
  .tuple(fc.constantFrom('mention' as const, 'related' as const), path, path, hostileText)
  .map((parts) => accepted(...parts))

describe('the body of a pull request', () => {
  test('property: has a row for each link, tells it to the next run, and calls nobody', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { maxLength: 6, selector: ({ suggestion }) => suggestion.id }),
        fc.array(fc.integer({ min: 1, max: 99 })),
        (links, settles) => {
          const body = offersBody({ accepted: links, rejected: 0, settles })
          const record = readOfferRecord(body)
          const offers = links.map(({ suggestion: { id, kind, source, target, score } }) => ({
            id,
            kind,
            source,
            target,
            score: Math.round(score * 100),
          }))
          expect(record).toEqual({ version: 1, offers, settles })
          const tree = readGithub(body)
          const tables = tree.children.filter((node): node is Table => node.type === 'table')
          const rows = tables.flatMap(({ children }) => children.slice(1))
          expect(rows.map(({ children }) => children.length)).toEqual(links.map(() => 6))
          expect(
            rows.flatMap((row) => row.children.flatMap(({ children }) => children)).map(({ type }) => type),
          ).not.toContain('link')
          expect(textOf(tree)).not.toMatch(/[@#][\p{L}\p{N}]/u)
          expect(tree.children.map(({ type }) => type).slice(links.length === 0 ? 2 : 3)).toEqual(
            tables.map(() => 'table'),
          )
        },
      ),
    )
  })

  it('says of each link where, to what, why, how likely, and its id', () => {
    const link = accepted('mention', 'a/walk.md', 'canal.md', 'old canal')
    const see = accepted('related', 'a/walk.md', 'lock.md', '')
    const body = offersBody({ accepted: [link, see], rejected: 1, settles: [7] })
    expect(body.split('\n\n').slice(3)).toEqual([
      [
        '| Note | Link | To | Why | Score | Id |',
        '| --- | --- | --- | --- | ---: | --- |',
        `| <code>a/walk.md</code> | <code>old canal</code> in line 3 | <code>canal.md</code> | its name is often a link | 81 % | \`${link.suggestion.id}\` |`,
        `|  | see also | <code>lock.md</code> | its name is often a link | 81 % | \`${see.suggestion.id}\` |`,
      ].join('\n'),
      '1 suggestion that you did not want is added to `.one/suggestions/rejected.jsonl`.\n',
    ])
    expect(offersTitle({ accepted: [link] })).toBe('1 suggested link in 1 note')
  })

  it('is not believed when an id is that of another suggestion', () => {
    const { suggestion } = accepted('mention', 'a.md', 'b.md', 'b')
    const body = offersBody({ accepted: [{ suggestion, written: 'b' }], rejected: 0, settles: [] })
    expect(readOfferRecord(body)).not.toBeNull()
    expect(readOfferRecord(body.replace('"a.md"', '"c.md"'))).toBeNull()
    expect(readOfferRecord(body.replace('"version":1', '"version":2'))).toBeNull()
  })
})
