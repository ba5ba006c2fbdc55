/** The form in which a link names its file, and the ways to name another file in the same form. */
import type { LinkOccurrence } from '../link-occurrence.ts'
import { baseName, extensionOf, folderOf, joinPath, linkKey } from '../paths.ts'
import type { LinkFormat } from '../vault.ts'

export interface LinkForm {
  /**
   * `dotted`: from the note, with `./` or `../`. `relative`: from the note. `rooted`: from the root,
   * with a `/` first. `path`: from the root. `ending`: the last folders of the path. `name`: the name alone.
   */
  style: 'dotted' | 'relative' | 'rooted' | 'path' | 'ending' | 'name'
  /** Whether `.md` is written; other extensions always are. */
  extension: boolean
}

/** How `link`, which stands in the note `source` and leads to `target`, is written. */
export function linkForm(
  link: Pick<LinkOccurrence, 'kind' | 'path'>,
  source: string,
  target: string,
  format: LinkFormat | null,
): LinkForm {
  const { path } = link
  const extension = extensionOf(target) !== 'md' || /\.md$/i.test(path)
  return { style: styleOf(link, source, target, format), extension }
}

function styleOf(
  { kind, path }: Pick<LinkOccurrence, 'kind' | 'path'>,
  source: string,
  target: string,
  format: LinkFormat | null,
): LinkForm['style'] {
  if (isDotted(path)) return 'dotted'
  if (path.startsWith('/')) return 'rooted'
  const hasFolder = path.includes('/')
  const isRelative = names(joinPath(folderOf(source), path), target)
  const isPath = names(joinPath('', path), target)
  const prefersRelative = format === 'relative' || (format === null && kind === 'markdown')
  if (isRelative && (prefersRelative || (!isPath && (hasFolder || kind === 'markdown')))) return 'relative'
  if (isPath && (hasFolder || format === 'absolute')) return 'path'
  return hasFolder ? 'ending' : 'name'
}

/** Whether a path counts from the note, whatever the settings of the vault are. */
export function isDotted(path: string): boolean {
  return /^\.\.?\//.test(path)
}

/** A dotted path from the folder `from`, as one from the folder `to`: both may lead out of the vault. */
export function rebasePath(path: string, from: string, to: string): string {
  const segments = from === '' ? [] : from.split('/')
  for (const segment of path.split('/')) {
    if (segment === '.' || segment === '') continue
    const isUp = segment === '..' && segments.length > 0 && segments.at(-1) !== '..'
    if (isUp) segments.pop()
    else segments.push(segment)
  }
  return dotted(relativePath(to, segments.join('/')))
}

/** Whether `path`, perhaps without its `.md`, is that of the file. */
function names(path: string | null, target: string): boolean {
  if (path === null) return false
  return [path, `${path}.md`].some((spelling) => linkKey(spelling) === linkKey(target))
}

/**
 * The ways to name the file `target` in the note `source`, the one nearest to
 * `form` first. The last of them leave nothing to the rules of resolution.
 */
export function pathsInForm({ style, extension }: LinkForm, source: string, target: string): string[] {
  const relative = relativePath(folderOf(source), target)
  const endings = endingsOf(target)
  const folders = endings.filter((ending) => ending.includes('/'))
  const own = {
    dotted: [dotted(relative)],
    relative: [relative, dotted(relative)],
    rooted: [`/${target}`],
    path: [target],
    ending: folders,
    name: endings,
  }[style]
  const paths = [...own, ...endings, target, `/${target}`, dotted(relative)]
  const short = extension ? [] : paths.map((path) => path.replace(/\.md$/i, ''))
  return [...new Set([...short, ...paths])]
}

/** `a/b/c.md` gives `c.md`, `b/c.md`, `a/b/c.md`. */
function endingsOf(path: string): string[] {
  const segments = path.split('/')
  return segments.map((_, at) => segments.slice(segments.length - 1 - at).join('/'))
}

function dotted(relative: string): string {
  return relative.startsWith('../') ? relative : `./${relative}`
}

/** The way from a folder to a file, with `../` where it leads up. */
function relativePath(folder: string, target: string): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = folderOf(target) === '' ? [] : folderOf(target).split('/')
  let common = 0
  while (common < from.length && common < to.length && from[common] === to[common]) common++
  return [...from.slice(common).map(() => '..'), ...to.slice(common), baseName(target)].join('/')
}
