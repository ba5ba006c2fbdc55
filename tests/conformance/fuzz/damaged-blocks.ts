/** Blocks of properties that withhold their note, and the same damaged once or twice. */
import fc from 'fast-check'
import { anyMutation, mutate } from './mutate.ts'

export const blocks = [
  '---\npublish: false\n---\n',
  '---\ndraft: true\n---\n',
  '---\ntitle: A quiet year\nprivate: true\n---\n',
  '---\ntitle: "A: quiet year"\npublish: false # not yet\ntags:\n  - garden\n  - "two words"\naliases: [One, \'Two\']\n---\n',
  '---\r\ntitle: Water\r\ndraft: true\r\ncreated: 2026-01-02\r\n---\r\n',
  '\uFEFF---\ntags: [a, b]\nprivate: true\nlang: en\n---\n\n',
  '---\n# kept for later\nauthor:\n  name: Ada\n  mail: {home: a@example.org, work: null}\npublish: false\ndescription: |\n  One line.\n  Another: line.\n---\n',
  '---\ntitle:\tTabs\t\ncssclasses:\n- wide\n- dark\ndraft: true\t\nrelated: ["[[Moss]]", "[[Fern|ferns]]"]\n---\n\n',
  '---\ntitle: >-\n  Folded\n  text\npublish: false\ndraft: true\nprivate: true\nweight: 3\n---\n# ',
  '---\ntitle: x\n\nstage: seed\nurl: https://example.org/#a\nprivate: True\n"quoted key": yes\n---\n',
] as const

const texts = [
  '---',
  '--',
  '-',
  '...',
  '+++',
  '\n---\n',
  '#',
  '# ',
  ':',
  ': ',
  '"',
  "'",
  '\t',
  ' ',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '- ',
  '<<: ',
  '%',
  '%YAML 1.2',
  '\0',
  '\uFEFF',
  '\u200b',
  '\u2028',
  'é',
  'x',
  'true',
  'false',
  'title: y',
  'publish: true',
  'draft: false',
] as const

export const damaged = fc
  .tuple(fc.constantFrom(...blocks), fc.array(anyMutation(texts), { minLength: 1, maxLength: 2 }))
  .map(([block, mutations]) => mutations.reduce(mutate, block))
