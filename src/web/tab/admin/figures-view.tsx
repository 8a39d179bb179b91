import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { FiguresView } from '../../../http/tab/admin-shapes.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Empty, Problem, Show } from '../ui/states.tsx';
import { ViewHead } from '../ui/view-head.tsx';
import { useAction } from '../use-action.ts';
import { useLoad } from '../use-load.ts';
import { FigureTable } from './figure-table.tsx';
import { speakAdmin, tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

/** The view, once its words are there. */
export async function openFigures(): Promise<FunctionComponent> {
  await speakAdmin();
  return Figures;
}

/** What is counted at a coordinator's sites, a year at a time. */
function Figures() {
  const api = useAdmin();
  const [year, setYear] = useState<number>();
  const load = useLoad(`figures ${year ?? ''}`, () => api.figures(year));
  const { busy, problem, run } = useAction();
  const download = (shown: number) =>
    run(async () => saveFile(`werkwijzer-${shown}.csv`, await api.figuresCsv(shown)));
  return (
    <section>
      <ViewHead title={say('tab.figures')} />
      <Show load={load} lines={5}>
        {(figures) => (
          <div class="stack">
            <div class="figures-head">
              <SelectField
                label={tell('figures.year')}
                value={String(figures.year)}
                options={figures.years.map((one) => ({ value: String(one), words: String(one) }))}
                onChange={(chosen) => setYear(Number(chosen))}
              />
              <Button busy={busy} onClick={() => void download(figures.year)}>
                {tell('figures.csv')}
              </Button>
            </div>
            <Problem words={problem} />
            <Places figures={figures} />
          </div>
        )}
      </Show>
    </section>
  );
}

function Places({ figures }: { figures: FiguresView }) {
  if (figures.months.length === 0) return <Empty title={tell('figures.none')} />;
  return (
    <>
      <p class="narrow">{tell('figures.small')}</p>
      {figures.places.map((place) => (
        <FigureTable key={place.id} place={place} year={figures.year} months={figures.months} />
      ))}
      <p class="soft narrow">{tell('figures.estimate')}</p>
      <p class="soft narrow">{tell('figures.thumbs')}</p>
    </>
  );
}

function saveFile(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
