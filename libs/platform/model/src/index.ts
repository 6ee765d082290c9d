export * from './date.js';
export * from './form.js';
export * from './lifecycle.js';
export * from './reason.js';
export * from './search-text.js';
export * from './yen.js';
