import { addProtocol, type Map as GlMap, type LayerSpecification } from 'maplibre-gl'
import { PMTiles, Protocol, TileType } from 'pmtiles'
import type { Palette } from './symbols.ts'

/** A map of the user's own, under the events and over the land: what `isnad serve --tiles` named. */

const named = document.querySelector<HTMLMetaElement>('meta[name="isnad-tiles"]')?.content

let protocol: Protocol | undefined

/** Puts it in, whatever it holds: pictures as they are, drawn tiles by what their layers are called. Says whether there is one. */
export async function addTiles(map: GlMap, colours: Palette): Promise<boolean> {
  if (named === undefined) return false
  const url = new URL(named, location.href).href
  if (protocol === undefined) {
    protocol = new Protocol()
    addProtocol('pmtiles', protocol.tile)
  }
  const archive = new PMTiles(url)
  protocol.add(archive)
  const { tileType, minZoom, maxZoom } = await archive.getHeader()
  const drawn = tileType === TileType.Mvt || tileType === TileType.Mlt
  const metadata = drawn ? ((await archive.getMetadata()) as { vector_layers?: { id: string }[] }) : {}
  // The page may be elsewhere by now, and this map taken down.
  if (map.style === undefined) return false
  map.addSource('own', {
    type: drawn ? 'vector' : 'raster',
    tiles: [`pmtiles://${url}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(drawn ? {} : { tileSize: 256 }),
  } as Parameters<GlMap['addSource']>[1])
  const layers: LayerSpecification[] = drawn
    ? (metadata.vector_layers ?? []).flatMap(({ id }) => plain(id, colours))
    : [{ id: 'own', type: 'raster', source: 'own' }]
  for (const layer of layers) map.addLayer(layer, 'shade')
  return true
}

/** Names of layers differ from maker to maker: water is told by its name, all else is lines and quiet surfaces. */
function plain(id: string, colours: Palette): LayerSpecification[] {
  const wet = /water|ocean|river|lake|sea/i.test(id)
  const source = { source: 'own', 'source-layer': id }
  return [
    {
      id: `own ${id} fill`,
      type: 'fill',
      ...source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': wet ? colours.sea : colours.farLand, 'fill-opacity': wet ? 1 : 0.6 },
    },
    {
      id: `own ${id} line`,
      type: 'line',
      ...source,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': wet ? colours.water : colours.area, 'line-width': 1 },
    },
  ]
}
