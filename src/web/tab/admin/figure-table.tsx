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
      {talks && <Bars counts={talks.months} months={months} year={year} />}
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
                <td>{total ?? <Hidden />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A total that would tell a small number. */
function Hidden() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="unseen">{tell('figures.hidden')}</span>
    </>
  );
}

const WIDTH = 28;
const GAP = 8;
const HEIGHT = 80;
const WORDS = 18;

/** A bar for each month; a count that is not told has none, but a dot. For the eye: the table says the same. */
function Bars({
  counts,
  months,
  year,
}: Pick<Props, 'months' | 'year'> & { counts: readonly (number | null)[] }) {
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const whole = counts.length * (WIDTH + GAP);
  return (
    <figure class="chart">
      <figcaption>{tell('figures.chart', { year })}</figcaption>
      <svg
        class="bars"
        viewBox={`0 0 ${whole} ${HEIGHT + WORDS}`}
        width={whole}
        height={HEIGHT + WORDS}
        aria-hidden="true"
      >
        {counts.map((count, n) => {
          const x = n * (WIDTH + GAP);
          const height = count === null ? 0 : Math.round((count / most) * (HEIGHT - 2)) || 1;
          return (
            <g key={n}>
              {count === null && <circle cx={x + WIDTH / 2} cy={HEIGHT - 4} r="3" />}
              <rect x={x} y={HEIGHT - height} width={WIDTH} height={height} />
              <text x={x + WIDTH / 2} y={HEIGHT + WORDS - 4} text-anchor="middle">
                {monthWords(months[n] ?? '')}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
