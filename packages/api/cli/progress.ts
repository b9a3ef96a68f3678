/** How far a run is. `advance` says that one more article was dealt with, and up to which byte of all sources. */
export type Progress = { advance(bytes: number): void; stop(): void }

/** So many articles lie between two lines where nobody looks at a terminal. */
const STEP = 1000

/**
 * Shows how far an import is: as a bar on a terminal, as a line for every thousand articles elsewhere.
 *
 * @param total the bytes of all sources; null when they can't be known, as on standard input
 */
export async function showProgress(total: number | null, output: NodeJS.WriteStream): Promise<Progress> {
  return output.isTTY ? bar(total, output) : lines(output)
}

async function bar(total: number | null, output: NodeJS.WriteStream): Promise<Progress> {
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    stream: output,
    format: total === null ? '{articles} articles' : '{bar} {percentage}% | {articles} articles | {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  })
  let articles = 0
  bar.start(total ?? 0, 0, { articles })
  return {
    advance: bytes => bar.update(total === null ? 0 : Math.min(bytes, total), { articles: ++articles }),
    stop: () => bar.stop(),
  }
}

function lines(output: NodeJS.WritableStream): Progress {
  let articles = 0
  return {
    advance() {
      if (++articles % STEP === 0) output.write(`${articles} articles …\n`)
    },
    stop() {},
  }
}
