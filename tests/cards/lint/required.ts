import { actionsOf, inputsOf, type Rule } from './parts.ts';

/** Teams checks required inputs for every button (MicrosoftDocs/msteams-docs issue 4862): only where there is one. */
export const required: Rule = ({ card }) => {
  const asking = inputsOf(card).some(({ isRequired }) => isRequired === true);
  const buttons = actionsOf(card).filter(({ type }) => type !== 'Action.OpenUrl');
  return asking && buttons.length !== 1
    ? [`an input is required and ${buttons.length} buttons wait for it`]
    : [];
};
