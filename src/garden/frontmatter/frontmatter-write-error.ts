/** A change of properties that cannot be written: the source stays as it is. */

export class FrontmatterWriteError extends Error {
  override name = 'FrontmatterWriteError'
}
