import { useQuery } from '@tanstack/react-query'
import type { ExtendedFeatureCollection } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-50m.json?url'
import coarse from 'world-atlas/countries-110m.json?url'

/** From this magnification on, coarse shapes look like polygons. */
const FINE = 5

/**
 * The shapes of the countries, fine enough for a magnification; undefined until they are there. What is left out at sea and at borders
 * is as Natural Earth has it.
 *
 * @see https://www.naturalearthdata.com/about/disputed-boundaries-policy/
 */
export function useCountryShapes(zoom: number): ExtendedFeatureCollection | undefined {
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
