/** Shows an open room: the list of its notes, or the one that the address names. */
import type { RoomNote } from '../../../garden/rooms/room-content.ts'
import { count } from '../../count.ts'
import { formatDate, formatShortDate } from '../../dates.ts'
import { noteBody } from './note-body.ts'
import type { OpenRoom } from './open-room.ts'

export type Find = (name: string) => HTMLElement

/** Fills in what stays the same while the room is open. */
export function showList(find: Find, { content }: OpenRoom): void {
  const { title, notes } = content
  find('title').textContent = title ?? 'A private room'
  find('count').textContent = count(notes.length, 'note')
  find('notes').replaceChildren(...notes.map(itemOf))
}

/** Shows what the address names, and moves the focus there. */
export function showPlace(find: Find, room: OpenRoom): void {
  const [key, anchor] = placeOf(location.hash)
  const note = room.content.notes.find((one) => one.key === key)
  const body = find('note-body')
  const shown = body.dataset['key']
  find('list').hidden = note !== undefined
  find('home').hidden = note === undefined
  find('note').hidden = note === undefined
  if (note && shown !== note.key) fillNote(find, note, room)
  if (!note) clearNote(find)
  const target = note && anchor !== '' ? body.querySelector(`#${CSS.escape(anchor)}`) : null
  if (target) target.scrollIntoView()
  else if (shown !== note?.key || !note) {
    scrollTo(0, 0)
    find(note ? 'note-title' : 'title').focus({ preventScroll: true })
  }
}

/** Takes everything of the room off the page. */
export function clearRoom(find: Find): void {
  clearNote(find)
  find('notes').replaceChildren()
  find('count').textContent = ''
  find('title').textContent = 'A private room'
}

function fillNote(find: Find, note: RoomNote, room: OpenRoom): void {
  const body = find('note-body')
  find('note-title').textContent = note.title
  find('note-date').textContent = note.date === null ? '' : formatDate(note.date, pageLang())
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

function itemOf({ key, title, date }: RoomNote): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `#/${key}`
  link.dir = 'auto'
  link.textContent = title
  const day = document.createElement('span')
  day.className = 'room-date'
  day.textContent = date === null ? '' : formatShortDate(date, pageLang())
  item.append(link, ' ', day)
  return item
}

function pageLang(): string {
  return document.documentElement.lang || 'en'
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
