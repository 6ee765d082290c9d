import { allOf, anyOf, coordinator, memberOf, permissions, personIs, rule, type Rule } from '@musubi/platform/server';
import { AgreementVersion } from './agreement/agreement.entity.js';
import { Conversation } from './conversation/conversation.entity.js';
import { Introduction } from './introduction/introduction.entity.js';
import { Partnership } from './partnership/partnership.entity.js';

const editors = memberOf('organisationIds', 'representative', 'editor');
const representatives = memberOf('organisationIds', 'representative');
const introducer = personIs('coordinatorId', '紹介したコーディネーター');

const ofKind = (kind: Introduction['kind'], words: string) =>
  rule<Pick<Introduction, 'kind'>>({
    words,
    can: (_actor, row) => row.kind === kind,
    where: (_actor, t, params) => `${t}.kind = ${params.add(kind)}`,
  });

const completed = rule<Pick<Partnership, 'state'>>({
  words: 'だれでも（完了した協働）',
  can: (_actor, row) => row.state === 'completed',
  where: (_actor, t) => `${t}.state = 'completed'`,
});

const mayReadIntroduction = anyOf<Introduction>(memberOf('organisationIds'), introducer, coordinator);
const mayReadConversation = anyOf<Conversation>(memberOf('organisationIds'), introducer);
const mayReadPartnership = anyOf<Partnership>(memberOf('organisationIds'), memberOf('invitedIds'), coordinator);
const mayReadAgreement = anyOf<AgreementVersion>(memberOf('organisationIds'), coordinator);
const mayWithdraw = anyOf<Introduction>(
  allOf<Introduction>(
    ofKind('request', '団体からの申込み'),
    memberOf('fromOrganisationId', 'representative', 'editor'),
  ),
  allOf<Introduction>(ofKind('proposal', 'コーディネーターの提案'), coordinator),
);

const introduction = (own: Rule<Introduction>) => ({
  on: Introduction,
  rule: own,
  visible: mayReadIntroduction,
});
const partnership = (own: Rule<Partnership>) => ({ on: Partnership, rule: own, visible: mayReadPartnership });

/** Who may do what with introductions, conversations, partnerships and agreements. */
export const collaborationPermissions = permissions('collaboration', {
  'introduction:read': introduction(mayReadIntroduction),
  'introduction:request': introduction(memberOf('fromOrganisationId', 'representative', 'editor')),
  'introduction:propose': introduction(coordinator),
  'introduction:accept': introduction(editors),
  'introduction:decline': introduction(editors),
  'introduction:withdraw': introduction(mayWithdraw),
  'conversation:read': { on: Conversation, rule: mayReadConversation, visible: mayReadConversation },
  'conversation:write': {
    on: Conversation,
    rule: anyOf<Conversation>(editors, introducer),
    visible: mayReadConversation,
  },
  'partnership:read': partnership(mayReadPartnership),
  'partnership:history': partnership(anyOf<Partnership>(memberOf('organisationIds'), coordinator)),
  'partnership:result': { on: Partnership, rule: completed },
  'partnership:start': partnership(editors),
  'partnership:invite': partnership(editors),
  'partnership:join': partnership(memberOf('invitedIds', 'representative', 'editor')),
  'partnership:edit': partnership(editors),
  'partnership:leave': partnership(representatives),
  'partnership:complete': partnership(representatives),
  'partnership:dissolve': partnership(representatives),
  'agreement:propose': partnership(editors),
  'agreement:read': { on: AgreementVersion, rule: mayReadAgreement, visible: mayReadAgreement },
  'agreement:sign': { on: AgreementVersion, rule: representatives, visible: mayReadAgreement },
  'desk:read': { rule: coordinator },
});
