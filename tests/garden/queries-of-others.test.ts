/** A note that others wrote asks nothing: no list of it may show what the properties of other notes say. */
import { expect, test } from 'vitest'
import { growCase } from '../conformance/grow-case.ts'

const base = 'views:\n  - type: table\n    name: All\n    order: [file.name, clientRate]\n'
const own = {
  'rates.md': '---\nclientRate: ninety sovereigns\nface: "[[photo.png]]"\n---\nText.\n',
  'photo.png': 'x',
}
const pictures = 'views:\n  - type: cards\n    name: All\n    image: note.face\n'

/** All that is planned for a vault with `files`, whose folder `mail` holds the words of others. */
async function shown(files: Record<string, string>) {
  const { plan } = await growCase({ ...own, ...files }, { untrusted: ['mail'] })
  return { all: JSON.stringify(plan), plan }
}

test.for<[string, Record<string, string>]>([
  ['a block', { 'mail/in.md': `\`\`\`base\n${base}\`\`\`\n` }],
  [
    'a block, in a note that says so itself',
    { 'in.md': `---\nuntrusted: true\n---\n\`\`\`base\n${base}\`\`\`\n` },
  ],
  [
    'a block, in a note that one’s own shows',
    { 'mail/in.md': `\`\`\`base\n${base}\`\`\`\n`, 'a.md': '![[in]]' },
  ],
  ['a file', { 'mail/in.base': base, 'a.md': '![[in.base]]' }],
  [
    'a filter',
    { 'mail/in.md': '```base\nfilters: clientRate.contains("ninety")\nviews:\n  - type: list\n```' },
  ],
  ['a search', { 'mail/in.md': '```query\n[clientrate:ninety]\n```' }],
  ['one’s own base, shown in the note of others', { 'own.base': base, 'mail/in.md': '![[own.base]]' }],
])('%s tells nothing', async ([, files]) => {
  const { plan } = await shown(files)
  const pages = plan.pages.filter(({ entry }) => /^(?:mail\/in|in|a)(?:\.base)?$/.test(entry.slug))
  expect(pages.length).toBeGreaterThan(0)
  for (const { html } of pages) {
    expect(html).toContain('Others wrote this note')
    expect(html).not.toMatch(/ninety|rates<|<table/)
  }
})

test('a base of others brings no picture with it', async () => {
  const files = (folder: string) => ({ [`${folder}/in.base`]: pictures, 'a.md': '![[in.base]]' })
  const { plan: own } = await shown(files('post'))
  const { plan } = await shown(files('mail'))
  expect([own.files.length, plan.files.length]).toEqual([1, 0])
})

test('one’s own lists run, and show what others say as they show the rest', async () => {
  const { all } = await shown({
    'a.md': `\`\`\`base\n${base}\`\`\`\n`,
    'mail/in.md': '---\nclientRate: too much\n---\n',
  })
  expect(all).toContain('ninety')
  expect(all).toContain('too much')
})
