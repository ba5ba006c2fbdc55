import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/garden/note.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { planPublishSet } from '../../src/garden/publish-set.ts'

function note(path: string, text: string) {
  return readNote({ path: toVaultPath(path), text, hash: text, dates: null }).note
}

function reasonFor(text: string): string {
  const one = note('a.md', text)
  return planPublishSet([one], { public: ['.'] }).withheld.get(one.path) ?? 'published'
}

const flags: [frontmatter: string, reason: string][] = [
  ['title: A', 'published'],
  ['publish: true', 'published'],
  ['publish: True', 'published'],
  ['draft: false', 'published'],
  ['publish: false', 'flagged'],
  ['draft: true', 'flagged'],
  ['private: true', 'flagged'],
  ['publish: true\ndraft: true', 'flagged'],
  ['publish: "false"', 'unclear-flag'],
  ['publish: "true"', 'unclear-flag'],
  ['publish: no', 'unclear-flag'],
  ['publish: 0', 'unclear-flag'],
  ['publish: flase', 'unclear-flag'],
  ['publish: [false]', 'unclear-flag'],
  ['publish:', 'unclear-flag'],
  ['draft: yes', 'unclear-flag'],
  ['draft: perhaps', 'unclear-flag'],
  ['Publish: false', 'unclear-flag'],
  ['pubish: false', 'unclear-flag'],
  ['drafts: true', 'unclear-flag'],
  ['publish: false\npublish: true', 'malformed'],
  ['title: a: b\npublish: true', 'malformed'],
  ['- publish: true', 'malformed'],
  ['tags: [a', 'malformed'],
]

describe('planPublishSet', () => {
  it.each(flags)('%j', (frontmatter, reason) => {
    expect(reasonFor(`---\n${frontmatter}\n---\nText.\n`)).toBe(reason)
  })

  it('publishes a note without properties', () => {
    expect(reasonFor('Text.\n')).toBe('published')
  })

  it.each([
    '---\npublish: true\n',
    '---\npublish: true\nText.\n---x\n',
    '---js\n({ publish: true })\n---\nText.\n',
  ])('withholds what is not properly closed or not YAML: %j', (text) => {
    expect(reasonFor(text)).toBe('malformed')
  })

  it('publishes from public folders only, by whole names', () => {
    const notes = ['public/a.md', 'public/deep/b.md', 'publicity/c.md', 'd.md'].map((path) =>
      note(path, 'Text.\n'),
    )
    for (const folder of ['public', 'public/', './public', '/public', '/public//', ' public ']) {
      const { published, withheld } = planPublishSet(notes, { public: [folder] })
      expect([...published.keys()]).toEqual(['public/a', 'public/deep/b'])
      expect(withheld.get(toVaultPath('d.md'))).toBe('not-public-folder')
    }
  })

  it('does not take a folder outside of the vault for its root', () => {
    expect(planPublishSet([note('a.md', 'x')], { public: ['../public', '..'] }).published.size).toBe(0)
  })

  it('publishes nothing when no folder is public', () => {
    expect(planPublishSet([note('a.md', 'x')], { public: [] }).published.size).toBe(0)
  })

  it('withholds both of two notes with one address, and names each in the message of the other', () => {
    const { published, withheld, messages } = planPublishSet(
      [note('A b.md', 'x'), note('a-b.md', 'y'), note('c.md', 'z')],
      { public: ['.'] },
    )
    expect([...published.keys()]).toEqual(['c'])
    expect([...withheld.values()]).toEqual(['url-collision', 'url-collision'])
    expect(
      messages.map(({ file, ruleId, reason }) => [
        file,
        ruleId,
        reason.includes(file === 'A b.md' ? 'a-b.md' : 'A b.md'),
      ]),
    ).toEqual([
      ['A b.md', 'url-collision', true],
      ['a-b.md', 'url-collision', true],
    ])
  })

  it('lets a withheld note have the address of a published one', () => {
    const { published } = planPublishSet([note('A b.md', '---\ndraft: true\n---\n'), note('a-b.md', 'y')], {
      public: ['.'],
    })
    expect([...published.keys()]).toEqual(['a-b'])
  })
})
