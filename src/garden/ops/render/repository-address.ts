/** Where people look at a repository, from where git fetches it. */

/**
 * Such as `https://github.com/owner/name` from `git@github.com:owner/name.git`; null for a folder, and for an
 * address that has anything else in it. Names and passwords in it are left out.
 */
export function repositoryAddress(remote: string): string | null {
  const [, host, path] = remote.trim().match(overHttp) ?? remote.trim().match(overSsh) ?? []
  return host === undefined || path === undefined ? null : `https://${host.toLowerCase()}/${path}`
}

/** The host, perhaps behind a name and a password; two or more parts of a path without `.git` at its end. */
const overHttp = /^https?:\/\/(?:[^@/\s]+@)?([\w.-]+)\/((?:[\w.-]+\/)+[\w.-]+?)(?:\.git)?\/?$/
/** `ssh://git@host/path` and `git@host:path`. */
const overSsh = /^(?:ssh:\/\/)?git@([\w.-]+)[:/]((?:[\w.-]+\/)+[\w.-]+?)(?:\.git)?\/?$/
