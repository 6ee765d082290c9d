export * from './place-words.js';
export * from './posting-content.js';
export * from './posting-form.js';
export * from './posting-lifecycle.js';
export * from './posting-vocabulary.js';
export * from './resource-kind.js';
export * from './search-query.js';
export * from './synonym-words.js';
