/** Links to where else a note was posted. */

export interface SyndicationLink {
  href: string
  /** The name of the host; with its path where the note was posted there more than once. */
  text: string
}

export function syndicationLinks(addresses: readonly string[]): SyndicationLink[] {
  const hosts = addresses.map((address) => hostOf(address))
  return addresses.map((href, at) => {
    const host = hosts[at] ?? ''
    const isOnly = hosts.indexOf(host) === hosts.lastIndexOf(host)
    return { href, text: isOnly ? host : `${host}${new URL(href).pathname}` }
  })
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '')
}
