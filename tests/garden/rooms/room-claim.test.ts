/** Which notes are in a room. In any doubt a note is in none, and not public either. */
import { describe, expect, it } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { growRooms } from '../../fakes/grow-rooms.ts'

const rooms = [
  { id: 'acme', folder: 'clients/acme', passphrase: { env: 'ROOM_ACME' } },
  { id: 'beta', passphrase: { env: 'ROOM_BETA' } },
  { id: '2024', passphrase: { env: 'ROOM_2024' } },
]

/** What becomes of a note with these properties: the reason why it is withheld, the room it is in, what is said. */
function fateOf(properties: string, path = 'note.md', settings = rooms) {
  const text = `---\n${properties}\n---\nText.\n`
  const { garden, messages } = growRooms({ 'sound.md': 'Fine.\n', [path]: text }, settings)
  const room = garden.rooms.find(({ notes }) => notes.some((note) => note.path === path))?.room.id ?? null
  return {
    withheld: garden.publishSet.withheld.get(toVaultPath(path)) ?? null,
    room,
    said: messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`),
  }
}

describe('a note is in a room', () => {
  it.each([
    ['room: acme', 'note.md', 'acme'],
    ['room: "beta"', 'note.md', 'beta'],
    ['room: "2024"', 'note.md', '2024'],
    ['Room: beta', 'note.md', 'beta'],
    ['title: X', 'clients/acme/note.md', 'acme'],
    ['title: X', 'clients/acme/deep/note.md', 'acme'],
    ['title: X', 'Clients/ACME/note.md', 'acme'],
    ['room: acme', 'clients/acme/note.md', 'acme'],
    ['publish: true', 'clients/acme/note.md', 'acme'],
  ])('by `%s` at %s', (properties, path, room) => {
    expect(fateOf(properties, path)).toEqual({ withheld: 'room', room, said: [] })
  })

  it('also outside of the public folders', () => {
    const { garden } = growRooms({ 'a.md': 'x', 'desk/b.md': '---\nroom: beta\n---\n' }, rooms, {
      public: ['garden'],
    })
    expect([...garden.publishSet.withheld.values()]).toEqual(['not-public-folder', 'room'])
  })
})

describe('a note is neither in a room nor public', () => {
  it.each([
    ['room: 1234', 'note.md', '2:7 room-unclear'],
    ['room: 2024', 'note.md', '2:7 room-unclear'],
    ['room: true', 'note.md', '2:7 room-unclear'],
    ['room: [acme]', 'note.md', '2:7 room-unclear'],
    ['room: {id: acme}', 'note.md', '2:7 room-unclear'],
    ['room: ""', 'note.md', '2:7 room-unclear'],
    ['room: ~', 'note.md', '2:7 room-unclear'],
    ['room:', 'note.md', '2:1 room-unclear'],
    ['room: acme\nRoom: acme', 'note.md', '2:7 room-unclear'],
    ['room: kitchen', 'note.md', '2:7 room-unknown'],
    ['room: Acme', 'note.md', '2:7 room-unknown'],
    ['rooms: acme', 'note.md', '2:1 room-unclear'],
    ['rom: beta', 'note.md', '2:1 room-unclear'],
    ['room: beta', 'clients/acme/note.md', '2:7 room-unclear'],
    ['room: nobody', 'clients/acme/note.md', '2:7 room-unknown'],
    ['room: 7', 'clients/acme/note.md', '2:7 room-unclear'],
  ])('with `%s` at %s', (properties, path, said) => {
    expect(fateOf(properties, path)).toEqual({ withheld: 'unclear-room', room: null, said: [said] })
  })

  it.each([
    ['room: acme\npublish: false', 'flagged', []],
    ['room: acme\ndraft: true', 'flagged', []],
    ['room: acme\ndraft: perhaps', 'unclear-flag', ['3:8 flag-unclear']],
    ['room: acme\ntitle: [x', 'malformed', ['4:1 frontmatter-invalid-yaml']],
  ])('with `%s`', (properties, withheld, said) => {
    expect(fateOf(properties)).toEqual({ withheld, room: null, said })
    expect(fateOf(properties, 'clients/acme/note.md')).toEqual({ withheld, room: null, said })
  })

  it('when the settings have no rooms', () => {
    expect(fateOf('room: acme', 'note.md', [])).toEqual({
      withheld: 'unclear-room',
      room: null,
      said: ['2:7 room-unknown'],
    })
  })
})

it.each(['rooms: 3', 'boom: yes', 'roof: acme tiles', 'broom: x'])(
  '`%s` says nothing of rooms',
  (properties) => {
    expect(fateOf(properties)).toEqual({ withheld: null, room: null, said: [] })
  },
)
