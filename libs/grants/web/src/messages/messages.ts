import { defineMessages } from '@musubi/platform/web';
import { easy } from './easy.js';
import { en } from './en.js';
import { ja } from './ja.js';

export const grantsMessages = defineMessages({ ja, 'ja-easy': easy, en });
