/**
 * row: 13
 * feature: Sound and film, `![[x.mp3]]` and `![[x.mp4]]`
 * bar: the browser's own player and a link to the file, for all of Obsidian's accepted formats
 */
import { describe, expect, it } from 'vitest'
import { renderVault, withoutHashes } from '../render-vault.ts'

const formats: Record<string, readonly string[]> = {
  audio: ['flac', 'm4a', 'mp3', 'ogg', 'wav', '3gp'],
  video: ['mkv', 'mov', 'mp4', 'ogv', 'webm'],
}
const cases = Object.entries(formats).flatMap(([kind, list]) =>
  list.map((extension) => [extension, kind] as const),
)

describe('row 13: sound and film', () => {
  it.each(cases)('%s is shown as %s, with a link to the file', (extension, kind) => {
    for (const source of [`![[x.${extension}|The pond]]`, `![The pond](x.${extension})`]) {
      const html = withoutHashes(renderVault({ 'note.md': source, [`x.${extension}`]: '' }).html('note.md'))
      expect(html).toContain(`<${kind} src="/files/x.${extension}" controls aria-label="The pond"`)
      expect(html).toContain(`<a class="embed-file" href="/files/x.${extension}" download>The pond</a>`)
    }
  })

  it('in the upper case too', () => {
    expect(renderVault({ 'note.md': '![[X.MP3]]', 'X.MP3': '' }).html('note.md')).toContain('<audio ')
  })
})
