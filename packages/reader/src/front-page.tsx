import { ArticleList } from './article-list.tsx'
import { DataLinks } from './data-links.tsx'
import { Facets } from './facets.tsx'
import { listOf, orderOf, searchOf, useFrontArticles } from './front-articles.ts'
import { FoundArticlesDocument, ListedArticlesDocument } from './generated/operations.ts'
import { MoreButton } from './more-button.tsx'
import { isNarrowed, useFacets } from './narrowed.ts'
import { NewArticles } from './new-articles.tsx'
import { Notice } from './notice.tsx'
import { OrderChoice } from './order-choice.tsx'
import { FRONT, hrefOf, type ListRoute, replaceRoute } from './route.ts'
import { SearchForm } from './search-form.tsx'
import { useTitle } from './title.ts'
import { countWords } from './words.ts'

/** The articles of the archive: searched, narrowed and put in order by what the address says, and more of them as one goes on. */
export function FrontPage({ route }: { route: ListRoute }) {
  useTitle(route.words === '' ? undefined : `Articles with “${route.words}”`)
  const articles = useFrontArticles(route)
  const facets = useFacets(route)
  const pages = articles.data?.pages ?? []
  const [first] = pages
  const { filter } = listOf(route)

  return (
    <div className="front" aria-busy={articles.isFetching}>
      <h1 className="unseen">Articles</h1>
      <SearchForm words={route.words} onSearch={words => replaceRoute({ ...route, words, order: null })}>
        <OrderChoice
          order={orderOf(route)}
          hasWords={route.words !== ''}
          onChoose={order => replaceRoute({ ...route, order })}
        />
      </SearchForm>
      <div className="columns">
        <Facets facets={facets.data} route={route} />
        <div className="list">
          <Notice asked={articles} />
          {first && (
            <>
              <div className="list-head">
                <p className="count" role="status">
                  {first.totalCount > 0 && countWords(first.totalCount, 'article')}
                  {first.totalCount === 0 && (isNarrowed(route) ? 'No article has all of this.' : EMPTY)}
                  {isNarrowed(route) && <a href={hrefOf(FRONT)}>Show all</a>}
                  {first.totalCount > 0 && (
                    <a href={hrefOf({ ...route, page: 'map', view: null })}>Their places on the map</a>
                  )}
                </p>
                {orderOf(route) === 'best' ? (
                  <DataLinks document={FoundArticlesDocument} variables={searchOf(route)} />
                ) : (
                  <DataLinks document={ListedArticlesDocument} variables={listOf(route)} />
                )}
              </div>
              <NewArticles key={JSON.stringify(filter)} filter={filter} />
              <ArticleList articles={pages.flatMap(page => page.items)} />
              <MoreButton list={articles} what="articles" />
            </>
          )}
        </div>
      </div>
    </div>
  )
}

const EMPTY = 'There are no articles yet. “dateline import” puts some in; they show up here by themselves.'
