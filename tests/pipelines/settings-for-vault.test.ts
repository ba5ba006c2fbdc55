/** Which settings of the owner's hold for any folder of Markdown. */
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseSettings, settingsForVault } from '../../pipelines/adapters/read-settings.ts'

const parse = (value: unknown) => parseSettings(value, 'garden.config.ts')

describe('settingsForVault', () => {
  it('keeps what holds for any vault, and nothing that was said about the owner’s', () => {
    const own = parse({
      title: 'Moss',
      description: 'On moss.',
      author: { name: 'Ada' },
      public: ['open'],
      ignore: ['drafts'],
      topics: [{ id: 'a', title: 'A' }],
      nav: [{ label: 'A', href: '/' }],
      linkText: 'raw',
      mdx: true,
      base: '/repo/',
    })
    const theirs = settingsForVault(own, '/home/me/Field notes')
    expect(theirs).toMatchObject({ title: 'Field notes', linkText: 'raw', base: '/repo/', public: ['.'] })
    expect(theirs).toMatchObject({ description: '', ignore: [], mdx: false, topics: [], nav: [] })
    expect(theirs.author).toBeUndefined()
  })

  it('gives a vault without a name one', () => {
    expect(basename('/')).toBe('')
    expect(settingsForVault(parse({ title: 'Moss' }), '/').title).toBe('Garden')
  })
})
