import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceFolder, requireReplaceable } from '../../pipelines/adapters/replace-folder.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { makeVault } from '../fakes/make-vault.ts'

const site = { 'dist/.one-site': '', 'dist/index.html': 'old', 'dist/gone.html': 'old' }

/** Writes a new site as a build does. */
function write(text: string): (partial: string) => Promise<string> {
  return async (partial) => {
    writeFileSync(join(partial, 'index.html'), text)
    return text
  }
}

function read(dir: string): string {
  return readFileSync(join(dir, 'index.html'), 'utf8')
}

describe('replaceFolder', () => {
  it('makes a folder that was not there, with the folders above it', async () => {
    const dir = join(makeVault({}), 'a/b/dist')
    expect(await replaceFolder(dir, write('new'))).toBe('new')
    expect(readdirSync(dir).sort()).toEqual(['.one-site', 'index.html'])
    expect(readdirSync(join(dir, '..'))).toEqual(['dist'])
  })

  it('leaves nothing of the old folder', async () => {
    const root = makeVault(site)
    await replaceFolder(join(root, 'dist'), write('new'))
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['.one-site', 'index.html'])
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('changes nothing until the new folder is complete', async () => {
    const root = makeVault(site)
    await replaceFolder(join(root, 'dist'), async (partial) => {
      writeFileSync(join(partial, 'index.html'), 'new')
      expect(read(join(root, 'dist'))).toBe('old')
    })
    expect(read(join(root, 'dist'))).toBe('new')
  })

  it('keeps the old folder, and nothing else, when the work fails', async () => {
    const root = makeVault(site)
    const failing = replaceFolder(join(root, 'dist'), () => Promise.reject(new Error('a storm')))
    await expect(failing).rejects.toThrow('a storm')
    expect(read(join(root, 'dist'))).toBe('old')
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('lets two runs at the same time both finish', async () => {
    const root = makeVault(site)
    const dir = join(root, 'dist')
    const { promise: secondIsDone, resolve } = Promise.withResolvers<void>()
    const first = replaceFolder(dir, async (partial) => {
      await write('first')(partial)
      await secondIsDone
    })
    await replaceFolder(dir, write('second'))
    expect(read(dir)).toBe('second')
    resolve()
    await first
    expect(read(dir)).toBe('first')
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('lets many runs end at the same moment', async () => {
    const root = makeVault(site)
    const dir = join(root, 'dist')
    const runs = Array.from({ length: 20 }, (_, at) => replaceFolder(dir, write(String(at))))
    expect((await Promise.allSettled(runs)).filter(({ status }) => status === 'rejected')).toEqual([])
    expect(Number(read(dir))).toBeLessThan(20)
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('fills the folder that a symbolic link leads to, and keeps the link', async () => {
    const root = makeVault({ 'www/site/.one-site': '', 'www/site/index.html': 'old' })
    symlinkSync('www/site', join(root, 'dist'))
    await replaceFolder(join(root, 'dist'), write('new'))
    expect(read(join(root, 'www/site'))).toBe('new')
    expect(readdirSync(root).sort()).toEqual(['dist', 'www'])
    expect(readdirSync(join(root, 'www'))).toEqual(['site'])
  })

  it('says so when the place cannot be written to', async () => {
    const root = makeVault({ file: '' })
    const failing = replaceFolder(join(root, 'file/dist'), write('new'))
    await expect(failing).rejects.toThrow(UserError)
  })
})

describe('after a run that was killed', () => {
  /** The number of a process that is gone. */
  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ['--version'])
    await once(child, 'exit')
    return Number(child.pid)
  }

  it('the next one clears up', async () => {
    const root = makeVault(site)
    const pid = await deadPid()
    for (const kind of ['partial', 'previous'])
      mkdirSync(join(root, `.dist.${kind}-${pid}-0a1b2c3d/x`), { recursive: true })
    await replaceFolder(join(root, 'dist'), write('new'))
    expect(readdirSync(root)).toEqual(['dist'])
  })

  it('between the two renames, the old folder comes back', async () => {
    const root = makeVault({ ...site, 'other/x': '' })
    const pid = await deadPid()
    renameSync(join(root, 'dist'), join(root, `.dist.previous-${pid}-0a1b2c3d`))
    mkdirSync(join(root, `.dist.partial-${pid}-0a1b2c3d`))
    await replaceFolder(join(root, 'dist'), async () => expect(read(join(root, 'dist'))).toBe('old'))
    expect(readdirSync(root).sort()).toEqual(['dist', 'other'])
  })

  it('what living runs and other people own is left alone', async () => {
    const theirs = [
      `.dist.partial-${process.pid}-0a1b2c3d`,
      `.other.partial-${await deadPid()}-0a1b2c3d`,
      '.dist.partial-of-mine',
      'dist.partial',
      'dist.previous',
    ]
    const root = makeVault(Object.fromEntries(theirs.map((name) => [`${name}/x`, 'x'])))
    await replaceFolder(join(root, 'dist'), write('new'))
    expect(readdirSync(root).sort()).toEqual([...theirs, 'dist'].sort())
  })
})

describe('requireReplaceable', () => {
  const refusal = (dir: string, precious: string[] = []) =>
    requireReplaceable(dir, precious).then(
      () => 'none',
      (error: unknown) => (error instanceof UserError ? error.message : Promise.reject(error)),
    )

  it('takes what is not there, what is empty, and what a build made', async () => {
    const root = makeVault(site)
    mkdirSync(join(root, 'empty'))
    for (const name of ['nothing', 'nothing/yet', 'empty', 'dist']) {
      expect(await refusal(join(root, name), [join(root, 'vault')])).toBe('none')
    }
  })

  it('refuses a folder with files of somebody else', async () => {
    const root = makeVault({ 'photos/a.jpg': '' })
    expect(await refusal(join(root, 'photos'))).toMatch(/photos` holds files that no build made/)
    expect(existsSync(join(root, 'photos/a.jpg'))).toBe(true)
  })

  it('refuses a file', async () => {
    const root = makeVault({ file: '' })
    expect(await refusal(join(root, 'file'))).toMatch(/cannot be written to .*ENOTDIR/)
  })

  it.each(['.', 'vault', 'link'])(
    'refuses %s, which holds what is precious, even if a build made it',
    async (name) => {
      const root = makeVault({ '.one-site': '', 'vault/.one-site': '', 'vault/..notes/a.md': '' })
      symlinkSync('vault', join(root, 'link'))
      expect(await refusal(join(root, name), [join(root, 'vault/..notes')])).toMatch(/lies in it/)
    },
  )

  it('refuses what is precious by another name', async () => {
    const root = makeVault({ 'vault/.one-site': '' })
    symlinkSync('vault', join(root, 'link'))
    expect(await refusal(join(root, 'vault'), [join(root, 'link')])).toMatch(/lies in it/)
  })

  it('takes a folder beside what is precious, whatever its name begins with', async () => {
    const root = makeVault({ 'vault/a.md': '', 'vault-site/.one-site': '' })
    expect(await refusal(join(root, 'vault-site'), [join(root, 'vault')])).toBe('none')
  })
})
