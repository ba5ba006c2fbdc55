/** Shows an open room: the list of its notes, or the one that the address names. */
import type { RoomNote } from '../../../garden/rooms/room-content.ts'
import { counted } from '../../../words/fill.ts'
import { formatDate, formatShortDate } from '../../dates.ts'
import { noteBody } from './note-body.ts'
import type { OpenRoom } from './open-room.ts'
import type { RoomWords } from './room-words.ts'

export type Find = (name: string) => HTMLElement

/** Fills in what stays the same while the room is open. */
export function showList(find: Find, { content }: OpenRoom, words: RoomWords): void {
  const { title, notes } = content
  find('title').textContent = title ?? words.title
  find('count').textContent = counted(words.notes, notes.length, words.lang)
  find('notes').replaceChildren(...notes.map((note) => itemOf(note, words)))
}

/** Shows what the address names, and moves the focus there. */
export function showPlace(find: Find, room: OpenRoom, words: RoomWords): void {
  const [key, anchor] = placeOf(location.hash)
  const note = room.content.notes.find((one) => one.key === key)
  const body = find('note-body')
  const shown = body.dataset['key']
  find('list').hidden = note !== undefined
  find('home').hidden = note === undefined
  find('note').hidden = note === undefined
  if (note && shown !== note.key) fillNote(find, note, room, words)
  if (!note) clearNote(find)
  const target = note && anchor !== '' ? body.querySelector(`#${CSS.escape(anchor)}`) : null
  if (target) target.scrollIntoView()
  else if (shown !== note?.key || !note) {
    scrollTo(0, 0)
    find(note ? 'note-title' : 'title').focus({ preventScroll: true })
  }
}

/** Takes everything of the room off the page. */
export function clearRoom(find: Find, words: RoomWords): void {
  clearNote(find)
  find('notes').replaceChildren()
  find('count').textContent = ''
  find('title').textContent = words.title
}

function fillNote(find: Find, note: RoomNote, room: OpenRoom, words: RoomWords): void {
  const body = find('note-body')
  find('note-title').textContent = note.title
  find('note-date').textContent = note.date === null ? '' : formatDate(note.date, words.lang)
  body.lang = note.lang ?? ''
  body.dataset['key'] = note.key
  body.replaceChildren(...noteBody(note, room))
}

function clearNote(find: Find): void {
  const body = find('note-body')
  delete body.dataset['key']
  body.replaceChildren()
  find('note-title').textContent = ''
  find('note-date').textContent = ''
}

function itemOf({ key, title, date }: RoomNote, words: RoomWords): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `#/${key}`
  link.dir = 'auto'
  link.textContent = title
  const day = document.createElement('span')
  day.className = 'room-date'
  day.textContent = date === null ? '' : formatShortDate(date, words.lang)
  item.append(link, ' ', day)
  return item
}

/** `#/key/anchor` as its two parts; a broken address names nothing. */
function placeOf(hash: string): [key: string, anchor: string] {
  const [, key = '', anchor = ''] = /^#\/([^/]*)\/?(.*)$/.exec(hash) ?? []
  try {
    return [key, decodeURIComponent(anchor)]
  } catch {
    return [key, '']
  }
}
