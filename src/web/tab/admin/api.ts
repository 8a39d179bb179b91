import type {
  AssignmentWords,
  BookingPolicyWords,
  FiguresView,
  GivenLinkView,
  JoinableView,
  OrganisationView,
  PeopleView,
  ReferLinkWords,
  RoleWords,
  SitePolicyWords,
  SiteWords,
} from '../../../http/tab/admin-shapes.ts';
import type { Method, Send } from '../request.ts';

export type AdminApi = ReturnType<typeof createAdminApi>;

/** What administrators, coordinators and newcomers ask and do. Each rejects with a `Failure`. */
export function createAdminApi(send: Send) {
  const get = async <T>(path: string) => (await send('GET', path).then((answer) => answer.json())) as T;
  const act = async (method: Method, path: string, body: object = {}): Promise<void> => {
    await send(method, path, body);
  };
  return {
    organisations: () => get<OrganisationView[]>('/admin/organisations'),
    people: () => get<PeopleView[]>('/admin/people'),
    rename: (organisation: string, words: { version: number; name: string }) =>
      act('PUT', `/admin/${organisation}`, words),
    addSite: (organisation: string, words: SiteWords & { id: string }) =>
      act('POST', `/admin/${organisation}/sites`, words),
    changeSite: (organisation: string, id: string, words: SiteWords & { version: number }) =>
      act('PUT', `/admin/${organisation}/sites/${id}`, words),
    changeBooking: (organisation: string, id: string, words: BookingPolicyWords & { version: number }) =>
      act('PUT', `/admin/${organisation}/sites/${id}/booking`, words),
    changePolicy: (organisation: string, id: string, words: SitePolicyWords & { version: number }) =>
      act('PUT', `/admin/${organisation}/sites/${id}/policy`, words),
    assign: (organisation: string, words: AssignmentWords) =>
      act('POST', `/admin/${organisation}/assignments`, words),
    endAssignment: (organisation: string, id: string, lastDay: string | null) =>
      act('POST', `/admin/${organisation}/assignments/${id}/end`, { lastDay }),
    giveRole: (organisation: string, words: RoleWords) => act('POST', `/admin/${organisation}/roles`, words),
    endRole: (organisation: string, id: string) => act('POST', `/admin/${organisation}/roles/${id}/end`),
    giveAdmin: (organisation: string, words: { id: string; personId: string }) =>
      act('POST', `/admin/${organisation}/admins`, words),
    endAdmin: (organisation: string, id: string) => act('POST', `/admin/${organisation}/admins/${id}/end`),
    giveLink: async (organisation: string, words: ReferLinkWords) => {
      const answer = await send('POST', `/admin/${organisation}/refer-links`, words);
      return (await answer.json()) as GivenLinkView;
    },
    revokeLink: (organisation: string, id: string) =>
      act('POST', `/admin/${organisation}/refer-links/${id}/revoke`),
    figures: (year: number | undefined) => get<FiguresView>(`/figures${year ? `?year=${year}` : ''}`),
    figuresCsv: (year: number) => send('GET', `/figures.csv?year=${year}`).then((answer) => answer.text()),
    joinable: () => get<JoinableView[]>('/join'),
    join: (siteId: string) => act('POST', '/join', { siteId }),
  };
}
