import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notePath, pathKey, tagKey } from '../../src/garden/path-key.ts'

describe('paths', () => {
  test('signs that a page cannot carry in its path get their full-width form', () => {
    expect(notePath('100% sure? #1\\2')).toBe('100％ sure？ ＃1＼2')
    expect(notePath('a/../.')).toBe('a/．．/．')
    expect(notePath('a\nb\u0000')).toBe('a_b_')
    expect(tagKey('c#')).toBe('c＃')
  })

  test('letter case and the form of accents do not make a second page', () => {
    expect(tagKey('E\u0301te\u0301')).toBe(tagKey('été'))
  })

  test('no segment is longer than a file system takes', () => {
    const key = tagKey(`${'🌱'.repeat(300)}/b`)
    expect(key.split('/').map((segment) => Buffer.byteLength(segment))).toEqual([200, 1])
  })
})

describe('properties', () => {
  const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.webPath())

  test('a key is its own key', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(pathKey(pathKey(name))).toBe(pathKey(name))
      }),
    )
  })

  test('a key has no empty segment', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(pathKey(name)).not.toMatch(/^\/|\/\/|\/$/)
      }),
    )
  })
})
