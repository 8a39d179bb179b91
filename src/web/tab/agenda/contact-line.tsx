import { useState } from 'preact/hooks';
import type { ContactView, Talk } from '../../../http/tab/shapes.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { nameOf } from './words.ts';

/** The client's name, and how to reach them after a press: whoever looks along on the screen does not see it. */
export function NameAndContact({ talk }: { talk: Talk }) {
  const [shown, setShown] = useState(false);
  const contact = talk.client?.contact;
  const name = nameOf(talk);
  return (
    <>
      <div class="talk-head">
        <h3>{name}</h3>
        {contact && 'value' in contact && (
          <Button kind="quiet" of={name} expanded={shown} onClick={() => setShown(!shown)}>
            {say(shown ? 'tab.contact.hide' : 'tab.contact.show')}
          </Button>
        )}
      </div>
      {contact && <Contact contact={contact} shown={shown} />}
    </>
  );
}

export function Contact({ contact, shown }: { contact: ContactView; shown: boolean }) {
  if (contact.kind === 'NONE') return <p class="soft">{say('tab.contact.none')}</p>;
  if (!('value' in contact)) return <p class="soft">{say('tab.contact.withheld')}</p>;
  const { kind, value } = contact;
  if (!shown) return null;
  return (
    <p>
      <a class="reach" href={kind === 'MAIL' ? `mailto:${value}` : `tel:${value.replaceAll(' ', '')}`}>
        {value}
      </a>
    </p>
  );
}
