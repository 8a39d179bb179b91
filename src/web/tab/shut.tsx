import { useEffect, useState } from 'preact/hooks';
import type { JoinPart } from './admin/join-part.tsx';
import { isPractice } from './host/host.ts';
import type { Send } from './request.ts';
import { say } from './texts.ts';
import { Button } from './ui/button.tsx';
import { Alone } from './ui/states.tsx';

/** For whoever opened the page outside Teams, or whose sign-in is over. */
export function SignIn({ onRetry }: { onRetry?: () => void }) {
  return (
    <Alone title={say('tab.signIn')}>
      <p>{say(isPractice ? 'tab.signIn.practice' : 'tab.signIn.what')}</p>
      {isPractice ? (
        <a class="button primary" href="/try" target="_top">
          {say('tab.signIn.room')}
        </a>
      ) : (
        <Button kind="primary" onClick={onRetry ?? (() => location.reload())}>
          {say('tab.retry')}
        </Button>
      )}
    </Alone>
  );
}

/** For whoever is signed in and has no role anywhere today. Where their organisation lets them, they join as a professional. */
export function NoRole({ send, onRetry }: { send: Send; onRetry: () => void }) {
  const [Join, setJoin] = useState<{ part: typeof JoinPart }>();
  useEffect(() => {
    const fetched = import('./admin/join-part.tsx').then(async ({ JoinPart: part }) => {
      await (await import('./admin/texts.ts')).speakAdmin();
      setJoin({ part });
    });
    fetched.catch(() => undefined); // without it the page still says whom to ask
  }, []);
  return (
    <Alone title={say('tab.noRole')}>
      <p>{say('tab.noRole.what')}</p>
      {Join && <Join.part send={send} onJoined={onRetry} />}
      <p>{say('tab.noRole.whom')}</p>
      <Button onClick={onRetry}>{say('tab.retry')}</Button>
    </Alone>
  );
}
