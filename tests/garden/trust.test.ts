/** Whose HTML is sanitised, in a garden: by property, by folder, by setting, and through embeds. */
import { describe, expect, it } from 'vitest'
import { notePage } from '../../src/garden/note-page.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { startPlanning } from '../../src/garden/plan/planning.ts'
import { isUntrusted } from '../../src/garden/trust.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { renderVault } from '../conformance/render-vault.ts'

const html = '<b onclick="act()">x</b>\n'
const withProperties = (properties: string) => `---\n${properties}\n---\n${html}`

/** Whether the note of `text` keeps its HTML. */
function keeps(text: string, changes: Parameters<typeof renderVault>[1] = {}, path = 'note.md'): boolean {
  return renderVault({ [path]: text }, changes)
    .html(path)
    .includes('onclick')
}

describe('HTML is kept', () => {
  it.each([
    ['by default', html],
    ['in a note that says it is one’s own', withProperties('untrusted: false')],
  ])('%s', (_name, text) => expect(keeps(text)).toBe(true))

  it('outside of untrusted folders', () => {
    expect(keeps(html, { untrusted: ['mail'] }, 'mailing/note.md')).toBe(true)
  })
})

describe('HTML is sanitised', () => {
  it.each(['true', '"true"', 'yes', 'no', '1', '0', '[false]', '', '~', '{a: 1}'])(
    'by `untrusted: %s`',
    (value) => expect(keeps(withProperties(`untrusted: ${value}`))).toBe(false),
  )

  it.each(['Untrusted: true', 'UNTRUSTED: true', 'un-trusted: yes', 'untrusted: false\nUntrusted: true'])(
    'by `%s`',
    (properties) => expect(keeps(withProperties(properties))).toBe(false),
  )

  it.each(['mail', './mail/', '/mail', 'Mail', '.'])('in the folder `%s`', (folder) => {
    expect(keeps(html, { untrusted: [folder] }, 'mail/in/note.md')).toBe(false)
    expect(keeps(withProperties('untrusted: false'), { untrusted: [folder] }, 'mail/note.md')).toBe(false)
  })

  it('everywhere by the setting', () => {
    expect(keeps(html, { html: 'sanitise' })).toBe(false)
    expect(keeps(withProperties('untrusted: false'), { html: 'sanitise' })).toBe(false)
  })

  it('in an untrusted note that a trusted one embeds, and only there', () => {
    const files = {
      'host.md': '<i onclick="mine()">y</i>\n\n![[mail]]\n',
      'mail.md': withProperties('untrusted: true'),
    }
    const host = renderVault(files).html('host.md')
    expect(host).toContain('mine()')
    expect(host).toContain('<b>x</b>')
    expect(host).not.toContain('act()')
  })
})

it('an untrusted note chooses no classes for its page', () => {
  const settings = settingsSchema.parse({ title: 'Garden', untrusted: ['mail'] })
  const text = '---\ncssclasses: [wide]\n---\n'
  const { garden } = renderVault({ 'mail/a.md': text, 'b.md': text })
  const planning = startPlanning(garden, (path) => expect.fail(path), { ...settings, softBreaks: false })
  const classes = ['mail/a.md', 'b.md'].map((path) => {
    const note = garden.notes.get(toVaultPath(path))
    return note && notePage(planning, note).cssclasses
  })
  expect(classes).toEqual([[], ['wide']])
})

it('a value that is neither true nor false is reported', () => {
  const { messages, garden } = renderVault({ 'a.md': '---\nuntrusted: maybe\n---\n' })
  expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([['field-type', 2, 12]])
  const note = garden.notes.get(toVaultPath('a.md'))
  expect(note && isUntrusted(note, {})).toBe(true)
})
