import { isPractice } from './host/host.ts';
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

/** For whoever is signed in and neither coaches nor refers anywhere today. */
export function NoRole({ onRetry }: { onRetry: () => void }) {
  return (
    <Alone title={say('tab.noRole')}>
      <p>{say('tab.noRole.what')}</p>
      <p>{say('tab.noRole.whom')}</p>
      <Button onClick={onRetry}>{say('tab.retry')}</Button>
    </Alone>
  );
}
