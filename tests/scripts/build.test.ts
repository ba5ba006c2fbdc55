/** `one build`: what it may replace, and that a site is the old one or the new one, or becomes the new one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { completeUpdate, updateDir } from '../../pipelines/adapters/output/update-journal.ts'
import { commandEnv } from '../fakes/command-env.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { projectRoot, runOne } from '../fakes/run-one.ts'

const slow = { timeout: 180_000 }

/** A vault of `count` notes that all say `word`, beside which sites are built. */
function makeGarden(word: string, count = 12): { root: string; write(word: string): void; build: BuildTo } {
  const root = makeVault({})
  const write = (said: string) => {
    for (let at = 0; at < count; at++) {
      writeFileSync(
        join(root, 'vault', `note-${at}.md`),
        `---\ntitle: Note ${at}\n---\n${said} [[note-${(at + 1) % count}]]\n`,
      )
    }
  }
  mkdirSync(join(root, 'vault'))
  write(word)
  const build: BuildTo = (out, ...args) =>
    runOne(['build', '--json', '--vault', join(root, 'vault'), '--out', join(root, out), ...args])
  return { root, write, build }
}

type BuildTo = (out: string, ...args: string[]) => ReturnType<typeof runOne>

describe('the folder of a build', () => {
  test.for([
    ['holds files that no build made', 'photos', 'holds files that no build made'],
    ['is the vault', 'vault', 'lies in it'],
    ['holds the vault', '.', 'lies in it'],
    ['is a file', 'file', 'ENOTDIR'],
    ['holds the project', projectRoot, 'lies in it'],
  ] as const)('is refused when it %s', async ([, out, words]) => {
    const root = makeVault({
      '.one-site': '',
      'vault/.one-site': '',
      'vault/a.md': 'x',
      'photos/a.jpg': '1',
      file: '2',
    })
    const before = readFolder(root)
    const { code, stdout, stderr } = await runOne(['build', '--vault', 'vault', '--out', out], { cwd: root })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(readFolder(root)).toEqual(before)
  })

  it('stays as it is when there is nothing to publish', async () => {
    const files = { 'vault/a.md': '---\ndraft: true\n---\n', 'site/.one-site': '', 'site/index.html': 'old' }
    const root = makeVault(files)
    const { code, stderr } = await runOne(['build', '--vault', 'vault', '--out', 'site'], { cwd: root })
    expect(code).toBe(1)
    expect(stderr).toContain('vault-empty')
    expect(readFileSync(join(root, 'site/index.html'), 'utf8')).toBe('old')
  })

  it('may lie in the vault, which does not read it', slow, async () => {
    const root = makeVault({ 'a.md': '[[favicon.svg]]\n' })
    const build = async () =>
      JSON.parse((await runOne(['build', '--json', '--vault', '.'], { cwd: root })).stdout)
    expect(await build()).toMatchObject({ notes: 1, published: 1, unchanged: false })
    expect(readdirSync(join(root, 'dist'))).toContain('favicon.svg')
    const links = await runOne(['links', '--json', '--vault', root])
    expect(JSON.parse(links.stdout)).toMatchObject({ outcome: 'missing', target: null })
    expect(await build()).toMatchObject({ notes: 1, published: 1, unchanged: true })
    const { stdout } = await runOne(['build', '--vault', '.'], { cwd: root })
    expect(stdout).toMatch(
      /^Nothing has changed since the last build, as was found in \S+ s and \d+ MB: 1 of 1 notes on \d+ pages stand at dist\n/,
    )
    expect(readdirSync(root).sort()).toEqual(['a.md', 'dist'])
  })
})

describe('a site', () => {
  it('is the same to the byte when nothing changed, and tells what it took', slow, async () => {
    const { root, build } = makeGarden('old')
    const first = await build('one')
    expect(first.code).toBe(0)
    await build('two')
    expect(readFolder(join(root, 'two'))).toEqual(readFolder(join(root, 'one')))
    expect(readdirSync(root).sort()).toEqual(['one', 'two', 'vault'])
  })

  it('is not disturbed by the building of others at the same time', slow, async () => {
    const [a, b] = [makeGarden('aaa'), makeGarden('bbb', 20)]
    await Promise.all([a.build('alone'), b.build('alone')].map(async (build) => await build))
    const together = await Promise.all([
      a.build('site'),
      b.build('site'),
      a.build('repo', '--base', '/repo/'),
      a.build('again'),
    ])
    expect(together.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(readFolder(join(a.root, 'again'))).toEqual(readFolder(join(a.root, 'alone')))
    for (const { root } of [a, b]) {
      expect(readFolder(join(root, 'site'))).toEqual(readFolder(join(root, 'alone')))
      expect(JSON.stringify(readdirSync(root))).not.toContain('.partial')
    }
    expect(readFileSync(join(a.root, 'repo/index.html'), 'utf8')).toContain('href="/repo/notes/"')
  })

  it(
    'is the old one or the new one after a build is killed, or its journal makes it the new one',
    slow,
    async () => {
      const { root, write, build } = makeGarden('old')
      expect((await build('site')).code).toBe(0)
      const old = readFolder(join(root, 'site'))
      write('new')
      const left: Left[] = []
      for (const moment of [300, 700, 1100, 1500, 1900, 2400, 3000]) {
        await killedBuild(root, moment)
        left.push(copyLeft(join(root, 'site')))
      }
      expect((await build('site')).code).toBe(0)
      await build('fresh')
      const fresh = readFolder(join(root, 'fresh'))
      expect(readFolder(join(root, 'site'))).toEqual(fresh)
      expect(readdirSync(root).sort()).toEqual(['fresh', 'site', 'vault'])
      expect(fresh['notes/note-0/index.html']).not.toEqual(old['notes/note-0/index.html'])
      for (const { site, decided } of left) {
        const found = readFolder(site)
        if (decided) completeUpdate(site)
        else if (isDeepStrictEqual(found, old)) continue
        expect(readFolder(site)).toEqual(fresh)
      }
    },
  )
})

interface Left {
  /** A copy of the site that a killed build left. */
  site: string
  /** Whether its journal says what is still to be done. */
  decided: boolean
}

/** Copies a site, and the update of it that was decided and is not done. */
function copyLeft(dir: string): Left {
  const site = join(makeVault({}), 'site')
  cpSync(dir, site, { recursive: true })
  const decided = existsSync(join(updateDir(dir), 'update.json'))
  if (decided) cpSync(updateDir(dir), updateDir(site), { recursive: true })
  return { site, decided }
}

/** Starts a build and ends it after `moment` milliseconds, as a power cut would. */
async function killedBuild(root: string, moment: number): Promise<void> {
  const args = ['build', '--vault', join(root, 'vault'), '--out', join(root, 'site')]
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/one.mjs'), ...args], {
    env: commandEnv(),
    stdio: 'ignore',
  })
  const end = once(child, 'exit')
  await Promise.race([sleep(moment), end])
  child.kill('SIGKILL')
  await end
}
