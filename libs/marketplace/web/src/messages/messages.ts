import { defineMessages } from '@musubi/platform/web';
import { en } from './en.js';
import { ja } from './ja.js';
import { jaEasy } from './ja-easy.js';

export const marketplaceMessages = defineMessages({ ja, 'ja-easy': jaEasy, en });
