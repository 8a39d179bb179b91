import { useState } from 'preact/hooks';
import type { ContactView, Talk } from '../../../http/tab/shapes.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';

/** How to reach the client, after a press: whoever looks along on the screen does not see it. */
export function ContactLine({ client: { name, contact } }: { client: NonNullable<Talk['client']> }) {
  const [shown, setShown] = useState(false);
  if (contact.kind === 'NONE') return <p class="soft">{say('tab.contact.none')}</p>;
  return (
    <div class="contact">
      <Button kind="quiet" expanded={shown} of={name} onClick={() => setShown(!shown)}>
        {say(shown ? 'tab.contact.hide' : 'tab.contact.show')}
      </Button>
      {shown && <ContactLink contact={contact} />}
    </div>
  );
}

function ContactLink({ contact }: { contact: Exclude<ContactView, { kind: 'NONE' }> }) {
  const { kind, value } = contact;
  return <a href={kind === 'MAIL' ? `mailto:${value}` : `tel:${value}`}>{value}</a>;
}
