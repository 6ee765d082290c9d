import { useBlocker } from 'react-router';
import { Button } from '../components/Button.js';
import { Dialog } from '../components/Overlays.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';

/**
 * Asks before leaving a page with input that is not saved. For forms without autosave: `when={form.dirty}`; with
 * autosave it is only needed while saving fails (`form.status.kind === 'failed'`).
 */
export function LeaveGuard({ when }: { when: boolean }) {
  const texts = useMessages(platformMessages);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when && currentLocation.pathname !== nextLocation.pathname && !nextLocation.pathname.startsWith('/login'),
  );
  const open = blocker.state === 'blocked';
  return (
    <Dialog
      open={open}
      onClose={() => blocker.reset?.()}
      title={texts.leaveTitle}
      actions={
        <>
          <Button onClick={() => blocker.reset?.()}>{texts.stay}</Button>
          <Button variant="outline" onClick={() => blocker.proceed?.()}>
            {texts.leave}
          </Button>
        </>
      }
    >
      {texts.leaveText}
    </Dialog>
  );
}
