import { inputsOf, isText, wrongOf, type Part, type Rule } from './parts.ts';

const LONGEST_LABEL = 70;

/** Every input has a label, an id of its own, and says what is wrong where it can fail. */
export const inputs: Rule = ({ card }) => {
  const found = inputsOf(card);
  const ids = found.map(({ id }) => id);
  return [
    ...wrongOf(found, ({ label }) => isText(label), 'has no label'),
    ...wrongOf(found, ({ label }) => String(label).length <= LONGEST_LABEL, 'has too long a label'),
    ...wrongOf(
      found,
      ({ id }) => isText(id) && ids.indexOf(id) === ids.lastIndexOf(id),
      'has no id of its own',
    ),
    ...wrongOf(found.filter(canFail), ({ errorMessage }) => isText(errorMessage), 'has no errorMessage'),
    ...wrongOf(
      found.filter(({ type }) => type === 'Input.ChoiceSet'),
      ({ choices }) => Array.isArray(choices) && choices.length > 0,
      'offers nothing',
    ),
    ...wrongOf(found, (input) => input.type !== 'Input.Text' || Number(input.maxLength) > 0, 'has no end'),
  ];
};

/** Required, written by hand, or a list in which nothing is chosen yet. */
function canFail({ type, isRequired, value }: Part): boolean {
  return isRequired === true || type === 'Input.Text' || (type === 'Input.ChoiceSet' && !isText(value));
}
