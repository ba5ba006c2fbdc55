/** All that the site holds besides its notes, gathered from the whole garden. */
import type { GardenEdge } from '../../schemas/garden-file.ts'
import type { SiteGraph } from '../../schemas/graph.ts'
import type { WebPage } from '../../schemas/web-page.ts'
import { assetClosure } from '../asset-closure.ts'
import { fileAddress } from '../file-address.ts'
import { gardenEdges } from '../garden-edges.ts'
import type { Point } from '../map/keep-apart.ts'
import { siteGraph } from '../map/site-graph.ts'
import type { Note } from '../note.ts'
import type { VaultPath } from '../paths.ts'
import type { ReadingPath } from '../reading-paths.ts'
import { renderRedirect } from '../redirects/render-redirect.ts'
import { webPages } from '../web/web-view.ts'
import type { Planning } from './planning.ts'

export interface GatheredSite {
  edges: GardenEdge[]
  /** The paths through the topics. */
  paths: ReadingPath[]
  graph: SiteGraph
  /** What previews of links to other sites show. */
  web: readonly WebPage[]
  /** The path below the site's base, and the file of the vault that it is. */
  files: { url: string; path: VaultPath }[]
  /** The path below the site's base, and the page there that leads on to a note. */
  redirects: { path: string; html: string }[]
  /** The note that the vault wrote as its front page. */
  home: string | null
}

/** The links of the whole garden: as pages tell them, and as a graph without places. */
export interface GardenLinks {
  edges: GardenEdge[]
  graph: Omit<SiteGraph, 'places'>
}

/** All that places are made from, which nothing of a note but its links decides. */
export function planLinks({ garden, notes, settings, entryOf }: Planning): GardenLinks {
  const edges = gardenEdges(garden, settings)
  return { edges, graph: siteGraph(edges, notes.map(entryOf)) }
}

/** `places` are those of the nodes of the graph, see `placeNodes`. */
export function gatherSite(planning: Planning, { edges, graph }: GardenLinks, places: Point[]): GatheredSite {
  const { garden, notes, settings } = planning
  return {
    edges,
    graph: { ...graph, places },
    paths: planning.paths(),
    web: webPages(garden),
    files: assetClosure(garden).map((path) => ({ url: fileAddress(path), path })),
    redirects: garden.redirects.map((redirect) => ({
      path: redirect.path,
      html: renderRedirect(redirect, settings),
    })),
    home: homeOf(notes),
  }
}

/** A note at the vault's root under one of these names is its front page. */
function homeOf(notes: readonly Note[]): string | null {
  const names = ['index', 'home', '_index', 'readme']
  const front = names.map((name) =>
    notes.find((note) => [`${name}.md`, `${name}.mdx`].includes(note.path.toLowerCase())),
  )
  return front.find((note) => note !== undefined)?.slug ?? null
}
