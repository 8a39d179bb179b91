import { useRef } from 'preact/hooks';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';

/** An address to copy. Where the clipboard is closed to a frame, it is selected so that Ctrl+C does. */
export function CopyLine({ label, value }: { label: string; value: string }) {
  const { announce } = useTab();
  const input = useRef<HTMLInputElement>(null);
  const copy = async () => {
    input.current?.select();
    const done = await copyText(value);
    announce(say(done ? 'tab.copied' : 'tab.copy.by.hand'));
  };
  return (
    <div class="copy-line">
      <input ref={input} type="text" readOnly value={value} aria-label={label} />
      <Button onClick={() => void copy()}>{say('tab.copy')}</Button>
    </div>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
