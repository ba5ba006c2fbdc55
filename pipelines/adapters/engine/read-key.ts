/** Reads the key of an engine from the environment, the one place it comes from. */

export interface KeyRead {
  /** Null when there is none, or none that may be used. */
  key: string | null
  /** Why not, in words that say nothing of it; null when it may be used. */
  fault: string | null
}

// A header takes printable ASCII; blanks around a key come from copying it.
const usable = /^[!-~]{1,4096}$/

export function readKey(
  { env: name }: { env: string },
  env: Readonly<Record<string, string | undefined>> = process.env,
): KeyRead {
  const key = env[name]?.trim() ?? ''
  if (key === '') return { key: null, fault: `\`${name}\` holds no key` }
  if (!usable.test(key)) return { key: null, fault: `\`${name}\` holds what cannot be a key` }
  return { key, fault: null }
}
