import { defineMessages } from '../i18n/messages.js';
import { en } from './en.js';
import { jaEasy } from './ja-easy.js';
import { ja } from './ja.js';

/** Words of the shell and of the design system's components. */
export const platformMessages = defineMessages({ ja, 'ja-easy': jaEasy, en });
