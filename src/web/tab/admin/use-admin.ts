import { useMemo } from 'preact/hooks';
import { useTab } from '../tab.ts';
import { createAdminApi, type AdminApi } from './api.ts';

/** What these views ask of the server. */
export function useAdmin(): AdminApi {
  const { send } = useTab();
  return useMemo(() => createAdminApi(send), [send]);
}
