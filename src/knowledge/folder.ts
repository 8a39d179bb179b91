import { join } from 'node:path';

/** Where the reviewed files are. */
export const knowledgeFolder = join(import.meta.dirname, '..', '..', 'knowledge');
