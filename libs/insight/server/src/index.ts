export * from './insight.module.js';
export { IndexGuide } from './guide/index-guide.js';
