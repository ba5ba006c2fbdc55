/**
 * The browser that comes as an npm package, unpacked once per version into a
 * folder that appears whole or not at all: two runs may unpack at the same
 * time, and one that is killed leaves nothing that a later one mistakes for a browser.
 */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export interface PackagedChromium {
  executablePath: string
  /** Shared libraries for systems that lack them, as a value for LD_LIBRARY_PATH. */
  libraries: string
  /** The packaged fonts and no others, as a value for FONTCONFIG_FILE. */
  fontConfig: string
}

const run = promisify(execFile)

/** Unpacks into `<cache>/<version>` unless it is there. Throws when the package does not unpack. */
export async function packagedChromium(cache: string): Promise<PackagedChromium> {
  const version = packageVersion()
  const home = join(cache, version)
  if (!existsSync(home)) await unpack(cache, version, home)
  return {
    executablePath: join(home, 'chromium'),
    libraries: join(home, 'al2023', 'lib'),
    fontConfig: join(home, 'fonts.conf'),
  }
}

async function unpack(cache: string, version: string, home: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  await removeLeftovers(cache)
  const staging = await mkdtemp(join(cache, `${version}.partial-${process.pid}-`))
  try {
    const program = join(import.meta.dirname, 'unpack-chromium.ts')
    await run(process.execPath, [program], { env: { ...process.env, TMPDIR: staging } })
    await writeFile(join(staging, 'fonts.conf'), fontConfig(home))
    await rename(staging, home)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    // Another run was first, and its folder is as good.
    if (!existsSync(home)) throw error
  }
}

/** Removes what runs that are no longer alive left half-unpacked. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = /\.partial-(\d+)-/.exec(name)?.[1]
    if (owner && !isAlive(Number(owner))) await rm(join(cache, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = readFileSync(join(dirname(entry), '../package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/** The package's own configuration names folders of another system. */
function fontConfig(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`
}
