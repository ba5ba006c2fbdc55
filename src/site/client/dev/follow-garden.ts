/**
 * Keeps an open page of `one dev` in step with the garden: it loads again when its
 * note was saved, and when its HTML would be another because others were. A page
 * that nobody sees holds no connection, of which browsers allow a server only six.
 */

export interface Following {
  /** Where the server says what happened. */
  events: string
  /** Where it is asked for suggested links; null where it has none. */
  offers: string | null
}

export function followGarden({ events, offers }: Following): void {
  const [made, shown] = ownState()
  if (shown === undefined) return
  let state = made
  let source: EventSource | null = null
  const compare = async (now: string) => {
    const page = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
    if (!page) return
    if (page.headers.get('server-timing')?.includes(shown)) state = now
    else location.reload()
  }
  const listen = () => {
    source?.close()
    source = null
    if (document.visibilityState === 'hidden') return
    source = new EventSource(`${events}?shown=${encodeURIComponent(state ?? '')}`)
    source.addEventListener('reload', () => location.reload())
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => void compare(data))
    source.addEventListener('garden:offers', () => void showOffers(offers))
  }
  document.addEventListener('visibilitychange', listen)
  // A page that is left lets go at once; one that is come back to listens again.
  addEventListener('pagehide', () => source?.close())
  addEventListener('pageshow', ({ persisted }) => persisted && listen())
  listen()
  void showOffers(offers)
}

/** The state of the garden that the page was made from, and a hash of its HTML. */
function ownState(): string[] {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const own = navigation?.serverTiming.find(({ name }) => name === 'garden')
  return own?.description.split(' ') ?? []
}

async function showOffers(address: string | null): Promise<void> {
  if (address === null) return
  const { openOffers } = await import('../offers/open-offers.ts')
  await openOffers(address)
}
