/**
 * A program of its own: unpacks the browser, its fonts and its libraries from
 * the npm package into TMPDIR. The package unpacks nowhere else, and only
 * beside nothing: it takes whatever lies there already for its own.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
await chromium.executablePath()
await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br'))
