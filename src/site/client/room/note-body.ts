/** The body of a note in a room: its links lead within the room, its files are unsealed. */
import type { RoomNote } from '../../../garden/rooms/room-content.ts'
import { parseHtml } from '../parse-html.ts'
import type { OpenRoom } from './open-room.ts'

/** The nodes of the body. They are parsed in a document of their own, where nothing loads and nothing runs. */
export function noteBody(note: RoomNote, room: OpenRoom): ChildNode[] {
  const { body } = parseHtml(note.html)
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const place = link.getAttribute('href')?.slice(1) ?? ''
    if (!place.startsWith('/')) link.setAttribute('href', `#/${note.key}/${place}`)
  }
  for (const element of body.querySelectorAll('[src^="room-file:"]')) void fillIn(element, room)
  // A viewer inside of the page would be a program that the policy of the page cannot bind: the link stays.
  for (const element of body.querySelectorAll('[data^="room-file:"]'))
    element.replaceWith(...element.childNodes)
  for (const link of body.querySelectorAll('a[href^="room-file:"]')) offerFile(link, room)
  return [...body.childNodes]
}

/** Unseals the file that an element shows, such as a picture. */
async function fillIn(element: Element, room: OpenRoom): Promise<void> {
  const key = keyOf(element, 'src')
  element.removeAttribute('src')
  const url = await room.fileUrl(key)
  if (url) element.setAttribute('src', url)
}

/** Unseals the file of a link when somebody asks for it, and hands it over under its own name. */
function offerFile(link: Element, room: OpenRoom): void {
  const key = keyOf(link, 'href')
  link.setAttribute('href', '#')
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void room.fileUrl(key).then((url) => url && save(url, room.content.files[key]?.name ?? 'file'))
  })
}

function save(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

/** The key in an address `room-file:key#page=2`. */
function keyOf(element: Element, name: string): string {
  return /^room-file:([^#]*)/.exec(element.getAttribute(name) ?? '')?.[1] ?? ''
}
