/**
 * row: 81
 * feature: Comments by Giscus
 * bar: opt-in; the page of a note lets the frame of giscus.app pass and nothing else; a note can be without
 */
import { describe, expect, it } from 'vitest'
import type { SettingsInput } from '../../../src/schemas/settings.ts'
import { growCase } from '../grow-case.ts'

const comments: SettingsInput['comments'] = {
  repo: 'ada/garden',
  repoId: 'R_1',
  category: 'Notes',
  categoryId: 'DIC_1',
}

/** By slug, where discussions of the notes are shown from. */
async function discussionsOf(files: Record<string, string>, more: Record<string, unknown>) {
  const { plan } = await growCase(files, more)
  return Object.fromEntries(plan.pages.map(({ entry, needs }) => [entry.slug, needs?.discussions ?? []]))
}

describe('row 81: comments', () => {
  it('are on no page unless the settings say so', async () => {
    expect(await discussionsOf({ 'a.md': 'A' }, {})).toEqual({ a: [] })
  })

  it('are on the pages of notes, but not of those that say no, that others wrote, or that are drawings', async () => {
    const files = {
      'a.md': 'A',
      'b.md': '---\ncomments: false\n---\n\nB',
      'c.md': '---\nuntrusted: true\n---\n\nC',
      'd.canvas': '{"nodes":[],"edges":[]}',
      'e.md': '---\ncomments: true\n---\n\n![[d.canvas]]',
    }
    expect(await discussionsOf(files, { comments })).toEqual({
      a: ['https://giscus.app'],
      b: [],
      c: [],
      'd.canvas': [],
      e: ['https://giscus.app'],
    })
  })
})
