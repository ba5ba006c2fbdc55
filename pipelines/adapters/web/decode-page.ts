/** The text of an HTML document, in whichever encoding it was sent: https://encoding.spec.whatwg.org */
import sniffEncoding from 'html-encoding-sniffer'

/** `contentType` is the header of that name. Bytes that mean nothing become U+FFFD. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const label = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]
  const encoding = sniffEncoding(bytes, {
    transportLayerEncodingLabel: label,
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  })
  return decoderOf(encoding).decode(bytes)
}

/** A page may end in the middle of a letter, since it was not read to its end. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder('utf-8')
  }
}
