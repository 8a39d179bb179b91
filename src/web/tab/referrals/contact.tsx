import { useState } from 'preact/hooks';
import type { ReferralView } from '../../../http/tab/referral-shapes.ts';
import type { ContactView } from '../../../http/tab/shapes.ts';
import { Contact } from '../agenda/contact-line.tsx';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';

/** How to reach the client, after a press that is written down for them; hidden again it is forgotten here. */
export function ReferralContact({ referral: { id, name } }: { referral: ReferralView }) {
  const { api } = useTab();
  const { busy, problem, run } = useAction();
  const [contact, setContact] = useState<ContactView>();
  const press = () => {
    if (contact) setContact(undefined);
    else void run(async () => setContact((await api.contact(id)).contact));
  };
  return (
    <div>
      <Button
        kind="quiet"
        class="flush"
        of={name}
        expanded={contact !== undefined}
        busy={busy}
        onClick={press}
      >
        {say(contact ? 'tab.contact.hide' : 'tab.contact.show')}
      </Button>
      <div role="status">{contact && <Contact contact={contact} shown />}</div>
      <Problem words={problem} />
    </div>
  );
}
