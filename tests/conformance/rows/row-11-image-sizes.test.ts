/**
 * row: 11
 * feature: `![[i.png|640x480]]`, `|640`, `|alt|640`, `#outline`
 * bar: width and height are set, the fragment is dropped, the alternative text is kept
 */
import { describe, expect, it } from 'vitest'
import { renderVault, withoutHashes } from '../render-vault.ts'

function image(source: string): Record<string, string> {
  const html = withoutHashes(renderVault({ 'note.md': source, 'i.png': '' }).html('note.md'))
  const [tag = ''] = /<img[^>]*>/.exec(html) ?? []
  return Object.fromEntries(
    [...tag.matchAll(/ (src|alt|width|height)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
}

const src = '/files/i.png'

describe('row 11: the size of an image', () => {
  it.each<[source: string, shown: Record<string, string>]>([
    ['![[i.png]]', { alt: 'i.png' }],
    ['![[i.png|640x480]]', { alt: 'i.png', width: '640', height: '480' }],
    ['![[i.png|640]]', { alt: 'i.png', width: '640' }],
    ['![[i.png|The pond|640]]', { alt: 'The pond', width: '640' }],
    ['![[i.png|The pond|640x480]]', { alt: 'The pond', width: '640', height: '480' }],
    ['![[i.png#outline]]', { alt: 'i.png' }],
    ['![[i.png#outline|640]]', { alt: 'i.png', width: '640' }],
    ['![[i.png|50%]]', { alt: '50%' }],
    ['![[i.png|The pond]]', { alt: 'The pond' }],
  ])('%s', (source, shown) => {
    expect(image(source)).toEqual({ src, ...shown })
  })
})
