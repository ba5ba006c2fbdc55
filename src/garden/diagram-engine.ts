/** Where the site keeps what draws diagrams: Mermaid's own modules, copied as they are. */

/** Their folder below the base of the site. Its name changes with the version, so that browsers may keep the files. */
export const diagramEngineFolder = 'scripts/mermaid-12.3.0'

/** The module that a page loads first. */
export const diagramEngine = `${diagramEngineFolder}/mermaid.esm.min.mjs`
