import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBrief } from '../../../../src/garden/writing/brief/read-brief.ts'

const read = (text: string) => readBrief(text, 'canal-walk.md', 'en')

it('reads a title, headings, and the points under each', () => {
  const text =
    '# Locks\n\n- all about locks\n\n## Gates\n\n- oak\n  - where it grows\n- *iron*\n\n## Paddles\n\nWhy do they leak? Say it in short.\n'
  expect(read(text)).toEqual({
    title: 'Locks',
    introduction: '',
    sections: [
      { heading: null, points: ['all about locks'] },
      { heading: 'Gates', points: ['oak', 'where it grows', 'iron'] },
      { heading: 'Paddles', points: ['Why do they leak?', 'Say it in short.'] },
    ],
  })
})

it('takes the title from the properties or the name of the file, and keeps a heading that is not it', () => {
  expect(read('---\ntitle: Water\n---\n# Locks\n')).toEqual({
    title: 'Water',
    introduction: '',
    sections: [{ heading: 'Locks', points: [] }],
  })
  expect(read('- oak\n')).toEqual({
    title: 'canal-walk',
    introduction: '',
    sections: [{ heading: null, points: ['oak'] }],
  })
  expect(read('')).toEqual({ title: 'canal-walk', introduction: '', sections: [] })
})

it('takes prose under the title as what the points are for, and as points only where there are no others', () => {
  const prose = '# Locks\n\nFor walkers. Keep it *short*.\n'
  const introduction = 'For walkers. Keep it short.'
  expect(read(`${prose}\n- oak\n\nAnd kind.\n`)).toEqual({
    title: 'Locks',
    introduction: `${introduction}\n\nAnd kind.`,
    sections: [{ heading: null, points: ['oak'] }],
  })
  expect(read(`${prose}\n## Gates\n`)).toEqual({
    title: 'Locks',
    introduction,
    sections: [{ heading: 'Gates', points: [] }],
  })
  expect(read(prose)).toEqual({
    title: 'Locks',
    introduction: '',
    sections: [{ heading: null, points: ['For walkers.', 'Keep it short.'] }],
  })
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
