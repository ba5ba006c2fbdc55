/**
 * row: 84
 * feature: Flags parsed strictly
 * bar: "no", "False", a typo and broken YAML withhold the note, with an error
 */
import { describe, expect, it } from 'vitest'
import { renderVault } from '../render-vault.ts'

function check(properties: string) {
  const { garden, messages } = renderVault({ 'a.md': `---\n${properties}\n---\nx\n`, 'b.md': 'x\n' })
  return {
    public: garden.publishSet.published.has('a'),
    errors: messages.filter(({ fatal }) => fatal).length,
  }
}

describe('row 84: withheld, with an error', () => {
  it.each([
    'publish: "false"',
    'publish: no',
    'publish: No',
    'publish: off',
    'publish: 0',
    'publish: 1',
    'publish: yes',
    'publish:',
    'publish: "true"',
    'publish: maybe',
    'publish: [true]',
    'publish: {a: true}',
    'draft: "false"',
    'draft: nope',
    'private: ja',
    'Publish: true',
    'publsh: false',
    'pubish: false',
    'drafts: true',
    'DRAFT: true',
    'publish: true\ndraft: maybe',
    'publish: true\npublish: false',
    'title: a: b\npublish: true',
    'publish: true\n bad: [',
    '\tpublish: true',
    'publish: !!str true',
    '<<: {publish: true}',
  ])('%s', (properties) => {
    expect(check(properties)).toMatchObject({ public: false })
    expect(check(properties).errors).toBeGreaterThan(0)
  })
})

describe('row 84: withheld, as plainly said', () => {
  it.each([
    'publish: false',
    'publish: False',
    'publish: FALSE',
    'draft: true',
    'private: true',
    'publish: true\ndraft: true',
    'publish: true\nunpublished: true',
    'publish: true\nstatus: draft',
    'status: draft',
    'visibility: private',
  ])('%s', (properties) => expect(check(properties)).toEqual({ public: false, errors: 0 }))
})

describe('row 84: published', () => {
  it.each([
    'publish: true',
    'publish: True',
    'draft: false',
    'private: false',
    'tags: solo',
    'aliases: One',
    'tags: [1]',
    'publisher: Acme',
  ])('%s', (properties) => expect(check(properties)).toEqual({ public: true, errors: 0 }))
})
