import { searchKnowledgeRoute, showArticleRoute } from './read-knowledge.route.ts';
import {
  changeVersionRoute,
  decideVersionRoute,
  draftVersionRoute,
  listVersionsRoute,
} from './versions.route.ts';

/** The door of the knowledge base: policies and questions as they held on a day, kept by the bureau, found in Chinese. */
export { articlesOn } from './articles-on.ts';
export { verifyKnowledge } from './verify-knowledge.ts';

export const routes = [
  searchKnowledgeRoute,
  showArticleRoute,
  listVersionsRoute,
  draftVersionRoute,
  changeVersionRoute,
  decideVersionRoute,
];
