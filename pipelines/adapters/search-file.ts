/** A file of the search index. */
export interface SearchFile {
  /** Below the folder of the index. */
  path: string
  content: Uint8Array
}
