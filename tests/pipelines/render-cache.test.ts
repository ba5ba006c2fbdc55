import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { openRenderCache } from '../../pipelines/adapters/render-cache.ts'
import { makeVault } from '../fakes/make-vault.ts'

/** One run that asks for `keys`; returns which of them had to be rendered. */
function run(file: string, keys: readonly string[]): string[] {
  const cache = openRenderCache(file)
  const rendered: string[] = []
  for (const key of keys) {
    const { html } = cache.html(key, () => {
      rendered.push(key)
      return `<p>${key}`
    })
    expect(html).toBe(`<p>${key}`)
  }
  cache.save()
  cache.close()
  return rendered
}

const place = () => join(makeVault({}), 'deep/render.db')

describe('the render cache', () => {
  it('renders once, in this run and in the next', () => {
    const file = place()
    expect(run(file, ['a', 'a', 'b'])).toEqual(['a', 'b'])
    expect(run(file, ['a', 'b', 'c'])).toEqual(['c'])
  })

  it('keeps a part as long as HTML that was rendered with it', () => {
    const file = place()
    const renderWith = (key: string, parts: readonly string[]) => {
      const cache = openRenderCache(file)
      const made: string[] = []
      const part = (name: string) => cache.part(name, () => `${made.push(name)}`)
      cache.html(key, () => parts.map(part).join(''))
      cache.save()
      cache.close()
      return made
    }
    expect(renderWith('note', ['code', 'code'])).toEqual(['code'])
    expect(renderWith('note', [])).toEqual([])
    expect(renderWith('note, changed', ['code', 'more'])).toEqual(['more'])
    expect(renderWith('note, without', [])).toEqual([])
    expect(renderWith('note, with again', ['code'])).toEqual(['code'])
  })

  it('tells keys apart to the last sign', () => {
    const cache = openRenderCache(place())
    const text = fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'e\u0301', ' ', '\0'), maxLength: 2 })
    const hashOf = (key: string) => cache.html(key, () => key).hash
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(hashOf(a) === hashOf(b)).toBe(a === b)
        expect(cache.html(a, () => 'made anew').html).toBe(a)
      }),
    )
    cache.close()
  })

  it('forgets what a run did not ask for', () => {
    const file = place()
    run(file, ['a', 'b'])
    run(file, ['b'])
    expect(run(file, ['a', 'b'])).toEqual(['a'])
  })

  it('keeps what it holds when a run fails in the middle', () => {
    const file = place()
    run(file, ['a', 'b'])
    const cache = openRenderCache(file)
    const failing = () => {
      throw new Error('a storm')
    }
    expect(() => cache.html('c', failing)).toThrow('a storm')
    cache.abandon()
    cache.close()
    expect(run(file, ['a', 'b'])).toEqual([])
  })

  it('writes nothing when nothing changed', () => {
    const file = place()
    run(file, ['a', 'b'])
    const before = readFileSync(file)
    run(file, ['b', 'a'])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('serves two runs at the same time', () => {
    const file = place()
    const [first, second] = [openRenderCache(file), openRenderCache(file)]
    first.html('a', () => '<p>a')
    second.html('b', () => '<p>b')
    first.save()
    second.save()
    first.close()
    second.close()
    expect(run(file, ['b'])).toEqual([])
  })

  it.for([
    ['is no database', 'x'.repeat(9000)],
    ['was cut short', null],
    ['is of another kind', 'other'],
  ] as const)('is made anew when its file %s', ([, text]) => {
    const file = place()
    run(
      file,
      Array.from({ length: 200 }, (_, at) => `note ${at}`),
    )
    if (text === 'other') {
      const foreign = place()
      run(foreign, [])
      writeFileSync(file, readFileSync(foreign).fill(0xff, 100, 1000))
    } else if (text === null) writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size / 2))
    else writeFileSync(file, text)
    expect(run(file, ['note 0'])).toEqual(['note 0'])
    expect(run(file, ['note 0'])).toEqual([])
  })

  it('is made anew when it is not there', () => {
    const file = place()
    expect(existsSync(file)).toBe(false)
    const render = vi.fn(() => 'x')
    const cache = openRenderCache(file)
    cache.html('a', render)
    cache.close()
    expect(render).toHaveBeenCalledOnce()
  })
})
