/** The words for a note that is not published, where the author gave none. */
export const withheldLabel = 'unpublished note'
