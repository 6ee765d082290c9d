import { TalkPage } from './TalkPage.js';

export const OrganisationTalkPage = () => <TalkPage to="organisation" />;
