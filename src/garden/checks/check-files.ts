/** What is wrong with the files of a vault, before anything in them is looked at. */
import type { LinkIndex } from '../links/link-index.ts'
import { createMessage, type Message } from '../message.ts'
import type { MessageCode } from '../message-codes.ts'
import type { Obstacle } from '../vault.ts'

/** A message for each thing that could not be read. */
export function checkObstacles(obstacles: readonly Obstacle[]): Message[] {
  return obstacles.map(({ path, reason, detail }) => {
    const { code, sentence } = obstacleWords[reason]
    return createMessage(code, `${sentence} ${detail}`.trim(), { file: path })
  })
}

/** Files that differ only in letter case cannot be told apart by a link, nor on every disk. */
export function checkTwins(index: LinkIndex): Message[] {
  return [...index.byPath.values()]
    .filter((files) => files.length > 1)
    .flatMap((files) =>
      files.map((file) => {
        const others = files.filter((other) => other !== file).map((other) => `\`${other}\``)
        const reason = `Only letter case tells this file from ${others.join(', ')}; rename one of them.`
        return createMessage('name-case-twins', reason, { file })
      }),
    )
}

const obstacleWords: Record<Obstacle['reason'], { code: MessageCode; sentence: string }> = {
  unreadable: { code: 'note-unreadable', sentence: 'This file cannot be read.' },
  'not-utf8': { code: 'note-not-utf8', sentence: 'This file is not valid UTF-8; save it as UTF-8.' },
  binary: { code: 'note-binary', sentence: 'This file holds a NUL byte, as binary files do.' },
  'too-large': { code: 'note-too-large', sentence: 'This note is too large to be published; split it.' },
  symlink: { code: 'file-skipped', sentence: 'Symbolic links inside a vault are not followed.' },
  'special-file': { code: 'file-skipped', sentence: 'This is neither a file nor a folder.' },
  'obsidian-settings': {
    code: 'obsidian-settings-unreadable',
    sentence: 'Obsidian’s settings for links and lines cannot be read.',
  },
  'web-record': {
    code: 'web-record-invalid',
    sentence:
      'This record of a web address cannot be used; delete it, and `one links --check` makes it anew.',
  },
}
