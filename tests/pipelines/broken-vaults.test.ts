/** What people really have on their disks: each gets its message and the right exit code, and nothing hangs. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { type MessageRecord, messageRecord } from '../../src/garden/report/message-record.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot, type RunOptions, runOne } from '../fakes/run-one.ts'
import { answers, recordFile } from '../fakes/web-records.ts'

interface Checked {
  code: number
  notes: number
  /** `file:line:column code`; `-` where the place is unknown. */
  places: string[]
}

async function check(vault: string, options: RunOptions = {}): Promise<Checked> {
  const { code, stdout } = await runOne(['check', '--json', '--vault', vault], options)
  const { notes, messages } = JSON.parse(stdout) as { notes: number; messages: MessageRecord[] }
  const places = messages.map(
    ({ file, line, column, rule }) => `${file}:${line ?? '-'}:${column ?? '-'} ${rule}`,
  )
  return { code, notes, places }
}

/** The user who may nothing; root may read every file. */
const nobody = 65_534

const good = { 'good.md': 'Fine.\n' }

describe('a broken vault', () => {
  it('unterminated frontmatter', async () => {
    const vault = makeVault({ ...good, 'a.md': '---\ntitle: A\n\nText.\n' })
    expect(await check(vault)).toEqual({ code: 1, notes: 2, places: ['a.md:1:1 frontmatter-unterminated'] })
  })

  it('invalid YAML', async () => {
    const vault = makeVault({ ...good, 'a.md': '---\ntitle: A\ntags: [x\n---\nText.\n' })
    const places = ['a.md:4:1 frontmatter-invalid-yaml']
    expect(await check(vault)).toEqual({ code: 1, notes: 2, places })
  })

  it('a note of ten megabytes', async () => {
    const vault = makeVault({ ...good, 'big.md': `${'All work and no play. '.repeat(500_000)}\n` })
    expect(await check(vault)).toEqual({ code: 1, notes: 2, places: ['big.md:-:- note-too-large'] })
  })

  it('quotes in quotes without end', async () => {
    const vault = makeVault({
      ...good,
      'deep.md': `${'> '.repeat(20_000)}x\n`,
      'list.md': `${'- '.repeat(5000)}x\n`,
    })
    const places = ['deep.md:-:- note-too-deep', 'list.md:-:- note-too-deep']
    expect(await check(vault)).toEqual({ code: 1, notes: 3, places })
  })

  it('signs without end', async () => {
    const vault = makeVault({ ...good, 'dump.md': '*_'.repeat(10_000), 'more.md': 'a <? '.repeat(5_000) })
    const places = ['dump.md:-:- note-too-heavy', 'more.md:-:- note-too-heavy']
    expect(await check(vault)).toEqual({ code: 1, notes: 3, places })
  })

  it('names made of signs', async () => {
    const vault = makeVault({
      '$&.md': '[[](x]] and [a]($&.md)\n',
      '](x.md': '[[$&]]\n',
      '`.md': 'x\n',
      '%zz.md': '[b](%zz.md)\n',
    })
    expect(await check(vault)).toMatchObject({ code: 0, notes: 4 })
  })

  it('Windows line ends and a byte order mark', async () => {
    const vault = makeVault({
      'a.md': '\uFEFF---\r\ntitle: A\r\npublish: maybe\r\n---\r\n\r\n[[nowhere]]\r\n',
    })
    expect(await check(vault)).toEqual({
      code: 1,
      notes: 1,
      places: ['.:-:- vault-empty', 'a.md:3:10 flag-unclear', 'a.md:6:1 link-missing'],
    })
  })

  it('NUL bytes', async () => {
    const vault = makeVault({ ...good, 'a.md': new Uint8Array([35, 32, 0, 65]) })
    expect(await check(vault)).toEqual({ code: 1, notes: 2, places: ['a.md:-:- note-binary'] })
  })

  it('bytes that are not UTF-8', async () => {
    const vault = makeVault({ ...good, 'a.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9, 10]) })
    expect(await check(vault)).toEqual({ code: 1, notes: 2, places: ['a.md:-:- note-not-utf8'] })
  })

  it('a loop of symbolic links', async () => {
    const vault = makeVault(good)
    symlinkSync('.', join(vault, 'loop'))
    symlinkSync('nowhere', join(vault, 'dead.md'))
    const places = ['dead.md:-:- file-skipped', 'loop:-:- file-skipped']
    expect(await check(vault)).toEqual({ code: 0, notes: 1, places })
  })

  it('a folder named like a note', async () => {
    const vault = makeVault(good)
    mkdirSync(join(vault, 'x.md'))
    writeFileSync(join(vault, 'x.md', 'inside.md'), '[[good]]\n')
    expect(await check(vault)).toEqual({ code: 0, notes: 2, places: [] })
  })

  it('a pipe named like a note', async () => {
    const vault = makeVault(good)
    execFileSync('mkfifo', [join(vault, 'pipe.md')])
    expect(await check(vault)).toEqual({ code: 0, notes: 1, places: ['pipe.md:-:- file-skipped'] })
  })

  it('settings of Obsidian that are no JSON', async () => {
    const vault = makeVault({ ...good, '.obsidian/app.json': '{' })
    const places = ['.obsidian/app.json:-:- obsidian-settings-unreadable']
    expect(await check(vault)).toEqual({ code: 0, notes: 1, places })
  })

  it('pages of other sites that are gone or have moved, and a record torn by a merge', async () => {
    const [dead, moved] = ['https://canal.example/dead', 'https://canal.example/moved']
    const vault = makeVault({
      'good.md': `[x](${dead}) [y](${moved})\n`,
      '.one/links/torn.json': '<<<<<<< HEAD\n',
      ...recordFile(dead, { answers: answers.dead }),
      ...recordFile(moved, { answers: answers.alive, moved: 'https://canal.example/there' }),
    })
    const places = [
      '.one/links/torn.json:-:- web-record-invalid',
      'good.md:1:1 link-dead',
      'good.md:1:33 link-moved',
    ]
    expect(await check(vault)).toEqual({ code: 0, notes: 1, places })
  })

  it('a copy with the guid of its original, and a translation into the same language', async () => {
    const vault = makeVault({
      ...good,
      'a.md': '---\nguid: "https://old.example/?p=7"\n---\nText.\n',
      'b.md': '---\nguid: "https://old.example/?p=7"\n---\nText.\n',
      'c.md': '---\ntranslationOf: "[[good]]"\n---\nText.\n',
    })
    const places = ['a.md:2:7 guid-shared', 'b.md:2:7 guid-shared', 'c.md:2:16 translation-unclear']
    expect(await check(vault)).toEqual({ code: 0, notes: 4, places })
  })

  it('a note that may not be read', async () => {
    const vault = makeVault({ ...good, 'locked.md': 'x\n' })
    chmodSync(vault, 0o755)
    chmodSync(join(vault, 'locked.md'), 0)
    const uid = process.getuid?.() === 0 ? nobody : undefined
    const places = ['locked.md:-:- note-unreadable']
    expect(await check(vault, uid === undefined ? {} : { uid })).toEqual({ code: 1, notes: 2, places })
  })

  it('no note at all', async () => {
    expect(await check(makeVault({ 'picture.png': 'x' }))).toEqual({
      code: 1,
      notes: 0,
      places: ['.:-:- vault-empty'],
    })
  })

  it('two notes with one address', async () => {
    const vault = makeVault({ ...good, 'Ice cream.md': 'x\n', 'ice-cream.md': 'y\n' })
    const places = ['Ice cream.md:-:- url-collision', 'ice-cream.md:-:- url-collision']
    expect(await check(vault)).toEqual({ code: 1, notes: 3, places })
  })

  it('names that only letter case tells apart', async () => {
    const vault = makeVault({ 'Note.md': 'x\n', 'note.md': 'y\n', 'good.md': '[[NOTE]]\n' })
    const { code, places } = await check(vault)
    expect(code).toBe(1)
    expect(places).toContain('Note.md:-:- name-case-twins')
    expect(places).toContain('note.md:-:- name-case-twins')
    expect(places).toContain('good.md:1:1 link-ambiguous')
  })

  it('rooms in doubt', async () => {
    const vault = makeVault({
      ...good,
      'a.md': '---\nroom: 1234\n---\nOtter.\n',
      'b.md': '---\nroom: acme\n---\nOtter.\n',
    })
    const places = ['a.md:2:7 room-unclear', 'b.md:2:7 room-unknown']
    expect(await check(vault)).toEqual({ code: 1, notes: 3, places })
  })

  it('rooms without a passphrase, and without a note', async () => {
    const vault = makeVault({ ...good, 'a.md': '---\nroom: acme\n---\nOtter.\n' })
    vi.stubEnv('ROOM_ACME', 'short')
    vi.stubEnv('ROOM_BETA', 'quiet otter lantern')
    onTestFinished(() => void vi.unstubAllEnvs())
    const rooms = ['acme', 'beta'].map((id) => ({ id, passphrase: { env: `ROOM_${id.toUpperCase()}` } }))
    const settings = settingsSchema.parse({ title: 'Garden', rooms })
    const { messages } = await readGarden(quietWorld(projectRoot), { settings, vault })
    expect(
      messages.map(messageRecord).map(({ file, rule, severity }) => `${file}:-:- ${severity} ${rule}`),
    ).toEqual(['garden.config.ts:-:- error room-passphrase', 'garden.config.ts:-:- warning room-empty'])
    expect(messages.map(String).join()).not.toContain('short')
  })

  it('a room whose folder is not there', async () => {
    const vault = makeVault({ ...good, 'clients/acme/a.md': 'Otter.\n' })
    const rooms = [{ id: 'acme', folder: 'clients/acne', passphrase: { env: 'ROOM_ACME' } }]
    const settings = settingsSchema.parse({ title: 'Garden', rooms })
    await expect(readGarden(quietWorld(projectRoot), { settings, vault })).rejects.toThrow(
      /`acme`.*`clients\/acne`/,
    )
  })

  it('no such folder', async () => {
    const { code, stdout, stderr } = await runOne(['check', '--json', '--vault', '/no/such/folder'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('/no/such/folder')
  })

  it('a file where the folder should be', async () => {
    const vault = makeVault(good)
    expect((await runOne(['check', '--vault', join(vault, 'good.md')])).code).toBe(2)
  })
})
