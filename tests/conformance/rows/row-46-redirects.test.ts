/**
 * row: 46
 * feature: Redirects from `aliases` and `permalink`
 * bar: each gives a static page that leads on, with the note's address as canonical; two notes that ask for
 * one address are an error and get none; no redirect takes a page's address or tells a withheld name
 */
import { describe, expect, it } from 'vitest'
import { messageRecord } from '../../../src/garden/report/message-record.ts'
import { growCase } from '../grow-case.ts'

/** Where each redirect of the vault leads, by its path; and the messages of the vault. */
async function redirectsOf(files: Record<string, string>) {
  const { plan, messages } = await growCase(files)
  const target = (html: string) =>
    /<link rel="canonical" href="https:\/\/example\.org([^"]*)">/.exec(html)?.[1]
  return {
    redirects: Object.fromEntries(plan.redirects.map(({ path, html }) => [path, target(html)])),
    pages: plan.redirects.map(({ html }) => html),
    messages: messages
      .map(messageRecord)
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
  }
}

describe('row 46: redirects from aliases and permalinks', () => {
  it('lead from an alias, an old path, an address of the site and a permalink to the note', async () => {
    const text = '---\naliases: [AI, Old folder/My note, /about.html]\npermalink: first\n---\nText.\n'
    const { redirects, messages } = await redirectsOf({ 'Artificial Intelligence.md': text })
    const note = '/notes/artificial-intelligence/'
    expect(redirects).toEqual({
      'notes/ai': note,
      'notes/old-folder/my-note': note,
      'Old+folder/My+note': note,
      'about.html': note,
      first: note,
    })
    expect(messages).toEqual([])
  })

  it('are pages that work without JavaScript and stay out of search engines', async () => {
    const { pages } = await redirectsOf({ 'a.md': '---\naliases: [b]\n---\n' })
    expect(pages).toEqual([expect.stringContaining('<meta http-equiv="refresh" content="0; url=/notes/a/">')])
    expect(pages).toEqual([expect.stringContaining('<meta name="robots" content="noindex">')])
    expect(pages).toEqual([expect.stringMatching(/<a href="\/notes\/a\/"[^>]*>a<\/a>/)])
  })

  it('are none, and an error with its place, where two notes ask for one address', async () => {
    const found = await redirectsOf({
      'a.md': '---\naliases: [AI]\n---\n',
      'b.md': '---\ntitle: B\naliases:\n  - ai\n---\n',
    })
    expect(found.redirects).toEqual({})
    expect(found.messages).toEqual(['a.md:2:11 redirect-collision', 'b.md:4:5 redirect-collision'])
  })

  it('never take the address of a page, and never tell the name of a withheld note', async () => {
    const found = await redirectsOf({
      'a.md': '---\naliases: [b, Secret]\n---\n',
      'b.md': 'x\n',
      'secret.md': '---\npublish: false\n---\n',
    })
    expect(found.redirects).toEqual({})
    expect(found.messages).toEqual(['a.md:2:11 redirect-shadowed', 'a.md:2:14 redirect-shadowed'])
  })
})
