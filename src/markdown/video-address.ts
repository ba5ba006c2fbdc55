/** Addresses of films and posts that notes embed as if they were pictures. */

export interface OuterEmbed {
  kind: 'video' | 'post'
  /** Who shows it, as readers know it. */
  host: string
  /** The address of the player; null for a post, of which nothing is loaded. */
  player: string | null
}

/** What an address shows; null for any other address. */
export function readOuterEmbed(address: string): OuterEmbed | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  const host = url.hostname.replace(/^(?:www|m|mobile|player)\./, '')
  const parts = url.pathname.split('/').filter((part) => part !== '')
  if (host === 'youtu.be') return youTube(parts[0], url)
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const inPath = /^(?:shorts|embed|live|v)$/.test(parts[0] ?? '') ? parts[1] : undefined
    return youTube(parts[0] === 'watch' ? (url.searchParams.get('v') ?? undefined) : inPath, url)
  }
  if (host === 'vimeo.com') return vimeo(parts, url)
  if (host === 'x.com' || host === 'twitter.com') {
    return parts[1] === 'status' && /^\d+$/.test(parts[2] ?? '')
      ? { kind: 'post', host: 'X', player: null }
      : null
  }
  return null
}

function youTube(id: string | undefined, url: URL): OuterEmbed | null {
  if (id === undefined || !/^[\w-]{6,20}$/.test(id)) return null
  const start = secondsOf(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '')
  const player = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}`
  return { kind: 'video', host: 'YouTube', player }
}

/** `vimeo.com/123`, or `vimeo.com/123/abc` for a film that only the link shows. */
function vimeo(parts: string[], url: URL): OuterEmbed | null {
  const at = parts.findIndex((part) => /^\d+$/.test(part))
  const hash = parts[at + 1] ?? url.searchParams.get('h') ?? ''
  if (at < 0) return null
  const unlisted = /^[0-9a-f]+$/.test(hash) ? `&h=${hash}` : ''
  return {
    kind: 'video',
    host: 'Vimeo',
    player: `https://player.vimeo.com/video/${parts[at]}?autoplay=1&dnt=1${unlisted}`,
  }
}

/** `90`, `90s` and `1h2m3s` as seconds; 0 for anything else. */
function secondsOf(text: string): number {
  const found = /^(?:(\d{1,3})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(text)
  const [hours, minutes, seconds] = (found ?? []).slice(1).map((part) => Number(part ?? 0))
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)
}
