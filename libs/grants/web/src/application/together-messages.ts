import { defineMessages } from '@musubi/platform/web';
import { togetherEasy } from './together-easy.js';
import { togetherEn } from './together-en.js';
import { togetherJa } from './together-ja.js';

/** Texts of writing an application together. */
export const togetherMessages = defineMessages({ ja: togetherJa, 'ja-easy': togetherEasy, en: togetherEn });
