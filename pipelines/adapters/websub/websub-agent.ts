/** How the program names itself to hubs, and to the site when it looks at the feeds. */
export const websubAgent = 'System-of-One (tells hubs of WebSub)'
