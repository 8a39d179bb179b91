import { useState } from 'preact/hooks';
import type { AdminSiteView, BookingPolicyWords } from '../../../http/tab/admin-shapes.ts';
import { TextField } from '../ui/fields.tsx';
import { CheckField, hoursOf, minutesIn, numberIn, NumberField } from './fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisationId: string;
  site: AdminSiteView;
  onClose: () => void;
  onDone: () => Promise<void>;
};

/** How appointments are made at a site. */
export function BookingDialog({ organisationId, site, onClose, onDone }: Props) {
  const api = useAdmin();
  const [draft, setDraft] = useState(() => draftOf(site.booking));
  const set = (to: Partial<typeof draft>) => setDraft({ ...draft, ...to });
  return (
    <FormDialog
      title={tell('admin.booking.title')}
      send={() =>
        api.changeBooking(organisationId, site.id, { version: site.version, ...wordsOfDraft(draft) })
      }
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <>
          <CheckField
            label={tell('admin.booking.clients')}
            checked={draft.clientsBook}
            onChange={(clientsBook) => set({ clientsBook })}
          />
          <CheckField
            label={tell('admin.booking.professionals')}
            checked={draft.professionalsBook}
            onChange={(professionalsBook) => set({ professionalsBook })}
          />
          <CheckField
            label={tell('admin.booking.first')}
            hint={tell('admin.booking.first.hint')}
            checked={draft.firstTalkByProfessional}
            onChange={(firstTalkByProfessional) => set({ firstTalkByProfessional })}
          />
          <NumberField
            label={tell('admin.booking.lead')}
            hint={tell('admin.booking.lead.hint')}
            value={draft.leadHours}
            problem={problemOf('leadMinutes')}
            onInput={(leadHours) => set({ leadHours })}
          />
          <NumberField
            label={tell('admin.booking.horizon')}
            hint={tell('admin.minutes', { least: 1, most: 365 })}
            value={draft.horizonDays}
            problem={problemOf('horizonDays')}
            onInput={(horizonDays) => set({ horizonDays })}
          />
          <TextField
            label={tell('admin.booking.phone')}
            hint={tell('admin.booking.phone.hint')}
            maxLength={30}
            value={draft.phone}
            problem={problemOf('phone')}
            onInput={(phone) => set({ phone })}
          />
          <TextField
            label={tell('admin.booking.freed')}
            hint={tell('admin.booking.freed.hint')}
            type="time"
            value={draft.freedSlotsAt}
            problem={problemOf('freedSlotsAt')}
            onInput={(freedSlotsAt) => set({ freedSlotsAt })}
          />
          <CheckField
            label={tell('admin.booking.holidays')}
            checked={draft.openOnHolidays}
            onChange={(openOnHolidays) => set({ openOnHolidays })}
          />
        </>
      )}
    </FormDialog>
  );
}

function draftOf({ leadMinutes, horizonDays, phone, ...rest }: BookingPolicyWords) {
  return {
    ...rest,
    leadHours: hoursOf(leadMinutes),
    horizonDays: String(horizonDays),
    phone: phone ?? '',
  };
}

function wordsOfDraft({
  leadHours,
  horizonDays,
  phone,
  ...rest
}: ReturnType<typeof draftOf>): BookingPolicyWords {
  return {
    ...rest,
    leadMinutes: minutesIn(leadHours),
    horizonDays: numberIn(horizonDays),
    phone: phone.trim() || null,
  };
}
