/** A place on the map, in pixels: its circle, and the width of its name. */
export type Spot = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly r: number
  readonly width: number
}

/** Where a name stands: its box, in pixels. */
export type Label = { readonly id: string; readonly left: number; readonly top: number; readonly width: number }

/** How high a name is, in pixels. */
export const LABEL_HEIGHT = 16

const GAP = 3

/**
 * Which places have their names beside them, and where: as many as fit within the map without one upon another, or upon a circle of
 * more weight. Those that come first choose first.
 */
export function labelsOf(spots: readonly Spot[], size: { readonly width: number; readonly height: number }): Label[] {
  const labels: Label[] = []
  for (const [index, spot] of spots.entries()) {
    const before = spots.slice(0, index)
    const free = boxesBeside(spot).find(
      box =>
        box.left >= 0 &&
        box.left + box.width <= size.width &&
        box.top >= 0 &&
        box.top + LABEL_HEIGHT <= size.height &&
        !labels.some(label => overlap(label, box)) &&
        !before.some(other => covers(other, box)),
    )
    if (free) labels.push(free)
  }
  return labels
}

/** To its right, its left, above it, below it; within it, where it is large enough for that. */
function boxesBeside({ id, x, y, r, width }: Spot): Label[] {
  const [middle, centre] = [y - LABEL_HEIGHT / 2, x - width / 2]
  const places = [
    ...(width < 1.8 * r ? [{ left: centre, top: middle }] : []),
    { left: x + r + GAP, top: middle },
    { left: x - r - GAP - width, top: middle },
    { left: centre, top: y - r - LABEL_HEIGHT },
    { left: centre, top: y + r },
  ]
  return places.map(place => ({ id, width, ...place }))
}

function overlap(one: Label, other: Label): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    Math.abs(one.top - other.top) < LABEL_HEIGHT
  )
}

function covers({ x, y, r }: Spot, { left, top, width }: Label): boolean {
  const nearest = { x: clamp(x, left, left + width), y: clamp(y, top, top + LABEL_HEIGHT) }
  return Math.hypot(nearest.x - x, nearest.y - y) < r
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
