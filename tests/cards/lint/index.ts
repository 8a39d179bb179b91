import { personal } from '../samples/values.ts';
import { actions } from './actions.ts';
import { colours } from './colours.ts';
import { empty } from './empty.ts';
import { heading } from './heading.ts';
import { images } from './images.ts';
import { inputs } from './inputs.ts';
import { language } from './language.ts';
import type { Rule } from './parts.ts';
import { preview } from './preview.ts';
import { refresh } from './refresh.ts';
import { required } from './required.ts';
import { schema } from './schema.ts';
import { size } from './size.ts';
import { verbs } from './verbs.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

/** What every card keeps to: the rules of Teams (teams.md, "Cards") and our own. */
export const rules = {
  ...{ schema, language, size, inputs, required, images, wrap, colours },
  ...{ preview: preview(personal), actions, verbs, heading, empty, words, refresh },
} satisfies Record<string, Rule>;
