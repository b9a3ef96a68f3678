const FAMILY = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Open Sans", sans-serif'

const pen = document.createElement('canvas').getContext('2d')

/**
 * How wide words are drawn, in pixels, with some room to spare.
 *
 * @param size of the letters, in pixels
 */
export function textWidth(words: string, size: number, weight: 400 | 700 = 400): number {
  if (!pen) return words.length * size * 0.55
  pen.font = `${weight} ${size}px ${FAMILY}`
  return pen.measureText(words).width + 4
}
