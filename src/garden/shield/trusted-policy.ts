/** The name of the one policy of Trusted Types by which scripts of the site make HTML of text. */
export const trustedPolicy = 'garden'
