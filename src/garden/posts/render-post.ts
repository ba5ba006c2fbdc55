/** Writes the file of a post. */
import { stringify } from 'yaml'
import type { Post } from '../../schemas/post.ts'
import { postPath } from './post-path.ts'
import { postText } from './post-text.ts'
import { readPost } from './read-post.ts'

/**
 * Properties, and below them the text as it is sent. Null where no file says exactly this, such as a
 * text whose first lines would be read as properties.
 */
export function renderPost(post: Post): string | null {
  const { channel, text, ...properties } = { ...post, text: postText(post.text) }
  const { to, note, url, lang, title, tags } = properties
  const yaml = stringify(
    { to, note, url, lang, title, tags },
    // Texts in quotes are texts for every reader of YAML.
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  )
  const source = `---\n${yaml}---\n${text === '' ? '' : `\n${text}\n`}`
  const read = readPost({ path: postPath(channel, '', '00000000'), text: source }).post
  return read !== null && isSame(read, { ...post, text }) ? source : null
}

function isSame(a: Post, b: Post): boolean {
  return keys.every((key) => a[key] === b[key]) && a.tags.join('\n') === b.tags.join('\n')
}

const keys = ['channel', 'to', 'note', 'url', 'lang', 'title', 'text'] as const
