import { defineMessages } from '@musubi/platform/web';
import { en } from './en.js';
import { jaEasy } from './ja-easy.js';
import { ja } from './ja.js';

/** Words of the home page. */
export const homeMessages = defineMessages({ ja, 'ja-easy': jaEasy, en });
