import { languages } from '../lang.ts';
import type { Article } from './article.ts';
import { error, warning, type Finding } from './finding.ts';
import { holdsThen, type Parameter } from './parameters.ts';
import { isRight, statementsIn, type Statement } from './stated-numbers.ts';

const FILE = 'parameters.yaml';

/**
 * Lines that give a parameter another number than knowledge/parameters.yaml, each version of an article against the value of
 * its own day; and parameters that could never find one.
 */
export function checkParameters(
  articles: readonly Article[],
  parameters: readonly Parameter[],
  today: string,
): Finding[] {
  const stated = articles.flatMap((article) =>
    statementsIn(article, parameters, dayOfVersion(article, today)),
  );
  return [
    ...stated.filter((statement) => !isRight(statement)).map(otherNumber),
    ...parameters.flatMap((parameter) => checkParameter(parameter, parameters, articles)),
    ...parameters.flatMap((parameter) => unheard(parameter, stated, today)),
  ];
}

/** A version that holds is compared with today's numbers, another with those of its last or first day. */
export function dayOfVersion({ valid_from, valid_until }: Article, today: string): string {
  if (valid_until && valid_until < today) return valid_until;
  return valid_from > today ? valid_from : today;
}

function otherNumber({ parameter, line, numbers }: Statement): Finding {
  const said = numbers.map((number) => number.said).join(', ');
  return error(
    line.file,
    line.at,
    `"${said}" stands here for ${parameter.id} (${parameter.about}), which is ${parameter.said}.`,
    'Correct the one that is wrong, from the facts; what sources contradict belongs under what is not certain.',
  );
}

function checkParameter(
  parameter: Parameter,
  all: readonly Parameter[],
  articles: readonly Article[],
): Finding[] {
  const unknown = (parameter.articles ?? []).filter((id) => !articles.some((article) => article.id === id));
  const twice = all.some(
    (other) =>
      other !== parameter &&
      other.id === parameter.id &&
      overlap(parameter, other) &&
      all.indexOf(other) < all.indexOf(parameter),
  );
  return [
    ...unknown.map((id) =>
      error(FILE, 1, `${parameter.id} names the article "${id}", and there is none.`, 'Correct the id.'),
    ),
    ...(twice
      ? [error(FILE, 1, `${parameter.id} has two values on one day.`, 'Set valid_until of the earlier one.')]
      : []),
  ];
}

type Period = Pick<Parameter, 'valid_from' | 'valid_until'>;

function overlap(one: Period, other: Period): boolean {
  return (
    (one.valid_from ?? '') <= (other.valid_until ?? '9') &&
    (other.valid_from ?? '') <= (one.valid_until ?? '9')
  );
}

/** A pattern that no line answers to finds no mistake either: the articles were worded anew. Not asked of a value of the past. */
function unheard(parameter: Parameter, stated: readonly Statement[], today: string): Finding[] {
  if (!holdsThen(parameter, today)) return [];
  return languages
    .filter((lang) => !stated.some((one) => one.parameter === parameter && one.line.lang === lang))
    .map((lang) =>
      warning(
        FILE,
        1,
        `No ${lang} line states ${parameter.id}.`,
        'Mend its patterns, or take the parameter out.',
      ),
    );
}
