/** Runs on the page of a room: from the passphrase to the open room, and back. Keeps nothing anywhere. */

import { readWords } from '../read-words.ts'
import { type OpenRoom, openRoom } from './open-room.ts'
import { RoomFailure } from './room-failure.ts'
import type { RoomWords } from './room-words.ts'
import { clearRoom, type Find, showList, showPlace } from './show-room.ts'

const door = document.querySelector<HTMLElement>('[data-room-door]')
const form = document.querySelector<HTMLFormElement>('[data-room-form]')
const input = form?.querySelector('input')
if (door && form && input) start(door, form, input)

function start(door: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const { room: address = '', roomFiles: place = '' } = door.dataset
  const words = readWords<RoomWords>(door)
  const inside = find('inside')
  const button = form.querySelector('button')
  let room: OpenRoom | null = null

  form.hidden = false
  find('plain').hidden = true
  if (!globalThis.crypto?.subtle) say(words.insecure)

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (button?.getAttribute('aria-disabled') === 'true') return
    void enter()
  })
  find('close').addEventListener('click', leave)
  addEventListener('hashchange', () => {
    if (room && isPlace(location.hash)) showPlace(find, room, words)
  })

  async function enter(): Promise<void> {
    wait(true)
    say(words.opening)
    try {
      room = await openRoom(place, address, input.value)
      if (room) return show(room)
      say(words.wrong)
      input.select()
    } catch (error) {
      say(error instanceof RoomFailure ? words[error.reason] : String(error))
    } finally {
      wait(false)
    }
  }

  function show(open: OpenRoom): void {
    input.value = ''
    say('')
    door.hidden = true
    inside.hidden = false
    showList(find, open, words)
    showPlace(find, open, words)
  }

  function leave(): void {
    room?.close()
    room = null
    clearRoom(find, words)
    history.replaceState(null, '', location.pathname)
    inside.hidden = true
    door.hidden = false
    say(words.closed)
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
