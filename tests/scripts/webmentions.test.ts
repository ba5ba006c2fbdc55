import { expect, it } from 'vitest'
import { webmentionsCommand } from '../../scripts/commands/webmentions.ts'

/** What the command makes of its arguments. */
function read(...args: string[]): Record<string, unknown> {
  const command = webmentionsCommand()
  command.parseOptions(args)
  return command.opts()
}

it('takes an option that is given several times as a list, in its order', () => {
  expect(read('--hide', 'b', '--show', 'c', '--hide', 'a')).toEqual({ hide: ['b', 'a'], show: ['c'] })
})

it('knows nothing of options that are left out, and says so in its help', () => {
  expect(read()).toEqual({})
  expect(webmentionsCommand().helpInformation()).not.toContain('default')
})

it('starts anew with every command', () => {
  read('--hide', 'a')
  expect(read('--hide', 'b')).toEqual({ hide: ['b'] })
})
