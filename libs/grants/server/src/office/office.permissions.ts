import { allOf, anyOf, permissions, personIs, rule, staff } from '@musubi/platform/server';
import { OfficeExport } from '../export/export.entity.js';
import { SavedPipelineView } from './office.entity.js';

const owner = personIs('ownerId', 'ビューを作った人');
const shared = rule<{ readonly shared: boolean }>({
  words: '庁内で共有したビュー',
  can: (_actor, row) => row.shared === true,
  where: (_actor, t) => `${t}.shared`,
});
const own = allOf<SavedPipelineView>(staff, owner);
const readable = allOf<SavedPipelineView>(staff, anyOf<SavedPipelineView>(owner, shared));

/** Who may do what in the office's pipeline. */
export const officePermissions = permissions('grants-office', {
  'pipeline:read': { rule: staff },
  'pipeline:move': { rule: staff },
  'export:start': { rule: staff },
  'export:read': { on: OfficeExport, rule: allOf<OfficeExport>(staff, personIs('personId', '書き出した人')) },
  'pipelineView:save': { rule: staff },
  'pipelineView:read': { on: SavedPipelineView, rule: readable },
  'pipelineView:change': { on: SavedPipelineView, rule: own, visible: readable },
});
