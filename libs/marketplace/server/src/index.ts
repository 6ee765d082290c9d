export * from './marketplace.module.js';
export * from './posting/posting.entity.js';
