import type { ComponentChildren } from 'preact';
import type { DeskView, ReferralView } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { Show } from '../ui/states.tsx';
import { useLoad } from '../use-load.ts';

type Props = {
  referral: ReferralView;
  /** Reads the list anew. */
  reload: () => Promise<void>;
  children: (desk: DeskView, reload: () => Promise<void>) => ComponentChildren;
};

/** What was written about a referral: it came with the list, or it is asked for now. */
export function DeskOf({ referral, reload, children }: Props) {
  if (referral.desk) return <>{children(referral.desk, reload)}</>;
  return <AskedDesk referral={referral} reload={reload} children={children} />;
}

function AskedDesk({ referral, reload, children }: Props) {
  const { api } = useTab();
  const load = useLoad(referral.id, () => api.desk(referral.id));
  const both = async () => {
    await Promise.all([reload(), load.reload()]);
  };
  return (
    <Show load={load} lines={1}>
      {(desk) => children(desk, both)}
    </Show>
  );
}
