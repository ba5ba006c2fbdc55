/** Pictures that stand in an address of their own, as drawings carry photos. */
import { stripRaster } from './strip-raster.ts'

/** Groups: all before the bytes, and the bytes in Base64, which may be broken into lines. */
const base64Address = /^(data:[^,]*;\s*base64\s*,)([\s\S]*)$/i

/** Line ends and tabs, as references of XML. */
const spaceReference = /&#(?:x0*[9ad]|0*(?:9|10|13));/gi

/**
 * The address without the metadata of the picture in it. One without Base64, or
 * of a format that cannot be stripped, stays as it is; null when its picture
 * cannot be read, so that nobody knows what is in it.
 */
export function stripDataPicture(address: string): string | null {
  const [, head = '', data] = base64Address.exec(address.trim()) ?? []
  if (data === undefined) return address
  const bytes = decode(data.replace(spaceReference, '').replace(/%(?:2b|2f|3d)/gi, decodeURIComponent))
  if (bytes === null) return null
  const stripped = stripRaster(bytes)
  if (stripped?.state === 'malformed') return null
  return stripped?.state === 'clean' ? head + encode(stripped.bytes) : address
}

/** Null for what a browser would not decode either. */
function decode(data: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

function encode(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += partLength)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + partLength)))
  return btoa(parts.join(''))
}

/** Bytes that are few enough to be arguments of one call. */
const partLength = 8192
