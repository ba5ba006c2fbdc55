/** The command line itself: what it takes, what it answers, and its exit codes. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { createProgram } from '../../scripts/program.ts'
import { commandEnv } from '../fakes/command-env.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { projectRoot, type Ran, runOne } from '../fakes/run-one.ts'

const commands = createProgram().commands.map((command) => command.name())

/** The exit code, and everything that was said. */
async function say(...args: string[]): Promise<{ code: number; said: string }> {
  const { code, stdout, stderr } = await runOne(args)
  return { code, said: stdout + stderr }
}

describe('usage', () => {
  it.for(['', ...commands])('`one %s --help` explains itself', async (name) => {
    const command = name === '' ? [] : [name]
    const { code, stdout, stderr } = await runOne([...command, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Usage: ${['one', ...command].join(' ')} \\[options\\]`))
    const names = command.length === 0 ? commands : ['--vault <dir>', '--json', '--verbose']
    for (const name of names) expect(stdout).toContain(`\n  ${name}`)
    // An option that is left out is left out, and needs no word for it.
    expect(stdout).not.toMatch(/\(default:\s+(?:\[\]|\{\}|"")\)/)
  })

  test.for([
    ['chekc', /unknown command 'chekc'\n\(Did you mean check\?\)/],
    ['check --vualt x', /unknown option '--vualt'\n\(Did you mean --vault\?\)/],
    ['link eval --vualt x', /Run `one link eval --help` to see what there is\./],
    ['ask --vualt x', /Run `one ask --help` to see what there is\./],
    ['ask \u00a0', /This asks for nothing\.\nWrite a question\./],
    ['build --jsno', /unknown option '--jsno'\n\(Did you mean --json\?\)/],
    ['check more', /too many arguments/],
    ['inspect', /missing required argument 'note'/],
    ['new', /missing required argument 'title'/],
    ['check --vault', /argument missing/],
    ['dev --port 65536', /A port is a whole number from 0 to 65535/],
    ['preview --port -1', /A port is a whole number/],
    ['links --outcome lost', /Allowed choices are found, ambiguous, missing, withheld/],
    ['build --base repo', /`--base`: a path that starts with `\/`/],
    ['check --vault /no/such/folder', /The vault `\/no\/such\/folder` cannot be read: ENOENT/],
    ['preview --out /no/such/site', /There is no site in `\/no\/such\/site`/],
  ] as const)('`one %s` is wrong usage, and says why', async ([args, words]) => {
    const { code, said } = await say(...args.split(' '))
    expect(code).toBe(2)
    expect(said).toMatch(words)
    expect(said).not.toContain('    at ')
  })

  it('without a command shows the help, as wrong usage', async () => {
    const { code, stdout, stderr } = await runOne([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage: one')
  })
})

describe('exit codes', () => {
  const check = (files: Record<string, string>) => runOne(['check', '--vault', makeVault(files)])

  it('0: good, warnings or not', async () => {
    const { code, stderr } = await check({ 'a.md': '[[nowhere]]\n' })
    expect(code).toBe(0)
    expect(stderr).toContain('1 warning')
  })

  it('1: the content has errors', async () => {
    expect((await check({ 'a.md': 'x', 'b.md': '---\npublish: maybe\n---\n' })).code).toBe(1)
  })

  /** Runs `one check` in which a function of Node throws what no code expects. */
  function checkWithBug(...args: string[]): Promise<Ran> {
    const bug = `import fs from 'node:fs/promises'
      import { syncBuiltinESMExports } from 'node:module'
      fs.stat = () => { throw new TypeError('planted') }
      syncBuiltinESMExports()`
    const vault = makeVault({ 'a.md': 'x' })
    const env = { NODE_OPTIONS: `--import=${join(makeVault({ 'bug.mjs': bug }), 'bug.mjs')}` }
    return runOne(['check', '--vault', vault, ...args], { env })
  }

  it('3: our own bug, and where it is when asked', async () => {
    const [short, long] = await Promise.all([checkWithBug(), checkWithBug('--verbose')])
    expect(short.code).toBe(3)
    expect(short.stderr).toContain('not your fault: planted')
    expect(short.stderr).not.toContain('    at ')
    expect(long.code).toBe(3)
    expect(long.stderr).toMatch(/TypeError: planted\n {4}at .*bug\.mjs/)
  })
})

describe('the process', () => {
  it('stops in silence when nobody reads on', async () => {
    const vault = makeVault({ 'a.md': '[[a]] '.repeat(2000) })
    const one = join(projectRoot, 'scripts/one.mjs')
    const child = spawn(process.execPath, [one, 'links', '--json', '--vault', vault], { env: commandEnv() })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })

  it('is quiet in a pipe, and names every stage when asked', async () => {
    const vault = makeVault({ 'a.md': 'x' })
    const [quiet, verbose] = await Promise.all([
      runOne(['check', '--vault', vault]),
      runOne(['check', '--verbose', '--vault', vault]),
    ])
    expect(quiet.stderr).toBe('')
    expect(verbose.stderr).toMatch(/^read \d+ ms\nparse \d+ ms\nlink \d+ ms\ncheck \d+ ms\n$/)
  })

  const systemNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path) && isOld(path))

  test.skipIf(!systemNode)('starts on an old Node of the system (skipped where there is none)', () => {
    const run = (...args: string[]) =>
      execFileSync(systemNode ?? '', [join(projectRoot, 'scripts/one.mjs'), ...args], {
        env: commandEnv(),
        encoding: 'utf8',
      })
    expect(run('--help')).toMatch(/^Usage: one/)
    const report = JSON.parse(run('check', '--json', '--vault', makeVault({ 'a.md': '[[b]]', 'b.md': 'x' })))
    expect(report.notes).toBe(2)
    expect(() => run('check', '--vault', '/no/such/folder')).toThrow(expect.objectContaining({ status: 2 }))
  })
})

function isOld(node: string): boolean {
  return Number(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).split('.')[0]) < 24
}
