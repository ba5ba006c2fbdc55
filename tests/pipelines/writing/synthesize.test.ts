/** A written note quotes what stands in the garden, is made anew in place, and is withheld with what it quotes. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { files, openWritingGarden, path, question } from '../../fakes/writing-garden.ts'

describe('a synthesis', () => {
  it('ends each sentence in a link to its place, with its quote in a footnote', async () => {
    const garden = openWritingGarden()
    const made = await garden.synthesize()
    expect(made).toMatchObject({ state: 'written', path, conflicts: [] })
    const text = garden.read(path)
    expect(text).toContain('Moss holds water like a sponge. ([[moss#Moss|§]])[^')
    expect(text).toMatch(/\[\^\d\]: \[\[moss#Moss\|Moss\]\]: “Moss holds water like a sponge\.”/)
    expect(text).toContain('engine: embedded 1')
    expect(text).not.toContain('secret')
    expect(await garden.verify()).toMatchObject([{ note: path, problems: [] }])
  })

  it('is the same a second time, and writes nothing', async () => {
    const garden = openWritingGarden()
    await garden.synthesize()
    const before = garden.read(path)
    expect(await garden.synthesize()).toMatchObject({ state: 'unchanged', changes: [] })
    expect(garden.read(path)).toBe(before)
  })

  it('writes nothing on a dry run', async () => {
    const garden = openWritingGarden()
    const made = await garden.synthesize({ dryRun: true })
    expect(made).toMatchObject({ state: 'written' })
    expect(readdirSync(garden.vault).sort()).toEqual(Object.keys(files).sort())
  })

  it('is made anew where its sources changed, and keeps what a person wrote around it', async () => {
    const garden = openWritingGarden()
    await garden.synthesize()
    const own = `${garden.read(path)}\nMy own last word.\n`
    garden.write(path, own)
    garden.write('moss.md', files['moss.md'].replace('a sponge', 'a towel'))
    expect(await garden.synthesize()).toMatchObject({ state: 'written' })
    const now = garden.read(path)
    expect(now).toContain('Moss holds water like a towel.')
    expect(now).not.toContain('sponge')
    expect(now.endsWith('\nMy own last word.\n')).toBe(true)
    expect(await garden.verify()).toMatchObject([{ problems: [] }])
  })

  it('stays as it is where a person wrote inside of it', async () => {
    const garden = openWritingGarden()
    await garden.synthesize()
    const edited = garden.read(path).replace('like a sponge. (', 'like a big sponge. (')
    garden.write(path, edited)
    await expect(garden.synthesize()).rejects.toThrow(/edited by hand/)
    expect(garden.read(path)).toBe(edited)
  })

  it('may quote notes that are not published, and then is not published either', async () => {
    const garden = openWritingGarden()
    await garden.synthesize({ withPrivate: true })
    expect(garden.read(path)).toContain('publish: false')
  })

  it('is published no more where it comes to quote notes that are not', async () => {
    const garden = openWritingGarden()
    await garden.synthesize()
    expect(garden.read(path)).not.toContain('publish: false')
    await garden.synthesize({ withPrivate: true })
    expect(garden.read(path)).toContain('secret client')
    expect(garden.read(path)).toMatch(/^publish: false$/m)
  })

  it('is published no more where it quotes notes that are not, and says the same', async () => {
    const garden = openWritingGarden()
    await garden.synthesize({ withPrivate: true })
    garden.write(path, garden.read(path).replace('publish: false\n', ''))
    expect(await garden.synthesize({ withPrivate: true })).toMatchObject({ state: 'written' })
    expect(garden.read(path)).toMatch(/^publish: false$/m)
  })

  it('names no note that is not published, as a heading or a link in a published one does', async () => {
    const garden = openWritingGarden({
      'moss.md':
        '# About [[secret]]\n\nMoss holds water like a sponge. Moss has [**[[secret]]** water](north.md).\n\n## Of ![[secret]]\n\nMoss does hold cold water.\n',
      'deep.md': '# On [[old/secret]]\n\nMoss holds deep water.\n\n[[old/secret]] does hold moss water.\n',
    })
    expect(await garden.synthesize()).toMatchObject({ state: 'written' })
    expect(garden.read(path)).toContain('deep water')
    expect(garden.read(path)).not.toContain('secret')
    expect(await garden.verify()).toMatchObject([{ problems: [] }])
  })

  it('keeps the letter behind its end, and the line ends of its note', async () => {
    const garden = openWritingGarden()
    await garden.synthesize()
    const own = garden
      .read(path)
      .replace('<!-- one:end -->\n', '<!-- one:end -->Mine.')
      .replaceAll('\n', '\r\n')
    garden.write(path, own)
    expect(await garden.synthesize()).toMatchObject({ state: 'unchanged' })
    garden.write('moss.md', files['moss.md'].replace('a sponge', 'a towel'))
    await garden.synthesize()
    expect(garden.read(path)).toContain('a towel')
    expect(garden.read(path).endsWith('\r\n<!-- one:end -->Mine.')).toBe(true)
    expect(garden.read(path)).not.toMatch(/[^\r]\n/)
  })

  it.each(['..', '../out', 'a/../..', '.obsidian'])('is not put into the folder %j', async (folder) => {
    const garden = openWritingGarden()
    await expect(garden.synthesize({ folder })).rejects.toThrow(/outside of the vault|is not read/)
    expect(readdirSync(garden.vault).sort()).toEqual(Object.keys(files).sort())
  })

  it('is verified where a heading holds the marks of a quote', async () => {
    const garden = openWritingGarden({ 'moss.md': files['moss.md'].replace('# Moss', '# The “big” moss') })
    await garden.synthesize()
    expect(garden.read(path)).toContain('|The “big” moss]]: “')
    expect(await garden.verify()).toMatchObject([{ problems: [] }])
  })

  it('is refused where the notes do not answer', async () => {
    const made = await openWritingGarden().synthesize({}, 'What is the boiling point of tungsten?')
    expect(made).toMatchObject({
      state: 'refused',
      reason: 'nothing-found',
      missing: expect.arrayContaining(['tungsten']),
    })
  })

  it('tells its readers what of the question its notes do not say', async () => {
    const garden = openWritingGarden()
    const asked = 'Does moss hold water like a sponge, with roots, in carburettors?'
    const made = await garden.synthesize({}, asked)
    expect(made).toMatchObject({ state: 'written' })
    expect(made).toMatchObject({
      text: expect.stringContaining('\n*These notes say nothing of: carburettors*\n'),
    })
    expect(await garden.verify()).toMatchObject([{ problems: [] }])
  })

  it('says what it found nothing about in the words of the question', async () => {
    const { missing } = await openWritingGarden().ask('Do carburettors need moss?')
    expect(missing).toEqual(['carburettors'])
  })

  it('does not quote a note that no link can lead to', async () => {
    const garden = openWritingGarden({ ']].md': 'Moss does hold water, and why is told here.\n' })
    expect(await garden.synthesize()).toMatchObject({ state: 'written' })
    expect(garden.read(path)).not.toContain('why is told here')
  })

  it('does not stand on what the garden wrote itself', async () => {
    const garden = openWritingGarden()
    await garden.synthesize()
    const { searched } = await garden.ask(question)
    expect(searched).not.toContain(path)
  })
})

describe('a synthesis is withheld', () => {
  const fate = async (garden: ReturnType<typeof openWritingGarden>) => {
    const { garden: grown } = await garden.grow()
    return grown.publishSet.withheld.get(toVaultPath(path)) ?? null
  }

  it('when a note that it quotes is withdrawn, or gone', async () => {
    const garden = openWritingGarden()
    await garden.synthesize()
    expect(await fate(garden)).toBeNull()
    garden.write('moss.md', `---\ndraft: true\n---\n\n${files['moss.md']}`)
    expect(await fate(garden)).toBe('withdrawn-quote')
    rmSync(join(garden.vault, 'moss.md'))
    expect(await fate(garden)).toBe('withdrawn-quote')
  })

  it('until it is made anew', async () => {
    const garden = openWritingGarden({
      'more.md': '# More\n\nMoss may hold water for weeks. Water holds moss to a stone.\n',
    })
    await garden.synthesize()
    garden.write('moss.md', `---\ndraft: true\n---\n\n${files['moss.md']}`)
    expect(await fate(garden)).toBe('withdrawn-quote')
    expect(await garden.synthesize()).toMatchObject({ state: 'written' })
    expect(await fate(garden)).toBeNull()
    expect(garden.read(path)).not.toContain('sponge')
  })
})

it.each([
  [
    'hidden.md',
    `---\npublish: false\ngenerated: {engine: embedded 1, question: ${question}}\n---\n\nMine.\n`,
  ],
  [path, '---\npublish: false\n---\n\nMine.\n'],
])('names no note that is not published where the world may read the log: %s', async (name, text) => {
  const garden = openWritingGarden({ [name]: text })
  const told = await garden.synthesize({ onlyPublic: true }).catch(String)
  expect(told).toMatch(/^UserError: A note that is not published/)
  await expect(garden.synthesize()).rejects.toThrow(name)
})
