/**
 * row: 51
 * feature: Backlinks
 * bar: every mention in the sentence that it stands in, in source order, under the section of its note
 */
import { describe, expect, it } from 'vitest'
import { groupMentions } from '../../../src/site/group-mentions.ts'
import { growCase } from '../grow-case.ts'

/** What mentions `to.md`: for each note its sections, and under them the mentions with their link in brackets. */
async function mentionsOf(files: Record<string, string>): Promise<Record<string, string[]>> {
  const { plan } = await growCase({ 'to.md': '# Goal\n', ...files })
  const page = plan.pages.find(({ entry }) => entry.slug === 'to')
  return Object.fromEntries(
    (page?.backlinks ?? []).map(({ title, mentions }) => [
      title,
      groupMentions(mentions).flatMap(({ section, mentions: members }) => [
        ...(section ? [`§ ${section.text} #${section.id}`] : []),
        ...members.map(({ before, text, after }) => `${before}[${text}]${after}`),
      ]),
    ]),
  )
}

describe('row 51: backlinks', () => {
  it('stand under the section of their note, each section once', async () => {
    const text = [
      '# Source',
      'Before any section, there is [[to]] to begin with, in a sentence.',
      '## Part one',
      'A first sentence that is of no interest. The second one leads to [[to|there]] in its midst. The third does not.',
      '- a point about [[to]] of its own, long enough to stand alone here',
      '## Part two',
      'At the end of all this comes the very last mention of [[to]].',
    ].join('\n\n')
    expect(await mentionsOf({ 'source.md': text })).toEqual({
      Source: [
        'Before any section, there is [Goal] to begin with, in a sentence.',
        '§ Part one #part-one',
        'The second one leads to [there] in its midst.',
        'a point about [Goal] of its own, long enough to stand alone here',
        '§ Part two #part-two',
        'At the end of all this comes the very last mention of [Goal].',
      ],
    })
  })

  it('bring the sentence before along where theirs is short', async () => {
    const found = await mentionsOf({ 'a.md': 'Stocks change slowly, whatever flows. So does [[to]]. More.' })
    expect(found['a']).toEqual(['Stocks change slowly, whatever flows. So does [Goal].'])
  })

  it('know sentences in scripts without spaces', async () => {
    const found = await mentionsOf({
      'a.md':
        '这是第一句话，与目标没有任何关系，但是它写得很长很长很长，真的很长，很长很长。第二句话在这里提到了[[to]]，并且写了足够多的文字来独立成句，真的足够多了，够多了，够多了吧。第三句。',
    })
    expect(found['a']?.[0]).toMatch(/^第二句话.*够多了吧。$/)
  })
})
