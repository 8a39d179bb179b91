import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { JoinableView } from '../../../http/tab/admin-shapes.ts';
import { Failure, wordsOf, type Send } from '../request.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/states.tsx';
import { createAdminApi } from './api.ts';
import { tell } from './texts.ts';

type Props = { send: Send; onJoined: () => void };

/** For who has no role yet: the sites of their organisation that they may choose; nothing where there are none. */
export function JoinPart({ send, onJoined }: Props) {
  const api = useMemo(() => createAdminApi(send), [send]);
  const [sites, setSites] = useState<JoinableView[]>([]);
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  useEffect(() => {
    // When this cannot be read the page stays as it is: it says whom to ask.
    api.joinable().then(
      (found) => {
        setSites(found);
        setChosen(found[0]?.id ?? '');
      },
      () => setSites([]),
    );
  }, [api]);
  const join = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await api.join(chosen);
      onJoined();
    } catch (error) {
      const field = error instanceof Failure ? error.fields[0]?.message : undefined;
      setProblem(field ?? wordsOf(error));
      setBusy(false);
    }
  };
  if (sites.length === 0) return null;
  return (
    <section class="card stack join" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{tell('join.title')}</h2>
      <p>{tell('join.what')}</p>
      <div class="field">
        <label for={id}>{tell('join.site')}</label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {sites.map((site) => (
            <option key={site.id} value={site.id}>
              {site.name}
            </option>
          ))}
        </select>
      </div>
      <Problem words={problem} />
      <Button kind="primary" busy={busy} onClick={() => void join()}>
        {tell('join.do')}
      </Button>
    </section>
  );
}
