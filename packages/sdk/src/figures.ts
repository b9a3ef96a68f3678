import type { CallOptions, Client } from './client.ts'
import {
  FigureDocument,
  FigureHistoryDocument,
  type FigureHistoryQueryVariables,
  type FigureInArticleFragment,
  FiguresDocument,
  type FiguresQueryVariables,
  type ReportedValueDetailFragment,
} from './generated/operations.ts'
import { type Items, itemsOf, type Page, pageOf } from './page.ts'

/** A number that was reported, with the article it was read from. */
export type Figure = FigureInArticleFragment

/** Which figures (`filter`), in which order (`orderBy`, of the newest articles first by default), and which page of them. */
export type FiguresRequest = FiguresQueryVariables

/** One number that one reporter gave for one place, with every figure that tells it and the sentence of each. */
export type ReportedValue = ReportedValueDetailFragment

/** Of which `measure`, of which `place`, reported `when`, of what (`counted`), and which page of the values. */
export type FigureHistoryRequest = FigureHistoryQueryVariables

/** The numbers that were reported, in all articles. */
export type Figures = {
  /** One page of figures. */
  list(request?: FiguresRequest, options?: CallOptions): Promise<Page<Figure>>
  /**
   * All figures, page by page as the loop goes on; `first` is the size of a page.
   *
   * @example
   * ```ts
   * for await (const figure of dateline.figures.iterate({ filter: { measures: ['KILLED'] } })) {
   *   console.log(figure.span.exact, figure.quantity.minimum, figure.reportedBy?.name)
   * }
   * ```
   */
  iterate(request?: Omit<FiguresRequest, 'last' | 'before'>, options?: CallOptions): Items<Figure>
  /**
   * One page of the values that were reported of one measure, in the order in which they were reported.
   *
   * @example
   * ```ts
   * const { items } = await dateline.figures.history({ measure: 'KILLED' })
   * for (const { firstReportedOn, quantity, status } of items) console.log(firstReportedOn, quantity.minimum, status)
   * ```
   */
  history(request: FigureHistoryRequest, options?: CallOptions): Promise<Page<ReportedValue>>
  /** One figure; null when no figure has this id. */
  get(id: string, options?: CallOptions): Promise<Figure | null>
}

/** {@link Figures.list} as a function. */
export async function listFigures(
  client: Client,
  request: FiguresRequest = {},
  options?: CallOptions,
): Promise<Page<Figure>> {
  return pageOf((await client.query(FiguresDocument, request, options)).figures)
}

/** {@link Figures.iterate} as a function. */
export function iterateFigures(
  client: Client,
  request: Omit<FiguresRequest, 'last' | 'before'> = {},
  options?: CallOptions,
): Items<Figure> {
  return itemsOf((page: FiguresRequest, call) => listFigures(client, page, call), request, options)
}

/** {@link Figures.history} as a function. */
export async function figureHistory(
  client: Client,
  request: FigureHistoryRequest,
  options?: CallOptions,
): Promise<Page<ReportedValue>> {
  return pageOf((await client.query(FigureHistoryDocument, request, options)).figureHistory)
}

/** {@link Figures.get} as a function. */
export async function getFigure(client: Client, id: string, options?: CallOptions): Promise<Figure | null> {
  const { node } = await client.query(FigureDocument, { id }, options)
  return node?.__typename === 'Figure' ? node : null
}

/** The methods of {@link Figures} over a client. */
export function figuresOf(client: Client): Figures {
  return {
    list: (request, options) => listFigures(client, request, options),
    iterate: (request, options) => iterateFigures(client, request, options),
    history: (request, options) => figureHistory(client, request, options),
    get: (id, options) => getFigure(client, id, options),
  }
}
