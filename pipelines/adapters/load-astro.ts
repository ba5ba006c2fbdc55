/** Astro, which takes longer to load than most commands need for all their work. */
export function loadAstro(): Promise<typeof import('astro')> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['ASTRO_DEV_BACKGROUND'] = '0'
  return import('astro')
}
