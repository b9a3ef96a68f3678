/** Vectors of length one, one behind another, and how much each counts. */
export type Cloud = { readonly vectors: Float32Array; readonly weights: Float64Array; readonly dimensions: number }

/** The most rounds in which vectors are moved to the nearest class; fewer when hardly any moves. */
const ROUNDS = 15
const HARDLY_ANY = 1 / 2000

/**
 * Parts vectors into classes by their directions (spherical k-means, with the seeds of k-means++); answers with the number of each
 * vector's class. `random` gives numbers between 0 and 1.
 *
 * @see Arthur, Vassilvitskii, k-means++: The Advantages of Careful Seeding (SODA 2007)
 */
export function classesOf(cloud: Cloud, count: number, random: () => number): Uint16Array {
  const classes = new Uint16Array(cloud.weights.length)
  let centres = seedsOf(cloud, count, random)
  for (let round = 0; round < ROUNDS; round++) {
    const moved = moveToNearest(cloud, centres, classes)
    if (moved < classes.length * HARDLY_ANY) break
    centres = centresOf(cloud, classes, count)
  }
  return classes
}

/** The middle of each class, of length one. */
export function centresOf({ vectors, weights, dimensions }: Cloud, classes: Uint16Array, count: number): Float32Array {
  const sums = new Float64Array(count * dimensions)
  for (const [item, each] of classes.entries())
    for (let d = 0; d < dimensions; d++) {
      const at = each * dimensions + d
      sums[at] = (sums[at] ?? 0) + (weights[item] ?? 0) * (vectors[item * dimensions + d] ?? 0)
    }
  return withLengthOne(Float32Array.from(sums), dimensions)
}

/** Draws each vector to length one. */
export function withLengthOne(vectors: Float32Array, dimensions: number): Float32Array {
  return vectors.map((value, at) => {
    const from = at - (at % dimensions)
    return value / (Math.sqrt(dot(vectors, from, vectors, from, dimensions)) || 1)
  })
}

/** The first centres: vectors drawn by chance, the likelier the farther they are from those drawn before. */
function seedsOf({ vectors, weights, dimensions }: Cloud, count: number, random: () => number): Float32Array {
  const centres = new Float32Array(count * dimensions)
  const distance = new Float64Array(weights.length).fill(1)
  for (let centre = 0; centre < count; centre++) {
    const shares = weights.map((weight, item) => weight * (distance[item] ?? 0))
    let rest = random() * shares.reduce((sum, share) => sum + share, 0)
    const drawn = Math.max(
      0,
      shares.findIndex(share => {
        rest -= share
        return rest < 0
      }),
    )
    centres.set(vectors.subarray(drawn * dimensions, (drawn + 1) * dimensions), centre * dimensions)
    for (let item = 0; item < weights.length; item++) {
      const near = 1 - dot(vectors, item * dimensions, centres, centre * dimensions, dimensions)
      distance[item] = Math.max(0, centre === 0 ? near : Math.min(distance[item] ?? 0, near))
    }
  }
  return centres
}

/** Puts each vector into the class whose centre is nearest; answers with how many changed theirs. */
function moveToNearest({ vectors, dimensions }: Cloud, centres: Float32Array, classes: Uint16Array): number {
  let moved = 0
  for (let item = 0; item < classes.length; item++) {
    let nearest = 0
    let top = Number.NEGATIVE_INFINITY
    for (let centre = 0; centre * dimensions < centres.length; centre++) {
      const near = dot(vectors, item * dimensions, centres, centre * dimensions, dimensions)
      if (near > top) {
        top = near
        nearest = centre
      }
    }
    if (classes[item] !== nearest) moved++
    classes[item] = nearest
  }
  return moved
}

function dot(one: Float32Array, from: number, other: Float32Array, at: number, dimensions: number): number {
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += (one[from + d] ?? 0) * (other[at + d] ?? 0)
  return sum
}
