/** The package brings no types. */
declare module 'html-encoding-sniffer' {
  interface SniffOptions {
    transportLayerEncodingLabel?: string | undefined
    defaultEncoding?: string
  }

  /** The name of the encoding of a document in HTML. */
  export default function htmlEncodingSniffer(bytes: Uint8Array, options?: SniffOptions): string
}
