export * from './dev-database/dev-database.js';
