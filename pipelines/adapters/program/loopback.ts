/** Where Astro's servers listen: to this machine alone. */
export function loopback(port: number | undefined): { host: string; port?: number } {
  return { host: '127.0.0.1', ...(port === undefined ? {} : { port }) }
}
