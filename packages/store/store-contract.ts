import { describe } from 'vitest'
import { annotationsContract } from './contract/annotations.ts'
import { articlesContract } from './contract/articles.ts'
import { changesContract } from './contract/changes.ts'
import { editingContract } from './contract/editing.ts'
import { entitiesContract } from './contract/entities.ts'
import { entityEditsContract } from './contract/entity-edits.ts'
import { pagingContract } from './contract/paging.ts'
import { removingContract } from './contract/removing.ts'
import { restoringContract } from './contract/restoring.ts'
import { reviewsContract } from './contract/reviews.ts'
import { savingContract } from './contract/saving.ts'
import { searchContract } from './contract/search.ts'
import type { OpenStore } from './contract/with-store.ts'

/**
 * What every store must do, as tests. A store's own tests call it.
 *
 * @param name the store's name, for the report
 * @param open opens an empty store; the tests close it
 */
export function storeContract(name: string, open: OpenStore): void {
  describe(name, () => {
    describe('saving', () => savingContract(open))
    describe('removing', () => removingContract(open))
    describe('restoring', () => restoringContract(open))
    describe('changes', () => changesContract(open))
    describe('articles', () => articlesContract(open))
    describe('reviews', () => reviewsContract(open))
    describe('entities', () => entitiesContract(open))
    describe('edits of entities', () => entityEditsContract(open))
    describe('editing', () => editingContract(open))
    describe('annotations', () => annotationsContract(open))
    describe('search', () => searchContract(open))
    describe('pages', () => pagingContract(open))
  })
}
