import { TalkPage } from './TalkPage.js';

export const PostingTalkPage = () => <TalkPage to="posting" />;
