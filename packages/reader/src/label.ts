/** A place on a map, or a value in a chart, in pixels: its circle, and the width of its name. */
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

/** On which side of its circle a name may stand. */
export type Side = 'within' | 'right' | 'left' | 'above' | 'below'

/**
 * Which places have their names beside them, and where: as many as fit within the map without one upon another, or upon a circle of
 * more weight. Those that come first choose first.
 *
 * @param sides from the best to the worst; within a circle only where it is large enough for the name
 * @param isClear whether names keep off all circles, and not only those of more weight
 */
export function labelsOf(
  spots: readonly Spot[],
  size: { readonly width: number; readonly height: number },
  sides: readonly Side[] = ['within', 'right', 'left', 'above', 'below'],
  isClear = false,
): Label[] {
  const labels: Label[] = []
  for (const [index, spot] of spots.entries()) {
    const others = isClear ? spots.filter(other => other !== spot) : spots.slice(0, index)
    const free = boxesBeside(spot, size.width, sides).find(
      box =>
        box.left >= 0 &&
        box.left + box.width <= size.width &&
        box.top >= 0 &&
        box.top + LABEL_HEIGHT <= size.height &&
        !labels.some(label => overlap(label, box)) &&
        !others.some(other => covers(other, box)),
    )
    if (free) labels.push(free)
  }
  return labels
}

function boxesBeside({ id, x, y, r, width }: Spot, room: number, sides: readonly Side[]): Label[] {
  const [middle, centre] = [y - LABEL_HEIGHT / 2, x - width / 2]
  // Near an end of the map a name above or below its circle begins or ends there.
  const fitted = clamp(centre, 0, Math.max(0, room - width))
  const places = {
    within: { left: centre, top: middle },
    right: { left: x + r + GAP, top: middle },
    left: { left: x - r - GAP - width, top: middle },
    above: { left: fitted, top: y - r - LABEL_HEIGHT },
    below: { left: fitted, top: y + r },
  }
  return sides.filter(side => side !== 'within' || width < 1.8 * r).map(side => ({ id, width, ...places[side] }))
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
