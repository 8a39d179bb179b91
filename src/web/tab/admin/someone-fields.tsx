import type { PersonView, SomeoneWords } from '../../../http/tab/admin-shapes.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { tell } from './texts.ts';

/** Who is meant while it is being chosen: `personId` is empty for nobody yet, and NEW for someone who is not listed. */
export type SomeoneDraft = { personId: string; tenantId: string; objectId: string; name: string };

export const nobody: SomeoneDraft = { personId: '', tenantId: '', objectId: '', name: '' };
const NEW = 'NEW';

/** The draft as it is sent; undefined while nobody was chosen. */
export function someoneOf({ personId, tenantId, objectId, name }: SomeoneDraft): SomeoneWords | undefined {
  if (personId === '') return undefined;
  return personId === NEW ? { tenantId: tenantId.trim(), objectId: objectId.trim(), name } : { personId };
}

type Props = {
  people: readonly PersonView[];
  draft: SomeoneDraft;
  set: (draft: SomeoneDraft) => void;
  problemOf: (field: string) => string | undefined;
};

/** Someone of a list, or anyone by the ids of their own organisation. */
export function SomeoneFields({ people, draft, set, problemOf }: Props) {
  const problem = (field: string) => problemOf(field) ?? problemOf(`someone.${field}`);
  const change = (to: Partial<SomeoneDraft>) => set({ ...draft, ...to });
  return (
    <>
      <SelectField
        label={tell('admin.someone')}
        value={draft.personId}
        options={[
          { value: '', words: tell('admin.someone.choose') },
          ...people.map(({ id, name, of }) => ({ value: id, words: `${name} · ${of}` })),
          { value: NEW, words: tell('admin.someone.new') },
        ]}
        onChange={(personId) => change({ personId })}
      />
      {draft.personId === NEW && (
        <>
          <p class="hint">{tell('admin.someone.new.hint')}</p>
          <TextField
            label={tell('admin.someone.name')}
            maxLength={100}
            value={draft.name}
            problem={problem('name')}
            onInput={(name) => change({ name })}
          />
          <TextField
            label={tell('admin.someone.tenant')}
            maxLength={40}
            value={draft.tenantId}
            problem={problem('tenantId')}
            onInput={(tenantId) => change({ tenantId })}
          />
          <TextField
            label={tell('admin.someone.object')}
            maxLength={40}
            value={draft.objectId}
            problem={problem('objectId')}
            onInput={(objectId) => change({ objectId })}
          />
        </>
      )}
    </>
  );
}
