export * from './agreement.js';
export * from './guide.js';
export * from './introduction.js';
export * from './introduction-forms.js';
export * from './partnership.js';
export * from './plan.js';
export * from './plan-content.js';
export * from './plan-forms.js';
