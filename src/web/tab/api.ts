import type {
  Call,
  Choices,
  Code,
  LeaveWords,
  Me,
  MovedDayWords,
  Schedules,
  ScheduleWords,
  SlotView,
  Step,
  Talk,
  TalkState,
} from '../../http/tab/shapes.ts';
import { createReferralApi } from './referral-api.ts';
import type { Method, Send } from './request.ts';

export type Api = ReturnType<typeof createApi>;

/** Everything the tab asks of the server and does there. Each rejects with a `Failure`. */
export function createApi(send: Send) {
  const get = async <T>(path: string) => (await send('GET', path).then((answer) => answer.json())) as T;
  const act = async (method: Method, path: string, body?: unknown): Promise<void> => {
    await send(method, path, body);
  };
  const talk = (id: string) => `/appointments/${id}`;
  return {
    /** For views that come with an API of their own. */
    send,
    me: () => get<Me>('/me'),
    qrCode: (siteId: string) => send('GET', `/sites/${siteId}/qr`).then((answer) => answer.text()),
    agenda: (from: string, to: string) => get<Talk[]>(`/agenda?${query({ from, to })}`),
    slots: (asked: { site: string; from: string; to: string; own?: string | undefined }) =>
      get<SlotView[]>(`/slots?${query(asked)}`),
    record: (id: string, outcome: { state: TalkState; steps: readonly Step[] }) =>
      act('POST', `${talk(id)}/outcome`, outcome),
    cancel: (id: string) => act('POST', `${talk(id)}/cancel`),
    move: (id: string, slotId: string) => act('POST', `${talk(id)}/move`, { slotId }),
    followUp: (id: string, slotId: string, companion: boolean) =>
      act('POST', `${talk(id)}/follow-up`, { slotId, companion }),
    giveCode: async (id: string) =>
      (await send('POST', `${talk(id)}/code`).then((answer) => answer.json())) as Code,
    calls: () => get<Call[]>('/calls'),
    called: (id: string) => act('POST', `/calls/${id}/done`),
    schedules: () => get<Schedules>('/schedules'),
    ruleDays: (asked: { site: string; rule: string; from: string; until?: string | undefined }) =>
      get<string[]>(`/rule-days?${query(asked)}`),
    saveSchedule: (id: string | undefined, words: ScheduleWords, choices: Choices) =>
      act(id ? 'PUT' : 'POST', id ? `/schedules/${id}` : '/schedules', { ...words, choices }),
    endSchedule: (id: string, choices: Choices) => act('DELETE', `/schedules/${id}`, { choices }),
    addLeave: (words: LeaveWords, choices: Choices) => act('POST', '/leave', { ...words, choices }),
    moveDay: (words: MovedDayWords, choices: Choices) => act('POST', '/moved-days', { ...words, choices }),
    removeException: (id: string, choices: Choices) => act('DELETE', `/exceptions/${id}`, { choices }),
    ...createReferralApi(send),
  };
}

function query(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given).toString();
}
