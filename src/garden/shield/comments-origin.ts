/** Where discussions are shown from. */
export const commentsOrigin = 'https://giscus.app'
