/** Gives the HTML of a key, from a cache or by rendering it. */
export type CachedHtml = (key: string, render: () => string) => { html: string }
