/** Which places of a vault are read at all. */
import { isInside, settingsFolder } from './paths.ts'

/** Whether a file at `path` would be part of the garden: no hidden folder, none of packages, none of `ignore`. */
export function isReadable(path: string, ignore: readonly string[]): boolean {
  const segments = path.split('/')
  if (segments.some((segment) => segment.startsWith('.') || segment === 'node_modules')) return false
  const composed = path.normalize('NFC')
  return !ignore.map(settingsFolder).some((place) => place && isInside(place, `${composed}/`))
}
