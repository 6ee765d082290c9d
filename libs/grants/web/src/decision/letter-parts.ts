import { messagesNow } from '@musubi/platform/web';
import { letterMessages } from './letter-messages.js';

/** Ids of the editor's parts. */
export const partIds = {
  words: 'words',
  items: 'items',
  remedy: 'remedy-part',
  placeholders: 'placeholders',
  preview: 'preview',
} as const;

/** The parts to jump to, in their order on the page. */
export function letterParts() {
  const t = messagesNow(letterMessages);
  return [
    { id: partIds.words, title: t.words },
    { id: partIds.items, title: t.items },
    { id: partIds.remedy, title: t.remedy },
    { id: partIds.placeholders, title: t.placeholders },
    { id: partIds.preview, title: t.preview },
  ];
}
