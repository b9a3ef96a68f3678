import { type GeoProjection, geoMercator } from 'd3-geo'
import { select } from 'd3-selection'
import { type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom'
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { MapView } from './route.ts'

/** Pixels. */
export type Size = { readonly width: number; readonly height: number }

/** What may be done to a map, and how it stands. */
export type MapZoom = {
  readonly svg: RefObject<SVGSVGElement | null>
  /** From degrees to pixels of the whole world, as wide as the map. It never changes while the map keeps its size. */
  readonly projection: GeoProjection
  /** From these pixels to those on the screen. */
  readonly transform: ZoomTransform
  zoomBy(factor: number): void
  /** Moves the map by so many pixels. */
  panBy(x: number, y: number): void
  /** Brings a place into sight, when it is out of it. */
  showPlace(longitude: number, latitude: number): void
}

const MOST_ZOOM = 64

/** The outermost parallels that can be seen, as Mercator has them: 81° north, 60° south. Nobody reports from beyond, and they would take half of the map. */
const [NORTH, SOUTH] = [2.5, -1.32]

/**
 * A map that is moved by mouse, touch and what keys and buttons ask for, and that goes where `view` says. Mercator's projection: shapes
 * are right wherever one zooms in.
 */
export function useMapZoom({ width, height }: Size, view: MapView, onMove: (view: MapView) => void): MapZoom {
  const svg = useRef<SVGSVGElement>(null)
  const projection = useMemo(() => worldProjection({ width, height }), [width, height])
  const [transform, setTransform] = useState(zoomIdentity)
  const behaviour = useMemo(() => {
    const [north, south] = [NORTH, SOUTH].map(rise => projection.translate()[1] - projection.scale() * rise)
    return zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, MOST_ZOOM])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, north ?? 0],
        [width, south ?? height],
      ])
      .filter(isForMap)
  }, [projection, width, height])

  const settle = useEffectEvent((settled: ZoomTransform) => onMove(viewOf(settled, projection, { width, height })))
  useEffect(() => {
    if (!svg.current) return
    const map = select(svg.current)
    behaviour
      .on('zoom', event => setTransform(event.transform))
      // Only what somebody's hand has done has an event of its own behind it.
      .on('end', event => event.sourceEvent && settle(event.transform))
    map.call(behaviour)
    return () => void map.on('.zoom', null)
  }, [behaviour])

  const { latitude, longitude, zoom: k } = view
  useEffect(() => {
    if (!svg.current) return
    const [x, y] = projection([longitude, latitude]) ?? [width / 2, height / 2]
    const asked = zoomIdentity
      .translate(width / 2, height / 2)
      .scale(Math.min(k, MOST_ZOOM))
      .translate(-x, -y)
    const extent = behaviour.extent().call(svg.current, undefined)
    behaviour.transform(select(svg.current), behaviour.constrain()(asked, extent, behaviour.translateExtent()))
  }, [latitude, longitude, k, projection, behaviour, width, height])

  const move = (how: (map: SVGSVGElement) => void) => {
    if (!svg.current) return
    how(svg.current)
    onMove(viewOf(zoomTransform(svg.current), projection, { width, height }))
  }
  return {
    svg,
    projection,
    transform,
    zoomBy: factor => move(map => behaviour.scaleBy(select(map), factor)),
    panBy: (x, y) => move(map => behaviour.translateBy(select(map), x / transform.k, y / transform.k)),
    showPlace: (longitude, latitude) => {
      const place = projection([longitude, latitude])
      if (!place || !svg.current) return
      const [x, y] = transform.apply(place)
      if (x < 0 || y < 0 || x > width || y > height) behaviour.translateTo(select(svg.current), ...place)
    },
  }
}

/** The view in which all of these places, given as longitude and latitude, can be seen, with room for their circles and for the buttons. */
export function viewOfAll(places: readonly (readonly [number, number])[], size: Size): MapView {
  const margin = Math.min(80, size.width / 7)
  const projection = worldProjection(size)
  const points = places.flatMap(([longitude, latitude]) => [projection([longitude, latitude]) ?? []])
  const [xs, ys] = [points.flatMap(([x]) => x ?? []), points.flatMap(([, y]) => y ?? [])]
  if (xs.length === 0) return { latitude: 30, longitude: 0, zoom: 1 }
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const zoom = Math.min(
    (size.width - 2 * margin) / (east - west),
    (size.height - 2 * margin) / (south - north),
    MOST_FITTED_ZOOM,
  )
  return middleAt([(west + east) / 2, (north + south) / 2], Math.max(zoom, 1), projection)
}

/** One place alone is shown with the countries around it. */
const MOST_FITTED_ZOOM = 8

function worldProjection({ width, height }: Size): GeoProjection {
  const scale = width / (2 * Math.PI)
  return geoMercator()
    .scale(scale)
    .translate([width / 2, height / 2 + (scale * (NORTH + SOUTH)) / 2])
}

function viewOf(transform: ZoomTransform, projection: GeoProjection, { width, height }: Size): MapView {
  return middleAt(transform.invert([width / 2, height / 2]), transform.k, projection)
}

/** Rounded to a pixel or so, as addresses have it. */
function middleAt(point: [number, number], zoom: number, projection: GeoProjection): MapView {
  const [longitude = 0, latitude = 0] = projection.invert?.(point) ?? []
  return { latitude: rounded(latitude, 1000), longitude: rounded(longitude, 1000), zoom: rounded(zoom, 100) }
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts
}

/** Where the wheel can't zoom any further, it scrolls the page. */
function isForMap(this: SVGSVGElement, event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if (event.type === 'wheel' && 'deltaY' in event) {
    const { k } = zoomTransform(this)
    return event.deltaY < 0 ? k < MOST_ZOOM : k > 1
  }
  return !event.ctrlKey && !('button' in event && event.button !== 0)
}
