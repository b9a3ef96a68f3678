import { useQuery } from '@tanstack/react-query'
import { type ExtendedFeatureCollection, type GeoProjection, geoPath } from 'd3-geo'
import { useEffect, useState } from 'react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-50m.json?url'
import coarse from 'world-atlas/countries-110m.json?url'

/** From this magnification on, coarse shapes look like polygons. */
const FINE = 5

/**
 * The shapes of the countries as a path of SVG, fine enough for a magnification; empty until they are there. What is left out at sea and at
 * borders is as Natural Earth has it.
 *
 * @see https://www.naturalearthdata.com/about/disputed-boundaries-policy/
 */
export function useLand(projection: GeoProjection, zoom: number): string {
  const shapes = useCountryShapes(zoom)
  const [land, setLand] = useState('')
  useEffect(() => {
    const controller = new AbortController()
    if (shapes) void draw(shapes, projection, controller.signal).then(path => path !== null && setLand(path))
    return () => controller.abort()
  }, [shapes, projection])
  return land
}

/** Milliseconds after which a page is let go on with what else it has to do: fine shapes take a fifth of a second. */
const TURN = 10

/** Draws country by country; null when that was given up. */
async function draw(
  { features }: ExtendedFeatureCollection,
  projection: GeoProjection,
  signal: AbortSignal,
): Promise<string | null> {
  const pathOf = geoPath(projection)
  let path = ''
  let begun = performance.now()
  for (const country of features) {
    path += pathOf(country) ?? ''
    if (performance.now() - begun < TURN) continue
    await new Promise(resolve => setTimeout(resolve))
    if (signal.aborted) return null
    begun = performance.now()
  }
  return path
}

/** Fine shapes, and coarse ones until they are there. */
function useCountryShapes(zoom: number): ExtendedFeatureCollection | undefined {
  const coarseShapes = useShapes(coarse, true)
  const fineShapes = useShapes(fine, zoom >= FINE)
  return (zoom >= FINE ? fineShapes : undefined) ?? coarseShapes
}

function useShapes(url: string, enabled: boolean): ExtendedFeatureCollection | undefined {
  return useQuery({
    queryKey: ['shapes', url],
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { signal })
      if (!response.ok) throw new Error(`The shapes of the countries cannot be loaded: ${response.status}.`)
      // A file of this page's own: the build put it there.
      const atlas = (await response.json()) as Topology<{ readonly countries: GeometryCollection }>
      return feature(atlas, atlas.objects.countries)
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  }).data
}
