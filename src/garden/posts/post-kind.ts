/** The kind that posts have in the ledger of effects. */
export const postKind = 'post'
