import { describe, expect, it } from 'vitest'
import { growGarden } from '../../../src/garden/garden.ts'
import { readNote } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { messageRecord } from '../../../src/garden/report/message-record.ts'
import type { Rename } from '../../../src/garden/vault.ts'

interface Options {
  renames?: [from: string, to: string, text: string | null][]
  unread?: string[]
  public?: string[]
  publish?: 'all' | 'flagged'
}

/** The redirects of a vault as `path -> slug`, and its messages as `file:line:column code`. */
function plan(texts: Record<string, string>, options: Options = {}) {
  const notes = Object.entries(texts).map(
    ([path, text]) => readNote({ path: toVaultPath(path), text, hash: '', dates: null }).note,
  )
  const renames: Rename[] = (options.renames ?? []).map(([from, to, text]) => ({
    from: toVaultPath(from),
    to: toVaultPath(to),
    text,
  }))
  const settings = { public: options.public ?? ['.'], publish: options.publish ?? 'all' }
  const unread = (options.unread ?? []).map(toVaultPath)
  const garden = growGarden(notes, [], unread, settings, null, null, renames)
  return {
    redirects: garden.redirects.map(({ path, slug }) => `${path} -> ${slug}`),
    messages: garden.messages
      .map(messageRecord)
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
  }
}

const aliases = (...names: string[]) =>
  `---\naliases: [${names.map((name) => `"${name}"`).join(', ')}]\n---\n`

describe('aliases and permalinks', () => {
  it('lead to their note', () => {
    const { redirects, messages } = plan({
      'a.md': '---\naliases:\n  - AI\n  - old/A\npermalink: /First\n---\n',
    })
    expect(redirects).toEqual(['notes/ai -> a', 'notes/old/a -> a', 'old/A -> a', 'First -> a'])
    expect(messages).toEqual([])
  })

  it('may repeat each other, and the note’s own name', () => {
    const texts = { 'My note.md': aliases('my note', 'AI', 'ai', '/notes/ai') }
    expect(plan(texts)).toEqual({ redirects: ['notes/ai -> my-note'], messages: [] })
  })

  it('make none where two notes ask for one address, in any letter case', () => {
    expect(plan({ 'a.md': aliases('AI'), 'b.md': '---\npermalink: Notes/Ai\n---\n' })).toEqual({
      redirects: [],
      messages: ['a.md:2:11 redirect-collision', 'b.md:2:12 redirect-collision'],
    })
  })

  it('make none where a page stands', () => {
    const texts = { 'a.md': aliases('B', '/tags/x', '/404.html', '/Topics', '/notes'), 'b.md': '' }
    const { redirects, messages } = plan(texts)
    expect(redirects).toEqual([])
    expect(messages).toEqual([
      'a.md:2:11 redirect-shadowed',
      'a.md:2:16 redirect-shadowed',
      'a.md:2:27 redirect-shadowed',
      'a.md:2:40 redirect-shadowed',
      'a.md:2:51 redirect-shadowed',
    ])
  })

  it('make none that no page can have', () => {
    const { redirects, messages } = plan({ 'a.md': '---\npermalink: /a?id=7\naliases: ["/../x"]\n---\n' })
    expect(redirects).toEqual([])
    expect(messages.sort()).toEqual(['a.md:2:12 redirect-invalid', 'a.md:3:11 redirect-invalid'])
  })

  it('tell no name of a note that is not published: its file, title and aliases', () => {
    const secret = '---\ntitle: Project Moss\naliases: [Lichen]\npublish: false\n---\n'
    const names = ['Acme', 'project moss', 'LICHEN', 'acme/offer', '/Acme', '/x/lichen', 'Locked']
    const texts = { 'a.md': aliases(...names), 'clients/Acme.md': secret }
    const { redirects, messages } = plan(texts, { unread: ['locked.md'] })
    expect(redirects).toEqual([])
    expect(new Set(messages.map((message) => message.split(' ')[1]))).toEqual(new Set(['redirect-shadowed']))
  })

  it('of a note that is not published ask for nothing', () => {
    const secret = '---\naliases: [AI]\npermalink: /ai\ndraft: true\n---\n'
    expect(plan({ 'a.md': aliases('AI'), 'b.md': secret }).redirects).toEqual([])
    expect(plan({ 'a.md': '', 'b.md': secret })).toEqual({ redirects: [], messages: [] })
  })
})

describe('former names', () => {
  it('lead to the note, without a message when something else has the address', () => {
    const texts = { 'new.md': '', 'taken.md': '', 'other.md': aliases('asked') }
    const renames: Options['renames'] = [
      ['old.md', 'new.md', 'x'],
      ['taken.md', 'new.md', 'x'],
      ['asked.md', 'new.md', 'x'],
      ['gone.md', 'deleted.md', 'x'],
    ]
    expect(plan(texts, { renames })).toEqual({
      redirects: ['notes/asked -> other', 'notes/old -> new'],
      messages: [],
    })
  })

  it('lead to what bore them last', () => {
    const renames: Options['renames'] = [
      ['old.md', 'a.md', 'x'],
      ['OLD.md', 'b.md', 'x'],
    ]
    expect(plan({ 'a.md': '', 'b.md': '' }, { renames }).redirects).toEqual(['notes/old -> a'])
  })

  it.each([
    ['a folder that is not public', ['private/old.md', 'open/new.md', 'x']],
    ['the flag `publish: false`', ['open/old.md', 'open/new.md', '---\npublish: false\n---\n']],
    ['the flag `draft: true`', ['open/old.md', 'open/new.md', '---\ndraft: true\n---\n']],
    ['a flag in doubt', ['open/old.md', 'open/new.md', '---\npublish: maybe\n---\n']],
    ['properties that cannot be read', ['open/old.md', 'open/new.md', '---\na: [\n---\n']],
    ['a text that cannot be read', ['open/old.md', 'open/new.md', null]],
    ['a name of a note that is not published', ['open/Acme.md', 'open/new.md', 'x']],
    ['the folder of such a name', ['open/acme/a.md', 'open/new.md', 'x']],
  ] as const)('stay untold for %s', (_why, [from, to, text]) => {
    const texts = { 'open/new.md': '', 'private/Acme.md': '' }
    expect(plan(texts, { public: ['open'], renames: [[from, to, text]] }).redirects).toEqual([])
    expect(plan(texts, { public: ['open'], renames: [['open/was.md', to, 'x']] }).redirects).toHaveLength(1)
  })

  it('stay untold where only flagged notes are published and the old one did not say so', () => {
    const texts = { 'new.md': '---\npublish: true\n---\n' }
    const renamed = (text: string) =>
      plan(texts, { publish: 'flagged', renames: [['old.md', 'new.md', text]] }).redirects
    expect(renamed('x')).toEqual([])
    expect(renamed('---\npublish: true\n---\n')).toEqual(['notes/old -> new'])
  })
})
