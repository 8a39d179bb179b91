import type { CrisisContact } from '../../../http/tab/admin-shapes.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { tell } from './texts.ts';

type Props = {
  contacts: CrisisContact[];
  problemOf: (field: string) => string | undefined;
  onChange: (contacts: CrisisContact[]) => void;
};

const MOST = 6;

/** The site's own numbers for a crisis, after the national ones. */
export function ContactFields({ contacts, problemOf, onChange }: Props) {
  const set = (at: number, to: Partial<CrisisContact>) =>
    onChange(contacts.map((one, n) => (n === at ? { ...one, ...to } : one)));
  return (
    <fieldset class="fields">
      <legend>{tell('admin.site.contacts')}</legend>
      <p class="hint">{tell('admin.site.contacts.hint')}</p>
      {contacts.map((contact, n) => (
        <div key={n} class="pair">
          <TextField
            label={tell('admin.site.contact.name')}
            maxLength={100}
            value={contact.name}
            problem={problemOf(`crisisContacts.${n}.name`)}
            onInput={(name) => set(n, { name })}
          />
          <TextField
            label={tell('admin.site.contact.phone')}
            maxLength={30}
            value={contact.phone}
            problem={problemOf(`crisisContacts.${n}.phone`)}
            onInput={(phone) => set(n, { phone })}
          />
          <TextField
            label={tell('admin.site.contact.note')}
            maxLength={200}
            value={contact.note}
            problem={problemOf(`crisisContacts.${n}.note`)}
            onInput={(note) => set(n, { note })}
          />
          <Button
            kind="quiet"
            of={contact.name || String(n + 1)}
            onClick={() => onChange(contacts.filter((_one, other) => other !== n))}
          >
            {tell('admin.remove')}
          </Button>
        </div>
      ))}
      {contacts.length < MOST && (
        <Button class="start" onClick={() => onChange([...contacts, { name: '', phone: '', note: '' }])}>
          {tell('admin.site.contact.add')}
        </Button>
      )}
    </fieldset>
  );
}
