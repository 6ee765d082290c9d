export * from './guide/guide-content.js';
export * from './guide/guide-ja.js';
