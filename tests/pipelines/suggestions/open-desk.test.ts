/** Suggestions are decided on one by one, while their notes are written to. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRejections, rejectionsPath } from '../../../pipelines/adapters/rejection-record.ts'
import { layOut } from '../../fakes/lay-out.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { mention, related } from '../../garden/suggest/suggest-in.ts'

const text = '\uFEFF# Äpfel\r\n\r\nOn moss, 水 and ferns. %%hush%% And see [[hidden]] by the moss.\r\n'
const files = {
  'a.md': text,
  'Moss.md': 'It grows on stones.\n',
  'd/fern.md': '---\ntitle: Fern\ndescription: Older than trees.\n---\n',
  'hidden.md': '---\npublish: false\n---\nPrivate.\n',
}
const moss = mention('a.md', text, 'moss', 'Moss.md')
const fern = mention('a.md', text, 'ferns', 'd/fern.md')
const kin = related('Moss.md', 'd/fern.md')

async function begin() {
  const vault = makeVault(files)
  const read = (path: string) => readFileSync(join(vault, path), 'utf8')
  const write = (path: string, to: string) => writeFileSync(join(vault, path), to)
  return { vault, read, write, desk: await layOut(vault, [moss, fern, kin]) }
}

describe('a suggestion on the desk', () => {
  it('is seen in its sentence as readers have it, with what it leads to', async () => {
    const { desk } = await begin()
    expect(await desk.look(fern.id)).toMatchObject({
      sentence: { before: 'On moss, 水 and ', words: 'ferns', after: '.' },
      written: '[[fern|ferns]]',
      title: 'Fern',
      lead: 'Older than trees.',
      percent: 90,
    })
    expect(await desk.look(kin.id)).toMatchObject({ sentence: null, line: null, written: '[[fern]]' })
  })

  it('shows nothing of comments, and of notes that are not published no name', async () => {
    const vault = makeVault({ ...files, 'a.md': 'See [[hidden]] and %%hush%% the moss here.\n' })
    const one = mention('a.md', readFileSync(join(vault, 'a.md'), 'utf8'), 'moss', 'Moss.md')
    const seen = JSON.stringify(await (await layOut(vault, [one])).look(one.id))
    expect(seen).toContain('the ')
    expect(seen).not.toMatch(/hush|hidden/)
  })

  it('is in the note at once when it is accepted, and the next stands where it then is', async () => {
    const { desk, read } = await begin()
    expect(await desk.accept(moss.id)).toEqual({ done: true, written: '[[Moss|moss]]' })
    expect(read('a.md')).toBe(text.replace('moss', '[[Moss|moss]]'))
    expect(await desk.look(fern.id)).toMatchObject({ sentence: { words: 'ferns' } })
    expect(await desk.accept(fern.id)).toMatchObject({ done: true })
    expect(read('a.md')).toBe(text.replace('moss', '[[Moss|moss]]').replace('ferns', '[[fern|ferns]]'))
    expect(await desk.accept(fern.id)).toMatchObject({ done: false, final: true })
  })

  it('comes out of the note again, byte for byte, and can be accepted anew', async () => {
    const { desk, read } = await begin()
    await desk.accept(moss.id)
    await desk.accept(fern.id)
    for (const id of [fern.id, moss.id]) expect(await desk.unlink(id)).toMatchObject({ done: true })
    expect(read('a.md')).toBe(text)
    expect(await desk.accept(moss.id)).toMatchObject({ done: true })
    expect(read('a.md')).toBe(text.replace('moss', '[[Moss|moss]]'))
  })

  it('stays in the note when that was written to since', async () => {
    const { desk, read, write } = await begin()
    await desk.accept(moss.id)
    write('a.md', `${read('a.md')}More.`)
    expect(await desk.unlink(moss.id)).toMatchObject({
      done: false,
      reason: expect.stringContaining('changed'),
    })
    expect(read('a.md')).toBe(`${text.replace('moss', '[[Moss|moss]]')}More.`)
  })

  it('is not written over what somebody wrote meanwhile, and is found there', async () => {
    const { desk, read, write } = await begin()
    const longer = text.replace('On', 'Every day on')
    write('a.md', longer)
    expect(await desk.accept(moss.id)).toMatchObject({ done: false, final: false })
    expect(read('a.md')).toBe(longer)
    expect(await desk.accept(moss.id)).toMatchObject({ done: true })
    expect(read('a.md')).toBe(longer.replace('moss', '[[Moss|moss]]'))
  })

  it.each([
    ['its words are gone', 'a.md', 'Nothing.'],
    ['its target is withheld', 'Moss.md', '---\npublish: false\n---\n'],
    ['its target cannot be read', 'Moss.md', '---\ntitle: [\n---\n'],
  ])('is none when %s', async (_, path, to) => {
    const { desk, read, write } = await begin()
    write(path, to)
    const before = read('a.md')
    expect(await desk.look(moss.id)).toMatchObject({ reason: expect.any(String) })
    expect(await desk.accept(moss.id)).toMatchObject({ done: false, final: true })
    expect(read('a.md')).toBe(before)
  })

  it.each(['a.md', 'Moss.md'])('is none when %s is deleted', async (path) => {
    const { desk, vault } = await begin()
    rmSync(join(vault, path))
    expect(await desk.look(moss.id)).toMatchObject({ reason: expect.any(String) })
    expect(await desk.accept(moss.id)).toMatchObject({ done: false, final: true })
    expect(existsSync(join(vault, path))).toBe(false)
  })

  it('is remembered when it is rejected, and forgotten when that is taken back', async () => {
    const { desk, vault, read } = await begin()
    await desk.reject(moss.id)
    await desk.reject(kin.id)
    const both = read(rejectionsPath)
    await desk.allow(moss.id)
    expect((await readRejections(vault)).lines.map(({ rejection }) => rejection.id)).toEqual([kin.id])
    await desk.reject(moss.id)
    expect(read(rejectionsPath)).toBe(both)
  })
})
