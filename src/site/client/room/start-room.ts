/** Runs on the page of a room: from the passphrase to the open room, and back. Keeps nothing anywhere. */
import { type OpenRoom, openRoom } from './open-room.ts'
import { clearRoom, type Find, showList, showPlace } from './show-room.ts'

const door = document.querySelector<HTMLElement>('[data-room-door]')
const form = document.querySelector<HTMLFormElement>('[data-room-form]')
const input = form?.querySelector('input')
if (door && form && input) start(door, form, input)

function start(door: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const { room: address = '', roomFiles: place = '' } = door.dataset
  const inside = find('inside')
  const button = form.querySelector('button')
  let room: OpenRoom | null = null

  form.hidden = false
  find('plain').hidden = true
  if (!globalThis.crypto?.subtle) say('This browser opens rooms only at an address that begins with https.')

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (button?.getAttribute('aria-disabled') === 'true') return
    void enter()
  })
  find('close').addEventListener('click', leave)
  addEventListener('hashchange', () => {
    if (room && isPlace(location.hash)) showPlace(find, room)
  })

  async function enter(): Promise<void> {
    wait(true)
    say('Opening the room. This takes a moment, so that guessing takes very long.')
    try {
      room = await openRoom(place, address, input.value)
      if (room) return show(room)
      say('That is not the passphrase of this room.')
      input.select()
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    } finally {
      wait(false)
    }
  }

  function show(open: OpenRoom): void {
    input.value = ''
    say('')
    door.hidden = true
    inside.hidden = false
    showList(find, open)
    showPlace(find, open)
  }

  function leave(): void {
    room?.close()
    room = null
    clearRoom(find)
    history.replaceState(null, '', location.pathname)
    inside.hidden = true
    door.hidden = false
    say('The room is closed.')
    input.focus()
  }

  function wait(waiting: boolean): void {
    form.ariaBusy = String(waiting)
    button?.setAttribute('aria-disabled', String(waiting))
  }
}

function say(words: string): void {
  find('status').textContent = words
}

/** Places of the room begin with `#/`; all others are the page's own, such as the link to skip to the text. */
function isPlace(hash: string): boolean {
  return hash === '' || hash.startsWith('#/')
}

function find(name: string): ReturnType<Find> {
  const element = document.querySelector<HTMLElement>(`[data-room-${name}]`)
  if (!element) throw new Error(`The page of a room lacks its part “${name}”.`)
  return element
}
