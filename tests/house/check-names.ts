/** A file is named in kebab-case after what it holds, so its name cannot be a drawer for anything. */
import type { Finding } from './finding.ts'

// Words in lower case joined by single hyphens; further parts after a dot: `rss.xml.ts`.
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
// A page whose name is a parameter of its address: `[slug].astro`, `[...path].astro`.
const routeParameter = /^\[(\.\.\.)?[a-z]+\](\.[a-z]+)*$/
const drawers = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'manager',
  'managers',
  'misc',
  'common',
  'stuff',
])

export function checkName(path: string): Finding[] {
  const segments = path.split('/')
  const isPage = path.startsWith('src/pages/')
  const odd = segments.find((part) => !kebabCase.test(part) && !(isPage && routeParameter.test(part)))
  const drawer = segments.flatMap((part) => part.split(/[-.]/)).find((word) => drawers.has(word))
  return [
    ...(odd === undefined ? [] : [nameFinding(path, odd, `${odd} is not in kebab-case`)]),
    ...(drawer === undefined
      ? []
      : [nameFinding(path, drawer, `“${drawer}” says nothing: name the file after its main export`)]),
  ]
}

function nameFinding(file: string, about: string, message: string): Finding {
  return { rule: 'name', file, line: 1, about, message }
}
