/** What resolvers of this process's types are given. */

export type { SnippetPart as KnowledgeSnippetPart } from '../snippet.ts';
export type { KnowledgeArticle, KnowledgeDraft } from './domain.ts';
export type { KnowledgeHit, KnowledgeMatch } from './search.ts';
export type { KnowledgeEdition, KnowledgeFeedback, KnowledgeUse } from './store.ts';
export type { KnowledgeReason, KnowledgeSuggestion } from './suggestion.ts';
