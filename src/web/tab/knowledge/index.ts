import '../css/knowledge.css';
import { KnowledgeView } from './knowledge-view.tsx';
import { speakCurator } from './texts.ts';

/** The view of articles, once its words are there. */
export async function openView(): Promise<typeof KnowledgeView> {
  await speakCurator();
  return KnowledgeView;
}
