/** What keeps a server from answering, in the words that records use. */

/** `dns`: there is no such host. `private-address`: its host is no machine of the open web. */
export type NetFault =
  | 'dns'
  | 'dns-failed'
  | 'private-address'
  | 'not-web'
  | 'timeout'
  | 'tls'
  | 'refused'
  | 'headers'
  | 'network'
  | 'redirects'
  | 'robots'
  | 'robots-failed'

/** A request that got no answer. */
export class NetError extends Error {
  readonly fault: NetFault

  constructor(fault: NetFault, options?: ErrorOptions) {
    super(fault, options)
    this.fault = fault
  }
}

/** The fault that an error of a socket means. */
export function netError(error: unknown): NetError {
  if (error instanceof NetError) return error
  const { code = '', name = '' } = error as { code?: string; name?: string }
  return new NetError(faultOf(code, name), { cause: error })
}

function faultOf(code: string, name: string): NetFault {
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT' || code === 'ABORT_ERR')
    return 'timeout'
  if (code === 'ECONNREFUSED') return 'refused'
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers'
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return 'tls'
  return 'network'
}
