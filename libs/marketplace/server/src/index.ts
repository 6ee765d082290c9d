export * from './marketplace.module.js';
export * from './project-import/project-needs.js';
export * from './posting/posting-changes.js';
export * from './posting/posting-sql.js';
export * from './posting/posting.entity.js';
export * from './posting/posting.queries.js';
export * from './posting/posting.types.js';
