import type { FigurePlace } from '../../../http/tab/admin-shapes.ts';
import { monthWords } from './day-words.ts';
import { tell, type AdminKey } from './texts.ts';

type Props = { place: FigurePlace; year: number; months: readonly string[] };

/** The counts of a place as a table, under bars of its talks. A wide table scrolls by itself, also with the keyboard. */
export function FigureTable({ place: { name, lines }, year, months }: Props) {
  const talks = lines.find(({ measure }) => measure === 'TALKS');
  return (
    <section class="card stack" aria-label={name}>
      <h2>{name}</h2>
      {talks && <Bars counts={talks.months} year={year} />}
      <div
        class="wide-table"
        tabIndex={0}
        role="group"
        aria-label={tell('figures.table', { place: name, year })}
      >
        <table>
          <caption class="unseen">{tell('figures.table', { place: name, year })}</caption>
          <thead>
            <tr>
              <th scope="col">{tell('figures.what')}</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {monthWords(month)}
                </th>
              ))}
              <th scope="col">{tell('figures.total')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ measure, months: counts, total }) => (
              <tr key={measure}>
                <th scope="row">{tell(`figures.measure.${measure}` as AdminKey)}</th>
                {counts.map((count, n) => (
                  <td key={months[n]}>{count ?? tell('figures.few')}</td>
                ))}
                <td>{total ?? tell('figures.hidden')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const WIDTH = 24;
const GAP = 8;
const HEIGHT = 80;

/** A bar for each month; a count that is not told has none, but a dot. */
function Bars({ counts, year }: { counts: readonly (number | null)[]; year: number }) {
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const whole = counts.length * (WIDTH + GAP);
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${whole} ${HEIGHT}`}
      width={whole}
      height={HEIGHT}
      role="img"
      aria-label={tell('figures.chart', { year })}
    >
      {counts.map((count, n) => {
        const x = n * (WIDTH + GAP);
        if (count === null) return <circle key={n} cx={x + WIDTH / 2} cy={HEIGHT - 4} r="3" />;
        const height = Math.round((count / most) * (HEIGHT - 2)) || 1;
        return <rect key={n} x={x} y={HEIGHT - height} width={WIDTH} height={height} />;
      })}
    </svg>
  );
}
