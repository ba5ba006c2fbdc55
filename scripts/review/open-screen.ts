/** The terminal that the command runs in, key by key. */
import { emitKeypressEvents } from 'node:readline'
import { UserError } from '../../src/garden/user-error.ts'
import type { Screen } from './review-links.ts'

export interface OpenScreen extends Screen {
  /** Gives the terminal back as it was. */
  close(): void
}

/** Throws `UserError` where the input or the output is no terminal. */
export function requireTerminal(): void {
  if (process.stdin.isTTY && process.stdout.isTTY) return
  throw new UserError(
    'A review needs a terminal to ask questions in.',
    'Elsewhere, make links with `--apply` and their ids, and put others aside with `--reject`.',
  )
}

/** Takes the keys of the terminal until it is closed. Keys that come while nobody asks wait. */
export function openScreen(): OpenScreen {
  const { stdin, stdout } = process
  const waiting: string[] = []
  let asked: ((key: string) => void) | null = null
  const take = (key: string) => {
    const answer = asked
    asked = null
    if (answer) answer(key)
    else waiting.push(key)
  }
  const onKey = (text: string | undefined, key: Keypress) => take(keyOf(text, key))
  const onEnd = () => take('interrupt')
  emitKeypressEvents(stdin)
  stdin.on('keypress', onKey).on('end', onEnd).on('error', onEnd)
  stdin.setRawMode(true).resume()
  return {
    color: stdout.hasColors(),
    width: () => stdout.columns || 80,
    write: (text) => stdout.write(text),
    key: () => {
      const key = waiting.shift()
      if (key !== undefined) return Promise.resolve(key)
      return new Promise((resolve) => {
        asked = resolve
      })
    },
    close: () => {
      stdin.off('keypress', onKey).off('end', onEnd).off('error', onEnd)
      stdin.setRawMode(false).pause()
    },
  }
}

interface Keypress {
  name?: string
  ctrl?: boolean
}

/** The letter on the key, whatever its case and width. Keys without one are asked about with the help. */
function keyOf(text: string | undefined, { name, ctrl }: Keypress): string {
  if (ctrl && name === 'c') return 'interrupt'
  if (ctrl && name === 'd') return 'q'
  const letter = (text ?? '').normalize('NFKC').toLowerCase()
  return /^[\p{L}?]$/u.test(letter) ? letter : ''
}
