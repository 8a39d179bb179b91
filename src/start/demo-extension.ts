import { extensionCommands, SEARCH_PARAMETER } from '../../manifest/commands.ts';
import { manifestTexts } from '../../manifest/texts.ts';
import type { ExtensionCommand } from '../practice/index.ts';

/** The message extension as Teams knows it from the manifest, in Dutch as the practice room is. */
export const demoExtension: readonly ExtensionCommand[] = Object.values(extensionCommands).map(
  ({ id, type }): ExtensionCommand => {
    const texts = manifestTexts.nl;
    if (type === 'action') return { id, type, title: texts[`message.${id}`] };
    return { id, type, title: texts[id], parameter: SEARCH_PARAMETER, hint: texts['search.words.what'] };
  },
);
