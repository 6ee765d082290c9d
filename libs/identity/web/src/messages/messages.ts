import { defineMessages } from '@musubi/platform/web';
import { en } from './en.js';
import { jaEasy } from './ja-easy.js';
import { ja } from './ja.js';

export const identityMessages = defineMessages({ ja, 'ja-easy': jaEasy, en });
