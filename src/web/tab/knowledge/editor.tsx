import { useRef, useState } from 'preact/hooks';
import type { ArticleView, PreviewView, TextLang, Texts } from '../../../http/tab/knowledge/shapes.ts';
import { useTab } from '../tab.ts';
import { Button } from '../ui/button.tsx';
import { Field, TextField } from '../ui/fields.tsx';
import { Problem } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';
import type { KnowledgeApi } from './api.ts';
import { Findings } from './findings.tsx';
import { textLanguages } from './languages.ts';
import { Preview } from './preview.tsx';
import { say } from './texts.ts';

type Props = {
  api: KnowledgeApi;
  article: ArticleView;
  /** What stands in it when it opens. */
  begin: Texts;
  onDone: () => Promise<void>;
  onClose: () => void;
};

/** The files of an article as they are, a language at a time, with the check and a preview when they are asked for. */
export function Editor({ api, article, begin, onDone, onClose }: Props) {
  const { announce } = useTab();
  const { key, version, draftView: draft } = article;
  const [texts, setTexts] = useState(begin);
  const [lang, setLang] = useState<TextLang>('nl');
  const [note, setNote] = useState(draft?.mine ? draft.note : '');
  const [preview, setPreview] = useState<PreviewView>();
  const [noteProblem, setNoteProblem] = useState<string>();
  const checking = useAction();
  const saving = useAction();
  const area = useRef<HTMLTextAreaElement>(null);

  const look = () => checking.run(async () => setPreview(await api.preview(key, texts)));
  const propose = async () => {
    setNoteProblem(note.trim() === '' ? say('curator.note.missing') : undefined);
    if (note.trim() === '') return;
    const seen = draft?.mine ? { draft: { id: draft.id, version: draft.version } } : {};
    const input = { texts, note: note.trim(), baseVersion: version, ...seen };
    if (!(await saving.run(() => api.propose(key, input)))) return;
    announce(say('curator.propose.done'));
    await onDone();
  };
  const go = (to: TextLang, line: number) => {
    setLang(to);
    requestAnimationFrame(() => showLine(area.current, line));
  };
  return (
    <section class="stack editor">
      <h2>{say('curator.edit')}</h2>
      <details class="more">
        <summary>{say('curator.help')}</summary>
        <ul class="bullets">
          {(['fields', 'lines', 'sources', 'status', 'languages'] as const).map((part) => (
            <li key={part}>{say(`curator.help.${part}`)}</li>
          ))}
        </ul>
      </details>
      <div class="chips" role="group" aria-label={say('curator.language')}>
        {textLanguages.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={one === lang}
            onClick={() => setLang(one)}
          >
            {say(`curator.lang.${one}`)}
            {texts[one] === null && ` (${say('curator.lang.none')})`}
          </button>
        ))}
      </div>
      <Field label={say('curator.text', { lang: say(`curator.lang.${lang}`) })}>
        {({ id }) => (
          <textarea
            ref={area}
            id={id}
            lang={lang}
            class="source"
            rows={24}
            spellcheck
            value={texts[lang] ?? ''}
            onInput={({ currentTarget: { value } }) => {
              const kept = value === '' && lang !== 'nl' ? null : value;
              setTexts((before) => ({ ...before, [lang]: kept }));
            }}
          />
        )}
      </Field>
      <TextField
        label={say('curator.note')}
        hint={say('curator.note.hint')}
        value={note}
        problem={noteProblem}
        onInput={setNote}
        rows={3}
        maxLength={2000}
      />
      <Problem words={checking.problem ?? saving.problem} />
      <div class="editor-acts">
        <Button onClick={onClose}>{say('curator.edit.stop')}</Button>
        <Button busy={checking.busy} onClick={() => void look()}>
          {say('curator.check')}
        </Button>
        <Button kind="primary" busy={saving.busy} onClick={() => void propose()}>
          {say('curator.propose')}
        </Button>
      </div>
      <div role="status">{preview && <Findings findings={preview.findings} onGo={go} />}</div>
      {preview && <Preview preview={preview} />}
    </section>
  );
}

/** Puts the cursor on a line, and that line in sight. */
function showLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 4);
}
