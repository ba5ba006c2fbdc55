import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBrief } from '../../../../src/garden/writing/brief/read-brief.ts'

const read = (text: string) => readBrief(text, 'canal-walk.md', 'en')

it('reads a title, headings, and the points under each', () => {
  const text =
    '# Locks\n\nWhy do locks leak? Say it in short.\n\n## Gates\n\n- oak\n  - where it grows\n- *iron*\n\n## Paddles\n'
  expect(read(text)).toEqual({
    title: 'Locks',
    sections: [
      { heading: null, points: ['Why do locks leak?', 'Say it in short.'] },
      { heading: 'Gates', points: ['oak', 'where it grows', 'iron'] },
      { heading: 'Paddles', points: [] },
    ],
  })
})

it('takes the title from the properties or the name of the file, and keeps a heading that is not it', () => {
  expect(read('---\ntitle: Water\n---\n# Locks\n')).toEqual({
    title: 'Water',
    sections: [{ heading: 'Locks', points: [] }],
  })
  expect(read('- oak\n')).toEqual({ title: 'canal-walk', sections: [{ heading: null, points: ['oak'] }] })
  expect(read('')).toEqual({ title: 'canal-walk', sections: [] })
})

it('never throws, and loses no word of an item', () => {
  fc.assert(fc.property(fc.string(), (text) => void read(text)))
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const text = `# T\n\n${words.map((one) => `- ${one}\n`).join('')}`
      expect(read(text).sections).toEqual([{ heading: null, points: words }])
    }),
  )
})
