/** Who sees whom: the public, a room, and another room. */
import { describe, expect, it } from 'vitest'
import { assetClosure } from '../../../src/garden/asset-closure.ts'
import { findBacklinks } from '../../../src/garden/note-backlinks.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { createQueryRunner } from '../../../src/garden/queries/run-queries.ts'
import { planRoom } from '../../../src/garden/rooms/plan-room.ts'
import { growRooms } from '../../fakes/grow-rooms.ts'
import { planSite } from '../../fakes/plan-site.ts'

const files = {
  'public.md':
    'See [[Walrus plan]], [[plan|our words]], [[open]] and ![[walrus-logo.png]] ![[shared.png]].\n',
  'open.md': 'Open.\n',
  'draft.md': '---\ndraft: true\n---\nPorpoise.\n',
  'clients/plan.md':
    '---\ntitle: Walrus plan\ntags: [walrustag]\naliases: [Walrus plan]\n---\nSee [[terms#Price]], [[terms]], [[open]], [[draft]], [[other]], [[#Own]] #walrustag. ![[walrus-logo.png]] ![[loose.png]] ![[shared.png]]\n\n## Own\n\n![[terms]]\n',
  'clients/terms.md': 'Walrus terms.\n\n## Price\n\nTen. <b onclick="x()">b</b>\n',
  'other.md': '---\nroom: beta\n---\nOtter.\n',
  'clients/walrus-logo.png': '',
  'clients/unused.png': '',
  'loose.png': '',
  'shared.png': '',
}
const rooms = [
  { id: 'walrus', title: 'Walrus & us', folder: 'clients', passphrase: { env: 'A' } },
  { id: 'beta', passphrase: { env: 'B' } },
]
const grown = growRooms(files, rooms)

function planOf(id: string) {
  const { garden, treeOf, settings } = growRooms(files, rooms)
  const open = garden.rooms.find(({ room }) => room.id === id)
  if (!open) throw new Error('There is no such room.')
  return planRoom(open, treeOf, settings, {
    keyOf: (path) => `k${Object.keys(files).indexOf(path)}`,
    run: createQueryRunner(garden, treeOf, settings),
  })
}

describe('the public garden', () => {
  it('holds nothing of a room but the words of public notes', () => {
    const { garden, treeOf, settings } = growRooms(files, rooms)
    const plan = planSite(garden, treeOf, settings)
    expect(plan.pages.map(({ entry }) => entry.slug)).toEqual(['open', 'public'])
    const text = JSON.stringify({ ...plan, pages: plan.pages.map((page) => ({ ...page, source: '' })) })
    expect(text).not.toMatch(/walrus|terms|otter|clients/i)
    expect(text).toContain('unpublished note')
    expect(text).toContain('our words')
    expect(plan.files.map(({ path }) => path)).toEqual(['shared.png'])
  })

  it('has no edge from a room', () => {
    const open = grown.garden.notes.get(toVaultPath('open.md'))
    if (!open) throw new Error('The note is gone.')
    expect(findBacklinks(grown.garden, open, grown.settings).map(({ slug }) => slug)).toEqual(['public'])
    expect(assetClosure(grown.garden)).toEqual(['shared.png'])
  })
})

describe('a room', () => {
  const plan = planOf('walrus')
  const html = Object.fromEntries(plan.notes.map(({ title, html }) => [title, html]))

  it('lists its notes by title', () => {
    expect(plan.title).toBe('Walrus & us')
    expect(plan.notes.map(({ title, key }) => [title, key])).toEqual([
      ['terms', 'k4'],
      ['Walrus plan', 'k3'],
    ])
  })

  it('links within itself and to public notes, and to nothing else', () => {
    const page = html['Walrus plan'] ?? ''
    expect(page).toContain('<a class="internal" href="#/k4/price">terms › Price</a>')
    expect(page).toContain('<a class="internal" href="#/k4">terms</a>')
    expect(page).toContain('<a class="internal" href="/notes/open/">open</a>')
    expect(page).toContain('<a class="internal" href="#/k3/own">Own</a>')
    expect(page).toContain('<span class="tag">#walrustag</span>')
    expect(page.match(/<span class="link-withheld">unpublished note<\/span>/g)).toHaveLength(2)
    expect(page).not.toMatch(/porpoise|otter|draft|other/i)
  })

  it('brings the files that its notes show, those of embedded notes among them', () => {
    expect(plan.files.map(({ path }) => path)).toEqual(['clients/walrus-logo.png', 'loose.png', 'shared.png'])
    expect(html['Walrus plan']).toContain('src="room-file:k6"')
  })

  it('shows embeds of its own notes, and no HTML that acts', () => {
    expect(html['Walrus plan']).toContain('<p>Walrus terms.</p>')
    expect(Object.values(html).join()).not.toContain('onclick')
  })

  it('knows nothing of another room', () => {
    expect(planOf('beta').notes.map(({ html }) => html)).toEqual(['<p>Otter.</p>'])
    expect(JSON.stringify(plan)).not.toMatch(/otter/i)
  })
})
