/** In which ways a note can lead to another, the most telling first. `relation` is a property of the owner's own. */
export const edgeKinds = ['parent', 'next', 'related', 'translation', 'relation', 'embed', 'link'] as const

export type EdgeKind = (typeof edgeKinds)[number]
