import { expect, test } from 'vitest'
import { picturePlaces } from '../../../src/garden/pictures/picture-places.ts'
import { shownPictures } from '../../../src/garden/pictures/shown-pictures.ts'
import { gardenOf } from '../../fakes/garden-of.ts'

const files = { 'a.jpg': '', 'b.jpg': '', 'c.jpg': '', 'secret.jpg': '', 'd.pdf': '' }

function placesOf(notes: Record<string, string>) {
  return Object.fromEntries(picturePlaces(gardenOf({ ...files, ...notes })))
}

test('pictures that notes show, and how wide the widest of their places is', () => {
  const text = '![[a.jpg|300]] ![x|100](b.jpg) ![[b.jpg|200]] ![[d.pdf]]'
  expect(placesOf({ 'one.md': text, 'two.md': '![[a.jpg|900]]' })).toEqual({ 'a.jpg': 592, 'b.jpg': 200 })
})

test('a picture that is only linked, or named in a property, is shown nowhere', () => {
  expect(placesOf({ 'one.md': '---\nimage: a.jpg\n---\n[[b.jpg]] [x](c.jpg)' })).toEqual({})
})

test('a picture of a note that is not published has no copies', () => {
  expect(placesOf({ 'one.md': '---\npublish: false\n---\n![[secret.jpg]]', 'two.md': '![[a.jpg]]' })).toEqual(
    {
      'a.jpg': 592,
    },
  )
})

test('a file is kept for the copies that pages and previews name, and for no others', () => {
  const shown = shownPictures({
    html: '<source srcset="/repo/pictures/0123456789abcdef-400.avif 400w, /repo/pictures/0123456789abcdef-800.avif 800w">',
    preview: { opening: '<img src="/pictures/fedcba9876543210-400.webp">', places: [] },
  })
  expect([...shown]).toEqual([
    'pictures/0123456789abcdef-400.avif',
    'pictures/0123456789abcdef-800.avif',
    'pictures/fedcba9876543210-400.webp',
  ])
})
