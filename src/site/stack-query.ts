/** The notes beside a page, in its address: `?stack=moss,canals/lock-keeper`. */

/** More panes than these nobody reads. */
const mostPanes = 12

/**
 * The paths of notes in the query `search` of an address, each once, as they
 * stand in addresses. What could lead anywhere but below the notes is left out.
 */
export function parseStack(search: string): string[] {
  const [, list = ''] = /[?&]stack=([^&#]*)/.exec(search) ?? []
  return [...new Set(list.split(',').filter(isPath))].slice(0, mostPanes)
}

/** The query for `paths`; empty without any. */
export function stackQuery(paths: readonly string[]): string {
  return paths.length === 0 ? '' : `?stack=${paths.slice(0, mostPanes).join(',')}`
}

/** Encoded segments between single slashes. Browsers climb one of dots, encoded ones too. */
function isPath(path: string): boolean {
  return path
    .split('/')
    .every(
      (segment) => /^(?:[\w.~!*'()-]|%[\dA-Fa-f]{2})+$/.test(segment) && !/^(?:\.|%2e){1,2}$/i.test(segment),
    )
}
